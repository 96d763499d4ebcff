// SPDX-License-Identifier: GPL-3.0-or-later
// What the meter in view says of itself: readings, frames, and the break of its link.
#include "fixture.h"
#include "made_readings.h"

#include "models/made_frames.h"

namespace countis::test {

using namespace std::chrono_literals;

Readings Fixture::readings(int step) const {
    return madeReadings(step, clock_.now());
}

void Fixture::read(int step) {
    last_ = readings(step);
    app_.takeFailure({});
    app_.takeReadings(last_);
}

void Fixture::readPower(double kilowatts) {
    last_ = readings(0);
    set(last_, Quantity::P, Phase::Sum, kilowatts * 1000);
    app_.takeReadings(last_);
}

void Fixture::readVolts(double volts) {
    last_ = readings(0);
    set(last_, Quantity::V, Phase::L3, volts);
    app_.takeReadings(last_);
}

void Fixture::readReversed(int phase) {
    const auto isReversed = [&](Phase one) { return phase == 0 || static_cast<int>(index(one)) == phase - 1; };
    for (int n = 0; n < 3; ++n) {
        clock_.advance(200ms);
        last_ = readings(0);
        for (const Quantity quantity : {Quantity::P, Quantity::Q})
            for (const Phase one : kLinePhases)
                if (isReversed(one)) {
                    Value& value = last_.at(quantity, one);
                    last_.at(quantity, Phase::Sum).count -= 2 * value.count;
                    value.count = -value.count;
                }
        if (phase > 0)
            set(last_, Quantity::I, Phase::N, 2 * kMadeLoads.at(static_cast<std::size_t>(phase) - 1).amps);
        app_.takeReadings(last_);
    }
}

void Fixture::readCoarse() {
    last_ = readings(0);
    for (const Tariff tariff : {Tariff::T1, Tariff::T2})
        last_.at(EnergyKind::Eap, Phase::Sum, tariff).step = 10'000;
    app_.takeReadings(last_);
}

void Fixture::readHistory(int seconds) {
    for (int second = seconds; second > 0; --second) {
        clock_.advance(1s);
        const bool silent = second > seconds / 2 && second < seconds / 2 + seconds / 30;
        if (!silent)
            read(second);
    }
    clock_.advance(1s);
    read(0);
    app_.charts()->refresh();
}

void Fixture::exchangeFrames() {
    constexpr RegisterRange kWhole{50512, 62};
    constexpr RegisterRange kVoltages{50520, 6};
    constexpr RegisterRange kBeyond{50568, 8};
    std::uint16_t transaction = 0x3A3A;
    RegistersModel& registers = *app_.registers();
    for (const RegisterRange& range : {kWhole, kVoltages}) {
        registers.take(madeRequest(++transaction, range, clock_.now()));
        clock_.advance(16ms);
        registers.take(madeAnswer(transaction, range, last_, clock_.now()));
    }
    registers.take(madeRequest(++transaction, kBeyond, clock_.now()));
    clock_.advance(12ms);
    registers.take(madeException(transaction, 2, clock_.now()));
    registers.take(madeRequest(++transaction, kWhole, clock_.now()));
    clock_.advance(1500ms);
    registers.take(madeSilence(clock_.now()));
    registers.update();
}

void Fixture::actSeconds(int seconds) {
    if (!acted_) {
        acted_ = std::make_unique<ActedMeter>(commission::Plan{}, clock_.now());
        for (std::size_t phase = 0; phase < 3; ++phase)
            acted_->load(phase, 1000);
        acted_->onFrame = [this](const commission::Frame& frame) {
            app_.registers()->take(
                {frame.direction, {frame.time, clock_.now().wall}, {frame.bytes.begin(), frame.bytes.end()}, 1});
        };
        acted_->onReading = [this](const Readings& readings) { app_.takeReadings(readings); };
    }
    for (int second = 0; second < seconds; ++second) {
        clock_.advance(1s);
        acted_->second();
    }
    app_.commission()->update();
}

void Fixture::actLoad(int phase, int watts) {
    acted_->load(static_cast<std::size_t>(phase) - 1, watts);
}

void Fixture::breakLink() {
    for (auto& quantity : last_.instant) {
        for (Value& value : quantity) {
            if (value.quality == Quality::Good)
                value.quality = Quality::Stale;
        }
    }
    for (auto& tariff : last_.energy) {
        for (auto& phase : tariff) {
            for (Energy& energy : phase)
                energy.quality = std::min(energy.quality, Quality::Stale);
        }
    }
    for (BlockSample& block : last_.blocks)
        block.quality = Quality::Stale;
    app_.takeReadings(last_);
    app_.takeFailure({.error = LinkError::Unreachable, .detail = {}, .address = {.host = "192.168.0.4"}});
    app_.meter()->tick();
}

QString Fixture::valueText(int row, const QByteArray& role) {
    const ValuesModel& values = *app_.values();
    return values.data(values.index(row, 0), values.roleNames().key(role)).toString();
}

} // namespace countis::test
