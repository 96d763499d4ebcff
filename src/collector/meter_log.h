// SPDX-License-Identifier: GPL-3.0-or-later
// Logs when a meter does not answer, when it answers again, and when another device answers in its place.
#pragma once

#include "collector/log.h"
#include "monitor/monitor.h"

#include <QObject>

namespace countis::collector {

class MeterLog : public QObject {
    Q_OBJECT

public:
    /// `roster` must outlive it.
    MeterLog(const Roster& roster, Log log, QObject* parent = nullptr);

    void follow(const Monitor& monitor);

private:
    void take(SampleBatch batch) const;
    void takeDevice(PointId id, DeviceNews news, const SharedReadings& readings) const;
    void tell(Priority priority, const QString& text, const Point& point, const QString& serial = {}) const;

    const Roster& roster_;
    Log log_;
};

} // namespace countis::collector
