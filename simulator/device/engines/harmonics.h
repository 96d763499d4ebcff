// SPDX-License-Identifier: GPL-3.0-or-later
// What each order contributes to a channel, for whoever makes samples or sums of it.
#pragma once

#include "simulator/installation/loads/load_run.h"

#include <bitset>
#include <complex>
#include <span>

namespace countis::sim {

inline constexpr int kMaxOrder = 50;
using Orders = std::bitset<kMaxOrder + 1>;

/// The fundamental and all that any channel has.
Orders ordersIn(const OperatingPoint& point);

/// The part of one order in a channel, as rms · e^(j·angle) of sin(order · 2πft + angle).
std::complex<double> partOf(int order, const Phasor& fundamental, std::span<const Harmonic> harmonics);

} // namespace countis::sim
