// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/watch_reader.h"

#include "core/ratings.h"
#include "core/unevenness.h"

#include <algorithm>
#include <cmath>

namespace countis {
namespace {

constexpr std::chrono::minutes kQuarterHour{15};
/// By the monotonic clock: a quarter-hour in which the wall clock was set, or that lacks readings, has no demand.
constexpr std::chrono::seconds kQuarterTolerance{60};
/// docs/reference/wiring-faults.md, row 13, in counts of 1 mA.
constexpr std::int64_t kNoCurrent = 10;
constexpr std::int64_t kLoadCurrent = 500;

std::optional<std::int64_t> freshCount(const CatalogueEntry& entry, const Readings& readings) {
    if (const auto* view = std::get_if<InstantView>(&entry.value)) {
        const Value& value = readings.at(view->quantity, view->phase);
        return value.quality == Quality::Good ? std::optional(value.count) : std::nullopt;
    }
    if (valueOf(entry, readings).quality != Quality::Good)
        return std::nullopt;
    return countOf(entry, readings);
}

std::optional<std::array<double, 3>> freshPhases(const Readings& readings, Quantity quantity) {
    std::array<double, 3> values{};
    for (const Phase phase : kLinePhases) {
        const Value& value = readings.at(quantity, phase);
        if (value.quality != Quality::Good)
            return std::nullopt;
        values[index(phase)] = inUnit(value, quantity);
    }
    return values;
}

std::optional<double> unevenness(const Readings& readings, Quantity quantity) {
    const auto phases = freshPhases(readings, quantity);
    return phases ? std::optional(100 * largestDeviation(*phases)) : std::nullopt;
}

/// Without a voltage at each phase, the unbalance says nothing that the missing phase does not.
std::optional<double> unbalance(const Readings& readings) {
    const auto between = freshPhases(readings, Quantity::U);
    const auto share = between && freshPhases(readings, Quantity::V) ? voltageUnbalance(*between) : std::nullopt;
    return share ? std::optional(100 * *share) : std::nullopt;
}

std::optional<double> frequencyDeviation(const Readings& readings) {
    const Value& value = readings.at(Quantity::F, Phase::Sum);
    if (value.quality != Quality::Good)
        return std::nullopt;
    const double hertz = inUnit(value, Quantity::F);
    double least = 1e9;
    for (const int rated : kRatedFrequencies)
        least = std::min(least, std::abs(hertz - rated));
    return least;
}

bool isFresh(const Readings& readings, Block block) {
    return readings.blocks[index(block)].quality == Quality::Good;
}

std::optional<WatchedCount> met(bool condition, std::size_t which = 0) {
    return WatchedCount{condition ? 1 : 0, static_cast<std::uint8_t>(which)};
}

/// With no phase at all nothing is known.
std::optional<WatchedCount> missingPhase(const Readings& readings) {
    if (!isFresh(readings, Block::Metrology))
        return std::nullopt;
    std::size_t missing = 0;
    std::size_t which = 0;
    for (const Phase phase : kLinePhases)
        if (phaseMissing(readings, phase) && missing++ == 0)
            which = index(phase);
    return missing < 3 ? met(missing > 0, which) : std::nullopt;
}

std::optional<WatchedCount> reversedSequence(const Readings& readings) {
    if (readings.sequenceQuality != Quality::Good || readings.sequence == PhaseSequence::NotDetected)
        return std::nullopt;
    return met(readings.sequence == PhaseSequence::Order132);
}

std::optional<WatchedCount> unknownFrequency(const Readings& readings) {
    if (!isFresh(readings, Block::Metrology))
        return std::nullopt;
    return met(standing(readings, Quantity::F, Phase::Sum) == Standing::OutOfRange);
}

std::optional<WatchedCount> missingCurrent(const Readings& readings, const PointMemory& memory) {
    const auto phase = memory.missingCurrent(readings);
    if (!phase)
        return std::nullopt;
    return met(*phase != PointMemory::kNoPhase, static_cast<std::size_t>(std::max(*phase, 0)));
}

std::optional<WatchedCount> readEvent(AlarmEvent event, const Readings& readings, const PointMemory& memory) {
    switch (event) {
    case AlarmEvent::ReversedSequence: return reversedSequence(readings);
    case AlarmEvent::PhaseMissing: return missingPhase(readings);
    case AlarmEvent::FrequencyUnknown: return unknownFrequency(readings);
    case AlarmEvent::MissingCurrent: return missingCurrent(readings, memory);
    default: return std::nullopt;
    }
}

/// Of a rule about verdicts.
std::optional<AlarmSeverity> verdictOf(AlarmEvent event) {
    switch (event) {
    case AlarmEvent::VerdictOfDanger: return AlarmSeverity::Danger;
    case AlarmEvent::VerdictOnEnergy: return AlarmSeverity::Energy;
    case AlarmEvent::VerdictOfWarning: return AlarmSeverity::Warning;
    default: return std::nullopt;
    }
}

std::optional<WatchedCount> verdict(const PointNews& news, AlarmEvent event) {
    if (!news.verdicts)
        return std::nullopt;
    return met(!news.verdicts->at(static_cast<std::size_t>(*verdictOf(event))).empty());
}

std::optional<WatchedCount> readEvent(AlarmEvent event, const PointNews& news, const PointMemory& memory) {
    switch (event) {
    case AlarmEvent::CommunicationLost: return met(!news.answers);
    case AlarmEvent::Malfunction: return news.malfunction ? met(*news.malfunction) : std::nullopt;
    case AlarmEvent::VerdictOfDanger:
    case AlarmEvent::VerdictOnEnergy:
    case AlarmEvent::VerdictOfWarning: return verdict(news, event);
    case AlarmEvent::ClockSet: return met(news.clockSet);
    case AlarmEvent::CounterAnomaly: return met(news.counterAnomaly);
    case AlarmEvent::DeviceExchanged: return met(news.deviceExchanged);
    default: return news.readings != nullptr ? readEvent(event, *news.readings, memory) : std::nullopt;
    }
}

std::optional<double> derive(DerivedValue value, const Readings& readings, const PointMemory& memory) {
    switch (value) {
    case DerivedValue::VoltageUnbalance: return unbalance(readings);
    case DerivedValue::VoltageUnevenness: return unevenness(readings, Quantity::V);
    case DerivedValue::CurrentUnevenness: return unevenness(readings, Quantity::I);
    case DerivedValue::FrequencyDeviation: return frequencyDeviation(readings);
    case DerivedValue::Demand: return memory.demand();
    }
    return std::nullopt;
}

} // namespace

const CatalogueEntry* findEntry(std::string_view key) {
    const auto found = std::ranges::find(values(), key, &CatalogueEntry::key);
    return found == values().end() ? nullptr : &*found;
}

void PointMemory::take(const PointNews& news, const SampleTime& now) {
    if (news.deviceExchanged)
        *this = {};
    demand_.reset();
    if (news.answers)
        silentSince_.reset();
    else if (!silentSince_)
        silentSince_ = now.mono;
    if (news.readings == nullptr)
        return;
    takeCurrents(*news.readings);
    if (news.changed.test(index(Block::EnergyTotal)))
        takeDemand(*news.readings, now);
}

std::chrono::milliseconds PointMemory::silence(const SampleTime& now) const {
    return silentSince_ ? std::chrono::floor<std::chrono::milliseconds>(now.mono - *silentSince_)
                        : std::chrono::milliseconds{0};
}

void PointMemory::takeCurrents(const Readings& readings) {
    for (const Phase phase : kLinePhases) {
        const Value& current = readings.at(Quantity::I, phase);
        if (current.quality == Quality::Good && current.count >= kLoadCurrent)
            carried_ |= static_cast<std::uint8_t>(1U << index(phase));
    }
}

void PointMemory::takeDemand(const Readings& readings, const SampleTime& now) {
    const Energy& energy = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total);
    if (energy.quality != Quality::Good)
        return;
    const WallTime begin{now.wall.time_since_epoch() / kQuarterHour * std::chrono::milliseconds(kQuarterHour)};
    if (quarter_ && quarter_->begin == begin)
        return;
    if (quarter_ && begin - quarter_->begin == kQuarterHour) {
        const auto lasted = now.mono - quarter_->from;
        const std::int64_t grown = energy.tenths - quarter_->tenths;
        if (std::chrono::abs(lasted - kQuarterHour) <= kQuarterTolerance && grown >= 0)
            demand_ =
                static_cast<double>(grown) / 10 / std::chrono::duration<double, std::ratio<3600>>(lasted).count();
    }
    quarter_ = Quarter{begin, now.mono, energy.tenths};
}

std::optional<int> PointMemory::missingCurrent(const Readings& readings) const {
    bool loaded = false;
    int missing = kNoPhase;
    bool known = false;
    for (const Phase phase : kLinePhases) {
        const Value& current = readings.at(Quantity::I, phase);
        if (current.quality != Quality::Good)
            continue;
        known = true;
        loaded = loaded || current.count >= kLoadCurrent;
        const bool carried = (carried_ >> index(phase) & 1U) != 0;
        if (missing == kNoPhase && carried && current.count < kNoCurrent)
            missing = static_cast<int>(index(phase));
    }
    if (!known)
        return std::nullopt;
    return loaded ? missing : kNoPhase;
}

WatchReader::WatchReader(const AlarmRule& rule) : step_(stepOf(rule.watch)) {
    if (const auto* watched = std::get_if<WatchedValues>(&rule.watch)) {
        for (const std::string& key : watched->keys) {
            entries_.push_back(findEntry(key));
            blocks_.set(index(entries_.back()->block));
        }
        magnitude_ = watched->magnitude;
    } else if (const auto* derived = std::get_if<DerivedValue>(&rule.watch)) {
        derived_ = *derived;
        blocks_.set(index(*derived == DerivedValue::Demand ? Block::EnergyTotal : Block::Metrology));
    } else {
        event_ = std::get<AlarmEvent>(rule.watch);
        const bool isSequence = *event_ == AlarmEvent::ReversedSequence;
        blocks_.set(index(isSequence ? Block::MetrologyCompact : Block::Metrology));
    }
    if (rule.gate) {
        gateEntry_ = findEntry(rule.gate->key);
        gateCounts_ = std::llround(rule.gate->atLeast / gateEntry_->step);
    }
}

std::optional<WatchedCount> WatchReader::read(std::size_t n, const PointNews& news, const PointMemory& memory) const {
    if (event_)
        return readEvent(*event_, news, memory);
    if (news.readings == nullptr)
        return std::nullopt;
    if (derived_) {
        const auto value = derive(*derived_, *news.readings, memory);
        return value ? std::optional(WatchedCount{std::llround(*value / step_), 0}) : std::nullopt;
    }
    const auto count = freshCount(*entries_[n], *news.readings);
    if (!count)
        return std::nullopt;
    return WatchedCount{magnitude_ ? std::abs(*count) : *count, static_cast<std::uint8_t>(n)};
}

std::string WatchReader::fault(const PointNews& news) const {
    const auto severity = event_ ? verdictOf(*event_) : std::nullopt;
    return severity && news.verdicts ? news.verdicts->at(static_cast<std::size_t>(*severity)) : std::string();
}

bool WatchReader::isIn(const PointNews& news) const {
    if (!event_)
        return isRead(news);
    switch (*event_) {
    case AlarmEvent::Malfunction: return news.malfunction.has_value();
    case AlarmEvent::VerdictOfDanger:
    case AlarmEvent::VerdictOnEnergy:
    case AlarmEvent::VerdictOfWarning: return news.verdicts.has_value();
    default: return !needsReadings() || isRead(news);
    }
}

bool WatchReader::isRead(const PointNews& news) const {
    return news.readings != nullptr && (news.changed & blocks_).any();
}

bool WatchReader::needsReadings() const {
    return !event_ || (*event_ != AlarmEvent::CommunicationLost && !isMoment(*event_));
}

std::optional<bool> WatchReader::gate(const PointNews& news) const {
    if (gateEntry_ == nullptr)
        return true;
    const auto count = news.readings != nullptr ? freshCount(*gateEntry_, *news.readings) : std::nullopt;
    return count ? std::optional(std::abs(*count) >= gateCounts_) : std::nullopt;
}

} // namespace countis
