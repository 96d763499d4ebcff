// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the metering points that the application knows, in the order of its roster.
#pragma once

#include "acquisition/link_state.h"
#include "core/ratings.h"
#include "models/text/measure.h"
#include "site/roster.h"
#include "site/roster_store.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// How a point of the list is doing.
struct MeterStatus {
    Measure::State state = Measure::State::Offline;
    LinkFailure failure{}; // while it has no fresh reading
    Trouble trouble{};     // of its fresh reading

    bool operator==(const MeterStatus&) const = default;
};

/// Roles: name, address ("192.168.0.4:502/5"), addressText ("192.168.0.4 · unit 5"), simulated, current, state
/// (Measure.State), stateWord, stateNote (what the chip means), reason (why it is lost, or what its reading says is
/// wrong; "" when all is well), editable.
class MeterList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.meters")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentIndexChanged)

public:
    enum Role {
        NameRole = Qt::UserRole,
        AddressRole,
        AddressTextRole,
        SimulatedRole,
        CurrentRole,
        StateRole,
        StateWordRole,
        StateNoteRole,
        ReasonRole,
        EditableRole
    };

    explicit MeterList(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// These return "" when done, or one translated sentence that says what is wrong. An empty name becomes the
    /// address.
    Q_INVOKABLE QString add(const QString& name, const QString& address);
    Q_INVOKABLE QString edit(int row, const QString& name, const QString& address);
    Q_INVOKABLE QString remove(int row);
    /// What is wrong with an address typed so far; "" when nothing.
    Q_INVOKABLE QString check(const QString& address) const;
    /// Host, port and unit of an address, "" where it does not name them; an IPv6 address without its brackets.
    Q_INVOKABLE QStringList addressParts(const QString& address) const;
    /// The address of these; an empty port or unit is the usual one.
    Q_INVOKABLE QString addressOf(const QString& host, const QString& port, const QString& unit) const;
    /// What is wrong with each of the three, "" where nothing is.
    Q_INVOKABLE QStringList partProblems(const QString& host, const QString& port, const QString& unit) const;
    /// Tries an address; `tested` follows, once. A new test ends the one before.
    Q_INVOKABLE void test(const QString& address);
    Q_INVOKABLE QString nameAt(int row) const;
    Q_INVOKABLE QString addressAt(int row) const;

    int count() const { return static_cast<int>(roster_.size()); }
    int currentIndex() const { return current_; }
    void setCurrentIndex(int row);

    const Roster& roster() const { return roster_; }
    /// For the monitor, which tells it of the devices that it hears.
    Roster& roster() { return roster_; }
    /// `row` is one of the list.
    const Point& pointAt(int row) const { return roster_.points()[static_cast<std::size_t>(row)]; }
    const MeterStatus& statusAt(int row) const { return statuses_[static_cast<std::size_t>(row)]; }
    /// Null where no meter is in view.
    const Point* current() const { return valid(current_) ? &pointAt(current_) : nullptr; }
    /// -1: none.
    int rowOf(PointId id) const;

    /// One that is not kept: of the command line, or the bundled simulator. It stands before the kept ones; a kept
    /// one with its address stays what it is. Returns the row. The first point of the list comes into view.
    int addTransient(Point point);
    /// "192.168.0.4 · unit 5", with the port where it is not 502.
    static QString addressText(const MeterAddress& address);
    /// The bundled simulator's name is a word, so it follows the language.
    static QString nameOf(const Point& point);
    void setStatus(int row, const MeterStatus& status);
    /// Of the bundled meter: there is one process of them at most.
    void setBundledSpeed(double speed);
    /// The bundled meter is found there from now on.
    void setBundledAddress(const MeterAddress& address);
    /// Null: none.
    const Point* bundled() const;
    /// See the roster: what happened to meters that answer where they do not belong.
    void exchangeAddresses(PointId one, PointId other);
    void moveDevice(PointId to, WallTime now);
    void retranslate(const QLocale& locale);

    /// Kept points only. `save` writes what changed since, and no more.
    void load(RosterStore& store);
    void save(RosterStore& store);

signals:
    void countChanged();
    void currentIndexChanged();
    /// The points that are kept, or what they are, changed.
    void keptChanged();
    /// Points came or went, or are found elsewhere.
    void placesChanged();
    /// The point in view got another name, address or speed.
    void currentEdited();
    void testRequested(const countis::MeterAddress& address);
    void tested(const QString& address, bool ok, const QString& text);

private:
    bool valid(int row) const { return row >= 0 && row < count(); }
    QString text(const RosterProblem& problem) const;
    int insert(Point point, int row);
    void changeBundled(const Point& changed, const QList<int>& roles);

    Roster roster_;
    std::vector<MeterStatus> statuses_; // row by row
    QLocale locale_;
    std::vector<Point> saved_; // as this window read or wrote them last
    int current_ = -1;
};

} // namespace countis::ui
