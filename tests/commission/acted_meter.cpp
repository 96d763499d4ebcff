// SPDX-License-Identifier: GPL-3.0-or-later
#include "acted_meter.h"

#include "core/device/meter_identity.h"
#include "core/registers/codec.h"

#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

namespace countis::test {
namespace {

/// P is read when the second begins.
constexpr std::array kBlocks{Block::Metrology,   Block::MetrologyCompact, Block::TariffSummary10,
                             Block::EnergyTotal, Block::EnergyL1,         Block::EnergyL2,
                             Block::EnergyL3,    Block::Identification,   Block::MidStatus};

void put16(std::vector<std::uint8_t>& bytes, std::size_t number) {
    bytes.push_back(static_cast<std::uint8_t>(number >> 8U));
    bytes.push_back(static_cast<std::uint8_t>(number & 0xFFU));
}

std::vector<std::uint8_t> header(std::uint16_t transaction, std::size_t length) {
    std::vector<std::uint8_t> bytes;
    for (const std::size_t word : {std::size_t{transaction}, std::size_t{0}, length})
        put16(bytes, word);
    bytes.push_back(5); // unit
    bytes.push_back(3); // function
    return bytes;
}

} // namespace

ActedMeter::ActedMeter(const commission::Plan& plan, const SampleTime& start)
    : start_(start), identity(simulatedIdentity(Model::E28)), run(plan, now()) {
    identity.serialLot = 4711; // of a real meter
}

void ActedMeter::load(std::size_t phase, int watts, bool reversed) {
    watts_[phase] = watts;
    reversed_[phase] = reversed;
}

void ActedMeter::seconds(int count) {
    for (int n = 0; n < count; ++n)
        second();
}

void ActedMeter::silence(int count) {
    for (int n = 0; n < count; ++n) {
        ++second_;
        this->count();
        run.tick(now());
    }
}

void ActedMeter::second() {
    ++second_;
    count();
    measure();
    int place = 0;
    for (const Block block : kBlocks)
        answer(block, place++);
    run.take(client_);
    if (onReading)
        onReading(client_);
    run.tick(now());
}

void ActedMeter::count() {
    std::int64_t before = 0;
    std::int64_t after = 0;
    for (std::size_t n = 0; n < 3; ++n) {
        auto& imported = wattSeconds_[n][reversed_[n] ? 1 : 0];
        before += wattSeconds_[n][0] / 360;
        imported += std::llround(watts_[n] * energyFactor);
        after += wattSeconds_[n][0] / 360;
    }
    tariffTenths_[static_cast<std::size_t>(countsTariff == 0 ? tariff : countsTariff) - 1] += after - before;
    tariffSeconds_[static_cast<std::size_t>(tariff) - 1] += hoursSpeed;
}

void ActedMeter::measure() {
    device_.identity = identity;
    device_.sequence = sequence;
    device_.sequenceQuality = Quality::Good;
    device_.tariffInProgress = static_cast<std::uint8_t>(tariff);
    device_.tariffQuality = Quality::Good;
    const auto set = [&](Quantity quantity, Phase phase, double value) {
        device_.at(quantity, phase) = {std::llround(value / info(quantity).unitPerCount), Quality::Good};
    };
    std::complex<double> neutral = 0;
    double volts_ = 0;
    double current = 0;
    double phaseVolts = 0;
    double power = 0;
    double apparent = 0;
    for (std::size_t n = 0; n < 3; ++n) {
        const Phase phase = kLinePhases[n];
        const std::size_t next = (n + 1) % 3;
        const double amperes = watts_[n] / volts[n];
        const double watts = std::round((reversed_[n] ? -watts_[n] : watts_[n]) / 10.0) * 10;
        const double between = std::sqrt(volts[n] * volts[n] + volts[next] * volts[next] + volts[n] * volts[next]);
        set(Quantity::V, phase, volts[n]);
        set(Quantity::U, phase, between);
        set(Quantity::I, phase, amperes);
        set(Quantity::P, phase, watts);
        set(Quantity::Q, phase, 0);
        set(Quantity::S, phase, std::abs(watts));
        set(Quantity::PF, phase, watts_[n] == 0 ? 0 : 1);
        neutral += std::polar(reversed_[n] ? -1.0 : 1.0, 0.0) *
                   std::polar(amperes, -2 * std::numbers::pi / 3 * static_cast<double>(n));
        volts_ += volts[n] / 3;
        phaseVolts += between / 3;
        current += amperes / 3;
        power += watts;
        apparent += std::abs(watts);
        for (const std::size_t direction : {std::size_t{0}, std::size_t{1}}) {
            const EnergyKind kind = direction == 0 ? EnergyKind::EaPos : EnergyKind::EaNeg;
            device_.at(kind, phase, Tariff::Total) = {startTenths + wattSeconds_[n][direction] / 360, 1,
                                                      Quality::Good};
        }
    }
    set(Quantity::V, Phase::Sum, volts_);
    set(Quantity::U, Phase::Sum, phaseVolts);
    set(Quantity::I, Phase::Sum, current);
    set(Quantity::P, Phase::Sum, power);
    set(Quantity::Q, Phase::Sum, 0);
    set(Quantity::S, Phase::Sum, apparent);
    set(Quantity::PF, Phase::Sum, apparent > 0 ? 1 : 0);
    set(Quantity::F, Phase::Sum, 50);
    set(Quantity::I, Phase::N, std::abs(neutral));
    for (const std::size_t direction : {std::size_t{0}, std::size_t{1}}) {
        const EnergyKind kind = direction == 0 ? EnergyKind::EaPos : EnergyKind::EaNeg;
        std::int64_t sum = 0;
        for (std::size_t n = 0; n < 3; ++n)
            sum += device_.at(kind, kLinePhases[n], Tariff::Total).tenths;
        device_.at(kind, Phase::Sum, Tariff::Total) = {sum, 1, Quality::Good};
    }
    for (const Tariff part : {Tariff::T1, Tariff::T2}) {
        const std::size_t n = part == Tariff::T1 ? 0 : 1;
        device_.at(EnergyKind::EaPos, Phase::Sum,
                   part) = {(part == Tariff::T1 ? 3 * startTenths : 0) + tariffTenths_[n], 1, Quality::Good};
        device_.timeIn(part) = {tariffSeconds_[n] / 36, 1, Quality::Good};
    }
}

/// The request and its answer, a few ms after the ones before.
void ActedMeter::answer(Block block, int place) {
    const BlockInfo& of = info(block);
    const Instant asked = now() + std::chrono::milliseconds(5 * place);
    const Instant answered = asked + roundTrip;
    ++transaction_;
    auto request = header(transaction_, 6);
    put16(request, of.first);
    put16(request, of.words);
    pass({FrameDirection::Sent, asked, request, 1});
    if (losesEach != 0 && transaction_ % losesEach == 0) {
        pass({FrameDirection::Received, answered, {}, 1});
        return;
    }
    std::vector<std::uint16_t> words(of.words);
    encodeBlock(block, device_, words);
    auto reply = header(transaction_, 3 + 2 * words.size());
    reply.push_back(static_cast<std::uint8_t>(2 * words.size()));
    for (const std::uint16_t word : words)
        put16(reply, word);
    pass({FrameDirection::Received, answered, reply, 1});
    decodeBlock(block, words, {asked, start_.wall + std::chrono::seconds(second_)}, client_);
}

void ActedMeter::pass(const commission::Frame& frame) {
    run.take(frame);
    if (onFrame)
        onFrame(frame);
}

} // namespace countis::test
