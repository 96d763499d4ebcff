// SPDX-License-Identifier: GPL-3.0-or-later
// Sites of many meters without a network below them, for tests, pictures and the bench of the overview.
#pragma once

#include "core/clock.h"
#include "models/app/app_model.h"
#include "monitor/sample_source.h"

#include <unordered_map>
#include <vector>

namespace countis::test {

/// Gives the samples that somebody wants.
class MadeSource final : public SampleSource {
    Q_OBJECT

public:
    void setPoints(std::span<const Point>) override {}
    void setAttention(PointId, Attention) override {}
    SharedReadings readings(PointId point) const override;
    LinkFailure failure(PointId point) const override;
    void stop() override {}

    /// The latest of each point, from now on.
    void keep(const MeterSample& sample);
    void say(const std::vector<MeterSample>& batch);

private:
    std::unordered_map<PointId, MeterSample> latest_;
};

struct MadeMeter {
    const char* name = "";
    const char* place = "";
    double kilowatts = 0;
    double factor = 0;     // + inductive, − capacitive
    double today = 0;      // kWh
    double yesterday = 0;  // up to this time of the day
    int silentSeconds = 0; // its latest reading is so old
};

class MadeSite {
public:
    /// Both must outlive it.
    MadeSite(ui::AppModel& app, ManualClock& clock) : app_(app), clock_(clock) {}

    /// The fourteen meters of the design's pictures, read and with their day and their last hour.
    void makeWorks();
    /// So many meters in forty places, each with a power of its own. Nothing is read yet.
    void makeMany(int meters);
    /// Reads these of the many, by their place in the list; `step` moves the values.
    void read(int first, int last, int step);
    /// What they read of one of them.
    static double kilowatts(int meter, int step);
    /// The bundled meter, read now.
    void addSimulator();
    /// Of all: nothing was read, and the network says why.
    void breakLinks();

private:
    PointId add(const MadeMeter& meter, int number);
    void start();
    void tellDay(PointId point, const MadeMeter& meter);
    void tellHour(PointId point, const MadeMeter& meter);

    ui::AppModel& app_;
    ManualClock& clock_;
    MadeSource* source_ = nullptr; // the model has it
    std::vector<PointId> points_;
};

} // namespace countis::test
