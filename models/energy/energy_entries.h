// SPDX-License-Identifier: GPL-3.0-or-later
// The readings of counters that a person entered, and the form for another one.
#pragma once

#include "models/energy/energy_text.h"
#include "models/fleet/meter_list.h"
#include "monitor/energy_work.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

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

public:
    enum Role { MeterRole = Qt::UserRole, TimeRole, ReadingRole, NoteRole };

    /// `meters` must outlive it.
    explicit EnergyEntries(const MeterList& meters, QObject* parent = nullptr)
        : QAbstractListModel(parent), meters_(meters) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(entries_.size()); }
    QStringList meterNames() const;
    QStringList registers() const;

    /// `points`: of the subject of the page; `now` is the latest time of a reading.
    void show(std::vector<EnteredReading> entries, std::vector<PointId> points, WallTime now, const EnergyText& text);

    /// `meter` and `reg` are places in the lists, `time` is "2026-10-01 08:30" in the time zone of the site, `value`
    /// is in kWh or kvarh. Returns "" when the change is on its way, or one sentence on what is wrong.
    Q_INVOKABLE QString add(int meter, const QString& time, int reg, const QString& value, const QString& note);
    Q_INVOKABLE void remove(int row);

signals:
    void countChanged();
    void changeWanted(const countis::EnergyWork::Change& change);

private:
    const MeterList& meters_;
    std::vector<EnteredReading> entries_;
    std::vector<PointId> points_;
    WallTime now_{};
    EnergyText text_{QLocale(), QTimeZone::utc()};
};

} // namespace countis::ui
