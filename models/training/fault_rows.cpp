// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/fault_rows.h"
#include "wording/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countis::ui {
namespace {

using Member = FaultNumber::Member;
using sim::FaultKind;
using sim::FaultParameter;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::FaultWords)
};

struct Listed {
    FaultSection section;
    FaultKind kind;
};

constexpr std::array<Listed, sim::kFaultKinds> kListed{{
    {FaultSection::Wiring, FaultKind::CurrentReversed},
    {FaultSection::Wiring, FaultKind::SequenceReversed},
    {FaultSection::Wiring, FaultKind::PhaseLost},
    {FaultSection::Wiring, FaultKind::PhasesAlike},
    {FaultSection::Wiring, FaultKind::NeutralExchanged},
    {FaultSection::Wiring, FaultKind::NeutralLost},
    {FaultSection::Wiring, FaultKind::NeutralLostAtMeter},
    {FaultSection::Wiring, FaultKind::CurrentDead},
    {FaultSection::Wiring, FaultKind::CurrentWithoutVoltage},
    {FaultSection::Wiring, FaultKind::CurrentsExchanged},
    {FaultSection::Wiring, FaultKind::CurrentsRotated},
    {FaultSection::Supply, FaultKind::Overvoltage},
    {FaultSection::Supply, FaultKind::Undervoltage},
    {FaultSection::Supply, FaultKind::Unbalance},
    {FaultSection::Supply, FaultKind::VoltageHarmonic},
    {FaultSection::Supply, FaultKind::FrequencyDrift},
    {FaultSection::Supply, FaultKind::PowerCut},
    {FaultSection::Load, FaultKind::Overcurrent},
    {FaultSection::Load, FaultKind::Burst},
    {FaultSection::Load, FaultKind::CurrentHarmonic},
    {FaultSection::Load, FaultKind::NoLoad},
    {FaultSection::Load, FaultKind::StartingCurrent},
    {FaultSection::Device, FaultKind::FramCorrupt},
    {FaultSection::Device, FaultKind::MeasurementDead},
    {FaultSection::Device, FaultKind::CablePulled},
}};

bool takes(FaultKind kind, FaultParameter::Member member) {
    return std::ranges::any_of(sim::info(kind).parameters,
                               [member](const FaultParameter& one) { return one.member == member; });
}

// Few whole amounts, as "one copy or both", are places and no number.
bool isCount(const FaultParameter& parameter) {
    return parameter.member == FaultParameter::Member::Amount && parameter.whole && parameter.max - parameter.min < 3;
}

std::vector<FaultPlace> placesOf(FaultKind kind) {
    if (takes(kind, FaultParameter::Member::Other))
        return {{.phase = 2, .other = 1}, {.phase = 3, .other = 2}, {.phase = 1, .other = 3}};
    if (takes(kind, FaultParameter::Member::Phase))
        return {{.phase = 1}, {.phase = 2}, {.phase = 3}};
    std::vector<FaultPlace> places;
    for (const FaultParameter& parameter : sim::info(kind).parameters) {
        if (!isCount(parameter))
            continue;
        for (int count = static_cast<int>(parameter.min); count <= static_cast<int>(parameter.max); ++count)
            places.push_back({.amount = static_cast<double>(count)});
    }
    if (places.empty())
        places.emplace_back();
    return places;
}

std::optional<Member> memberOf(const FaultParameter& parameter) {
    switch (parameter.member) {
    case FaultParameter::Member::Order: return Member::Order;
    case FaultParameter::Member::Amount: return isCount(parameter) ? std::nullopt : std::optional(Member::Amount);
    case FaultParameter::Member::Period: return Member::Period;
    default: return std::nullopt;
    }
}

FaultRow rowOf(const Listed& listed) {
    FaultRow row{listed.section, listed.kind, placesOf(listed.kind), {}};
    for (const FaultParameter& parameter : sim::info(listed.kind).parameters) {
        if (const auto member = memberOf(parameter))
            row.numbers.push_back(
                {*member, parameter.min, parameter.max, parameter.fallback, parameter.whole, utf8(parameter.unit)});
    }
    return row;
}

FaultRow rowOf(const sim::ProtocolFaultInfo& info) {
    constexpr double kMostEvery = 1000;
    FaultRow row{FaultSection::Protocol, info.kind, {FaultPlace{}}, {}};
    const bool milliseconds = info.amountName == "ms";
    if (!info.amountName.empty())
        row.numbers.push_back({Member::Amount, info.min, info.max, info.fallback,
                               info.kind != sim::ProtocolFaultKind::Scale,
                               milliseconds ? QStringLiteral("ms") : QString()});
    if (info.counted)
        row.numbers.push_back({Member::Every, 1, kMostEvery, 1, true, {}});
    return row;
}

double& numberIn(sim::Fault& fault, Member member, double& order) {
    return member == Member::Order ? order : member == Member::Period ? fault.period : fault.amount;
}

sim::Fault faultOf(const FaultRow& row, FaultKind kind, const FaultPlace& place) {
    sim::Fault fault{.kind = kind, .phase = place.phase, .other = place.other, .amount = place.amount};
    double order = 0;
    for (const FaultNumber& number : row.numbers)
        numberIn(fault, number.member, order) = number.value;
    fault.order = static_cast<int>(order);
    return fault;
}

sim::ProtocolFault faultOf(const FaultRow& row, sim::ProtocolFaultKind kind) {
    sim::ProtocolFault fault{.kind = kind};
    for (const FaultNumber& number : row.numbers) {
        if (number.member == Member::Every)
            fault.every = static_cast<int>(number.value);
        else
            fault.amount = number.value;
    }
    return fault;
}

// A fault on phase 0 is on all of them.
bool isAt(const sim::Fault& fault, FaultKind kind, const FaultPlace& place) {
    if (fault.kind != kind)
        return false;
    if (place.amount != 0)
        return fault.amount == place.amount;
    if (place.other != 0)
        return (fault.phase == place.phase && fault.other == place.other) ||
               (fault.phase == place.other && fault.other == place.phase);
    return place.phase == 0 || fault.phase == 0 || fault.phase == place.phase;
}

} // namespace

std::vector<FaultRow> faultRows() {
    std::vector<FaultRow> rows;
    rows.reserve(std::size(kListed) + sim::kProtocolFaultKinds);
    for (const Listed& listed : kListed)
        rows.push_back(rowOf(listed));
    for (const sim::ProtocolFaultInfo& info : sim::protocolFaultTable())
        rows.push_back(rowOf(info));
    return rows;
}

QString placeText(const FaultPlace& place) {
    if (place.amount != 0)
        return QString::number(place.amount);
    if (place.other != 0)
        return QStringLiteral("%1–%2")
            .arg(std::min(place.phase, place.other))
            .arg(std::max(place.phase, place.other));
    return place.phase == 0 ? QString() : QStringLiteral("L%1").arg(place.phase);
}

QString numberLabel(Member member) {
    switch (member) {
    case Member::Order: return Words::tr("order");
    case Member::Amount: return {};
    case Member::Period: return Words::tr("every");
    case Member::Every: return Words::tr("one request in");
    }
    return {};
}

bool isOn(const FaultRow& row, std::size_t place, const ActiveFaults& active) {
    if (const auto* kind = std::get_if<FaultKind>(&row.kind))
        return std::ranges::any_of(active.faults,
                                   [&](const sim::Fault& fault) { return isAt(fault, *kind, row.places[place]); });
    const auto kind = std::get<sim::ProtocolFaultKind>(row.kind);
    return std::ranges::any_of(active.protocol, [kind](const auto& fault) { return fault.kind == kind; });
}

void toggle(const FaultRow& row, std::size_t place, ActiveFaults& active) {
    const bool on = isOn(row, place, active);
    if (const auto* protocol = std::get_if<sim::ProtocolFaultKind>(&row.kind)) {
        if (on)
            sim::clear(*protocol, active.protocol);
        else
            sim::add(faultOf(row, *protocol), active.protocol);
        return;
    }
    const auto kind = std::get<FaultKind>(row.kind);
    // Phases are apart from each other; of pairs and counts there is one.
    std::vector<std::size_t> wanted;
    const bool apart = row.places[place].phase != 0 && row.places[place].other == 0;
    for (std::size_t other = 0; apart && other < row.places.size(); ++other) {
        if (other != place && isOn(row, other, active))
            wanted.push_back(other);
    }
    if (!on)
        wanted.push_back(place);
    sim::clear(kind, 0, active.faults);
    for (const std::size_t one : wanted)
        sim::add(faultOf(row, kind, row.places[one]), active.faults);
}

void renumber(const FaultRow& row, ActiveFaults& active) {
    if (const auto* protocol = std::get_if<sim::ProtocolFaultKind>(&row.kind)) {
        if (isOn(row, 0, active))
            sim::add(faultOf(row, *protocol), active.protocol);
        return;
    }
    for (sim::Fault& fault : active.faults) {
        if (fault.kind == std::get<FaultKind>(row.kind))
            fault = faultOf(row, fault.kind, {fault.phase, fault.other, fault.amount});
    }
}

bool readNumbers(const ActiveFaults& active, FaultRow& row) {
    bool changed = false;
    const auto take = [&](FaultNumber& number, double value) {
        changed = changed || number.value != value;
        number.value = value;
    };
    if (const auto* protocol = std::get_if<sim::ProtocolFaultKind>(&row.kind)) {
        const auto found = std::ranges::find(active.protocol, *protocol, &sim::ProtocolFault::kind);
        for (FaultNumber& number : row.numbers) {
            if (found != active.protocol.end())
                take(number, number.member == Member::Every ? found->every : found->amount);
        }
        return changed;
    }
    const auto found = std::ranges::find(active.faults, std::get<FaultKind>(row.kind), &sim::Fault::kind);
    for (FaultNumber& number : row.numbers) {
        if (found == active.faults.end())
            continue;
        sim::Fault fault = *found;
        double order = fault.order;
        take(number, numberIn(fault, number.member, order));
    }
    return changed;
}

} // namespace countis::ui
