// SPDX-License-Identifier: GPL-3.0-or-later
// The faults that the doctor knows, by the names of docs/scenarios.md, and the conditions that are no faults and look
// like one.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace countis::diagnosis {

enum class Fault : std::uint8_t {
    None,
    // The supply.
    Overvoltage,
    Undervoltage,
    Unbalance,
    FrequencyDrift,
    PhaseLost,
    PowerCut,
    Overcurrent,
    // The wiring, in the order in which one acts on what the other has made.
    ReversedSequence,
    PhasesAlike,
    ExchangedNeutral,
    NeutralLost,
    ReversedCurrent,
    ExchangedCurrents,
    RotatedCurrents,
    DeadCurrent,
    CurrentWithoutVoltage,
    // The device and the data.
    MeasurementDead,
    ProtocolScale,
    ProtocolWordOrder,
    ProtocolFrozen,
    NotWiring, // the data are wrong, nobody knows why
    // No faults.
    Generation,
    NetExport,
    UnusedPhase,
    LightLoad,
    UnbalancedSupply,
    SoundSupply,
};

/// "reversed-current".
std::string_view nameOf(Fault fault);
constexpr bool isFault(Fault fault) {
    return fault != Fault::None && fault < Fault::Generation;
}

/// A fault with what it concerns. `phase` and `with` are 1 to 3. `phase` 0 means all phases, or that the fault takes
/// none; `by` is of rotated currents: 1 or 2 places.
struct FaultMark {
    Fault fault = Fault::None;
    std::uint8_t phase = 0;
    std::uint8_t with = 0;
    std::uint8_t by = 0;

    bool operator==(const FaultMark&) const = default;
};

/// "reversed-current:phase=2".
std::string textOf(const FaultMark& mark);

/// A few of them, without memory of their own: hypotheses are made by the hundred.
class FaultMarks {
public:
    static constexpr std::size_t kMost = 6;

    FaultMarks() = default;
    FaultMarks(std::initializer_list<FaultMark> marks) {
        for (const FaultMark& mark : marks)
            add(mark);
    }

    /// Left out where there is no place for it.
    void add(const FaultMark& mark) {
        if (count_ < kMost)
            marks_[count_++] = mark;
    }
    void add(const FaultMarks& marks) {
        for (const FaultMark& mark : marks)
            add(mark);
    }
    const FaultMark* begin() const { return marks_.data(); }
    const FaultMark* end() const { return marks_.data() + count_; }
    std::size_t size() const { return count_; }
    bool empty() const { return count_ == 0; }
    const FaultMark& front() const { return marks_.front(); }
    bool has(Fault fault) const {
        return std::any_of(begin(), end(), [fault](const FaultMark& mark) { return mark.fault == fault; });
    }
    bool operator==(const FaultMarks&) const = default;

private:
    std::array<FaultMark, kMost> marks_{};
    std::size_t count_ = 0;
};

std::string textOf(const FaultMarks& marks);
/// What textOf() wrote; nullopt for any other text.
std::optional<FaultMarks> marksIn(std::string_view text);

} // namespace countis::diagnosis
