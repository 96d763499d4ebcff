// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks of the history record: a minute of one meter with the load of an office, which every point
// repeats in every minute.
#pragma once

#include "history/codec/columns.h"
#include "history/codec/recorded_meter.h"
#include "history/database/connection.h"
#include "history/history_sample.h"

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

namespace countis::bench {

inline constexpr int kPoints = 900; // as many as a process reads

class RecordedMinute {
public:
    RecordedMinute() {
        test::RecordedMeter meter("office");
        for (int n = 0; n < 60; ++n) {
            meter.next();
            samples_.push_back({PointId{1},
                                PointId{1},
                                Device{"26-47-1-0001", "COUNTIS E28"},
                                {Instant{meter.at().time_since_epoch()}, meter.at()},
                                meter.blocks(),
                                std::make_shared<const Readings>(meter.readings())});
        }
    }

    /// Of all points, so many seconds after the first one.
    std::vector<HistorySample> samples(int second) const {
        std::vector<HistorySample> all;
        all.reserve(kPoints);
        for (int point = 0; point < kPoints; ++point)
            all.push_back(at(point, second));
        return all;
    }

    HistorySample at(int point, int second) const {
        const HistorySample& one = samples_[static_cast<std::size_t>(second % 60)];
        const auto later = std::chrono::minutes{second / 60};
        auto readings = std::make_shared<Readings>(*one.readings);
        for (BlockSample& block : readings->blocks)
            block.time.wall += later;
        return {PointId{point + 1}, PointId{point + 1}, one.device, {one.time.mono + later, one.time.wall + later},
                one.blocks,         std::move(readings)};
    }

    /// Values in the samples of all points.
    double values(int second) const {
        std::size_t count = 0;
        for (const BlockInfo& block : kBlockTable)
            if (samples_[static_cast<std::size_t>(second % 60)].blocks.test(index(block.block)))
                count += columnsOf(block.block).size();
        return static_cast<double>(count) * kPoints;
    }

private:
    std::vector<HistorySample> samples_;
};

template <typename Result>
auto good(Result result) {
    if (!result)
        throw std::runtime_error("the database refuses: " + result.error().detail.toStdString());
    if constexpr (!std::is_same_v<Result, DatabaseResult<void>>)
        return *std::move(result);
}

} // namespace countis::bench
