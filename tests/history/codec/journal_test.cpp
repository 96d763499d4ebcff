// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/journal.h"

#include "drawn_samples.h"
#include "history/codec/sample_minute.h"
#include "recorded_meter.h"
#include "support/catch.h"

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace countis;
using namespace countis::test;

namespace {

struct Entry {
    PointId point;
    ShownSample sample;

    bool operator==(const Entry&) const = default;
};

/// What a journal holds, as read row by row.
class Replay {
public:
    tl::expected<void, CodecError> read(std::string_view row) {
        return reader_.read(row, [this](PointId point, const RawSample& sample) {
            entries.push_back({point, shown(sample)});
        });
    }

    std::vector<Entry> entries;

private:
    JournalReader reader_;
};

std::vector<std::string> rowsOf(const char* load, int seconds) {
    RecordedMeter meter(load, 1, sim::Engine::Phasor);
    JournalWriter writer;
    std::vector<std::string> rows;
    for (int second = 0; second < seconds; ++second) {
        meter.next();
        writer.add(PointId{5}, meter.sample());
        rows.push_back(writer.take());
    }
    return rows;
}

} // namespace

TEST_CASE("A journal gives back the samples of many points in their order") {
    for (unsigned seed = 1; seed <= 50; ++seed) {
        INFO("seed " << seed);
        SampleDraw draw(seed);
        JournalWriter writer;
        Replay replay;
        std::vector<Entry> written;
        for (int row = 0; row < 20; ++row) {
            for (std::size_t i = draw.upTo(12); i-- > 0;) {
                const PointId point{static_cast<std::int64_t>(draw.upTo(5)) - 2};
                const RawSample sample = draw.sample();
                writer.add(point, sample);
                written.push_back({point, shown(sample)});
            }
            if (row % 7 == 6) {
                REQUIRE(replay.read(writer.take()));
                writer.beginEpoch();
            } else {
                REQUIRE(replay.read(writer.take()));
            }
        }
        CHECK(replay.entries == written);
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
        live.add(1, meter.at(), meter.blocks(), meter.readings());
        writer.add(PointId{1}, meter.sample());
        REQUIRE(reader.read(writer.take(), [&](PointId, const RawSample& sample) { replayed.add(sample); }));
    }
    CHECK(replayed.samples() == live.samples());
    CHECK(replayed.encode() == live.encode());
}

TEST_CASE("A new epoch needs nothing of those before") {
    RecordedMeter meter("office", 1, sim::Engine::Phasor);
    JournalWriter writer;
    meter.next();
    writer.add(PointId{1}, meter.sample());
    writer.take();
    writer.beginEpoch();
    meter.next();
    writer.add(PointId{1}, meter.sample());
    Replay replay;
    REQUIRE(replay.read(writer.take()));
    REQUIRE(replay.entries.size() == 1);
    CHECK(replay.entries.front().sample == shown(meter.sample()));
}

TEST_CASE("A missing row is a gap") {
    const std::vector<std::string> rows = rowsOf("office", 3);
    Replay replay;
    REQUIRE(replay.read(rows[0]));
    CHECK(replay.read(rows[2]) == tl::unexpected(CodecError::Gap));
    CHECK(Replay().read(rows[1]) == tl::unexpected(CodecError::Gap));
    CHECK(replay.entries.size() == 1);
}

TEST_CASE("Behind a damaged row is a gap, until a new epoch") {
    const std::vector<std::string> rows = rowsOf("office", 3);
    std::string damaged = rows[1];
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    Replay replay;
    REQUIRE(replay.read(rows[0]));
    CHECK(replay.read(damaged) == tl::unexpected(CodecError::Damaged));
    CHECK(replay.read(rows[1]) == tl::unexpected(CodecError::Gap));
    CHECK(replay.read(rows[2]) == tl::unexpected(CodecError::Gap));
    CHECK(replay.read(rows[0]));
}

TEST_CASE("A row of more points than any site has is refused") {
    RecordedMeter meter("idle", 1, sim::Engine::Phasor);
    meter.next();
    JournalWriter writer;
    for (std::int64_t point = 1; point <= 10'001; ++point)
        writer.add(PointId{point}, meter.sample());
    Replay replay;
    CHECK(replay.read(writer.take()) == tl::unexpected(CodecError::TooLarge));
    CHECK(replay.entries.size() == 10'000);
}

TEST_CASE("A damaged row of the journal is said, and ends") {
    const std::vector<std::string> rows = rowsOf("solar", 1);
    const std::string& row = rows[0];
    for (std::size_t size = 0; size < row.size(); ++size)
        CHECK(Replay().read(row.substr(0, size)) == tl::unexpected(CodecError::Damaged));
    for (std::size_t bit = 0; bit < row.size() * 8; ++bit) {
        std::string other = row;
        other[bit / 8] = static_cast<char>(other[bit / 8] ^ 1 << bit % 8);
        Replay replay;
        const auto read = replay.read(other);
        CHECK((!read || replay.entries.size() == 1));
    }
    std::string later = row;
    later[0] = 2;
    CHECK(Replay().read(later) == tl::unexpected(CodecError::TooNew));
}
