// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter_filter.h"

namespace countis::ui {

MeterFilter::MeterFilter(QObject* parent) : QSortFilterProxyModel(parent) {}

MeterList* MeterFilter::meters() const {
    return qobject_cast<MeterList*>(sourceModel());
}

void MeterFilter::setMeters(MeterList* meters) {
    if (meters == sourceModel())
        return;
    setSourceModel(meters);
    emit metersChanged();
}

void MeterFilter::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    invalidateFilter();
    emit textChanged();
}

int MeterFilter::sourceRow(int row) const {
    return mapToSource(index(row, 0)).row();
}

bool MeterFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex source = sourceModel()->index(row, 0, parent);
    const auto holds = [&](int role) {
        return sourceModel()->data(source, role).toString().contains(text_.trimmed(), Qt::CaseInsensitive);
    };
    return holds(MeterList::NameRole) || holds(MeterList::AddressRole);
}

} // namespace countis::ui
