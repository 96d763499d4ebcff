// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/meter_log.h"

#include <QCoreApplication>

#include <utility>

namespace countis::collector {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::collector::MeterLog)
};

QString nameOf(const Point& point) {
    return QString::fromStdString(point.name.empty() ? point.address.toString() : point.name);
}

} // namespace

MeterLog::MeterLog(const Roster& roster, Log log, QObject* parent)
    : QObject(parent), roster_(roster), log_(std::move(log)) {}

void MeterLog::follow(const Monitor& monitor) {
    connect(&monitor, &Monitor::ticked, this, &MeterLog::take);
    connect(&monitor, &Monitor::deviceHeard, this,
            [this, &monitor](PointId point, DeviceNews news) { takeDevice(point, news, monitor.readings(point)); });
}

void MeterLog::take(SampleBatch batch) const {
    for (const MeterSample& sample : batch) {
        const Point* const point = sample.failureChanged ? roster_.find(sample.point) : nullptr;
        if (!point)
            continue;
        if (sample.failure.error == LinkError::None)
            tell(Priority::Info, Words::tr("%1 answers again").arg(nameOf(*point)), *point);
        else
            tell(Priority::Warning, Words::tr("%1: %2").arg(nameOf(*point), linkErrorText(sample.failure)), *point);
    }
}

void MeterLog::takeDevice(PointId id, DeviceNews news, const SharedReadings& readings) const {
    const Point* const point = roster_.find(id);
    const auto device = readings ? deviceOf(*readings) : std::nullopt;
    if (!point || !device)
        return;
    const QString serial = QString::fromStdString(device->serial);
    if (news == DeviceNews::Exchanged)
        tell(Priority::Notice,
             Words::tr("%1: the meter was exchanged; the new one has the serial number %2")
                 .arg(nameOf(*point), serial),
             *point, serial);
    if (news == DeviceNews::Elsewhere)
        tell(
            Priority::Warning,
            Words::tr("%1: the meter of another metering point answers here, with the serial number %2. Its readings "
                      "are recorded at that point. Say in the window what happened.")
                .arg(nameOf(*point), serial),
            *point, serial);
}

void MeterLog::tell(Priority priority, const QString& text, const Point& point, const QString& serial) const {
    LogEntry entry{priority,
                   text,
                   {{"COUNTIS_POINT", QString::number(point.id.number)},
                    {"COUNTIS_METER", nameOf(point)},
                    {"COUNTIS_ADDRESS", QString::fromStdString(point.address.toString())}}};
    if (!serial.isEmpty())
        entry.fields.push_back({"COUNTIS_SERIAL", serial});
    log_(entry);
}

} // namespace countis::collector
