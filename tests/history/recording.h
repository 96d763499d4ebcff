// SPDX-License-Identifier: GPL-3.0-or-later
// A recorder of a test, which tells what of its readings is missing in the database.
#pragma once

#include "history/recorder.h"
#include "reckoning.h"
#include "steady_meters.h"
#include "test_database.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace countis::test {

/// However long the server takes to start.
inline constexpr std::chrono::seconds kLastPatience{60};

/// A recorder of fifty meters, and what was given to it.
class Recording {
public:
    explicit Recording(TestDatabase& database) : database_(database), clock_(kTwoOClock) {
        database_.exec(QStringLiteral("DELETE FROM point"));
        for (std::int64_t n = 1; n <= kSteadyMeters; ++n)
            database_.addPoint({n});
        begin();
    }

    void begin() {
        Recorder::Settings settings{.url = database_.url(), .changed = [this](const RecorderState& state) {
                                        const std::lock_guard lock(mutex_);
                                        told_.push_back(state);
                                    }};
        settings.lastPatience = kLastPatience;
        recorder_ = std::make_unique<Recorder>(clock_, std::move(settings));
    }
    void end() { recorder_.reset(); }
    RecorderState lastAttempt() { return recorder_->end(); }

    /// A second of the samples after the other, and now and then a commit.
    void record(int seconds) {
        for (int n = 0; n < seconds; ++n) {
            auto samples = steadySamples(clock_.now().wall);
            for (HistorySample& sample : samples)
                sample.time.mono = clock_.now().mono;
            recorder_->take(std::move(samples));
            ++seconds_;
            if (n % 20 == 19)
                recorder_->flush();
            clock_.advance(std::chrono::seconds{1});
        }
        recorder_->flush();
    }

    SharedClock& clock() { return clock_; }
    RecorderState state() const { return recorder_->state(); }
    std::vector<RecorderState> told() const {
        const std::lock_guard lock(mutex_);
        return told_;
    }

    /// nullopt: everything that was given is in the database, once, and nothing else.
    std::optional<std::string> fault() {
        const RecorderState now = state();
        if (now.problem || now.lost != 0 || now.committed != seconds_ * kSteadyMeters)
            return "the recorder does not say that all is committed";
        for (const std::int64_t point : {1, 50}) {
            const auto rows = database_.rows(Tier::Raw, kImported, {point});
            if (std::ssize(rows) != seconds_)
                return std::to_string(rows.size()) + " rows of " + std::to_string(seconds_);
            for (const SeriesRow& row : rows)
                if (row.values.front().max != (row.time - kTwoOClock) / std::chrono::seconds{1} * point)
                    return "a row has the values of another one";
        }
        return std::nullopt;
    }

private:
    TestDatabase& database_;
    SharedClock clock_;
    std::int64_t seconds_ = 0;
    mutable std::mutex mutex_;
    std::vector<RecorderState> told_;
    std::unique_ptr<Recorder> recorder_;
};

} // namespace countis::test
