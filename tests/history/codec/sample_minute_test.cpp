// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/sample_minute.h"

#include "drawn_samples.h"
#include "history/codec/minute_blob.h"
#include "recorded_meter.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// Each sample as it went in: what a decoded minute says of it.
void checkHolds(const MinuteSamples& minute, const std::vector<RawSample>& samples) {
    std::size_t place = 0;
    for (const Segment& segment : minute.segments) {
        for (std::size_t i = 0; i < segment.samples.size(); ++i, ++place) {
            INFO("sample " << place);
            REQUIRE(place < samples.size());
            CHECK(rebuilt(segment, i) == shown(samples[place]));
        }
    }
    CHECK(place == samples.size());
}

} // namespace

TEST_CASE("A recorded hour comes back to the last count and millisecond") {
    for (const char* load : {"office", "home", "solar", "workshop", "pump", "idle"}) {
        INFO(load);
        RecordedMeter meter(load, 7, sim::Engine::Phasor);
        for (int number = 0; number < 60; ++number) {
            SampleMinute minute(RecordedMeter::start() + std::chrono::minutes(number));
            std::vector<RawSample> samples;
            for (int second = 0; second < 60; ++second) {
                meter.next();
                samples.push_back(meter.sample());
                REQUIRE(minute.add(1, meter.at(), meter.blocks(), meter.readings()));
            }
            const auto decoded = decodeMinute(minute.encode());
            REQUIRE(decoded);
            CHECK(decoded->start == minute.start());
            CHECK(*decoded == minute.samples());
            checkHolds(*decoded, samples);
        }
    }
}

TEST_CASE("Whatever registers hold comes back") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        SampleDraw draw(seed);
        SampleMinute minute(RecordedMeter::start());
        std::vector<RawSample> samples;
        for (std::size_t i = draw.upTo(90); i-- > 0;) {
            samples.push_back(draw.sample());
            REQUIRE(minute.add(samples.back()));
        }
        const auto decoded = decodeMinute(minute.encode());
        REQUIRE(decoded);
        CHECK(*decoded == minute.samples());
        checkHolds(*decoded, samples);
    }
}

TEST_CASE("Another device begins another segment") {
    RecordedMeter meter("office", 1, sim::Engine::Phasor);
    SampleMinute minute(RecordedMeter::start());
    for (const std::int64_t device : {4, 4, 9, 4}) {
        meter.next();
        minute.add(meter.sample(device));
    }
    const auto decoded = decodeMinute(minute.encode());
    REQUIRE(decoded);
    REQUIRE(decoded->segments.size() == 3);
    CHECK(decoded->segments[0].device == 4);
    CHECK(decoded->segments[0].samples.size() == 2);
    CHECK(decoded->segments[1].device == 9);
    CHECK(decoded->segments[2].device == 4);
}

TEST_CASE("A sample without values is left out") {
    SampleMinute minute(RecordedMeter::start());
    BlockSet identification;
    identification.set(index(Block::Identification));
    CHECK(minute.add(1, RecordedMeter::start(), identification, Readings{}));
    CHECK(minute.empty());
    const auto decoded = decodeMinute(minute.encode());
    REQUIRE(decoded);
    CHECK(decoded->start == RecordedMeter::start());
    CHECK(decoded->segments.empty());
}

TEST_CASE("A full minute takes no more, and is stored as it is") {
    SampleDraw draw(1);
    const RawSample sample = draw.sample();
    SampleMinute minute(RecordedMeter::start());
    for (std::size_t i = 0; i < kMostSamplesOfMinute; ++i)
        REQUIRE(minute.add(sample));
    CHECK_FALSE(minute.add(sample));
    CHECK(minute.size() == kMostSamplesOfMinute);
    const auto decoded = decodeMinute(minute.encode());
    REQUIRE(decoded);
    CHECK(decoded->segments.front().samples.size() == kMostSamplesOfMinute);
}

TEST_CASE("What an earlier layout stored is read with today's columns, those added since as not measured") {
    const std::vector<Addition> additions{{"frequency_Hz", 2}};
    const Layouts known(additions);
    RecordedMeter meter("office", 1, sim::Engine::Phasor);
    SampleMinute minute(RecordedMeter::start());
    for (int second = 0; second < 5; ++second) {
        meter.next();
        minute.add(meter.sample());
    }
    const auto decoded = decodeMinute(encodeMinute(minute.samples(), *known.find(1)), known);
    REQUIRE(decoded);
    MinuteSamples expected = minute.samples();
    for (BlockRows& rows : expected.segments.front().blocks) {
        const auto columns = columnsOf(rows.block);
        for (std::size_t i = 0; i < rows.counts.size(); ++i)
            if (values()[columns[i % columns.size()]].key == "frequency_Hz")
                rows.counts[i] = kNotMeasured;
    }
    CHECK(*decoded == expected);
    CHECK(decodeMinute(encodeMinute(minute.samples(), known.newest()), known) == minute.samples());
}
