// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/meter_filter.h"

namespace countis::ui {

MeterFilter::MeterFilter(QObject* parent) : TextFilter({MeterList::NameRole, MeterList::AddressRole}, parent) {}

MeterList* MeterFilter::meters() const {
    return qobject_cast<MeterList*>(sourceModel());
}

void MeterFilter::setMeters(MeterList* meters) {
    if (meters == sourceModel())
        return;
    setSourceModel(meters);
    emit metersChanged();
}

} // namespace countis::ui
