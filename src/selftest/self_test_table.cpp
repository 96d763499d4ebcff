// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest/self_test.h"

#include <algorithm>
#include <cstdio>

namespace countis::selftest {
namespace {

constexpr std::string_view kColumns =
    "injected: the fault of the simulated installations\n"
    "cases:    installations whose readings show the fault; the next three columns divide them\n"
    "first:    the verdict names the fault\n"
    "declared: the verdict names another fault, and this one is among its other explanations\n"
    "missed:   the diagnosis does not name the fault\n"
    "hidden:   further installations, whose readings cannot show the fault or one of two faults\n"
    "wrong:    hidden installations in which the verdict names another fault\n"
    "A line such as \"2 as phase-lost\": in two cases the verdict named phase-lost instead.\n\n";

template <typename... Values>
std::string line(const char* format, Values... values) {
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), format, values...);
    return std::string(text.data()) + '\n';
}

double percent(int part, int whole) {
    return whole > 0 ? 100.0 * part / whole : 100.0;
}

std::string row(std::string_view name, const Tally& tally) {
    const std::string text(name);
    std::string made = line("%-26s %7d %7d %9d %7d %7d %7d", text.c_str(), tally.cases, tally.first, tally.declared,
                            tally.missed, tally.hidden, tally.hiddenWrong);
    std::vector<std::pair<std::string, int>> instead(tally.instead.begin(), tally.instead.end());
    std::ranges::sort(instead, std::ranges::greater{}, &std::pair<std::string, int>::second);
    for (std::size_t n = 0; n < std::min<std::size_t>(3, instead.size()); ++n)
        made += line("%-26s   %d as %s", "", instead[n].second, instead[n].first.c_str());
    return made;
}

Tally sumOf(const SelfTestResult& result) {
    Tally sum;
    const auto add = [&](const Tally& tally) {
        sum.cases += tally.cases;
        sum.first += tally.first;
        sum.declared += tally.declared;
        sum.missed += tally.missed;
        sum.hidden += tally.hidden;
        sum.hiddenWrong += tally.hiddenWrong;
    };
    for (const auto& [fault, tally] : result.single)
        add(tally);
    add(result.pairs);
    return sum;
}

} // namespace

std::string tableOf(const SelfTestResult& result, const SelfTestOptions& options) {
    std::string text = line("%d cases, seed %llu", options.cases, static_cast<unsigned long long>(options.seed));
    text += kColumns;
    text +=
        line("%-26s %7s %7s %9s %7s %7s %7s", "injected", "cases", "first", "declared", "missed", "hidden", "wrong");
    for (const auto& [fault, tally] : result.single)
        text += row(nameOf(fault), tally);
    text += row("two faults", result.pairs);
    const Tally sum = sumOf(result);
    text += row("all", sum);
    text += line("named first: %.2f %%; named or declared: %.3f %%; rivals of a verdict: %.2f",
                 percent(sum.first, sum.cases), percent(sum.cases - sum.missed, sum.cases), result.rivals);
    text += line("healthy: %d; false alarms: %d", result.healthy, result.falseAlarms);
    for (std::size_t n = 0; n < kSites; ++n)
        if (result.alarmsOf[n] > 0)
            text += line("  %d at: %s", result.alarmsOf[n], std::string(nameOf(static_cast<Site>(n))).c_str());
    for (const auto& [status, count] : result.healthyAs)
        text += line("  answered %s: %d", status.c_str(), count);
    for (const ConfidenceBin& bin : result.bins)
        if (bin.verdicts > 0)
            text += line("confidence %.1f %% on average: %.1f %% of %d verdicts are right",
                         100 * bin.confidence / bin.verdicts, percent(bin.right, bin.verdicts), bin.verdicts);
    text += line("time of a diagnosis: %.1f us healthy, %.1f us with a fault", result.microsecondsHealthy,
                 result.microsecondsFaulty);
    return text;
}

bool isGood(const SelfTestResult& result) {
    const Tally sum = sumOf(result);
    return sum.missed == 0 && sum.hiddenWrong == 0 && result.falseAlarms == 0 && result.rivals <= 2 &&
           percent(sum.first, sum.cases) >= 85;
}

} // namespace countis::selftest
