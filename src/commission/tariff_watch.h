// SPDX-License-Identifier: GPL-3.0-or-later
// Which tariff counts, and how the hours of the meter run, over several readings. Pure: readings come in.
#pragma once

#include "core/clock.h"

#include <array>
#include <cstdint>
#include <optional>

namespace countis::commission {

struct TariffFigures {
    bool isKnown = false;                // there were two readings
    std::uint8_t inProgress = 0;         // by the latest reading; 0: neither 1 nor 2
    int changes = 0;                     // of the tariff in progress
    std::array<std::int64_t, 2> grown{}; // Ea+ of T1 and T2, in tenths of a Wh; steps of 10 Wh
    std::int64_t wrong = 0;              // what of it a tariff has grown while the other one was in progress
    std::int64_t total = 0;              // Ea+ in tenths of a Wh
    double slack = 0;                    // Wh by which T1 + T2 may differ from the total beside their steps
    double seconds = 0;                  // between the first and the last reading
    std::int64_t hundredths = 0;         // h that the two hours counters of the tariffs have grown, in 0.01 h
};

class TariffWatch {
public:
    void take(const Readings& readings);
    TariffFigures figures() const;

private:
    struct Sample {
        Instant time{};
        std::uint8_t inProgress = 0;
        std::array<std::int64_t, 2> tenths{};
        std::int64_t total = 0;
        std::int64_t hundredths = 0;
        double watts = 0;
    };
    std::optional<Sample> first_, last_;
    int changes_ = 0;
    std::int64_t wrong_ = 0;
};

} // namespace countis::commission
