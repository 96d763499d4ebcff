// SPDX-License-Identifier: GPL-3.0-or-later
// What a window makes of a large site: the tree of 10,000 meters, their states, and the gaps of 900 meters in a list.
// Ends with 1 where the time grows much faster than the site.
#include "growth.h"
#include "models/fleet/meter_list.h"
#include "models/fleet/place_list.h"
#include "models/fleet/site_tree.h"
#include "report/energy_events.h"
#include "site/roster.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace countis;
using namespace countis::ui;

namespace {

constexpr std::int64_t kMeters = 10'000;
constexpr std::int64_t kMetersWithGaps = 900;

struct Site {
    Roster roster;
    MeterList meters{roster};
    PlaceList places{roster, meters};
    SiteTree tree{meters, places};
};

/// Twenty meters in each place, ten places in each of the upper ones.
RosterContent contentOf(std::int64_t meters) {
    RosterContent content;
    const std::int64_t places = meters / 20;
    for (std::int64_t n = 1; n <= places; ++n)
        content.places.push_back({{n}, {n > places / 10 ? (n - 1) / 10 : 0}, "Place " + std::to_string(n)});
    for (std::int64_t n = 0; n < meters; ++n) {
        Point point;
        point.id = {n + 1};
        point.name = "Meter " + std::to_string(n);
        point.address = {"10.0." + std::to_string(n / 250) + '.' + std::to_string(n % 250), 502, 5};
        point.place = {n % places + 1};
        content.points.push_back(std::move(point));
    }
    return content;
}

std::unique_ptr<Site> siteOf(std::int64_t meters) {
    auto site = std::make_unique<Site>();
    site->meters.take(contentOf(meters));
    return site;
}

void buildTree(const RosterContent& content) {
    Site site;
    site.meters.take(content);
    if (site.tree.rowCount() <= static_cast<int>(content.points.size()))
        std::abort();
}

void setStates(const std::unique_ptr<Site>& site) {
    for (int meter = 0; meter < site->meters.count(); ++meter)
        site->meters.setStatus(meter, {Measure::State::Live});
}

/// 200 gaps of each meter at times of its own, but for one each hundredth day.
std::vector<ReportEvent> gapsOf(std::int64_t meters) {
    using namespace std::chrono_literals;
    std::vector<ReportEvent> events;
    for (std::int64_t point = 1; point <= meters; ++point)
        for (int day = 0; day < 200; ++day) {
            const WallTime from{std::chrono::minutes{day * 1'440 + (day % 100 == 0 ? 0 : point % 400)}};
            events.push_back({ReportEvent::Kind::Gap, from, from + 40min, {{point}}});
        }
    return events;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    bench::Growth growth;
    growth.add("tree", kMeters, contentOf, buildTree);
    growth.add("states", kMeters, siteOf, setStates);
    growth.add("gaps", kMetersWithGaps, gapsOf, [](std::vector<ReportEvent>& events) {
        if (joinedEvents(std::move(events)).empty())
            std::abort();
    });
    return growth.run(argc, argv);
}
