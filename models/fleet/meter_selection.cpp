// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/meter_selection.h"

#include <algorithm>

namespace countis::ui {

MeterSelection::MeterSelection(const MeterList& meters, QObject* parent) : QObject(parent), meters_(meters) {
    connect(&meters_, &MeterList::rowsInserted, this, [this](const QModelIndex&, int first) { added(first); });
    connect(&meters_, &MeterList::rowsRemoved, this, [this](const QModelIndex&, int first) { removed(first); });
    if (meters_.count() > 0)
        select(0);
}

void MeterSelection::setIndex(int row) {
    if (row >= 0 && row < meters_.count() && row != index())
        select(row);
}

void MeterSelection::added(int first) {
    if (!id_)
        select(0);
    else if (first <= index())
        emit indexChanged();
}

void MeterSelection::removed(int first) {
    if (!point())
        select(std::min(first, meters_.count() - 1));
    else if (first <= index())
        emit indexChanged();
}

void MeterSelection::select(int row) {
    id_ = row >= 0 ? meters_.pointAt(row).id : PointId{};
    emit indexChanged();
    emit pointChanged();
}

} // namespace countis::ui
