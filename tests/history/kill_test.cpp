// SPDX-License-Identifier: GPL-3.0-or-later
// A program that records is killed at any instant, again and again, on one database. COUNTIS_KILLS: how often.
#include "history/database/integrity_check.h"
#include "reckoning.h"
#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <QProcess>

#include <limits>
#include <random>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// What one life of the program has said.
struct Life {
    WallTime began;
    WallTime taken;     // the last second of which samples may have been recorded
    WallTime committed; // the last one of which they must have been; `began` - 1 s: none
};

class Recording {
public:
    Recording(const DatabaseUrl& url, unsigned seed, WallTime begin, int pace)
        : life_{begin, begin - 1s, begin - 1s} {
        program_.start(QStringLiteral(STEADY_RECORDER),
                       {url.toString(), QString::number(seed), QString::number(begin.time_since_epoch().count()),
                        QString::number(pace)});
        REQUIRE(program_.waitForStarted());
    }
    ~Recording() { program_.kill(); }
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    /// Until this many seconds are taken.
    void waitFor(int seconds) {
        while (life_.taken - life_.began < seconds * 1s) {
            REQUIRE(program_.waitForReadyRead());
            readLines();
        }
    }
    /// Until the program writes the next line that begins with this letter: what it does next is interrupted.
    void waitForLine(char letter) {
        for (letters_.clear(); !letters_.contains(letter); readLines())
            REQUIRE((program_.canReadLine() || program_.waitForReadyRead()));
    }
    Life kill() {
        program_.kill();
        program_.waitForFinished();
        readLines();
        return life_;
    }

private:
    void readLines() {
        while (program_.canReadLine()) {
            const QByteArray line = program_.readLine();
            letters_ += line.front();
            const WallTime at{std::chrono::milliseconds{line.mid(2).trimmed().toLongLong()}};
            if (line.startsWith('c'))
                life_.committed = at;
            else if (line.startsWith('t'))
                life_.taken = at;
        }
    }

    Life life_;
    QByteArray letters_; // of the lines since the latest wait began
    QProcess program_;
};

class Site {
public:
    Site() {
        database_.exec(QStringLiteral("DELETE FROM point"));
        for (std::int64_t n = 1; n <= kSteadyMeters; ++n)
            database_.addPoint({n});
    }

    TestDatabase& database() { return database_; }

    /// What must be there of this life is; returns the last second of which anything is.
    WallTime check(const Life& life) {
        waitForServer();
        checkFile();
        WallTime last = life.began - 1s;
        for (std::int64_t n = 1; n <= kSteadyMeters; ++n) {
            const WallTime end = checkPoint({n}, life);
            CHECK((n == 1 || end == last)); // samples are committed together
            last = end;
        }
        CHECK(last >= life.committed);
        CHECK(last <= life.taken);
        return last;
    }

    /// Everything is over and rolled up, by the next writer.
    void finish(WallTime end) {
        auto writer = database_.writer(end, QTimeZone("Europe/Paris"));
        for (int n = 0; n < 300; ++n)
            REQUIRE(writer->flush(database_.connection(), end + 48h));
    }

private:
    /// What the killed program sent is carried out, or never will be.
    void waitForServer() {
        if (database_.server() == nullptr)
            return;
        while (database_.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") > 0)
            database_.exec(QStringLiteral("SELECT pg_sleep(0.01)"));
    }
    void checkFile() {
        if (database_.folder() == nullptr)
            return;
        const CheckReport report = checkIntegrity(database_.url(), {}, [](const CheckProgress&) {});
        INFO(report.findings.join('\n').toStdString());
        CHECK(report.outcome == CheckReport::Outcome::Sound);
    }
    WallTime checkPoint(PointId point, const Life& life) {
        const SeriesQuery query{
            point, {*entryOf(kPower), *entryOf(kImported)}, life.began, life.taken + 1h, Tier::Raw};
        WallTime expected = life.began;
        const auto unreadable = readSeries(database_.connection(), query, [&](SeriesRow&& row) {
            const HistorySample sample = steadySample(point, expected);
            const Readings& readings = *sample.readings;
            const bool same = row.time == expected && row.run == 1 &&
                              row.values[0].max == readings.at(Quantity::P, Phase::Sum).count &&
                              row.values[1].max == readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths;
            INFO("point " << point.number << ", " << (row.time - life.began) / 1s << " s after its begin");
            CHECK(same); // once, and none is left out before it
            expected += 1s;
        });
        REQUIRE(unreadable);
        CHECK(*unreadable == 0);
        return expected - 1s;
    }

    TestDatabase database_;
};

void checkRollUpsOf(TestDatabase& database, PointId point,
                    const std::vector<std::pair<WallTime, WallTime>>& recorded) {
    std::map<Tier, Periods> all;
    const std::map<Tier, std::chrono::minutes> lengths{
        {Tier::Minute, 1min}, {Tier::Quarter, 15min}, {Tier::Hour, 60min}};
    for (const auto& [from, to] : recorded)
        for (WallTime at = from; at <= to; at += 1s) {
            const HistorySample sample = steadySample(point, at);
            for (const auto& [tier, length] : lengths)
                all[tier][{1, startOfPeriod(at, length)}].add(sample);
            all[Tier::Day][{1, startOfPeriod(at + 1h, 24h) - 1h}].add(sample); // Paris, in winter
        }
    for (const auto& [tier, periods] : all)
        checkRollUps(database, tier, point, periods);
}

int kills() {
    const int wanted = qEnvironmentVariableIntValue("COUNTIS_KILLS");
    return wanted > 0 ? wanted : 25;
}

} // namespace

TEST_CASE("A program that records is killed at any instant, and every committed sample is there once") {
    constexpr unsigned kSeed = 20'261'128;
    std::mt19937 draw(kSeed);
    Site site;
    WallTime begin = kTwoOClock + 8min;
    std::vector<std::pair<WallTime, WallTime>> recorded;
    for (int n = 0; n < kills(); ++n) {
        INFO("kill " << n << " of seed " << kSeed);
        Recording recording(site.database().url(), static_cast<unsigned>(draw()), begin, 0);
        if (draw() % 8 != 0) { // otherwise while it opens the database
            recording.waitFor(1 + static_cast<int>(draw() % 900));
            recording.waitForLine("tfc"[draw() % 3]);
        }
        const Life life = recording.kill();
        const WallTime last = site.check(life);
        recorded.emplace_back(life.began, last);
        // The next one comes at once or later, with the clock at the same second at the earliest.
        const auto pause = static_cast<int>(draw() % 3 == 0 ? draw() % 2400 : 0);
        begin = life.taken + 1s + pause * 1s;
    }
    site.finish(begin);
    CHECK(site.database().number("SELECT count(*) FROM journal") == 0);
    for (const std::int64_t point : {1, 17, 50})
        checkRollUpsOf(site.database(), {point}, recorded);
}

TEST_CASE("Of a program that is killed at most the last two seconds are missing") {
    constexpr int kPace = 20; // 50 seconds of the samples in a second
    constexpr int kLives = 5; // a machine that does something else may make one of them late
    Site site;
    WallTime begin = kTwoOClock;
    std::int64_t fewest = std::numeric_limits<std::int64_t>::max(); // real ms that are missing
    for (int n = 0; n < kLives && fewest > 2000; ++n) {
        Recording recording(site.database().url(), 1, begin, kPace);
        recording.waitFor(4 * 1000 / kPace);
        const Life life = recording.kill();
        fewest = std::min(fewest, (life.taken - site.check(life)) / 1s * kPace);
        begin = life.taken + 1s;
    }
    CHECK(fewest <= 2000);
}
