// SPDX-License-Identifier: GPL-3.0-or-later
// Since when a fault has been there.
#include "models/diagnosis/fault_onset.h"
#include "models/diagnosis/onset_rows.h"

#include "support/catch.h"

using namespace countis::ui;

namespace {

constexpr Seconds kHourOf = 3600;

/// A row an hour; each number is what the phase imports in the hour before, negative: exports, in tenths of a Wh.
std::vector<PhaseCounters> hours(const std::vector<std::int64_t>& powers) {
    std::vector<PhaseCounters> rows{{0, 50'000, 0}};
    for (const std::int64_t power : powers) {
        PhaseCounters next = rows.back();
        next.at += kHourOf;
        (power < 0 ? next.exported : next.imported) += power < 0 ? -power : power;
        rows.push_back(next);
    }
    return rows;
}

} // namespace

TEST_CASE("The export of a phase begins behind the last hour in which it imported") {
    const auto onset = onsetOfExport(hours({1000, 1000, 1000, -900, -800, 0, 0, -700}));
    REQUIRE(onset);
    CHECK_FALSE(onset->older);
    CHECK(onset->between == Span{3 * kHourOf, 4 * kHourOf});
    CHECK(onset->exported == 2400);
    CHECK(onset->doubt == 0);
}

TEST_CASE("Hours without load before the first export widen the band") {
    const auto onset = onsetOfExport(hours({1000, 0, 0, 0, -900}));
    REQUIRE(onset);
    CHECK(onset->between == Span{1 * kHourOf, 5 * kHourOf});
}

TEST_CASE("An hour that holds both is the hour of the beginning") {
    auto rows = hours({1000, 1000, -900});
    rows[2].exported = 300; // of the second hour: 700 imported, 300 exported
    rows[2].imported -= 300;
    rows[3].exported = 300 + 900;
    rows[3].imported = rows[2].imported;
    const auto onset = onsetOfExport(rows);
    REQUIRE(onset);
    CHECK(onset->between == Span{1 * kHourOf, 2 * kHourOf});
    CHECK(onset->exported == 900);
    CHECK(onset->doubt == 300);
}

TEST_CASE("Export in the oldest hour is older than what was recorded") {
    const auto onset = onsetOfExport(hours({-500, 0, -500}));
    REQUIRE(onset);
    CHECK(onset->older);
    CHECK(onset->exported == 1000);
    CHECK(onset->between.from == 0);
}

TEST_CASE("A phase that imports now exports nothing") {
    CHECK_FALSE(onsetOfExport(hours({-500, 1000})));
    CHECK_FALSE(onsetOfExport(hours({0, 0})));
    CHECK_FALSE(onsetOfExport({}));
}

TEST_CASE("A counter that falls began anew") {
    auto rows = hours({1000, -400});
    rows.push_back({3 * kHourOf, 0, 250}); // another meter, or a reset
    const auto onset = onsetOfExport(rows);
    REQUIRE(onset);
    CHECK(onset->exported == 400 + 250);
}

TEST_CASE("The sequence changed between the last row with another one and the next") {
    const auto onset = onsetOfSequence({{0, 123}, {10, 123}, {20, 132}, {30, 132}});
    REQUIRE(onset);
    CHECK(onset->between == Span{10, 20});
    CHECK_FALSE(onset->older);
    CHECK(onsetOfSequence({{0, 132}, {10, 132}})->older);
    CHECK_FALSE(onsetOfSequence({{0, 132}, {10, 123}}));
    CHECK_FALSE(onsetOfSequence({}));
}

TEST_CASE("A state that lasts began behind the last moment without it") {
    const StateRow sound{0, 10, false, true};
    const StateRow mixed{10, 20, true, true};
    const StateRow faulty{20, 30, true, false};
    const auto within = onsetOfState({sound, mixed, faulty});
    REQUIRE(within);
    CHECK(within->between == Span{10, 20});
    const auto between = onsetOfState({sound, faulty});
    REQUIRE(between);
    CHECK(between->between == Span{10, 20}); // nothing is recorded meanwhile
    CHECK(onsetOfState({faulty})->older);
    CHECK_FALSE(onsetOfState({faulty, sound}));
    CHECK_FALSE(onsetOfState({}));
    // It was there before, and ended.
    CHECK(onsetOfState({{0, 10, true, false}, {10, 20, false, true}, faulty})->between == Span{20, 20});
}

TEST_CASE("What lies behind the finished hours shows a beginning in them") {
    const FaultEntries& entries = faultEntries();
    // The counters of L2 in tenths of a Wh: imported, exported.
    struct Row {
        Seconds from, to;
        std::int64_t imported, exported;
    };
    const auto answer = [&](const std::vector<Row>& rows) {
        TrendAnswer made;
        for (const bool imports : {true, false}) {
            TrendRows series;
            series.entry = imports ? entries.imported[1] : entries.exported[1];
            for (const auto& [from, to, imported, exported] : rows)
                series.rows.push_back({from, to, {0, imports ? imported : exported, 0, 1}});
            made.series.push_back(series);
        }
        return made;
    };
    TrendAnswer history = answer({{0, 3600, 1000, 0}, {3600, 7200, 2000, 0}});
    constexpr Seconds kNow = 9000;
    CHECK_FALSE(onsetOfExport(countersOf(history, 1, kNow)));
    appendRows(answer({{6300, 7200, 2000, 0}, {7200, 8100, 2200, 100}}), history);
    appendRows(answer({{8000, 8000, 2190, 80}, {8101, 8101, 2200, 100}, {9000, 9000, 2200, 350}}), history);
    const auto counters = countersOf(history, 1, kNow);
    CHECK(counters.size() == 5); // none twice
    const auto onset = onsetOfExport(counters);
    REQUIRE(onset);
    CHECK_FALSE(onset->older);
    CHECK(onset->between == Span{7200, 8100});
    CHECK(onset->exported == 250);
    CHECK(onset->doubt == 100);

    TrendAnswer empty;
    appendRows(history, empty);
    CHECK(countersOf(empty, 1, kNow) == counters);
}
