// SPDX-License-Identifier: GPL-3.0-or-later
// An acceptance run while it goes on. Pure: readings, frames and the time come in, decisions come out.
#pragma once

#include "commission/counter_check.h"
#include "commission/link_quality.h"
#include "commission/load_step.h"
#include "commission/result.h"
#include "commission/tariff_watch.h"
#include "core/registers/known_registers.h"
#include "diagnosis/observation.h"
#include "diagnosis/verdict.h"

#include <chrono>
#include <optional>
#include <vector>

namespace countis::commission {

struct Plan {
    diagnosis::Role role = diagnosis::Role::Consumer;
    /// From the first reading on. The load steps are a part of it; if they take longer, so does the run.
    std::chrono::milliseconds length = std::chrono::minutes(5);
    bool hasLoadSteps = true;
    std::chrono::milliseconds loadWait = std::chrono::minutes(2); // for each load step
    /// A run in which no reading has come for so long is over.
    std::chrono::milliseconds patience = std::chrono::seconds(30);
};

/// What a person sees of a run that goes on.
struct View {
    std::optional<StepKey> waitsFor;  // the load step in which the person has to do something
    Message now;                      // what happens, or what to do
    std::chrono::milliseconds left{}; // of the load step, or else of the run
    double share = 0;                 // of the time of the run, 0 to 1
};

class Run {
public:
    /// `now`: from when on the patience counts, and the frames of all readings were heard.
    Run(const Plan& plan, Instant now);

    /// Frames come before the reading that is made of them.
    void take(const Frame& frame) { link_.take(frame, known_); }
    /// A reading that was taken already, that is not fresh, or of which a block was read before the run, is left out.
    void take(const Readings& readings);
    /// To be called a few times a second.
    void tick(Instant now);
    /// The person does not want the load step that waits.
    void leaveOut();

    /// The first whole reading has come; from then on there is a result.
    bool hasBegun() const { return began_.has_value(); }
    bool isOver() const { return stage_ == Stage::Over; }
    const Steps& steps() const { return steps_; }
    View view(Instant now) const;

    /// When it is over. `about` is the caller's.
    Result result(About about) const;

private:
    /// LoadL1 to LoadL3 are the load steps.
    enum class Stage : std::uint8_t { Reading, LoadL1, LoadL2, LoadL3, Watching, Over };

    void begin(const Readings& readings);
    void settle(const Readings& readings);
    void takeLoad(const Readings& readings);
    void takeWiring(const Readings& readings);
    void keepEarlierWords(const Readings& readings);
    void beginLoad(std::size_t phase);
    void endLoad(Step ended);
    void end();
    void endEarly(const Message& reason);
    bool isLoad() const { return stage_ >= Stage::LoadL1 && stage_ <= Stage::LoadL3; }
    std::size_t loadPhase() const { return index(stage_) - index(Stage::LoadL1); }
    Step& step(StepKey key) { return steps_[index(key)]; }

    Plan plan_;
    Stage stage_ = Stage::Reading;
    Steps steps_;
    Instant since_;        // the frames are heard
    Instant waitingSince_; // for a reading
    std::optional<Instant> began_;
    Instant stageBegan_{};
    WallTime beganWall_{};
    WallTime endedWall_{};
    Identity identity_;
    std::size_t readings_ = 0; // since the run has begun
    Instant newest_{};         // reading
    KnownRegisters known_;
    std::vector<RegisterWords> earlier_; // of counters, at their first readings
    LinkQuality link_;
    CounterCheck counters_;
    TariffWatch tariffs_;
    LoadStep load_;
    std::vector<diagnosis::Observation> observations_; // three at most, the newest last
    std::optional<diagnosis::Diagnosis> answer_;       // the latest that decides something, else the latest
};

} // namespace countis::commission
