// SPDX-License-Identifier: GPL-3.0-or-later
// Things that stand along an axis: ticks with their text, or stretches without data.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

template <typename Model>
struct ListRows;

/// Fractions of the axis: 0 is its left or lower end.
struct ChartMark {
    double position = 0;
    double extent = 0; // of a stretch; 0 for a tick
    QString text;
    bool estimated = false; // the stretch has no readings, but something is known of it

    bool operator==(const ChartMark&) const = default;
};

/// Roles: position, extent, text, estimated.
class ChartMarks : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChartPanel.ticks, LiveChartModel.timeTicks, LiveChartModel.gaps")

public:
    enum Role { PositionRole = Qt::UserRole, ExtentRole, TextRole, EstimatedRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setMarks(std::vector<ChartMark> marks);
    const std::vector<ChartMark>& marks() const { return marks_; }

private:
    friend struct ListRows<ChartMarks>;
    std::vector<ChartMark> marks_;
};

} // namespace countis::ui
