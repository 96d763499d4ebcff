// SPDX-License-Identifier: GPL-3.0-or-later
// A database with what two meters were read over thirty hours.
#pragma once

#include "steady_meters.h"
#include "support/catch.h"
#include "test_database.h"

#include <QTimeZone>

namespace countis::test {

inline const QTimeZone kSteadyZone("Asia/Kolkata");
inline constexpr WallTime kSteadyEnd = kTwoOClock + std::chrono::hours{30};

/// A sample a minute, all of them rolled up.
inline void recordSteadySite(TestDatabase& site) {
    using namespace std::chrono_literals;
    site.exec(QStringLiteral("DELETE FROM point"));
    site.addPoint({1});
    site.addPoint({2});
    const auto recording = site.writer(kTwoOClock, kSteadyZone);
    for (WallTime at = kTwoOClock; at < kSteadyEnd; at += 1min) {
        for (const std::int64_t point : {1, 2})
            REQUIRE(recording->take(steadySample({point}, at)));
        if ((at - kTwoOClock) % 30min == 0ms)
            REQUIRE(recording->flush(site.connection(), at));
    }
    for (int n = 0; n < 50; ++n)
        REQUIRE(recording->flush(site.connection(), kSteadyEnd + (n < 45 ? 0h : 48h)));
}

/// Recorded once, and copied for each test: with the sanitizers, recording takes seconds.
struct SteadySite : TestDatabase {
    SteadySite() : TestDatabase(recorded()) {}

private:
    static const DatabaseUrl& recorded() {
        static const auto original = [] {
            auto site = std::make_unique<TestDatabase>();
            recordSteadySite(*site);
            site->close();
            return site;
        }();
        return original->url();
    }
};

} // namespace countis::test
