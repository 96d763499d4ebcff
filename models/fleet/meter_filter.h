// SPDX-License-Identifier: GPL-3.0-or-later
// The meters whose name and address hold a text, for the selector.
#pragma once

#include "models/fleet/meter_list.h"
#include "models/text/text_filter.h"

namespace countis::ui {

// With its namespace: qmltyperegistrar of Qt 6.4 takes the base as it is written.
class MeterFilter : public countis::ui::TextFilter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::MeterList* meters READ meters WRITE setMeters NOTIFY metersChanged)

public:
    explicit MeterFilter(QObject* parent = nullptr);

    MeterList* meters() const;
    void setMeters(MeterList* meters);

signals:
    void metersChanged();
};

} // namespace countis::ui
