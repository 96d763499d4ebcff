// SPDX-License-Identifier: GPL-3.0-or-later
// The readings of counters that a person entered, and the form for another one.
#pragma once

#include "core/clock.h"
#include "history/entered_check.h"
#include "models/energy/energy_text.h"
#include "models/fleet/meter_list.h"
#include "monitor/energy_work.h"

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace countis::ui {

/// Those of the meters in view. Roles: meter, time ("1 Oct 2026 00:00"), reading ("Ea+ 12,345.67 kWh"), note.
class EnergyEntries : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("EnergyModel.entries")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The meters that a reading can be entered for, by name.
    Q_PROPERTY(QStringList meterNames READ meterNames NOTIFY countChanged)
    /// The registers: "Ea+ imported active energy, kWh".
    Q_PROPERTY(QStringList registers READ registers NOTIFY countChanged)
    /// A reading is held against the stored ones.
    Q_PROPERTY(bool checking READ isChecking NOTIFY checkingChanged)
    /// The reading contradicts another one and may be right all the same: to add it again confirms it.
    Q_PROPERTY(bool asking READ isAsking NOTIFY askingChanged)

public:
    enum Role { MeterRole = Qt::UserRole, TimeRole, ReadingRole, NoteRole };

    /// What contradicts a reading; the error is one translated sentence or more.
    using Checked = tl::expected<std::optional<EnteredContradiction>, QString>;

    /// Both must outlive it.
    EnergyEntries(const Clock& clock, const MeterList& meters, QObject* parent = nullptr)
        : QAbstractListModel(parent), clock_(clock), meters_(meters) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(entries_.size()); }
    QStringList meterNames() const;
    QStringList registers() const;
    bool isChecking() const { return checked_.has_value(); }
    bool isAsking() const { return asked_.has_value(); }

    /// `points`: of the subject of the page.
    void show(std::vector<EnteredReading> entries, std::vector<PointId> points, const EnergyText& text);
    /// The answer to checkWanted().
    void take(const Checked& result);

    /// Keys: meter and register are places in the lists, time is "2026-10-01 08:30" in the time zone of the site,
    /// value, t1 and t2 are in kWh or kvarh (t1 and t2 may be left out), note. Returns what is wrong, or "" when the
    /// reading is on its way: it ends with added() or refused().
    Q_INVOKABLE QString add(const QVariantMap& form);
    /// The form shows another reading now, or none: what was asked of the one before is void. A note makes no other
    /// reading.
    Q_INVOKABLE void forget();
    Q_INVOKABLE void remove(int row);

signals:
    void countChanged();
    void checkingChanged();
    void askingChanged();
    void added();
    /// A reading that contradicts another one is refused, or asked for again (`asking`); one sentence or more.
    void refused(const QString& reason);
    void checkWanted(const countis::Point& point, const countis::EnteredReading& reading);
    void checkForgotten();
    void changeWanted(const countis::EnergyWork::Change& change);

private:
    /// A reading as it was typed, and what the last digits of its registers stand for, in tenths: the display hides
    /// what is below them.
    struct Typed {
        EnteredReading reading;
        std::int64_t digit = 1;
        std::array<std::int64_t, kTariffParts> tariffDigits{1, 1};
    };
    struct Asked {
        EnteredReading typed;
        EnteredReading meant; // of the meter that it is a reading of if it is right
    };
    using Registers = tl::expected<Typed, QString>;

    static Registers registersIn(const QVariantMap& form);
    QString problemIn(const QVariantMap& form, const Point* point, Typed& typed) const;
    void check(const Typed& typed);
    QString refusal(const EnteredContradiction& contradiction, const EnteredReading& entry) const;
    void ask(std::optional<Asked> asked);
    void setChecked(std::optional<Typed> checked);
    void write(const EnteredReading& entry);

    const Clock& clock_;
    const MeterList& meters_;
    std::optional<Typed> checked_; // as it is stored if nothing stands against it
    EnteredReading typed_;         // the same as it was typed
    std::optional<Asked> asked_;
    std::vector<EnteredReading> entries_;
    std::vector<PointId> points_;
    EnergyText text_{QLocale(), QTimeZone::utc()};
};

} // namespace countis::ui
