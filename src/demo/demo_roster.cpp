// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_roster.h"

#include "core/device/meter_identity.h"
#include "history/database_roster.h"
#include "history/energy_settings.h"
#include "simulator/demo/demo_meters.h"
#include "wording/message_text.h"

namespace countis {
namespace {

/// A device measures at its point since it did for the first time.
void keepSpans(const RosterContent& before, RosterContent& now) {
    for (Point& point : now.points)
        for (const Point& known : before.points)
            if (known.id == point.id && !known.devices.empty() && known.devices.back().device == *point.device())
                point.devices = known.devices;
}

} // namespace

Device demoDevice(std::size_t meter) {
    const Identity identity =
        simulatedIdentity(sim::demoMeters()[meter].model, static_cast<std::uint16_t>(sim::kFirstDemoSerial + meter));
    return {serialOf(identity), identity.extendedName};
}

PointId demoPoint(std::size_t meter) {
    return {static_cast<std::int64_t>(meter) + 1};
}

RosterContent demoRoster(WallTime since, std::span<const MeterAddress> addresses) {
    RosterContent content;
    content.siteName = sim::kDemoSite;
    for (const std::string_view name : sim::kDemoPlaces)
        content.places.push_back({{static_cast<std::int64_t>(content.places.size()) + 1}, kSite, std::string(name)});
    for (std::size_t n = 0; n < sim::kDemoMeters; ++n) {
        const sim::DemoMeter& meter = sim::demoMeters()[n];
        Point point;
        point.id = demoPoint(n);
        point.name = meter.name;
        point.place = content.places[meter.place].id;
        point.address =
            n < addresses.size() ? addresses[n] : MeterAddress{"127.0.0.1", static_cast<std::uint16_t>(n + 1)};
        point.role = meter.day == sim::DemoDay::Sun ? PointRole::Producer : PointRole::Consumer;
        point.devices = {{demoDevice(n), since}};
        content.points.push_back(std::move(point));
    }
    return content;
}

tl::expected<void, QString> saveDemoRoster(DatabaseConnection& connection, const DatabaseUrl& url, WallTime since,
                                           std::span<const MeterAddress> addresses) {
    DatabaseRoster roster(connection, [&](const DatabaseError& error) {
        return Message{"%1", {databaseErrorText(error, url).toStdString()}};
    });
    return roster.load()
        .and_then([&](const RosterContent& before) {
            RosterContent now = demoRoster(since, addresses);
            keepSpans(before, now);
            return roster.save(before, now);
        })
        .map_error([](const Message& error) { return messageText(error); });
}

DatabaseResult<void> saveDemoPrices(DatabaseConnection& connection, WallTime since) {
    return writePrices(connection, {{since, "EUR", {261'500, 198'000}, 78'600, 56'000, 90'000}});
}

} // namespace countis
