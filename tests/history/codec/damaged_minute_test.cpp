// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes the database holds, reading them ends, with an error or with samples.
#include "history/codec/minute_blob.h"
#include "history/codec/sample_minute.h"
#include "history/codec/zstd_frame.h"

#include "drawn_samples.h"
#include "recorded_meter.h"
#include "support/catch.h"

#include <random>
#include <string>

using namespace countis;
using namespace countis::test;

namespace {

std::string blobOf(const char* load) {
    RecordedMeter meter(load, 3, sim::Engine::Phasor);
    SampleMinute minute(RecordedMeter::start());
    for (int second = 0; second < 60; ++second) {
        meter.next();
        minute.add(meter.sample());
    }
    return minute.encode();
}

char drawnByte(std::mt19937_64& engine) {
    return static_cast<char>(engine() & 0xFFU);
}

/// The head of a blob, and the content of its frame.
constexpr std::size_t kHead = 2;
std::string contentOf(const std::string& blob) {
    return decompress(std::string_view(blob).substr(kHead), std::size_t{1} << 24U).value();
}
std::string withContent(const std::string& blob, const std::string& content) {
    std::string other = blob.substr(0, kHead);
    compress(content, 1, other);
    return other;
}

/// Ended well: what was made of it is no more than anybody records.
void checkBounded(const tl::expected<MinuteSamples, CodecError>& decoded) {
    if (!decoded)
        return;
    std::size_t samples = 0;
    std::size_t values = 0;
    for (const Segment& segment : decoded->segments) {
        samples += segment.samples.size();
        for (const BlockRows& rows : segment.blocks)
            values += rows.counts.size();
    }
    CHECK(samples <= kMostSamplesOfMinute);
    CHECK(values <= kMostSamplesOfMinute * kColumns);
}

} // namespace

TEST_CASE("A minute that is cut off is damaged, wherever") {
    const std::string blob = blobOf("office");
    for (std::size_t size = 0; size < blob.size(); ++size)
        CHECK(decodeMinute(blob.substr(0, size)) == tl::unexpected(CodecError::Damaged));
    CHECK(decodeMinute(blob + '\0') == tl::unexpected(CodecError::Damaged));
}

TEST_CASE("A minute with a bit changed is no other minute") {
    const std::string blob = blobOf("solar");
    const auto whole = decodeMinute(blob);
    REQUIRE(whole);
    for (std::size_t bit = 0; bit < blob.size() * 8; ++bit) {
        std::string other = blob;
        other[bit / 8] = static_cast<char>(other[bit / 8] ^ 1 << bit % 8);
        const auto decoded = decodeMinute(other);
        CHECK((!decoded || *decoded == *whole));
    }
}

TEST_CASE("Of a later version or layout is a clear error") {
    std::string blob = blobOf("idle");
    std::string later = blob;
    later[0] = 2;
    CHECK(decodeMinute(later) == tl::unexpected(CodecError::TooNew));
    later = blob;
    later[1] = static_cast<char>(layouts().newest().number() + 1);
    CHECK(decodeMinute(later) == tl::unexpected(CodecError::TooNew));
    blob[0] = 0;
    CHECK(decodeMinute(blob) == tl::unexpected(CodecError::Damaged));
}

TEST_CASE("Random bytes are no minute") {
    std::mt19937_64 engine(5);
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes = round % 2 == 0 ? std::string() : blobOf("idle").substr(0, kHead);
        for (std::size_t size = engine() % 300; size-- > 0;)
            bytes += drawnByte(engine);
        CHECK_FALSE(decodeMinute(bytes));
    }
}

TEST_CASE("Bytes that are changed below the checksum end within bounds") {
    for (const char* load : {"office", "solar"}) {
        const std::string blob = blobOf(load);
        const std::string content = contentOf(blob);
        std::mt19937_64 engine(6);
        for (int round = 0; round < 4'000; ++round) {
            std::string other = content;
            for (std::size_t changes = 1 + engine() % 4; changes-- > 0;)
                other[engine() % (round % 2 == 0 ? 40 : other.size())] = drawnByte(engine);
            checkBounded(decodeMinute(withContent(blob, other)));
        }
        for (int round = 0; round < 300; ++round)
            checkBounded(decodeMinute(withContent(blob, content.substr(0, engine() % content.size()))));
    }
}

TEST_CASE("A few bytes that say they hold gigabytes are refused before anything is allocated") {
    std::string bomb = blobOf("idle").substr(0, kHead);
    compress(std::string(std::size_t{1} << 28U, '\0'), 1, bomb);
    CHECK(bomb.size() < 100'000);
    CHECK(decodeMinute(bomb) == tl::unexpected(CodecError::TooLarge));
}
