// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/register_preset.h"

#include "models/text/names.h"
#include "models/text/value_text.h"
#include "models/training/number_entry.h"

#include <cmath>

namespace countis::ui {
namespace {

QString kindName(EnergyKind kind) {
    QString symbol = symbolText(kind);
    if (info(kind).part.empty())
        return symbol;
    //: %1 is "Er+" or "Er−"
    return info(kind).part == "ind" ? RegisterPreset::tr("%1 inductive").arg(symbol)
                                    : RegisterPreset::tr("%1 capacitive").arg(symbol);
}

struct Name {
    QString operator()(const sim::TotalRegister& total) const {
        return total.tariff == Tariff::T1 ? RegisterPreset::tr("%1, tariff 1").arg(kindName(total.kind))
                                          : RegisterPreset::tr("%1, tariff 2").arg(kindName(total.kind));
    }
    QString operator()(PartialMeter meter) const {
        return RegisterPreset::tr("partial %1").arg(symbolText(counted(meter)));
    }
};

constexpr std::int64_t kStep = 100; // 10 Wh, the finest that the display shows
constexpr std::int64_t kLast = kRollOverTenths - 5 * kStep;
constexpr int kDecimals = 2; // of a step
constexpr double kStepsPerKilo = 100;

EnergyKind kindOf(const sim::PresetRegister& which) {
    const auto* total = std::get_if<sim::TotalRegister>(&which);
    return total ? total->kind : counted(std::get<PartialMeter>(which)).kind;
}

} // namespace

RegisterPreset::RegisterPreset(DeskLink& link, QObject* parent) : QObject(parent), link_(link) {
    for (std::size_t kind = 0; kind < kLeafKinds; ++kind) {
        for (const Tariff tariff : {Tariff::T1, Tariff::T2})
            registers_.emplace_back(sim::TotalRegister{static_cast<EnergyKind>(kind), tariff});
    }
    for (std::size_t meter = 0; meter < kPartialMeters; ++meter)
        registers_.emplace_back(static_cast<PartialMeter>(meter));
}

QString RegisterPreset::enter(const QString& text) {
    QString problem;
    const EntryRange range{0, static_cast<double>(kRollOverTenths - kStep) / kStep / kStepsPerKilo, kDecimals,
                           unit()};
    const auto kilos = readEntry(text, range, locale_, problem);
    if (!kilos)
        return problem;
    const std::int64_t tenths = std::llround(*kilos * kStepsPerKilo) * kStep;
    link_.act([which = registers_[static_cast<std::size_t>(current_)], tenths](sim::SimulatedMeter& device) {
        MeterMemory memory{device.meter().registers(), device.meter().settings()};
        sim::preset(which, tenths, memory.registers);
        device.restart(memory);
    });
    return {};
}

void RegisterPreset::setCurrent(int current) {
    if (current == current_ || current < 0 || current >= static_cast<int>(registers_.size()))
        return;
    current_ = current;
    emit currentChanged();
    emit valueChanged();
}

void RegisterPreset::show(const sim::DeviceSnapshot& device) {
    const QString before = valueText();
    device_ = device.registers;
    if (valueText() != before)
        emit valueChanged();
}

void RegisterPreset::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit languageChanged();
    emit currentChanged();
    emit valueChanged();
}

QStringList RegisterPreset::names() const {
    QStringList names;
    for (const sim::PresetRegister& one : registers_)
        names.append(std::visit(Name{}, one));
    return names;
}

QString RegisterPreset::unit() const {
    return unitText(kindOf(registers_[static_cast<std::size_t>(current_)]));
}

QString RegisterPreset::valueText() const {
    const auto tenths = sim::presetTenths(device_, registers_[static_cast<std::size_t>(current_)]);
    return energyText({.tenths = tenths, .step = kStep, .quality = Quality::Good}, locale_);
}

QString RegisterPreset::lastText() const {
    return energyText({.tenths = kLast, .step = kStep, .quality = Quality::Good}, locale_);
}

} // namespace countis::ui
