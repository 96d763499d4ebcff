// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_rows.h"

#include "models/charts/list_rows.h"
#include "wording/alarm_text.h"

namespace countis::ui {

std::map<PointId, QString> openNames(std::span<const AlarmRow> rows) {
    std::map<PointId, QString> names;
    std::map<PointId, int> others;
    for (const AlarmRow& row : rows) // by severity
        if (row.group == AlarmGroup::Open && row.alarm.point && !names.try_emplace(row.alarm.point, row.name).second)
            ++others[row.alarm.point];
    for (const auto& [point, count] : others)
        names[point] += QStringLiteral(" +%1").arg(count);
    return names;
}

int AlarmRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant AlarmRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const AlarmRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole: return row.id;
    case NameRole: return row.name;
    case WhereRole: return row.where;
    case SeverityRole: return static_cast<int>(row.severity);
    case SeverityTextRole: return alarmSeverityText(row.severity);
    case OpenRole: return row.group == AlarmGroup::Open;
    case WaitsRole: return row.waits;
    case ClearedRole: return row.group == AlarmGroup::Cleared;
    case HiddenRole: return row.group == AlarmGroup::Hidden;
    case StateTextRole: return row.stateText;
    case StateNoteRole: return row.stateNote;
    case ValueRole: return row.value;
    case LimitRole: return row.limit;
    case SinceRole: return row.since;
    case LastingRole: return row.lasting;
    default: return {};
    }
}

QHash<int, QByteArray> AlarmRows::roleNames() const {
    return {{IdRole, "alarmId"},
            {NameRole, "name"},
            {WhereRole, "where"},
            {SeverityRole, "severity"},
            {SeverityTextRole, "severityText"},
            {OpenRole, "open"},
            {WaitsRole, "waits"},
            {ClearedRole, "cleared"},
            {HiddenRole, "hidden"},
            {StateTextRole, "stateText"},
            {StateNoteRole, "stateNote"},
            {ValueRole, "value"},
            {LimitRole, "limit"},
            {SinceRole, "since"},
            {LastingRole, "lasting"}};
}

void AlarmRows::show(std::vector<AlarmRow> rows) {
    const int before = count();
    ListRows<AlarmRows>::replace(*this, rows_, std::move(rows));
    if (count() != before)
        emit countChanged();
}

} // namespace countis::ui
