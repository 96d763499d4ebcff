// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/collector.h"
#include "collector/collector_options.h"
#include "export/exported_meters.h"

#include "support/catch.h"

#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <vector>

using namespace countis;
using namespace countis::collector;

namespace {

constexpr WallTime kMorning{std::chrono::milliseconds{1'795'500'000'000}};

/// Gives what a test wants, and remembers what it was told to read.
class ScriptedSource final : public SampleSource {
public:
    void setPoints(std::span<const Point> points) override {
        read.clear();
        for (const Point& point : points)
            read[point.id] = point.address.host;
    }
    void setAttention(PointId, Attention) override {}
    SharedReadings readings(PointId point) const override {
        const auto found = latest.find(point);
        return found == latest.end() ? nullptr : found->second;
    }
    LinkFailure failure(PointId) const override { return {}; }
    void stop() override {}

    /// The device with this serial number answers for the point.
    void hear(PointId point, std::uint16_t serial) { give(point, serial, {}); }
    /// And measures, which is recorded.
    void measure(PointId point, std::uint16_t serial) {
        BlockSet changed;
        changed.set(index(Block::Metrology));
        give(point, serial, changed);
    }

    std::map<PointId, std::string> read;
    std::map<PointId, SharedReadings> latest;

private:
    void give(PointId point, std::uint16_t serial, BlockSet changed) {
        auto readings = std::make_shared<Readings>();
        readings->identity.serialOrder = serial;
        readings->identity.extendedName = "COUNTIS E28";
        for (const Block block : {Block::Identification, Block::Metrology})
            readings->blocks[index(block)] = {{.mono = {}, .wall = kMorning}, Quality::Good};
        latest[point] = readings;
        MeterSample sample;
        sample.point = point;
        sample.readings = std::move(readings);
        sample.changed = changed;
        sample.deviceChanged = true;
        emit ticked(std::span(&sample, 1));
    }
};

Point pointAt(std::int64_t number, std::string host) {
    Point point;
    point.id = {number};
    point.name = host;
    point.address.host = std::move(host);
    return point;
}

struct Site {
    Site() {
        DatabaseUrl url;
        url.file = folder.filePath(QStringLiteral("site.sqlite"));
        database = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime()).value();
        store = database->roster();
        save({{}, {}, {pointAt(1, "10.0.0.1"), pointAt(2, "10.0.0.2")}});
        auto scripted = std::make_unique<ScriptedSource>();
        source = scripted.get();
        collector = std::make_unique<Collector>(clock, *database, std::move(scripted), [this](const LogEntry& entry) {
            said << entry.text;
            logged.push_back(entry);
        });
        REQUIRE(collector->start());
    }
    /// As another program changes the site.
    void save(const RosterContent& now) const { REQUIRE(store->save(stored(), now)); }
    RosterContent stored() const { return store->load().value(); }

    QTemporaryDir folder;
    ManualClock clock{{Instant{}, kMorning}};
    std::unique_ptr<SiteDatabase> database;
    std::unique_ptr<RosterStore> store;
    QStringList said;
    std::vector<LogEntry> logged;
    ScriptedSource* source = nullptr;
    std::unique_ptr<Collector> collector;
};

} // namespace

TEST_CASE("A collector reads every point of the site, and says so in one line") {
    Site site;
    CHECK(site.source->read == std::map<PointId, std::string>{{{1}, "10.0.0.1"}, {{2}, "10.0.0.2"}});
    REQUIRE(site.said.size() == 1);
    CHECK(site.said.front().contains("site.sqlite"));
}

TEST_CASE("What others change in the site is taken over, and what they do not stays") {
    Site site;
    site.collector->look();
    site.source->hear({1}, 7);
    RosterContent changed = site.stored();
    changed.points[1].address.host = "10.0.0.9";
    changed.points.push_back(pointAt(3, "10.0.0.3"));
    site.save(changed);
    site.collector->look();
    CHECK(site.source->read ==
          std::map<PointId, std::string>{{{1}, "10.0.0.1"}, {{2}, "10.0.0.9"}, {{3}, "10.0.0.3"}});
    const Point* const first = site.collector->roster().find({1});
    REQUIRE(first);
    CHECK(first->device());
    changed = site.stored();
    changed.points.erase(changed.points.begin());
    site.save(changed);
    site.collector->look();
    CHECK(site.source->read == std::map<PointId, std::string>{{{2}, "10.0.0.9"}, {{3}, "10.0.0.3"}});
    CHECK(site.said.size() == 1);
}

TEST_CASE("The devices that a collector hears are kept in the site") {
    Site site;
    site.source->hear({1}, 7);
    site.collector->look();
    const RosterContent stored = site.stored();
    REQUIRE(stored.points[0].device());
    CHECK(stored.points[0].device()->product == "COUNTIS E28");
}

TEST_CASE("Where a device visits another point is not forgotten when the site changes") {
    Site site;
    site.source->hear({1}, 7);
    site.source->hear({2}, 8);
    site.source->hear({2}, 7);
    REQUIRE(site.collector->roster().visits().size() == 1);
    RosterContent changed = site.stored();
    site.collector->look();
    changed = site.stored();
    changed.points.push_back(pointAt(3, "10.0.0.3"));
    site.save(changed);
    site.collector->look();
    CHECK(site.collector->roster().size() == 3);
    CHECK(site.collector->roster().visits().size() == 1);
}

TEST_CASE("The meters of a plan come into the site, and no others are read") {
    Site site;
    SitePlan plan;
    plan.meters = {{"Press", {"10.0.0.2"}, {}, {}, {}}, {"Solar", {"10.0.0.3"}, "Roof", {}, {}}};
    site.collector->setPlan(plan);
    const RosterContent stored = site.stored();
    REQUIRE(stored.points.size() == 3);
    CHECK(stored.points[1].name == "Press");
    const PointId added = stored.points[2].id;
    CHECK(site.source->read == std::map<PointId, std::string>{{{2}, "10.0.0.2"}, {added, "10.0.0.3"}});
    // A plan is brought in once: what people change later stays until the next one.
    RosterContent changed = stored;
    changed.points[1].name = "Old press";
    site.save(changed);
    site.collector->look();
    CHECK(site.stored().points[1].name == "Old press");
    CHECK(site.source->read.size() == 2);
    site.collector->setPlan({{}, {"Roof"}});
    CHECK(site.source->read == std::map<PointId, std::string>{{added, "10.0.0.3"}});
    site.collector->setPlan({{}, {"Cellar"}});
    CHECK(site.source->read.empty());
    CHECK(site.said.last().contains("Cellar"));
}

TEST_CASE("A meter that stops to answer is logged once, with what the journal can search by, and so is its return") {
    Site site;
    const auto sample = [&](LinkError error) {
        MeterSample news;
        news.point = {1};
        news.readings = std::make_shared<Readings>();
        news.failure = {error, {}, {"10.0.0.1", 502, 5}};
        news.failureChanged = true;
        emit site.source->ticked(std::span(&news, 1));
    };
    sample(LinkError::Silent);
    REQUIRE(site.said.size() == 2);
    CHECK(site.said.last().startsWith("10.0.0.1: 10.0.0.1:502: the host accepted"));
    CHECK(site.logged.back().priority == Priority::Warning);
    const auto fields = journalFields(site.logged.back());
    for (const char* field : {"PRIORITY=4", "COUNTIS_POINT=1", "COUNTIS_METER=10.0.0.1",
                              "COUNTIS_ADDRESS=10.0.0.1:502/5", "SYSLOG_IDENTIFIER=countis-collector"})
        CHECK(std::ranges::find(fields, field) != fields.end());
    sample(LinkError::None);
    CHECK(site.said.last() == "10.0.0.1 answers again");
}

TEST_CASE("What a meter measures is exported at its own metering point, wherever it answers") {
    Site site;
    ExportedMeters exported(
        site.clock, site.collector->roster(), site.collector->monitor(), site.collector->recorder(),
        {[](const Point&) { return true; }, [](const Point&) { return false; }}, [] { return false; });
    exported.refresh();
    site.source->hear({1}, 7);
    site.source->hear({2}, 8);
    REQUIRE(exported.snapshot().meters.size() == 2);
    const std::string serial = exported.snapshot().meters[0].serial;
    CHECK(exported.snapshot().meters[1].readings == site.source->latest[{2}]);
    site.source->hear({2}, 7);
    const auto meters = exported.snapshot().meters;
    CHECK(meters[0].readings == site.source->latest[{2}]);
    CHECK(meters[0].serial == serial);
    CHECK_FALSE(meters[1].readings);
    CHECK(meters[1].isUp());
}

TEST_CASE("A collector that ends says how many readings it could not write, and why") {
    Site site;
    SECTION("all are written") {
        site.source->measure({1}, 7);
        CHECK(site.collector->end());
        CHECK(site.said.size() == 1);
        CHECK(site.collector->recorder().state().committed == 1);
    }
    SECTION("the database takes none") {
        REQUIRE(site.database->connection().exec(QStringLiteral("DROP TABLE journal")));
        site.source->measure({1}, 7);
        site.source->measure({2}, 8);
        CHECK_FALSE(site.collector->end());
        CHECK(site.logged.back().priority == Priority::Error);
        CHECK(site.said.last().startsWith("The program has ended and lost what it could not write (readings: 2)."));
        CHECK(site.said.last().contains("journal"));
    }
    const auto told = site.said.size();
    CHECK(site.collector->end()); // it has ended already, and says nothing again
    CHECK(site.said.size() == told);
}

TEST_CASE("A field of the journal is one line, whatever a name contains") {
    const auto fields = journalFields({Priority::Error, "a\nPRIORITY=0", {{"COUNTIS_METER", "b\nc"}}});
    for (const std::string& field : fields)
        CHECK(field.find('\n') == std::string::npos);
}

TEST_CASE("What a driver of Qt says is logged with its priority, on one line") {
    std::vector<LogEntry> logged;
    {
        const QtMessages messages([&](const LogEntry& entry) { logged.push_back(entry); });
        qWarning("Unable to free statement: no connection to the server\n");
    }
    qWarning("said by Qt itself again");
    REQUIRE(logged.size() == 1);
    CHECK(logged[0].text.endsWith("Unable to free statement: no connection to the server"));
    CHECK(logged[0].priority == Priority::Warning);
}

TEST_CASE("The options of a collector are checked, and its own database is the usual one") {
    CHECK(parseCollectorOptions({})->database == standardDatabase());
    CHECK(parseCollectorOptions({"--database", "service=site"})->database.toString() == "service=site");
    for (const QStringList& wrong :
         {QStringList{"--database", "ftp://x"}, QStringList{"--database"}, QStringList{"--database="},
          QStringList{"--window"}, QStringList{"site.sqlite"}, QStringList{"--check"},
          QStringList{"--check=yes", "--config", "a"}, QStringList{"--config"}, QStringList{"--test-notify"},
          QStringList{"--test-notify=yes", "--config", "a"}, QStringList{"--test-notify", "--check", "--config", "a"},
          QStringList{"--config", "a", "--database", "service=site"}}) {
        const auto refused = parseCollectorOptions(wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == kUsageError);
        CHECK_FALSE(refused.error().text.contains('\n'));
    }
    const auto file = parseCollectorOptions({"--config", "site.yaml", "--check"});
    REQUIRE(file);
    CHECK(file->config == "site.yaml");
    CHECK(file->check);
    CHECK_FALSE(file->testNotify);
    const auto test = parseCollectorOptions({"--config", "site.yaml", "--test-notify"});
    REQUIRE(test);
    CHECK(test->testNotify);
    CHECK(parseCollectorOptions({"--help"}).error().code == 0);
}
