// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the energy totals of a meter go on as a meter counts: neither back, nor further than its ratings allow in
// the time. A roll-over is no anomaly, and neither is the first reading of another device.
#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "site/point.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace countis {

class CounterWatch {
public:
    /// Whether a total of ∑ cannot follow from the reading before. `serial`: of the device that answers.
    bool take(PointId point, const std::string& serial, const Readings& readings);
    void forget(PointId point) { points_.erase(point); }

    /// Ea+ and Ea− of ∑ in tenths of a Wh.
    using Totals = std::array<std::int64_t, 2>;
    /// Where the counters stood before this watch began. Of a point that it knows it knows more.
    void resume(PointId point, const std::string& serial, Instant at, const Totals& totals) {
        points_.try_emplace(point, Watched{serial, at, totals});
    }

private:
    struct Watched {
        std::string serial;
        Instant at{};
        Totals totals{};
    };

    std::unordered_map<PointId, Watched> points_;
};

} // namespace countis
