// SPDX-License-Identifier: GPL-3.0-or-later
// What the glass shows of a page: the formats and symbols of the manual, sections 4.4, 10 and 13.
#include "core/device/front_panel.h"
#include "core/device/lcd_writer.h"
#include "core/device/setup_render.h"
#include "core/ratings.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace countis {
namespace {

constexpr std::int64_t kMillihertz = 1000;    // counts of f in 1 Hz
constexpr std::int64_t kTenthsPerDigit = 100; // the last digit of an energy is 10 Wh

/// `digits` digits in all, with leading zeros, `decimals` of them after the point: 4, 2 -> "12.34".
struct NumberFormat {
    int digits;
    int decimals;
};

std::string fixedText(std::int64_t number, NumberFormat format) {
    std::string text = std::to_string(number);
    text.insert(0, static_cast<std::size_t>(std::max(0, format.digits - static_cast<int>(text.size()))), '0');
    text.insert(text.size() - static_cast<std::size_t>(format.decimals), 1, '.');
    return text;
}

/// The last `count` digits as dashes: what is finer than the source knows.
void dashTail(std::string& text, int count) {
    for (auto c = text.rbegin(); c != text.rend() && count > 0; ++c) {
        if (*c == '.')
            continue;
        *c = '-';
        --count;
    }
}

std::string dashes(NumberFormat format) {
    std::string text = fixedText(0, format);
    dashTail(text, format.digits);
    return text;
}

/// Over its format: the largest value, flashing.
void writeNumber(LcdFrame& frame, std::int64_t number, NumberFormat format, std::int64_t largest) {
    writeRight(frame, fixedText(std::min(number, largest), format));
    if (number <= largest)
        return;
    for (std::size_t cell = kMainCells - static_cast<std::size_t>(format.digits); cell < kMainCells; ++cell)
        frame.flashingCells.set(cell);
}

/// How many of an energy's last digits are finer than its step.
int unknownDigits(const Energy& energy) {
    int digits = 0;
    for (std::int64_t step = kTenthsPerDigit; step < energy.step; step *= 10)
        ++digits;
    return digits;
}

constexpr NumberFormat kEnergyFormat{8, 2};

void writeEnergy(LcdFrame& frame, const Energy& energy) {
    if (energy.quality == Quality::NotMeasured) {
        writeRight(frame, dashes(kEnergyFormat));
        return;
    }
    std::string text = fixedText(energy.tenths % kRollOverTenths / kTenthsPerDigit, kEnergyFormat);
    dashTail(text, unknownDigits(energy));
    writeRight(frame, text);
}

/// A negative balance has its minus in the first digit.
void writeBalance(LcdFrame& frame, const Energy& energy) {
    if (energy.quality == Quality::NotMeasured) {
        writeRight(frame, dashes(kEnergyFormat));
        return;
    }
    const std::int64_t number = energy.tenths / kTenthsPerDigit;
    if (number >= 0) {
        writeNumber(frame, number, kEnergyFormat, 99'999'999);
        return;
    }
    writeNumber(frame, -number, {7, 2}, 9'999'999);
    frame.main[0].character = '-';
}

LcdUnit energyUnit(EnergyKind kind) {
    switch (kind) {
    case EnergyKind::EaPos:
    case EnergyKind::EaNeg: return LcdUnit::kWh;
    case EnergyKind::Eap: return LcdUnit::kVAh;
    default: return LcdUnit::kvarh;
    }
}

void lightKind(LcdFrame& frame, EnergyKind kind) {
    using enum EnergyKind;
    light(frame, Symbol::Import, kind == EaPos || kind == ErPos || kind == ErPosInd || kind == ErPosCap);
    light(frame, Symbol::Export, kind == EaNeg || kind == ErNeg || kind == ErNegInd || kind == ErNegCap);
    light(frame, Symbol::Inductive, kind == ErPosInd || kind == ErNegInd);
    light(frame, Symbol::Capacitive, kind == ErPosCap || kind == ErNegCap);
}

void lightPhase(LcdFrame& frame, Phase phase) {
    constexpr std::array kSymbolOf{Symbol::L1, Symbol::L2, Symbol::L3, Symbol::Sum};
    light(frame, kSymbolOf[index(phase)]);
}

/// The tariff of the page; on pages of no tariff that in progress.
void lightTariff(LcdFrame& frame, Tariff ofPage, const Readings& readings) {
    const int inProgress = readings.tariffQuality == Quality::NotMeasured ? 0 : readings.tariffInProgress;
    light(frame, Symbol::T1, ofPage == Tariff::T1 || (ofPage == Tariff::Total && inProgress == 1));
    light(frame, Symbol::T2, ofPage == Tariff::T2 || (ofPage == Tariff::Total && inProgress == 2));
}

struct InstantFormat {
    NumberFormat number;
    int countsPerDigit; // of the last digit shown
    std::int64_t largest;
    LcdUnit unit;
};

InstantFormat formatOf(Quantity quantity) {
    switch (quantity) {
    case Quantity::V:
    case Quantity::U: return {{4, 1}, 10, 9'999, LcdUnit::V};
    case Quantity::I: return {{4, 2}, 10, 9'999, LcdUnit::A};
    case Quantity::P: return {{4, 2}, 1, 9'999, LcdUnit::kW};
    case Quantity::Q: return {{4, 2}, 1, 9'999, LcdUnit::kvar};
    case Quantity::S: return {{4, 2}, 1, 9'999, LcdUnit::kVA};
    case Quantity::PF: return {{4, 3}, 1, 1'000, LcdUnit::None};
    case Quantity::F: return {{4, 2}, 10, 9'999, LcdUnit::Hz};
    }
    return {};
}

bool shown(Quantity quantity, const Value& value) {
    if (value.quality == Quality::NotMeasured)
        return false;
    return quantity != Quantity::F || (value.count >= kMeasuredFrequency.low * kMillihertz &&
                                       value.count <= kMeasuredFrequency.high * kMillihertz);
}

/// Power has the direction of the active power: Q and S of an exported load are exported.
void lightDirection(LcdFrame& frame, const Readings& readings, Phase phase) {
    const Value active = readings.at(Quantity::P, phase);
    if (active.quality != Quality::NotMeasured)
        light(frame, active.count < 0 ? Symbol::Export : Symbol::Import);
}

/// Inductive in quadrants I and III, capacitive in II and IV; PF carries it in its sign.
void lightReactive(LcdFrame& frame, bool inductive) {
    light(frame, inductive ? Symbol::Inductive : Symbol::Capacitive);
}

void lightSigns(LcdFrame& frame, const Readings& readings, InstantPage page) {
    const Value value = readings.at(page.quantity, page.phase);
    if (value.count == 0)
        return;
    if (page.quantity == Quantity::PF)
        lightReactive(frame, value.count > 0);
    if (page.quantity == Quantity::Q)
        lightReactive(frame, (value.count > 0) == (readings.at(Quantity::P, page.phase).count >= 0));
    if (page.quantity == Quantity::P || page.quantity == Quantity::Q || page.quantity == Quantity::S)
        lightDirection(frame, readings, page.phase);
}

void draw(LcdFrame& frame, const EnergyPage& page, const Readings& readings) {
    writeEnergy(frame, readings.at(page.kind, page.phase, page.tariff));
    frame.unit = energyUnit(page.kind);
    lightKind(frame, page.kind);
    lightPhase(frame, page.phase);
    lightTariff(frame, page.tariff, readings);
}

/// What a partial meter counts: its unit, direction and tariff.
void lightPartial(LcdFrame& frame, PartialMeter meter, const Readings& readings) {
    struct PartialInfo {
        EnergyKind kind;
        Tariff tariff;
    };
    constexpr std::array<PartialInfo, kPartialMeters> kPartials{{
        {EnergyKind::EaPos, Tariff::T1},
        {EnergyKind::EaPos, Tariff::T2},
        {EnergyKind::EaPos, Tariff::Total},
        {EnergyKind::EaNeg, Tariff::T1},
        {EnergyKind::EaNeg, Tariff::T2},
        {EnergyKind::EaNeg, Tariff::Total},
        {EnergyKind::Eap, Tariff::Total},
        {EnergyKind::ErPos, Tariff::Total},
        {EnergyKind::ErNeg, Tariff::Total},
    }};
    const PartialInfo& partial = kPartials[index(meter)];
    frame.unit = energyUnit(partial.kind);
    lightKind(frame, partial.kind);
    lightPhase(frame, Phase::Sum);
    lightTariff(frame, partial.tariff, readings);
}

void draw(LcdFrame& frame, const PartialPage& page, const Readings& readings) {
    writeEnergy(frame, readings.partial[index(page.meter)]);
    lightPartial(frame, page.meter, readings);
    const auto& running = readings.device.partialRunning;
    if (running && !(*running)[index(page.meter)])
        flash(frame, Symbol::Partial);
    else
        light(frame, Symbol::Partial);
}

void draw(LcdFrame& frame, BalancePage page, const Readings& readings) {
    const bool active = page == BalancePage::Active;
    writeBalance(frame, active ? readings.balanceActive : readings.balanceReactive);
    frame.unit = active ? LcdUnit::kWh : LcdUnit::kvarh;
    light(frame, Symbol::Balance);
    lightPhase(frame, Phase::Sum);
    lightTariff(frame, Tariff::Total, readings);
}

void draw(LcdFrame& frame, const InstantPage& page, const Readings& readings) {
    const Value value = readings.at(page.quantity, page.phase);
    const InstantFormat format = formatOf(page.quantity);
    frame.unit = format.unit;
    if (page.quantity != Quantity::F)
        lightPhase(frame, page.phase);
    lightTariff(frame, Tariff::Total, readings);
    if (!shown(page.quantity, value)) {
        writeRight(frame, dashes(format.number));
        return;
    }
    const std::int64_t magnitude = std::abs(value.count);
    const std::int64_t number = (magnitude + format.countsPerDigit / 2) / format.countsPerDigit;
    writeNumber(frame, number, format.number, format.largest);
    lightSigns(frame, readings, page);
}

/// A name at the left and its value at the right; `unknown` where there is none, or none that fits.
void writeNamed(LcdFrame& frame, std::string_view name, const std::optional<std::string>& value,
                std::string_view unknown) {
    const bool fits = value && cellsOf(name) + cellsOf(*value) <= kMainCells;
    writeAt(frame.main, 0, name);
    writeRight(frame, fits ? std::string_view(*value) : unknown);
}

std::optional<std::string> versionText(const Identity& identity, int major, int minor) {
    if (identity == Identity{})
        return std::nullopt; // never read
    return std::to_string(major) + (minor < 10 ? ".0" : ".") + std::to_string(minor);
}

std::optional<std::string> checksumText(std::optional<std::uint16_t> checksum) {
    if (!checksum)
        return std::nullopt;
    constexpr std::string_view kDigits = "0123456789AbCdEF"; // as seven segments spell them
    std::string text;
    for (int shift = 12; shift >= 0; shift -= 4)
        text += kDigits[static_cast<std::size_t>(*checksum >> shift & 0xF)];
    return text;
}

void draw(LcdFrame& frame, InfoPage page, const Readings& readings) {
    const Identity& identity = readings.identity;
    const int software = identity.softwareVersion;
    lightTariff(frame, Tariff::Total, readings);
    switch (page) {
    case InfoPage::Rel1:
        writeNamed(frame, "rEL1", versionText(identity, software / 100, software % 100), "-.--");
        return;
    case InfoPage::Rel2:
        writeNamed(frame, "rEL2", versionText(identity, identity.versionMajor, identity.versionMinor), "-.--");
        return;
    case InfoPage::Cs1: writeNamed(frame, "CS1", checksumText(readings.device.checksumMetrological), "----"); return;
    case InfoPage::Cs2:
        writeNamed(frame, "CS2", checksumText(readings.device.checksumNonMetrological), "----");
        return;
    case InfoPage::Port: writeAt(frame.main, 0, "Eth"); return;
    }
}

/// As SETUP 2 writes an address, byte by byte; dashes where there is none.
void drawAddressInUse(LcdFrame& frame, const Ipv4& address, Instant now) {
    const auto turn = static_cast<std::size_t>(now.time_since_epoch() / kAddressTurn % (address.size() + 1));
    if (turn == 0)
        return; // "Eth"
    const std::string digits = std::to_string(1000 + address[turn - 1]).substr(1);
    frame.main = {};
    writeNamed(frame, "IP" + std::to_string(turn), address == Ipv4{} ? std::nullopt : std::optional(digits), "---");
}

/// A missing phase comes before the sequence. With no phase at all nothing is known of either.
void lightSequence(LcdFrame& frame, const Readings& readings) {
    constexpr std::array kMissing{Symbol::Missing1, Symbol::Missing2, Symbol::Missing3};
    const auto missing = std::ranges::count_if(kLinePhases, [&](Phase p) { return phaseMissing(readings, p); });
    if (missing == static_cast<std::ptrdiff_t>(kLinePhases.size()))
        return;
    if (missing > 0) {
        flash(frame, Symbol::Missing);
        for (const Phase phase : kLinePhases)
            if (phaseMissing(readings, phase))
                flash(frame, kMissing[index(phase)]);
        return;
    }
    if (readings.sequenceQuality == Quality::NotMeasured)
        return;
    light(frame, Symbol::Sequence123, readings.sequence == PhaseSequence::Order123);
    light(frame, Symbol::Sequence132, readings.sequence == PhaseSequence::Order132);
}

char letterOf(PanelQuestion::Answer answer) {
    switch (answer) {
    case PanelQuestion::Answer::Yes: return 'Y';
    case PanelQuestion::Answer::No: return 'N';
    case PanelQuestion::Answer::Continue: break;
    }
    return 'C';
}

/// In place of the value: which meter it is about stays in the symbols.
void drawQuestion(LcdFrame& frame, const PanelQuestion& question) {
    frame.main = {};
    frame.unit = LcdUnit::None;
    frame.flashingCells.reset();
    writeAt(frame.main, 0, "ConF?");
    frame.main.back().character = letterOf(question.answer);
    frame.flashingCells.set(kMainCells - 1);
}

/// The pages of SETUP 1 and 2. A partial meter to be reset shows what it is by its symbols, as in PAr.b.
void drawSetup(LcdFrame& frame, const PanelState& state, const Readings& readings, const DisplayStatus& status) {
    const Page& page = pages(state.menu)[state.page];
    if (const auto* reset = std::get_if<ResetPage>(&page)) {
        lightPartial(frame, reset->meter, readings);
        light(frame, Symbol::Partial);
    } else {
        lightTariff(frame, Tariff::Total, readings);
    }
    light(frame, Symbol::Setup, state.setup.has_value());
    writeSetupPage(frame, page, state.setup, status.addressUnreachable);
}

void drawPage(LcdFrame& frame, const PanelState& state, const Readings& readings, const DisplayStatus& status,
              Instant now) {
    const Page& shown = pages(state.menu)[state.page];
    const auto measuring = [&](const auto& page) {
        if constexpr (requires { draw(frame, page, readings); })
            draw(frame, page, readings);
        else
            drawSetup(frame, state, readings, status);
    };
    std::visit(measuring, shown);
    if (const auto* info = std::get_if<InfoPage>(&shown); info && *info == InfoPage::Port && status.dhcpAddress)
        drawAddressInUse(frame, *status.dhcpAddress, now);
    if (state.question)
        drawQuestion(frame, *state.question);
}

LcdFrame everythingOn() {
    LcdFrame frame;
    frame.label.fill({'8', true});
    frame.main.fill({'8', true});
    frame.symbols.set();
    frame.backlight = true;
    frame.allOn = true;
    return frame;
}

} // namespace

LcdFrame render(const PanelState& state, const Readings& readings, const DisplayStatus& status, Instant now) {
    LcdFrame frame;
    frame.powered = status.powered;
    if (!status.powered)
        return frame;
    if (state.displayTest || status.booting)
        return everythingOn();
    writeAt(frame.label, 0, menuLabel(state.menu));
    drawPage(frame, state, readings, status, now);
    lightSequence(frame, readings);
    light(frame, Symbol::Malfunction, readings.device.malfunction.value_or(false));
    light(frame, Symbol::Pulse, readings.device.pulseOutputOn.value_or(false));
    light(frame, Symbol::Communication, status.communication);
    frame.backlight = state.held.any() || (state.backlightUntil && now < *state.backlightUntil);
    return frame;
}

} // namespace countis
