// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the states of the list of meters: as samples come in, and as what was read grows old.
#pragma once

#include "core/clock.h"
#include "models/fleet/meter_list.h"
#include "monitor/monitor.h"

#include <QObject>
#include <QTimer>

namespace countis::ui {

class MeterStates : public QObject {
    Q_OBJECT

public:
    /// All must outlive this.
    /// `isReplay`: the monitor replays recorded readings.
    MeterStates(const Clock& clock, MeterList& meters, const Monitor& monitor, bool isReplay,
                QObject* parent = nullptr);

private:
    void update(int row);
    void updateAll();

    const Clock& clock_;
    MeterList& meters_;
    const Monitor& monitor_;
    bool isReplay_;
    QTimer timer_;
};

} // namespace countis::ui
