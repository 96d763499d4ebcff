// SPDX-License-Identifier: GPL-3.0-or-later
// Puts new rows in the place of old ones, telling views no more than what changed.
#pragma once

#include "models/text/row_change.h"

#include <QAbstractListModel>

#include <utility>
#include <vector>

namespace countis::ui {

/// A friend of the model: rows are inserted and removed at the end, and one range of the others changes.
template <typename Model>
struct ListRows {
    template <typename Row>
    static void replace(Model& model, std::vector<Row>& rows, std::vector<Row> next) {
        const auto before = static_cast<int>(rows.size());
        const auto after = static_cast<int>(next.size());
        if (after < before) {
            model.beginRemoveRows({}, after, before - 1);
            rows.resize(next.size());
            model.endRemoveRows();
        } else if (after > before) {
            model.beginInsertRows({}, before, after - 1);
            rows.insert(rows.end(), next.begin() + before, next.end());
            model.endInsertRows();
        }
        const auto changed = changedRows(rows, next);
        rows = std::move(next);
        if (changed)
            emit model.dataChanged(model.index(changed->first), model.index(changed->second));
    }
};

} // namespace countis::ui
