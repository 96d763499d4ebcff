// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/desk_supply.h"

#include "models/text/value_text.h"
#include "models/training/number_entry.h"
#include "simulator/installation/loads/load_setting.h"
#include "wording/utf8.h"

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

constexpr int kNeutral = 3;
constexpr int kVoltageDecimals = 1;
constexpr int kFrequencyDecimals = 2;

const sim::SettingInfo& limits(sim::SettingKey key) {
    return *std::ranges::find(sim::settingTable(), key, &sim::SettingInfo::key);
}

EntryRange rangeOf(sim::SettingKey key, int decimals) {
    const sim::SettingInfo& info = limits(key);
    return {info.min, info.max, decimals, utf8(info.unit)};
}

sim::Fault cutOf(int conductor) {
    if (conductor == kNeutral)
        return {.kind = sim::FaultKind::NeutralLost};
    return {.kind = sim::FaultKind::PhaseLost, .phase = conductor + 1};
}

bool order132Of(const sim::Load& load) {
    sim::Load other = load;
    sim::setSequence(true, other);
    return other.source[1].angle == load.source[1].angle && other.source[2].angle == load.source[2].angle;
}

} // namespace

DeskSupply::DeskSupply(DeskLink& link, QObject* parent) : QObject(parent), link_(link) {}

DeskSupply::State DeskSupply::stateOf(const sim::DeviceSnapshot& device) {
    const sim::Load& load = device.load;
    State state;
    state.voltage = (load.source[0].voltage + load.source[1].voltage + load.source[2].voltage) / 3;
    state.frequency = load.frequency;
    state.order132 = order132Of(load);
    for (int conductor = 0; conductor <= kNeutral; ++conductor) {
        const sim::Fault cut = cutOf(conductor);
        state.connected[static_cast<std::size_t>(conductor)] =
            std::ranges::none_of(device.faults, [&](const sim::Fault& fault) {
                return fault.kind == cut.kind && fault.phase == cut.phase;
            });
    }
    return state;
}

void DeskSupply::show(const sim::DeviceSnapshot& device) {
    assume(stateOf(device));
}

void DeskSupply::assume(const State& state) {
    if (state == state_)
        return;
    state_ = state;
    emit changed();
}

void DeskSupply::setVoltage(double volts) {
    State next = state_;
    next.voltage = volts;
    link_.editLoad([volts](sim::Load& load) {
        for (sim::PhaseSource& source : load.source)
            source.voltage = volts;
    });
    assume(next);
}

void DeskSupply::setFrequency(double hertz) {
    State next = state_;
    next.frequency = hertz;
    link_.editLoad([hertz](sim::Load& load) { load.frequency = hertz; });
    assume(next);
}

QString DeskSupply::enterVoltage(const QString& text) {
    QString problem;
    if (const auto volts = readEntry(text, rangeOf(sim::SettingKey::V1, kVoltageDecimals), locale_, problem))
        setVoltage(*volts);
    return problem;
}

QString DeskSupply::enterFrequency(const QString& text) {
    QString problem;
    if (const auto hertz = readEntry(text, rangeOf(sim::SettingKey::Frequency, kFrequencyDecimals), locale_, problem))
        setFrequency(*hertz);
    return problem;
}

void DeskSupply::setOrder132(bool order132) {
    State next = state_;
    next.order132 = order132;
    link_.editLoad([order132](sim::Load& load) { sim::setSequence(order132, load); });
    assume(next);
}

void DeskSupply::setConnected(int conductor, bool connected) {
    if (conductor < 0 || conductor > kNeutral)
        return;
    State next = state_;
    next.connected[static_cast<std::size_t>(conductor)] = connected;
    const sim::Fault cut = cutOf(conductor);
    ActiveFaults active = link_.faults();
    if (connected)
        sim::clear(cut.kind, cut.phase, active.faults);
    else
        sim::add(cut, active.faults);
    link_.setFaults(active);
    assume(next);
}

void DeskSupply::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit changed();
}

QString DeskSupply::voltageText() const {
    return numberText(state_.voltage, kVoltageDecimals, locale_);
}

QString DeskSupply::frequencyText() const {
    return numberText(state_.frequency, kFrequencyDecimals, locale_);
}

QList<bool> DeskSupply::connected() const {
    QList<bool> list;
    for (const bool one : state_.connected)
        list.append(one);
    return list;
}

} // namespace countis::ui
