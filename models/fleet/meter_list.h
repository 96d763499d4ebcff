// SPDX-License-Identifier: GPL-3.0-or-later
// The metering points of a roster as the rows of a list, in its order, with how each is doing. Whoever changes the
// roster does so here, where the list can tell of it.
#pragma once

#include "acquisition/link_state.h"
#include "core/ratings.h"
#include "models/text/measure.h"
#include "site/roster.h"

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

/// Roles: name, address ("192.168.0.4:502/5"), addressText ("192.168.0.4 · unit 5"), simulated, point (a number
/// of its own), state (Measure.State), stateWord, stateNote (what the chip means), reason (why it is lost, or what
/// its reading says is wrong; "" when all is well), editable.
class MeterList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.meters")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Why not all of them are read, a sentence or two; "" while they are.
    Q_PROPERTY(QString limitText READ limitText NOTIFY limitTextChanged)
    /// Why this user can change neither meters nor places, one sentence; "" where they can.
    Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)

public:
    enum Role {
        NameRole = Qt::UserRole,
        AddressRole,
        AddressTextRole,
        SimulatedRole,
        PointRole,
        StateRole,
        StateWordRole,
        StateNoteRole,
        ReasonRole,
        EditableRole
    };

    /// `roster` must outlive it.
    explicit MeterList(Roster& roster, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// These return "" when done, or one translated sentence that says what is wrong. An empty name becomes the
    /// address.
    Q_INVOKABLE QString add(const QString& name, const QString& address, double place = 0);
    Q_INVOKABLE QString edit(int row, const QString& name, const QString& address);
    /// With its place (0: the site itself) and its role, a PointRole.
    Q_INVOKABLE QString edit(int row, const QString& name, const QString& address, double place, int role);
    /// What the installation at the point does with energy. Only of a point that is kept does it outlast the program.
    void declare(PointId point, countis::PointRole role);
    Q_INVOKABLE QString remove(int row);
    /// Whether commands may be sent to the meter. As add().
    Q_INVOKABLE QString allowCommands(int row, bool allowed);
    Q_INVOKABLE bool commandsAllowedAt(int row) const;
    Q_INVOKABLE QString nameAt(int row) const;
    Q_INVOKABLE QString addressAt(int row) const;
    Q_INVOKABLE double placeAt(int row) const;
    Q_INVOKABLE int roleAt(int row) const;
    /// Adds points and changes others, all at once; as add().
    QString import(std::vector<Point> added, const std::vector<Point>& changed);
    /// Points are in other places now, or their places are called otherwise. As add().
    QString arrange();

    int count() const { return static_cast<int>(roster_.size()); }
    QString limitText() const;
    QString refusal() const { return refusal_; }
    /// Nothing is changed from then on: every change is answered by this sentence.
    void setRefusal(const QString& refusal);
    /// The words of a PointRole each, in their order.
    Q_INVOKABLE QStringList pointRoles() const;
    const Roster& roster() const { return roster_; }
    /// `row` is one of the list.
    const Point& pointAt(int row) const { return roster_.points()[static_cast<std::size_t>(row)]; }
    const MeterStatus& statusAt(int row) const { return statuses_[static_cast<std::size_t>(row)]; }
    /// -1: none.
    int rowOf(PointId id) const;

    /// One that the program knows: of the store, of the command line, or the bundled simulator. Kept ones stand last,
    /// in the order in which they come. A point that has this address already stays what it is. Returns the row, −1
    /// if the site is full.
    int take(Point point);
    /// All that a store holds. Points whose address is taken are left out.
    void take(RosterContent content);
    /// What was changed here since was refused: the meters and places are again as the store has them. Devices that
    /// were heard meanwhile stay.
    void takeBack(RosterContent kept);
    /// What the program itself changes of a point. Nothing changes where the roster's rules forbid it.
    tl::expected<void, RosterProblem> change(const Point& changed);
    /// "192.168.0.4 · unit 5", with the port where it is not 502.
    static QString addressText(const MeterAddress& address);
    /// "192.168.0.4/5", with the port where it is not 502.
    static QString shortAddress(const MeterAddress& address);
    /// The bundled simulator's name is a word, so it follows the language.
    static QString nameOf(const Point& point);
    /// Another device measures at the point, or the first one.
    void deviceChanged(PointId point);
    void setStatus(int row, const MeterStatus& status);
    /// See the roster: what happened to meters that answer where they do not belong.
    void exchangeAddresses(PointId one, PointId other);
    void moveDevice(PointId to, WallTime now);
    void retranslate(const QLocale& locale);

signals:
    void countChanged();
    void limitTextChanged();
    void refusalChanged();
    /// See arrange().
    void arranged();
    /// The points that are kept, or what they are, changed.
    void keptChanged();
    /// Points came or went, or are found elsewhere.
    void placesChanged();
    /// It got another name, address or speed.
    void pointEdited(countis::PointId point);

private:
    bool valid(int row) const { return row >= 0 && row < count(); }
    QString text(const RosterProblem& problem) const;
    int insert(Point point, int row);
    QString keep();
    void removeRow(int row);
    void append(std::vector<Point> points);

    Roster& roster_;
    std::vector<MeterStatus> statuses_; // row by row
    QLocale locale_;
    QString refusal_;
};

} // namespace countis::ui
