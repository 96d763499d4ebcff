// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/demo/demo_meters.h"

#include "simulator/support/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace countis::sim {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

// PF 0.782 stands out, and a current that is reversed leaves a third of the power.
constexpr std::array<DemoMeter, kDemoMeters> kMeters{{
    {.name = "CNC line 1",
     .place = 0,
     .model = Model::E28,
     .watts = 14'800,
     .phi = 24.2,
     .begins = 6,
     .ends = 17.5,
     .idle = 0.03},
    {.name = "CNC line 2",
     .place = 0,
     .model = Model::E28,
     .watts = 11'500,
     .phi = 25.3,
     .begins = 6.5,
     .ends = 17,
     .idle = 0.03},
    {.name = "Compressors",
     .place = 0,
     .watts = 8'900,
     .phi = 38.6,
     .day = DemoDay::Cycles,
     .begins = 5.75,
     .ends = 17.75,
     .idle = 0.06,
     .cycle = 18,
     .cycleShare = 0.62},
    {.name = "Extraction", .place = 0, .watts = 3'950, .phi = 32.5, .begins = 6.25, .ends = 17.25, .idle = 0.02},
    {.name = "Assembly A",
     .place = 1,
     .model = Model::E28,
     .watts = 12'400,
     .phi = 16.9,
     .begins = 6,
     .ends = 17,
     .idle = 0.02},
    {.name = "Assembly B",
     .place = 1,
     .model = Model::E28,
     .watts = 8'500,
     .phi = 8.1,
     .begins = 6.5,
     .ends = 17,
     .idle = 0.02,
     .reversedPhase = 2},
    {.name = "Ovens",
     .place = 1,
     .watts = 9'800,
     .phi = 3.6,
     .day = DemoDay::Cycles,
     .begins = 5.5,
     .ends = 16,
     .idle = 0.04,
     .cycle = 25,
     .cycleShare = 0.7},
    {.name = "Charging bay",
     .place = 1,
     .model = Model::E28,
     .watts = 5'600,
     .phi = -9.9,
     .begins = 12,
     .ends = 21,
     .idle = 0.01},
    {.name = "Floor 1", .place = 2, .watts = 1'900, .phi = -16.1, .begins = 7.5, .ends = 18.5, .idle = 0.16},
    {.name = "Floor 2", .place = 2, .watts = 1'450, .phi = 17.6, .begins = 8, .ends = 18, .idle = 0.15},
    {.name = "Server room", .place = 2, .model = Model::E28, .watts = 2'960, .phi = -8.9, .day = DemoDay::Steady},
    {.name = "HVAC",
     .place = 2,
     .watts = 6'200,
     .phi = 28,
     .begins = 5.5,
     .ends = 18.5,
     .idle = 0.22,
     .pauses = true},
    {.name = "PV east", .place = 3, .model = Model::E28, .watts = 10'500, .phi = 3.6, .day = DemoDay::Sun, .east = 1},
    {.name = "PV west",
     .place = 3,
     .model = Model::E28,
     .watts = 12'000,
     .phi = 3.6,
     .day = DemoDay::Sun,
     .east = -1},
}};

/// 0 ≤ x < 1, the same for the same numbers.
double chance(std::uint64_t seed, std::uint64_t what, std::int64_t when) {
    return Random(seed ^ (what * 0x9E3779B97F4A7C15U) ^ (static_cast<std::uint64_t>(when) * 0xD1B54A32D192ED03U))
        .uniform();
}

double smooth(double x) {
    x = std::clamp(x, 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

/// What of a meter wanders, each by itself.
enum class Wanders : std::uint64_t { Power = 1, Slow, Phi, Cloud, Voltage, Phase1, Phase2, Phase3, Frequency, Day };

class Moment {
public:
    Moment(std::size_t meter, WallInstant at, const LocalMoment& local, std::uint64_t seed)
        : meter_(meter), of_(kMeters[meter]), local_(local), seed_(seed),
          seconds_(std::chrono::duration<double>(at.time_since_epoch()).count()) {}

    double watts() const {
        switch (of_.day) {
        case DemoDay::Shift: return of_.watts * worked() * (1 + 0.1 * own(Wanders::Power, 45) + rush());
        case DemoDay::Cycles: return of_.watts * cycled() * (1 + 0.03 * own(Wanders::Power, 20));
        case DemoDay::Steady:
            return of_.watts * (1 + 0.02 * own(Wanders::Power, 30) + 0.02 * own(Wanders::Slow, 7200));
        case DemoDay::Sun: return of_.watts * sunshine();
        }
        return 0;
    }

    double phi() const { return of_.phi + 1.2 * own(Wanders::Phi, 120); }
    /// The voltage wanders for the whole site, and a little for each phase.
    double volts(std::size_t phase) const {
        const auto which = static_cast<Wanders>(static_cast<std::uint64_t>(Wanders::Phase1) + phase);
        return 231.2 + 1.8 * common(Wanders::Voltage, 400) + 0.7 * common(which, 40);
    }
    double hertz() const { return 50 + 0.025 * common(Wanders::Frequency, 25); }

private:
    /// −1 to 1, with a new target every `period` s.
    double wander(std::uint64_t what, double period) const {
        const double at = seconds_ / period;
        const auto before = static_cast<std::int64_t>(std::floor(at));
        const double from = chance(seed_, what, before);
        const double to = chance(seed_, what, before + 1);
        return 2 * std::lerp(from, to, smooth(at - static_cast<double>(before))) - 1;
    }
    double own(Wanders what, double period) const {
        return wander((meter_ + 1) * 64 + static_cast<std::uint64_t>(what), period);
    }
    double common(Wanders what, double period) const { return wander(static_cast<std::uint64_t>(what), period); }
    /// −1 to 1, one for each day.
    double today() const {
        return 2 * chance(seed_, (meter_ + 1) * 64 + static_cast<std::uint64_t>(Wanders::Day), local_.day) - 1;
    }

    double rush() const { return 0.08 * own(Wanders::Slow, 700); }

    /// 0 outside the hours of work, 1 within, with a break at noon.
    double atWork() const {
        if (!local_.isWorkingDay())
            return 0;
        const double shift = 0.15 * today();
        const double open =
            smooth((local_.hour - of_.begins - shift) / 0.7) * smooth((of_.ends + shift - local_.hour) / 0.7);
        const double noon = of_.place < 2 ? 0.45 * smooth(1.6 - std::abs(local_.hour - 12.4) * 4) : 0;
        return open * (1 - noon) * (0.96 + 0.06 * today());
    }
    double worked() const { return of_.idle + (1 - of_.idle) * atWork(); }

    /// Full power for a share of each cycle while there is work, and now and then otherwise.
    double cycled() const {
        const double work = atWork();
        const double at = seconds_ / 60 / of_.cycle;
        const auto number = static_cast<std::int64_t>(std::floor(at));
        const double spread = 0.7 + 0.6 * chance(seed_, (meter_ + 1) * 64, number);
        const double share = of_.cycleShare * spread * std::max(work, 0.05);
        const double into = at - static_cast<double>(number);
        const bool on = into < std::min(share, 0.95);
        return on ? 1 : std::max(of_.idle, 0.12 * work);
    }

    /// Exported, so below 0; at night the inverter draws a little. A roof of 20° at 48.5° N.
    double sunshine() const {
        constexpr double kLatitude = 48.5 * kRadians;
        constexpr double kTilt = 20 * kRadians;
        const double declination = 23.44 * kRadians * std::sin(2 * std::numbers::pi * (284 + local_.dayOfYear) / 365);
        const double turned = (local_.hour - 12.3) * 15 * kRadians;
        const double up = std::sin(kLatitude) * std::sin(declination) +
                          std::cos(kLatitude) * std::cos(declination) * std::cos(turned);
        if (up <= 0)
            return 0.0006;
        const double east = -std::cos(declination) * std::sin(turned);
        const double direct = std::max(0.0, std::cos(kTilt) * up + std::sin(kTilt) * east * of_.east);
        const double clearToday = chance(seed_, static_cast<std::uint64_t>(Wanders::Day), local_.day);
        const double cloud = common(Wanders::Cloud, 600) * 0.5 + 0.5;
        const double clear = std::clamp(0.15 + 0.95 * clearToday - 0.5 * cloud * (1 - clearToday), 0.05, 1.0);
        return -std::max(0.0, direct * clear + 0.1 * up * (1 - clear)) + 0.0006;
    }

    std::size_t meter_;
    const DemoMeter& of_;
    const LocalMoment& local_;
    std::uint64_t seed_;
    double seconds_;
};

} // namespace

const std::array<DemoMeter, kDemoMeters>& demoMeters() {
    return kMeters;
}

Load demoLoad(std::size_t meter, WallInstant at, const LocalMoment& local, std::uint64_t seed) {
    constexpr std::array<double, 3> kShares{1.05, 0.97, 0.98};
    constexpr double kOhms = 0.03;
    const Moment moment(meter, at, local, seed);
    const double watts = moment.watts();
    const double phi = moment.phi();
    Load load;
    load.name = "demo";
    load.frequency = moment.hertz();
    for (std::size_t phase = 0; phase < load.phase.size(); ++phase) {
        const double volts = moment.volts(phase);
        const double active = watts * kShares[phase] / 3 / volts; // A, of the active current
        load.source[phase].voltage = volts - kOhms * active;
        load.phase[phase] = {.current = std::abs(active) / std::cos(phi * kRadians),
                             .phi = phi,
                             .exporting = active < 0,
                             .harmonics = {}};
    }
    return load;
}

FaultSet demoFaults(std::size_t meter) {
    const int phase = kMeters[meter].reversedPhase;
    if (phase == 0)
        return {};
    return {{.kind = FaultKind::CurrentReversed, .phase = phase}};
}

std::uint8_t demoTariff(const LocalMoment& local) {
    return local.isWorkingDay() && local.hour >= 6 && local.hour < 22 ? 1 : 2;
}

bool demoAnswers(std::size_t meter, WallInstant at) {
    if (!kMeters[meter].pauses)
        return true;
    const auto minute = std::chrono::floor<std::chrono::minutes>(at).time_since_epoch().count();
    // For whoever watches: four minutes of every two hours, within a quarter-hour, of which none is lost so.
    constexpr std::int64_t kEvery = 120;
    constexpr std::int64_t kPauses = 34;
    constexpr std::int64_t kGoesOn = 38;
    if (minute % kEvery >= kPauses && minute % kEvery < kGoesOn)
        return false;
    // Three times a week for longer, which leaves a gap in the energies; each week at another time of these days.
    constexpr std::int64_t kWeek = 7 * 24 * 60;
    struct Outage {
        std::int64_t from; // minute of the week, which begins on Thursday
        std::int64_t length;
    };
    constexpr std::array<Outage, 3> kOutages{{{1'570, 17}, {4'815, 52}, {7'890, 31}}};
    constexpr std::int64_t kStep = 37;
    constexpr std::int64_t kSpread = 400;
    const std::int64_t later = minute / kWeek * kStep % kSpread;
    return std::ranges::none_of(kOutages, [&](const Outage& outage) {
        const std::int64_t into = minute % kWeek - outage.from - later;
        return into >= 0 && into < outage.length;
    });
}

} // namespace countis::sim
