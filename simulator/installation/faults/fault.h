// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with the installation around the simulated meter, and with the device itself. Faults are plain
// values; apply() is a pure function on what is at the terminals, so that the meter measures a fault like anything
// else and nothing about it is made up in the registers. The rows are those of docs/scenarios.md.
#pragma once

#include "core/message.h"
#include "simulator/installation/loads/load_run.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countis::sim {

/// In the order in which they act: first the supply, then the wiring, then the currents, then the device.
enum class FaultKind : std::uint8_t {
    // The supply.
    Overvoltage,     // phase or all, by % of the voltage
    Undervoltage,    // phase or all, by % of the voltage
    Unbalance,       // by % of negative sequence (IEC 61000-4-30)
    VoltageHarmonic, // phase or all, order, percent of the fundamental
    FrequencyDrift,  // to and fro by Hz, in period s
    PhaseLost,       // phase
    PowerCut,        // every phase
    // The loads.
    Overcurrent,     // phase or all, current in A
    Burst,           // phase or all, current in A for half a cycle, once in period s
    CurrentHarmonic, // phase or all, order, percent of the fundamental
    NoLoad,
    StartingCurrent, // phase or all: 20 mA at PF 1
    // The wiring.
    SequenceReversed,
    PhasesAlike,        // the terminal of `phase` carries the phase `other` too
    NeutralExchanged,   // N and `phase`
    NeutralLost,        // upstream: the star point of the loads floats
    NeutralLostAtMeter, // the loads keep theirs, the meter goes off
    // Inside the meter or its connections.
    CurrentReversed,       // phase or all: in and out exchanged
    CurrentsExchanged,     // `phase` and `other`: only meters with transformers can be wired so
    CurrentsRotated,       // by one place (1) or two (2): only meters with transformers
    CurrentDead,           // phase or all
    CurrentWithoutVoltage, // phase: its voltage is not measured, its load runs on
    // The device: not of the terminals, so apply() leaves these alone.
    FramCorrupt,     // copies: 1, or 2 for both
    MeasurementDead, // the chain from the terminals to the metering core
    CablePulled,
};
inline constexpr std::size_t kFaultKinds = static_cast<std::size_t>(FaultKind::CablePulled) + 1;

/// `phase` and `other` are 1, 2 or 3; 0 means all phases. What a kind does not take is 0: see FaultInfo.
struct Fault {
    FaultKind kind = FaultKind::PhaseLost;
    int phase = 0;
    int other = 0;
    int order = 0;     // of a harmonic
    double amount = 0; // in the unit of the kind: %, A, Hz, a count
    double period = 0; // s

    bool operator==(const Fault&) const = default;
};

/// No two of them of one kind on the same phase: see add().
using FaultSet = std::vector<Fault>;

/// One number that a kind takes.
struct FaultParameter {
    enum class Member : std::uint8_t { None, Phase, Other, Order, Amount, Period } member = Member::None;
    std::string_view name;
    double min = 0;
    double max = 0;
    bool required = false;
    double fallback = 0;   // where it is not required
    std::string_view unit; // a symbol, or words marked by term("Messages", …)
    bool whole = false;
};

struct FaultInfo {
    FaultKind kind = FaultKind::PhaseLost;
    std::string_view name; // "reversed-current"
    std::string_view what; // one clause in English, for lists
    std::array<FaultParameter, 3> parameters{};
};

/// In the order of FaultKind.
std::span<const FaultInfo> faultTable();
const FaultInfo& info(FaultKind kind);

/// NAME or NAME:KEY=VALUE,KEY=VALUE as in "reversed-current:phase=2". The error is one sentence that names what was
/// given and what is allowed.
tl::expected<Fault, Message> parseFault(std::string_view spec);
/// The specification that gives this fault, with every number of it; without a phase where it is of all.
std::string faultText(const Fault& fault);

/// Adds it, or changes the parameters of the same kind on the same phase.
void add(const Fault& fault, FaultSet& faults);
/// Clears the kind; `phase` 0: on whatever phase. False: there was none.
bool clear(FaultKind kind, int phase, FaultSet& faults);
bool has(const FaultSet& faults, FaultKind kind);

/// Holds the harmonics that faults make: the spans of an operating point last until the next apply() with it.
struct FaultScratch {
    std::array<std::vector<Harmonic>, 3> voltage;
    std::array<std::vector<Harmonic>, 3> current;
};

/// What is at the terminals with these faults. `seconds` is the device's time, from any moment on: bursts and the
/// drift of the frequency follow it. Loads are impedances: where a fault changes the voltage of a load, its current
/// follows.
void apply(const FaultSet& faults, double seconds, OperatingPoint& point, FaultScratch& scratch);

} // namespace countis::sim
