// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitor.h"

#include "support/catch.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kMorning{std::chrono::milliseconds{1'795'500'000'000}};

/// Gives the samples that a test wants, and remembers what it was told.
class ScriptedSource final : public SampleSource {
public:
    void setPoints(std::span<const Point> points) override {
        read.clear();
        for (const Point& point : points)
            read[point.id] = point.address;
    }
    void setAttention(PointId point, Attention attention) override { attentions[point] = attention; }
    SharedReadings readings(PointId) const override { return nullptr; }
    LinkFailure failure(PointId) const override { return {}; }
    void stop() override { stopped = true; }

    void say(const std::vector<MeterSample>& batch) { emit ticked(batch); }

    std::map<PointId, MeterAddress> read;
    std::map<PointId, Attention> attentions;
    bool stopped = false;
};

MeterSample sampleOf(PointId point, std::uint16_t serial, WallTime when = kMorning) {
    auto readings = std::make_shared<Readings>();
    readings->identity.serialOrder = serial;
    readings->identity.extendedName = "COUNTIS E28";
    readings->blocks[index(Block::Identification)] = {{.mono = {}, .wall = when}, Quality::Good};
    MeterSample sample;
    sample.point = point;
    sample.readings = std::move(readings);
    sample.deviceChanged = true;
    return sample;
}

struct Site {
    Site() {
        auto scripted = std::make_unique<ScriptedSource>();
        source = scripted.get();
        monitor = std::make_unique<Monitor>(roster, std::move(scripted));
        QObject::connect(monitor.get(), &Monitor::ticked, monitor.get(),
                         [this](SampleBatch batch) { batches.emplace_back(batch.begin(), batch.end()); });
        QObject::connect(monitor.get(), &Monitor::deviceHeard, monitor.get(), [this](PointId point, DeviceNews what) {
            news.emplace_back(point, what);
            batchesAtNews = batches.size();
        });
    }

    PointId add(std::string host) {
        Point point;
        point.address.host = std::move(host);
        return roster.add(std::move(point)).value();
    }

    Roster roster;
    PointId one = add("10.0.0.1");
    PointId two = add("10.0.0.2");
    ScriptedSource* source = nullptr;
    std::vector<std::vector<MeterSample>> batches;
    std::vector<std::pair<PointId, DeviceNews>> news;
    std::size_t batchesAtNews = 0;
    std::unique_ptr<Monitor> monitor;
};

} // namespace

TEST_CASE("A monitor reads the points of its roster from its start on, and follows the roster") {
    Site site;
    site.monitor->rosterChanged();
    CHECK(site.source->read.empty());
    site.monitor->start();
    CHECK(site.source->read.size() == 2);
    REQUIRE(site.roster.remove(site.one));
    const PointId three = site.add("10.0.0.3");
    site.monitor->rosterChanged();
    CHECK(site.source->read.size() == 2);
    CHECK(site.source->read.contains(three));
    site.monitor->stop();
    CHECK(site.source->stopped);
}

TEST_CASE("A point is read closely while anybody wants it, and in the overview after the last has gone") {
    Site site;
    site.monitor->start();
    site.monitor->want(site.one);
    site.monitor->want(site.one);
    CHECK(site.source->attentions.at(site.one) == Attention::Closely);
    site.monitor->release(site.one);
    CHECK(site.source->attentions.at(site.one) == Attention::Closely);
    site.monitor->release(site.one);
    CHECK(site.source->attentions.at(site.one) == Attention::Overview);
    site.monitor->release(site.one); // one too many
    CHECK(site.source->attentions.at(site.one) == Attention::Overview);
    CHECK_FALSE(site.source->attentions.contains(site.two));
}

TEST_CASE("What is wanted before the start, or of a point that is added again, is read closely all the same") {
    Site site;
    site.monitor->want(site.two);
    site.source->attentions.clear();
    site.monitor->start();
    CHECK(site.source->attentions.at(site.two) == Attention::Closely);
}

TEST_CASE("Every subscriber hears the whole batch, once") {
    Site site;
    int other = 0;
    QObject::connect(site.monitor.get(), &Monitor::ticked, site.monitor.get(),
                     [&](SampleBatch batch) { other += static_cast<int>(batch.size()); });
    site.monitor->start();
    MeterSample quiet = sampleOf(site.two, 2);
    quiet.deviceChanged = false;
    site.source->say({sampleOf(site.one, 1), quiet});
    REQUIRE(site.batches.size() == 1);
    CHECK(site.batches[0].size() == 2);
    CHECK(site.batches[0][1].readings == quiet.readings); // the same object
    CHECK(other == 2);
    CHECK(site.news.size() == 1);
}

TEST_CASE("The roster hears of each device, and subscribers hear of it before its values") {
    Site site;
    site.monitor->start();
    site.source->say({sampleOf(site.one, 1), sampleOf(site.two, 2)});
    CHECK(site.news == std::vector{std::pair{site.one, DeviceNews::First}, std::pair{site.two, DeviceNews::First}});
    CHECK(site.batchesAtNews == 0);
    CHECK(site.roster.find(site.one)->devices.front().since == kMorning);

    site.news.clear();
    site.source->say({sampleOf(site.one, 1)}); // a new connection, the same meter
    CHECK(site.news.empty());
    site.source->say({sampleOf(site.one, 9, kMorning + 1h)});
    CHECK(site.news == std::vector{std::pair{site.one, DeviceNews::Exchanged}});
    CHECK(site.roster.find(site.one)->devices.back().since == kMorning + 1h);

    site.news.clear();
    site.source->say({sampleOf(site.one, 2)});
    CHECK(site.news == std::vector{std::pair{site.one, DeviceNews::Elsewhere}});
    CHECK(site.roster.ownerOf(site.one, site.roster.visits()[0].device.serial) == site.two);
}
