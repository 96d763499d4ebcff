// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the doctor about every point now and then: of each kPause three readings that follow each other, as the
// Diagnosis page asks. To ask with each reading of 900 meters would cost some 3 % of a core for an answer that
// changes with the wiring only.
#pragma once

#include "acquisition/fleet.h"
#include "diagnosis/observation.h"
#include "site/alarms/watch_reader.h"
#include "site/point.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace countis {

class VerdictWatch {
public:
    static constexpr std::chrono::seconds kPause{10};

    /// The verdicts where it was asked, as diagnosis::marksIn() reads them; nullopt: it was not.
    std::optional<AlarmVerdicts> take(const Point& point, const Readings& readings, Instant now);
    void forget(PointId point) { points_.erase(point); }

private:
    struct Watched {
        std::vector<diagnosis::Observation> readings;
        std::optional<Instant> latest; // of the block that was taken
        std::optional<Instant> asked;
    };

    std::unordered_map<PointId, Watched> points_;
};

} // namespace countis
