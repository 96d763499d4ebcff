// SPDX-License-Identifier: GPL-3.0-or-later
// The real meters of a site, polled.
#pragma once

#include "monitor/sample_source.h"

#include <chrono>
#include <unordered_map>

namespace countis {

class FleetSource final : public SampleSource {
    Q_OBJECT

public:
    /// The rest of what a point in the overview tells is read this often.
    static constexpr std::chrono::milliseconds kOverviewSlow{60'000};

    /// `timing.periods` are those of a point that somebody looks at closely.
    explicit FleetSource(const PollTiming& timing = {}, QObject* parent = nullptr);

    void setPoints(std::span<const Point> points) override;
    void setAttention(PointId point, Attention attention) override;
    SharedReadings readings(PointId point) const override;
    LinkFailure failure(PointId point) const override;
    void listen(PointId point, const FrameSink& sink) override;
    void readWords(PointId point, const ReadRequest& request, const WordsSink& answer) override;
    void stop() override;

private:
    struct Polled {
        std::chrono::milliseconds period{};
        Attention attention = Attention::Overview;
        LinkFailure refused; // more points than one process can poll
    };

    PollPeriods periodsOf(const Polled& polled) const;

    PollPeriods closely_;
    Fleet fleet_;
    std::unordered_map<PointId, Polled> points_;
};

} // namespace countis
