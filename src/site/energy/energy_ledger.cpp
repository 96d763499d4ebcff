// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/energy_ledger.h"

#include "core/counted.h"

#include <algorithm>
#include <iterator>

namespace countis {
namespace {

using std::chrono::milliseconds;

/// The registers are refreshed once a second, and a slow network delays an answer.
constexpr milliseconds kSlack{10'000};
constexpr std::size_t kRestart = 3; // readings

__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using): an extension needs the old form

/// whole · part / all, rounded down.
std::int64_t share(std::int64_t whole, std::int64_t part, std::int64_t all) {
    return static_cast<std::int64_t>(Wide{whole} * part / all);
}

void addTo(TariffParts& sums, const TariffParts& parts) {
    for (std::size_t n = 0; n < kTariffParts; ++n)
        sums[n] += parts[n];
}

/// How far a register of a tariff went; it rolls over as the total does.
std::optional<std::int64_t> moved(const CounterReading& before, const CounterReading& after, std::size_t tariff) {
    if (!before.tariffs[tariff] || !after.tariffs[tariff])
        return std::nullopt;
    return countedTenths(*before.tariffs[tariff], *after.tariffs[tariff]);
}

/// A meter whose registers of the tariffs were not read is as it is: only a person reads the total alone.
bool hasTariffs(const CounterReading& reading) {
    return reading.origin == ReadingOrigin::Meter || (reading.tariffs[0] && reading.tariffs[1]);
}

} // namespace

bool EnergyLedger::isGap(const CounterReading& before, const CounterReading& after) const {
    return after.at - before.at > rules_.longestStep;
}

/// The step of a total that only grows; nullopt: the meter cannot have measured this.
std::optional<EnergyLedger::Step> EnergyLedger::countedStep(const CounterReading& before,
                                                            const CounterReading& after) const {
    const std::int64_t most = mostTenths(after.at - before.at + kSlack);
    Step step;
    step.total = after.total - before.total;
    std::uint8_t rollOvers = 0;
    if (step.total < 0) {
        step.total += kRollOverTenths;
        ++rollOvers;
    }
    if (before.rollOvers && after.rollOvers) {
        // Only in years can a register roll over unseen; then its counter says how often.
        const auto counted = static_cast<std::uint8_t>(*after.rollOvers - *before.rollOvers);
        while (rollOvers != counted && step.total + kRollOverTenths <= most) {
            step.total += kRollOverTenths;
            ++rollOvers;
        }
    }
    if (step.total > most)
        return std::nullopt;
    if (rollOvers > 0)
        step.event = CounterEvent::Kind::RollOver;
    return step;
}

/// Which part of the step belongs to which tariff.
void EnergyLedger::split(const CounterReading& before, const CounterReading& after, Step& step) const {
    const auto first = moved(before, after, 0);
    const auto second = moved(before, after, 1);
    const std::uint8_t tariff = after.tariffInProgress;
    const bool sameTariff = tariff != 0 && tariff == before.tariffInProgress;
    const auto other = tariff == 1 ? second : first;
    if (sameTariff && !isGap(before, after) && (!other || *other <= rules_.tariffStep)) {
        step.parts[tariff - 1U] = step.total;
        step.least = step.most = step.parts;
        return;
    }
    std::int64_t least = 0;
    std::int64_t most = step.total;
    const std::uint8_t likely = tariff != 0 ? tariff : before.tariffInProgress;
    std::int64_t best = likely == 2 ? 0 : step.total;
    if (first && second) {
        const std::int64_t unknown = rules_.tariffStep - 1; // what a register may hold beyond its last digit
        const std::int64_t low = std::max(*first - unknown, step.total - *second - unknown);
        const std::int64_t high = std::min(*first + unknown, step.total - *second + unknown);
        // The registers of the tariffs may be read up to a minute apart from the total.
        if (low <= most && high >= least && low <= high) {
            least = std::max(least, low);
            most = std::min(most, high);
        }
        if (*first + *second > 0)
            best = share(step.total, *first, *first + *second);
    }
    best = std::clamp(best, least, most);
    step.parts = {best, step.total - best};
    step.least = {least, step.total - most};
    step.most = {most, step.total - least};
}

std::optional<EnergyLedger::Step> EnergyLedger::stepBetween(const CounterReading& before,
                                                            const CounterReading& after) const {
    if (before.device != after.device) {
        Step exchange;
        exchange.unknown =
            after.at > before.at; // two readings at one time: the old meter's last, the new one's first
        exchange.event = CounterEvent::Kind::Exchange;
        return exchange;
    }
    auto step = countedStep(before, after);
    if (!step && rules_.resets && after.total < before.total &&
        after.total <= mostTenths(after.at - before.at + kSlack)) {
        step = Step{};
        step->total = after.total;
        step->unknown = true; // what it counted before it was reset
        step->event = CounterEvent::Kind::Reset;
    }
    if (step)
        split(before, after, *step);
    return step;
}

void EnergyLedger::accept(const CounterReading& reading, const Step& step) {
    Node node = nodes_.back();
    const WallTime before = node.reading.at;
    if (step.event)
        events_.push_back({*step.event, before, reading.at, reading.total});
    else if (isGap(node.reading, reading))
        events_.push_back({CounterEvent::Kind::Gap, before, reading.at, reading.total});
    node.reading = reading;
    addTo(node.parts, step.parts);
    addTo(node.least, step.least);
    addTo(node.most, step.most);
    node.unknown += step.unknown ? 1 : 0;
    node.entered += reading.origin == ReadingOrigin::Person ? 1 : 0;
    node.isSplit = true;
    nodes_.push_back(node);
    if (!step.unknown)
        splitEntered();
}

/// Readings of a person came before the latest one: the registers of the tariffs around them are known now.
void EnergyLedger::splitEntered() {
    Node& latest = nodes_.back();
    const auto isOfDevice = [&](const Node& node) { return node.reading.device == latest.reading.device; };
    auto first = nodes_.end() - 1; // of those without registers of the tariffs
    while (first != nodes_.begin() && !hasTariffs((first - 1)->reading) && isOfDevice(*(first - 1)))
        --first;
    if (!hasTariffs(latest.reading) || first == nodes_.end() - 1 || first == nodes_.begin() ||
        !isOfDevice(*(first - 1)))
        return;
    const Node& known = *(first - 1);
    Step whole;
    whole.total = latest.total() - known.total();
    split(known.reading, latest.reading, whole);
    for (auto node = first; node != nodes_.end() - 1; ++node) {
        const std::int64_t part = node->total() - known.total();
        const std::int64_t t1 = whole.total == 0 ? 0 : share(whole.parts[0], part, whole.total);
        node->parts = {known.parts[0] + t1, known.parts[1] + part - t1};
        node->least = known.least;
        node->most = known.most;
        node->isSplit = false;
    }
    latest.parts = known.parts;
    latest.least = known.least;
    latest.most = known.most;
    addTo(latest.parts, whole.parts);
    addTo(latest.least, whole.least);
    addTo(latest.most, whole.most);
}

void EnergyLedger::add(const CounterReading& reading) {
    if (nodes_.empty()) {
        nodes_.push_back({reading, {}, {}, {}, 0, reading.origin == ReadingOrigin::Person ? 1 : 0, true});
        return;
    }
    const CounterReading& latest = nodes_.back().reading;
    if (reading.at < latest.at || (reading.at == latest.at && reading.device == latest.device))
        return;
    if (const auto step = stepBetween(latest, reading)) {
        rejected_.clear();
        accept(reading, *step);
        return;
    }
    reject(reading);
    if (rejected_.size() == kRestart)
        beginAnew();
}

void EnergyLedger::reject(const CounterReading& reading) {
    if (!rejected_.empty() && !stepBetween(rejected_.back(), reading))
        rejected_.clear();
    rejected_.push_back(reading);
    events_.push_back({CounterEvent::Kind::Rejected, reading.at, reading.at, reading.total});
}

/// The rejected readings are those of a counter that has begun anew.
void EnergyLedger::beginAnew() {
    events_.erase(events_.end() - std::ssize(rejected_), events_.end());
    Step restart;
    restart.unknown = true;
    restart.event = CounterEvent::Kind::Restart;
    accept(rejected_.front(), restart);
    for (std::size_t n = 1; n < rejected_.size(); ++n)
        accept(rejected_[n], *stepBetween(rejected_[n - 1], rejected_[n]));
    rejected_.clear();
}

EnergyLedger::Standing EnergyLedger::withSplits(Standing standing) const {
    const Node* const first = nodes_.data();
    const Node* const last = first + nodes_.size() - 1;
    standing.splitBefore = standing.before;
    while (!standing.splitBefore->isSplit && standing.splitBefore != first)
        --standing.splitBefore;
    standing.splitAfter = standing.after;
    while (!standing.splitAfter->isSplit && standing.splitAfter != last)
        ++standing.splitAfter;
    return standing;
}

EnergyLedger::Standing EnergyLedger::standingAt(WallTime boundary) const {
    const auto after =
        std::ranges::upper_bound(nodes_, boundary, {}, [](const Node& node) { return node.reading.at; });
    const auto standing = [&](const Node& one, const Node& other, bool known) {
        return withSplits({&one, &other, nullptr, nullptr, one.parts, known});
    };
    if (after == nodes_.begin())
        return standing(*after, *after, false);
    const auto before = after - 1;
    if (boundary - before->reading.at <= rules_.fresh)
        return standing(*before, *before, true);
    if (after == nodes_.end())
        return standing(*before, *before, false);
    Standing between = standing(*before, *after, true);
    const milliseconds part = boundary - before->reading.at;
    const milliseconds all = after->reading.at - before->reading.at;
    for (std::size_t n = 0; n < kTariffParts; ++n)
        between.parts[n] += share(after->parts[n] - before->parts[n], part.count(), all.count());
    return between;
}

EnergyAmount EnergyLedger::between(WallTime from, WallTime to) const {
    EnergyAmount amount;
    if (nodes_.empty() || to <= from) {
        amount.incomplete = nodes_.empty();
        return amount;
    }
    const Standing start = standingAt(from);
    const Standing end = standingAt(to);
    for (std::size_t n = 0; n < kTariffParts; ++n) {
        amount.parts[n] = end.parts[n] - start.parts[n];
        amount.least[n] = std::max<std::int64_t>(0, end.splitBefore->least[n] - start.splitAfter->least[n]);
        amount.most[n] = end.splitAfter->most[n] - start.splitBefore->most[n];
    }
    amount.leastTotal = std::max<std::int64_t>(0, end.before->total() - start.after->total());
    amount.mostTotal = end.after->total() - start.before->total();
    for (std::size_t n = 0; n < kTariffParts; ++n)
        amount.most[n] = std::min(amount.most[n], amount.mostTotal);
    amount.incomplete = !start.known || !end.known || end.after->unknown > start.before->unknown;
    // The reading at the beginning counts too.
    const bool begins = start.before->reading.origin == ReadingOrigin::Person;
    amount.entered = begins || end.after->entered > start.before->entered;
    return amount;
}

std::optional<Contradiction> EnergyLedger::contradiction(const CounterReading& reading) const {
    using Kind = Contradiction::Kind;
    const auto isOfDevice = [&](const Node& node) { return node.reading.device == reading.device; };
    const auto next =
        std::ranges::upper_bound(nodes_, reading.at, {}, [](const Node& node) { return node.reading.at; });
    const auto before = std::find_if(std::make_reverse_iterator(next), nodes_.rend(), isOfDevice);
    if (before != nodes_.rend()) {
        const bool possible = countedStep(before->reading, reading).has_value();
        if (reading.total < before->reading.total)
            return Contradiction{Kind::BelowEarlier, before->reading, possible};
        if (!possible)
            return Contradiction{Kind::FarAboveEarlier, before->reading, false};
    }
    const auto after = std::find_if(next, nodes_.end(), isOfDevice);
    if (after == nodes_.end())
        return std::nullopt;
    const bool possible = countedStep(reading, after->reading).has_value();
    if (reading.total > after->reading.total)
        return Contradiction{Kind::AboveLater, after->reading, possible};
    if (!possible)
        return Contradiction{Kind::FarBelowLater, after->reading, false};
    return std::nullopt;
}

bool EnergyLedger::isRead(WallTime boundary) const {
    if (nodes_.empty())
        return false;
    const Standing standing = standingAt(boundary);
    return standing.known && standing.before == standing.after;
}

std::pair<WallTime, WallTime> EnergyLedger::around(WallTime boundary) const {
    const Standing standing = standingAt(boundary);
    return {standing.before->reading.at, standing.after->reading.at};
}

std::optional<WallTime> EnergyLedger::first() const {
    return nodes_.empty() ? std::nullopt : std::optional(nodes_.front().reading.at);
}

std::optional<WallTime> EnergyLedger::last() const {
    return nodes_.empty() ? std::nullopt : std::optional(nodes_.back().reading.at);
}

} // namespace countis
