// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/diagnosis_rows.h"

#include "models/text/row_change.h"

#include <algorithm>
#include <utility>

namespace countis::ui {

QVariant DiagnosisRows::data(const QModelIndex& index, int role) const {
    return role == EntryRole && index.isValid() ? entry(index.row()) : QVariant();
}

QVariantMap DiagnosisRows::entry(int row) const {
    return row >= 0 && row < count() ? rows_[static_cast<std::size_t>(row)] : QVariantMap();
}

void DiagnosisRows::set(std::vector<QVariantMap> rows) {
    const int before = count();
    const int after = static_cast<int>(rows.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        rows_.resize(rows.size());
        endRemoveRows();
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        rows_.insert(rows_.end(), rows.begin() + before, rows.end());
        endInsertRows();
    }
    const auto changed = changedRows(rows_, rows);
    rows_ = std::move(rows);
    if (changed)
        emit dataChanged(index(changed->first), index(changed->second));
    if (before != after)
        emit countChanged();
}

} // namespace countis::ui
