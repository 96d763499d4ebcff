// SPDX-License-Identifier: GPL-3.0-or-later
// A site of a few points with readings made by hand, and a clock that moves only when told to.
#pragma once

#include "site/alarms/alarm_defaults.h"
#include "site/alarms/alarm_judge.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace countis::test {

inline const AlarmHand kKeller{"M. Keller", "Électricien commandé"};
inline constexpr AlarmRef kFirst{PointId{1}, AlarmRuleId{1}};

/// Thursday, 1 January 2026, 08:00 UTC.
inline constexpr WallTime kMorning{std::chrono::seconds{1'767'254'400}};

inline void set(Readings& readings, Quantity quantity, Phase phase, double value) {
    readings.at(quantity, phase) = {std::llround(value / info(quantity).unitPerCount), Quality::Good};
}

/// 230 V and 10 A on each phase, PF 0.9.
inline Readings healthyReadings() {
    Readings readings;
    for (const Phase phase : kLinePhases) {
        set(readings, Quantity::V, phase, 230);
        set(readings, Quantity::U, phase, 398.37);
        set(readings, Quantity::I, phase, 10);
        set(readings, Quantity::P, phase, 2070);
        set(readings, Quantity::Q, phase, 1000);
        set(readings, Quantity::S, phase, 2300);
        set(readings, Quantity::PF, phase, 0.9);
    }
    set(readings, Quantity::P, Phase::Sum, 6210);
    set(readings, Quantity::S, Phase::Sum, 6900);
    set(readings, Quantity::PF, Phase::Sum, 0.9);
    set(readings, Quantity::I, Phase::Sum, 10);
    set(readings, Quantity::F, Phase::Sum, 50);
    readings.sequence = PhaseSequence::Order123;
    readings.sequenceQuality = Quality::Good;
    readings.blocks[index(Block::Metrology)].quality = Quality::Good;
    return readings;
}

/// V1 above 250 V, by at least 1 V.
inline AlarmRule highVoltage(std::int64_t id = 1) {
    AlarmRule rule;
    rule.id.number = id;
    rule.key = "test-" + std::to_string(id);
    rule.watch = WatchedValues{{"voltage_V1_V"}};
    rule.limit = 250;
    rule.hysteresis = 1;
    return rule;
}

inline AlarmRule ofEvent(AlarmEvent event, std::int64_t id = 1) {
    AlarmRule rule;
    rule.id.number = id;
    rule.key = "test-" + std::to_string(id);
    rule.watch = event;
    return rule;
}

class AlarmSite {
public:
    explicit AlarmSite(std::vector<AlarmRule> rules, std::vector<AlarmPoint> points = {{PointId{1}, kSite}}) {
        time.now.wall = kMorning;
        time.now.mono = Instant{std::chrono::hours{1}};
        judge.configure(std::move(rules), points, places, time, news_);
    }

    void pass(std::chrono::milliseconds by) {
        time.now.mono += by;
        time.now.wall += by;
    }
    /// A second later, news of a point; the names of what happened to its alarms.
    std::vector<std::string> hear(PointNews news) {
        pass(std::chrono::seconds{1});
        const std::size_t before = news_.transitions.size();
        judge.judge(news, time, news_);
        judge.tick(time, news_);
        std::vector<std::string> told;
        for (std::size_t n = before; n < news_.transitions.size(); ++n)
            told.push_back(std::to_string(news_.transitions[n].alarm.rule.number) + " " +
                           std::string(nameOf(news_.transitions[n].to)));
        return told;
    }
    std::vector<std::string> read(const Readings& readings, std::int64_t point = 1) {
        PointNews news{PointId{point}};
        news.readings = &readings;
        return hear(news);
    }
    /// The same with another V1, and its quality.
    std::vector<std::string> readV1(double volts, Quality quality = Quality::Good, std::int64_t point = 1) {
        Readings readings = healthyReadings();
        set(readings, Quantity::V, Phase::L1, volts);
        readings.at(Quantity::V, Phase::L1).quality = quality;
        return read(readings, point);
    }
    std::vector<std::string> silence(std::int64_t point = 1) {
        PointNews news{PointId{point}};
        news.answers = false;
        return hear(news);
    }

    AlarmState state(std::int64_t rule = 1, std::int64_t point = 1) const {
        return judge.find({PointId{point}, AlarmRuleId{rule}})->status.state;
    }
    const std::vector<AlarmTransition>& transitions() const { return news_.transitions; }
    std::ptrdiff_t announced() const {
        return std::ranges::count_if(news_.transitions, &AlarmTransition::isAnnouncement);
    }
    const std::vector<AlarmFloodNews>& floods() const { return news_.floods; }
    AlarmNews& news() { return news_; }

    PlaceTree places;
    AlarmJudge judge;
    AlarmTime time;

private:
    AlarmNews news_;
};

using Told = std::vector<std::string>;

} // namespace countis::test
