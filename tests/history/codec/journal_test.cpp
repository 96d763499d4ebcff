// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/journal.h"

#include "drawn_samples.h"
#include "history/codec/sample_minute.h"
#include "history/codec/zstd_frame.h"
#include "recorded_meter.h"
#include "support/catch.h"

#include <chrono>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace countis;
using namespace countis::test;

namespace {

struct Entry {
    PointId point;
    ShownSample sample;

    bool operator==(const Entry&) const = default;
};

constexpr WallTime kStart = WallTime(std::chrono::milliseconds{1'770'000'000'000});
constexpr std::chrono::minutes kMinute{1};

/// Points as RunningMinutes hold them, and the journal of theirs.
class Points {
public:
    explicit Points(WallTime start = kStart) : start_(start) {}

    void add(PointId point, const RawSample& sample) {
        auto minute = minutes_.try_emplace(point, start_).first;
        const auto bytes = minute->second.add(sample);
        REQUIRE(bytes);
        writer_.add(point, minute->second.start(), *bytes);
    }
    void nextMinute(PointId point) { minutes_.insert_or_assign(point, SampleMinute(start_ += kMinute)); }
    void beginAnew() {
        for (auto& [point, minute] : minutes_)
            minute.beginAnew();
    }
    std::string take() { return writer_.take(); }

private:
    WallTime start_;
    std::map<PointId, SampleMinute> minutes_;
    JournalWriter writer_;
};

/// What a journal holds, as read row by row.
class Replay {
public:
    tl::expected<void, CodecError> read(std::int64_t number, std::string_view row) {
        return reader_.read(
            number, row,
            [this](PointId point, const RawSample& sample) {
                entries.push_back({point, shown(sample)});
            },
            [this](PointId point, WallTime minute) { skipped.emplace_back(point, minute); });
    }
    tl::expected<void, CodecError> readNext(std::string_view row) { return read(++number_, row); }

    std::vector<Entry> entries;
    std::vector<std::pair<PointId, WallTime>> skipped;

private:
    JournalReader reader_;
    std::int64_t number_ = 0;
};

/// One sample a row; the minute ends behind every sixth.
struct Recorded {
    explicit Recorded(const char* load, int seconds) {
        RecordedMeter meter(load, 1, sim::Engine::Phasor);
        Points points;
        for (int second = 0; second < seconds; ++second) {
            meter.next();
            if (second % 6 == 0)
                points.nextMinute(kPoint);
            points.add(kPoint, meter.sample());
            entries.push_back({kPoint, shown(meter.sample())});
            rows.push_back(points.take());
        }
    }

    static constexpr PointId kPoint{5};
    static constexpr WallTime kFirst = kStart + kMinute;

    std::vector<std::string> rows;
    std::vector<Entry> entries; // the one of each row
};

std::string withBitChanged(std::string row, std::size_t bit) {
    row[bit / 8] = static_cast<char>(row[bit / 8] ^ 1 << bit % 8);
    return row;
}

} // namespace

TEST_CASE("A journal gives back the samples of many points in their order") {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        INFO("seed " << seed);
        SampleDraw draw(seed);
        Points points;
        Replay replay;
        std::vector<Entry> written;
        for (int row = 0; row < 20; ++row) {
            for (std::size_t i = draw.upTo(12); i-- > 0;) {
                const PointId point{static_cast<std::int64_t>(draw.upTo(5)) - 2};
                if (draw.upTo(9) == 0)
                    points.nextMinute(point);
                const RawSample sample = draw.sample();
                points.add(point, sample);
                written.push_back({point, shown(sample)});
            }
            if (row % 7 == 6)
                points.beginAnew();
            REQUIRE(replay.readNext(points.take()));
        }
        CHECK(replay.entries == written);
        CHECK(replay.skipped.empty());
    }
}

TEST_CASE("A minute made from the journal is that of the live samples") {
    RecordedMeter meter("office", 2, sim::Engine::Phasor);
    SampleMinute live(RecordedMeter::start());
    SampleMinute replayed(RecordedMeter::start());
    JournalWriter writer;
    JournalReader reader;
    for (int second = 0; second < 60; ++second) {
        meter.next();
        if (second == 25) // another writer goes on
            live.beginAnew();
        const auto kept = live.add(1, meter.at(), meter.blocks(), meter.readings());
        REQUIRE(kept);
        writer.add(PointId{1}, live.start(), *kept);
        REQUIRE(reader.read(
            second, writer.take(), [&](PointId, const RawSample& sample) { replayed.add(sample); },
            [](PointId, WallTime) { FAIL(); }));
    }
    CHECK(replayed.samples() == live.samples());
    CHECK(replayed.encode() == live.encode());
}

TEST_CASE("A sample without values takes nothing of the journal") {
    Points points;
    points.add(PointId{1}, RawSample{});
    Replay replay;
    REQUIRE(replay.readNext(points.take()));
    CHECK(replay.entries.empty());
}

TEST_CASE("A minute is read without the rows of those before") {
    const Recorded recorded("office", 18);
    Replay replay;
    for (std::size_t row = 6; row < 18; ++row)
        REQUIRE(replay.read(static_cast<std::int64_t>(row), recorded.rows[row]));
    CHECK(replay.skipped.empty());
    CHECK(replay.entries == std::vector<Entry>(recorded.entries.begin() + 6, recorded.entries.end()));
}

TEST_CASE("Of a minute whose first rows are dropped, each sample is skipped and none is made up") {
    const Recorded recorded("office", 12);
    Replay replay;
    for (std::size_t row = 2; row < 12; ++row)
        REQUIRE(replay.read(static_cast<std::int64_t>(row), recorded.rows[row]));
    CHECK(replay.skipped == std::vector<std::pair<PointId, WallTime>>(4, {Recorded::kPoint, Recorded::kFirst}));
    CHECK(replay.entries == std::vector<Entry>(recorded.entries.begin() + 6, recorded.entries.end()));
}

TEST_CASE("Behind a row that is missing or damaged, the rest of the minute is skipped") {
    const Recorded recorded("office", 18);
    const std::string& row = recorded.rows[8];
    for (const std::string& damaged : {std::string(), withBitChanged(row, row.size() * 4), row.substr(0, 20)}) {
        Replay replay;
        for (std::size_t number = 0; number < 18; ++number)
            if (number != 8)
                REQUIRE(replay.read(static_cast<std::int64_t>(number), recorded.rows[number]));
            else if (!damaged.empty())
                CHECK(replay.read(8, damaged) == tl::unexpected(CodecError::Damaged));
        const std::vector<std::pair<PointId, WallTime>> lost(3, {Recorded::kPoint, Recorded::kFirst + kMinute});
        CHECK(replay.skipped == lost);
        std::vector<Entry> left = recorded.entries;
        left.erase(left.begin() + 8, left.begin() + 12);
        CHECK(replay.entries == left);
    }
}

TEST_CASE("The row of another minute is never read as the difference to a minute whose end is missing") {
    const Recorded recorded("office", 12);
    Replay replay;
    REQUIRE(replay.read(0, recorded.rows[0]));
    REQUIRE(replay.read(1, recorded.rows[1]));
    REQUIRE(replay.read(8, recorded.rows[8])); // the third of its minute, as would be next
    CHECK(replay.entries.size() == 2);
    CHECK(replay.skipped.size() == 1);
}

TEST_CASE("Points are skipped each for itself") {
    RecordedMeter meter("office", 1, sim::Engine::Phasor);
    Points points;
    for (const int sample : {0, 1, 2}) {
        meter.next();
        points.add(PointId{1}, meter.sample());
        if (sample == 1)
            points.take(); // is lost
    }
    points.add(PointId{2}, meter.sample());
    Replay replay;
    REQUIRE(replay.readNext(points.take()));
    CHECK(replay.skipped.size() == 1);
    CHECK(replay.entries == std::vector<Entry>{{PointId{2}, shown(meter.sample())}});
}

TEST_CASE("A row of more points than any site has is refused") {
    RecordedMeter meter("idle", 1, sim::Engine::Phasor);
    meter.next();
    Points points;
    for (std::int64_t point = 1; point <= 10'001; ++point)
        points.add(PointId{point}, meter.sample());
    Replay replay;
    CHECK(replay.readNext(points.take()) == tl::unexpected(CodecError::TooLarge));
    CHECK(replay.entries.size() == 10'000);
}

TEST_CASE("A damaged row of the journal is said, and ends") {
    const std::string row = Recorded("solar", 1).rows[0];
    for (std::size_t size = 0; size < row.size(); ++size)
        CHECK(Replay().readNext(row.substr(0, size)) == tl::unexpected(CodecError::Damaged));
    for (std::size_t bit = 0; bit < row.size() * 8; ++bit) {
        Replay replay;
        const auto read = replay.readNext(withBitChanged(row, bit));
        CHECK((!read || replay.entries.size() == 1));
    }
    std::string later = row;
    later[0] = 2;
    CHECK(Replay().readNext(later) == tl::unexpected(CodecError::TooNew));
}

TEST_CASE("Entries that are changed below the checksum end within bounds") {
    constexpr std::size_t kHead = 2;
    const Recorded recorded("solar", 2);
    std::vector<std::string> contents;
    for (const std::string& row : recorded.rows)
        contents.push_back(decompress(std::string_view(row).substr(kHead), std::size_t{1} << 20U).value());
    std::mt19937_64 engine(8);
    for (int round = 0; round < 4'000; ++round) {
        Replay replay;
        for (std::size_t i = 0; i < contents.size(); ++i) {
            std::string content = contents[i];
            for (std::size_t changes = 1 + engine() % 4; changes-- > 0;)
                content[engine() % (round % 2 == 0 ? 12 : content.size())] = static_cast<char>(engine() & 0xFFU);
            content.resize(round % 3 == 0 ? engine() % content.size() : content.size());
            std::string row = recorded.rows[i].substr(0, kHead);
            compress(content, 1, row);
            static_cast<void>(replay.readNext(row));
        }
        CHECK(replay.entries.size() + replay.skipped.size() <= contents[0].size() + contents[1].size());
        for (const Entry& entry : replay.entries)
            for (const auto& [block, row] : entry.sample.blocks)
                for (const std::int64_t count : row.second)
                    CHECK((count == kNotMeasured || isStorable(count)));
    }
}
