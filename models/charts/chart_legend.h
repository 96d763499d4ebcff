// SPDX-License-Identifier: GPL-3.0-or-later
// Beside one chart: each line's name, its latest value and its value at the cursor.
#pragma once

#include "models/text/measure.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

template <typename Model>
struct ListRows;

/// Positions are fractions of the value axis, 0 at its lower end; −1 where there is no value.
struct LegendLine {
    Measure::Phase phase = Measure::Phase::Sum;
    QString name; // "∑", "L1", "12" (of U), "N"
    bool shown = true;
    QString now;
    QString cursor; // "" without a cursor
    double nowPosition = -1;
    double cursorPosition = -1;

    bool operator==(const LegendLine&) const = default;
};

/// Roles: phase (Measure.Phase), name, shown, now, cursor, nowPosition, cursorPosition. The order is ∑, L1, L2, L3,
/// N.
class ChartLegend : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChartPanel.legend")

public:
    enum Role {
        PhaseRole = Qt::UserRole,
        NameRole,
        ShownRole,
        NowRole,
        CursorRole,
        NowPositionRole,
        CursorPositionRole
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setLines(std::vector<LegendLine> lines);
    const std::vector<LegendLine>& lines() const { return lines_; }

private:
    friend struct ListRows<ChartLegend>;
    std::vector<LegendLine> lines_;
};

} // namespace countis::ui
