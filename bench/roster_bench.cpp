// SPDX-License-Identifier: GPL-3.0-or-later
// A site of 10,000 metering points: made, looked through, and read from a CSV file. Ends with 1 where the time grows
// much faster than the site.
#include "growth.h"
#include "site/roster.h"
#include "site/roster_csv.h"

#include <cstdlib>
#include <string>

using namespace countis;

namespace {

constexpr std::int64_t kPoints = kMostPoints;

std::string hostOf(std::int64_t n) {
    return "10.0." + std::to_string(n / 250) + '.' + std::to_string(n % 250);
}

/// Each point is added, seen, found by its address, changed, and found by its device.
void makeSite(std::int64_t points) {
    Roster roster;
    for (std::int64_t n = 0; n < points; ++n) {
        Point point;
        point.address.host = hostOf(n);
        const auto added = roster.add(std::move(point));
        roster.observe(added.value(), {std::to_string(n), "COUNTIS E28"}, WallTime{});
    }
    for (std::int64_t n = 0; n < points; ++n) {
        Point point = *roster.findAddress({hostOf(n), 502, 5});
        point.address.unit = 6;
        if (!roster.change(point) || roster.findDevice(std::to_string(n))->id != point.id)
            std::abort();
    }
}

std::string listOf(std::int64_t points) {
    std::string text = "name,address,unit,place\r\n";
    for (std::int64_t n = 0; n < points; ++n)
        text += "Meter," + hostOf(n) + ",5,Hall 1/Board 2\r\n";
    return text;
}

std::optional<MeterAddress> addressIn(const std::string& text) {
    return MeterAddress{text, 502, 5};
}

} // namespace

int main(int argc, char** argv) {
    bench::Growth growth;
    growth.add(
        "roster", kPoints, [](std::int64_t points) { return points; }, makeSite);
    growth.add("csv", kPoints, listOf, [](const std::string& text) {
        if (!previewCsv(text, Roster(), addressIn))
            std::abort();
    });
    return growth.run(argc, argv);
}
