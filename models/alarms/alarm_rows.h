// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms that the page lists.
#pragma once

#include "models/alarms/alarm_shown.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <span>
#include <vector>

namespace countis::ui {

template <typename Model>
struct ListRows;

/// The names of open alarms by their points, the most severe of each: "Current too high", "Current too high +2".
std::map<PointId, QString> openNames(std::span<const AlarmRow> rows);

/// Roles: id, name, where, severity (0 the most severe), severityText, open, waits, cleared, hidden, stateText,
/// stateNote, value, limit, since, lasting.
class AlarmRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AlarmsModel.rows")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole,
        NameRole,
        WhereRole,
        SeverityRole,
        SeverityTextRole,
        OpenRole,
        WaitsRole,
        ClearedRole,
        HiddenRole,
        StateTextRole,
        StateNoteRole,
        ValueRole,
        LimitRole,
        SinceRole,
        LastingRole
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(rows_.size()); }

    void show(std::vector<AlarmRow> rows);
    const std::vector<AlarmRow>& rows() const { return rows_; }

signals:
    void countChanged();

private:
    friend struct ListRows<AlarmRows>;

    std::vector<AlarmRow> rows_;
};

} // namespace countis::ui
