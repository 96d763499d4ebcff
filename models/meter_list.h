// SPDX-License-Identifier: GPL-3.0-or-later
// The meters that the application knows: kept in the settings, plus the bundled simulator and those of the command
// line.
#pragma once

#include "acquisition/link_state.h"
#include "core/ratings.h"
#include "models/kept_meters.h"
#include "models/measure.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

struct MeterEntry {
    QString name;
    MeterAddress address;
    bool simulated = false; // the bundled one: cannot be edited or removed
    bool kept = true;       // in the settings
    Measure::State state = Measure::State::Offline;
    LinkFailure failure{}; // while it has no fresh reading
    Trouble trouble{};     // of its fresh reading
    /// Of a simulated meter's time, in device seconds a second; infinite: as fast as it can.
    double speed = 1;

    qint64 number = 0; // in the settings, as KeptMeter::number

    /// Its time is not the world's: what it says is no history, raises no alarm and is no ground for a verdict.
    bool warped() const { return speed > 1; }

    bool operator==(const MeterEntry&) const = default;
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

    int count() const { return static_cast<int>(entries_.size()); }
    int currentIndex() const { return current_; }
    void setCurrentIndex(int row);

    const std::vector<MeterEntry>& entries() const { return entries_; }
    /// An empty name becomes the address. The first entry comes into view.
    void append(const MeterEntry& entry);
    /// A meter of the command line, or the bundled simulator, before the kept ones; a kept meter with its address
    /// stays what it is. Returns the row.
    int addTransient(const MeterEntry& entry);
    /// "192.168.0.4 · unit 5", with the port where it is not 502.
    static QString addressText(const MeterAddress& address);
    /// The bundled simulator's name is a word, so it follows the language.
    static QString nameOf(const MeterEntry& entry);
    void setState(int row, Measure::State state, const LinkFailure& failure = {}, const Trouble& trouble = {});
    /// Of every simulated meter here: there is one process of them at most.
    void setSimulatedSpeed(double speed);
    /// The bundled simulator is found there from now on.
    void setSimulatedAddress(const MeterAddress& address);
    /// -1: none.
    int simulatedRow() const;
    void retranslate(const QLocale& locale);

    /// Kept meters only. `load` adds to what is there; a meter that is there already becomes the kept one. `save`
    /// writes what changed since, and no more: other windows have theirs in the same settings.
    void load(QSettings& settings);
    void save(QSettings& settings);

signals:
    void countChanged();
    void currentIndexChanged();
    /// The entries that are kept, or their order, changed.
    void keptChanged();
    /// The bundled simulator is found elsewhere.
    void simulatedMoved();
    /// The entry in view got another name, address or speed.
    void currentEdited();
    void testRequested(const countis::MeterAddress& address);
    void tested(const QString& address, bool ok, const QString& text);

private:
    bool valid(int row) const { return row >= 0 && row < count(); }
    QString problem(const QString& address, int exceptRow) const;
    int rowOf(const MeterAddress& address) const; // -1: none, or the bundled simulator
    void insert(int row, const MeterEntry& entry);
    void loadEntry(const KeptMeter& meter);
    std::vector<KeptMeter> kept() const;

    std::vector<MeterEntry> entries_;
    QLocale locale_;
    std::vector<KeptMeter> saved_; // as this window read or wrote them last
    int current_ = -1;
};

} // namespace countis::ui
