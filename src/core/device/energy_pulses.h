// SPDX-License-Identifier: GPL-3.0-or-later
// Energy as pulses in time: the metrological LED and the pulse output's contact.
#pragma once

#include <cstdint>

namespace countis {

/// The energy of one pulse, in 0.1 Wh, and how long the pulse is on and off at least, in samples.
struct PulseKind {
    std::int64_t tenthsPerPulse;
    std::int64_t onSamples;
    std::int64_t offSamples;
};

/// 1000 a kWh, 30 ms on and at least 30 ms off (IEC 62053-31): 15.33 a second at 80 A on three phases, and up to
/// 16.67, which is 60 kW. What is beyond that waits and is given later.
inline constexpr PulseKind kLedPulse{.tenthsPerPulse = 10, .onSamples = 240, .offSamples = 240};
/// One a 100 Wh. 100 ms on and off, so that whoever looks ten times a second sees each; 5 a second is more than
/// 30 × Imax on three phases counts.
inline constexpr PulseKind kOutputPulse{.tenthsPerPulse = 1000, .onSamples = 800, .offSamples = 800};

/// The pulses of one output: each whole multiple of the pulse's energy that the registers pass gives one, none is
/// lost and none invented. The energy of a second is known at its end only; its pulses are given in the second after
/// it, each when that much of the second has passed as of the energy (assumption: it flowed evenly, and a real meter
/// is a second late too). A pulse whose place is taken by the one before waits.
class PulseTrain {
public:
    explicit constexpr PulseTrain(const PulseKind& kind) : kind_(kind) {}

    /// At power-up, with what the registers hold: no pulse for that.
    void begin(std::int64_t tenths);
    /// A second has ended with this in the registers, never less than before; the next begins now.
    void endSecond(std::int64_t tenths);
    /// Time passes, in samples.
    void advance(std::int64_t samples);

    bool on() const { return on_; }
    /// Since power-up: pulses begun, and pulses that the registers have counted.
    std::int64_t given() const { return given_; }
    std::int64_t counted() const { return to_ / kind_.tenthsPerPulse - base_ / kind_.tenthsPerPulse; }
    /// Pulses due since power-up, with the part of the way to the next: for whoever draws the pulses at its own
    /// pace. It passes a whole number when a pulse is due.
    double position() const;
    /// Pulses a second at which position() moves.
    double rate() const;

private:
    void beginIfDue();
    std::int64_t nextDue() const;

    PulseKind kind_;
    std::int64_t base_ = 0; // at power-up
    std::int64_t from_ = 0; // the energy that is given in this second begins here
    std::int64_t to_ = 0;   // … and ends here
    std::int64_t given_ = 0;
    std::int64_t second_ = 0; // samples since the second began
    std::int64_t left_ = 0;   // samples of the on or off time that is running
    bool on_ = false;
};

} // namespace countis
