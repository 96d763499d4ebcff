// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_marks.h"

#include "models/charts/list_rows.h"

namespace countis::ui {

int ChartMarks::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(marks_.size());
}

QHash<int, QByteArray> ChartMarks::roleNames() const {
    return {{PositionRole, "position"}, {ExtentRole, "extent"}, {TextRole, "text"}, {EstimatedRole, "estimated"}};
}

QVariant ChartMarks::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChartMark& mark = marks_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PositionRole: return mark.position;
    case ExtentRole: return mark.extent;
    case TextRole: return mark.text;
    case EstimatedRole: return mark.estimated;
    default: return {};
    }
}

void ChartMarks::setMarks(std::vector<ChartMark> marks) {
    ListRows<ChartMarks>::replace(*this, marks_, std::move(marks));
}

} // namespace countis::ui
