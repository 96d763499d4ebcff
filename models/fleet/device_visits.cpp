// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/device_visits.h"

#include "site/device_exchange.h"

#include <algorithm>

namespace countis::ui {

DeviceVisits::DeviceVisits(const Clock& clock, MeterList& meters, QObject* parent)
    : QObject(parent), clock_(clock), meters_(meters) {
    connect(&meters_, &MeterList::keptChanged, this, &DeviceVisits::changed); // names and addresses
}

std::optional<Roster::Crossing> DeviceVisits::crossing() const {
    const auto crossings = meters_.roster().crossings();
    return crossings.empty() ? std::nullopt : std::optional(crossings.front());
}

QString DeviceVisits::text() const {
    const Roster& roster = meters_.roster();
    const auto nameOf = [&](PointId id) { return meters_.nameAt(meters_.rowOf(id)); };
    if (const auto both = crossing())
        return tr("The meters of %1 and %2 answer at each other's addresses. Until you choose what happened, the "
                  "display and the tables show the meter that answers at each address, and the charts keep the "
                  "curves of each meter under its own name.")
            .arg(nameOf(both->one), nameOf(both->other));
    if (roster.visits().empty())
        return {};
    const Visit& visit = roster.visits().front();
    return tr("The meter of %1 answers at the address of %2. Until you choose what happened, the display and the "
              "tables show the meter that answers there, and the charts keep its curves under %1.")
        .arg(nameOf(visit.home), nameOf(visit.at));
}

int DeviceVisits::exchangedMeter() const {
    const auto points = meters_.roster().points();
    const auto found =
        std::ranges::find_if(points, [](const Point& point) { return openExchange(point).has_value(); });
    return found == points.end() ? -1 : meters_.rowOf(found->id);
}

QString DeviceVisits::exchangeText() const {
    const int row = exchangedMeter();
    const auto exchange = row < 0 ? std::nullopt : openExchange(meters_.pointAt(row));
    if (!exchange)
        return {};
    return tr("Another meter answers at %1: serial number %2 instead of %3. The values now continue at the same "
              "metering point with the new meter. If the meter was not exchanged, correct the address.")
        .arg(meters_.nameAt(row), QString::fromStdString(exchange->now.serial),
             QString::fromStdString(exchange->before.serial));
}

void DeviceVisits::confirmExchange() {
    if (const int row = exchangedMeter(); row >= 0)
        meters_.moveDevice(PointId{meters_.pointAt(row).id}, clock_.now().wall);
}

void DeviceVisits::exchangeAddresses() {
    if (const auto both = crossing())
        meters_.exchangeAddresses(both->one, both->other);
}

void DeviceVisits::moveDevices() {
    const Roster& roster = meters_.roster();
    const WallTime now = clock_.now().wall;
    if (const auto both = crossing()) {
        meters_.moveDevice(both->one, now);
        meters_.moveDevice(both->other, now);
    } else if (!roster.visits().empty()) {
        meters_.moveDevice(PointId{roster.visits().front().at}, now);
    }
}

} // namespace countis::ui
