// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/result.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace countis::commission {
namespace {

/// Both in the finer of the two steps.
std::pair<std::int64_t, std::int64_t> alike(const Decimal& one, const Decimal& other) {
    std::pair<std::int64_t, std::int64_t> counts{one.count, other.count};
    for (int n = one.decimals; n < other.decimals; ++n)
        counts.first *= 10;
    for (int n = other.decimals; n < one.decimals; ++n)
        counts.second *= 10;
    return counts;
}

bool isLess(const Decimal& one, const Decimal& other) {
    const auto [left, right] = alike(one, other);
    return left < right;
}

constexpr std::array<std::string_view, kSteps> kStepNames{"identity", "versions", "voltages", "sequence",
                                                          "load-L1",  "load-L2",  "load-L3",  "wiring",
                                                          "counters", "tariff",   "time",     "communication"};

} // namespace

bool Figure::isBeyond() const {
    return number && ((least && isLess(*number, *least)) || (most && isLess(*most, *number)));
}

Outcome Result::outcome() const {
    if (std::ranges::any_of(steps, [](const Step& step) { return step.state == StepState::Failed; }))
        return Outcome::Failed;
    const bool all =
        std::ranges::all_of(steps, [](const Step& step) { return step.state == StepState::Passed || step.leftOut; });
    return all ? Outcome::Passed : Outcome::Incomplete;
}

std::string_view nameOf(StepKey key) {
    return kStepNames[index(key)];
}

std::string_view nameOf(StepState state) {
    switch (state) {
    case StepState::Waiting: return "waiting";
    case StepState::Running: return "running";
    case StepState::Passed: return "passed";
    case StepState::Failed: return "failed";
    case StepState::NotDone: break;
    }
    return "not done";
}

std::string_view nameOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Passed: return "passed";
    case Outcome::Failed: return "failed";
    case Outcome::Incomplete: break;
    }
    return "incomplete";
}

std::string_view nameOf(diagnosis::Role role) {
    switch (role) {
    case diagnosis::Role::Consumer: return "consumer";
    case diagnosis::Role::Producer: return "producer";
    case diagnosis::Role::Both: break;
    }
    return "both";
}

std::string utcText(WallTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

} // namespace countis::commission
