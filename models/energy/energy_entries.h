// SPDX-License-Identifier: GPL-3.0-or-later
// The readings of counters that a person entered, and the form for another one.
#pragma once

#include "history/entered_check.h"
#include "models/energy/energy_text.h"
#include "models/fleet/meter_list.h"
#include "monitor/energy_work.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>
#include <utility>
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
    /// The reading contradicts another one and may be right all the same: to add it again confirms it.
    Q_PROPERTY(bool asking READ isAsking NOTIFY askingChanged)

public:
    enum Role { MeterRole = Qt::UserRole, TimeRole, ReadingRole, NoteRole };

    /// What contradicts a reading; the error is one translated sentence or more.
    using Check = std::function<tl::expected<std::optional<EnteredContradiction>, QString>(
        const Point& point, const EnteredReading& reading)>;

    /// `meters` must outlive it.
    EnergyEntries(const MeterList& meters, Check check, QObject* parent = nullptr)
        : QAbstractListModel(parent), meters_(meters), check_(std::move(check)) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(entries_.size()); }
    QStringList meterNames() const;
    QStringList registers() const;
    bool isAsking() const { return asked_.has_value(); }

    /// `points`: of the subject of the page; `now` is the latest time of a reading.
    void show(std::vector<EnteredReading> entries, std::vector<PointId> points, WallTime now, const EnergyText& text);

    /// `meter` and `reg` are places in the lists, `time` is "2026-10-01 08:30" in the time zone of the site, `value`
    /// is in kWh or kvarh. Returns "" when the change is on its way, or what is wrong: a reading that contradicts
    /// another one is refused, or asked for again (`asking`).
    Q_INVOKABLE QString add(int meter, const QString& time, int reg, const QString& value, const QString& note);
    Q_INVOKABLE void remove(int row);

signals:
    void countChanged();
    void askingChanged();
    void changeWanted(const countis::EnergyWork::Change& change);

private:
    struct Asked {
        EnteredReading typed;
        EnteredReading meant; // of the meter that it is a reading of if it is right
    };

    QString checked(const Point& point, EnteredReading entry, std::int64_t digit);
    void ask(std::optional<Asked> asked);
    void write(const EnteredReading& entry);

    const MeterList& meters_;
    Check check_;
    std::optional<Asked> asked_;
    std::vector<EnteredReading> entries_;
    std::vector<PointId> points_;
    WallTime now_{};
    EnergyText text_{QLocale(), QTimeZone::utc()};
};

} // namespace countis::ui
