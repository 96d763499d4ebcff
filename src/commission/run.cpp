// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/run.h"

#include "commission/checks.h"
#include "commission/wording.h"
#include "commission/words_behind.h"
#include "core/device/meter_identity.h"
#include "diagnosis/diagnosis.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

namespace countis::commission {
namespace {

constexpr std::array kLoadKeys{StepKey::LoadL1, StepKey::LoadL2, StepKey::LoadL3};
constexpr std::array<std::string_view, 3> kPhaseNames{"L1", "L2", "L3"};
/// Of which the values come.
constexpr std::array kNeeded{Block::Identification, Block::Metrology, Block::MetrologyCompact, Block::TariffSummary10,
                             Block::EnergyTotal,    Block::EnergyL1,  Block::EnergyL2,         Block::EnergyL3};
/// The doctor wants so many readings that agree. The supply is judged by the last of them, because a meter that was
/// just switched on has measured nothing in its first second.
constexpr std::size_t kReadings = 3;

bool isWhole(const Readings& readings) {
    return std::ranges::all_of(kNeeded,
                               [&](Block block) { return readings.blocks[index(block)].quality == Quality::Good; });
}

/// Of what was read before the run, nobody has heard the frames. Whoever opens the link reads the identification.
bool isHeard(const Readings& readings, Instant since) {
    return std::ranges::all_of(kNeeded, [&](Block block) {
        const BlockSample& sample = readings.blocks[index(block)];
        return block == Block::Identification || sample.quality == Quality::NotMeasured || sample.time.mono >= since;
    });
}

bool decides(const diagnosis::Diagnosis& answer) {
    return answer.status == diagnosis::Status::Fault || answer.status == diagnosis::Status::Healthy ||
           answer.status == diagnosis::Status::DataFault;
}

std::chrono::milliseconds leftOf(Instant began, std::chrono::milliseconds length, Instant now) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(began + length - now);
    return std::clamp(left, std::chrono::milliseconds(0), length);
}

std::string watts() {
    return std::to_string(static_cast<int>(kLeastWatts));
}

} // namespace

Run::Run(const Plan& plan, Instant now) : plan_(plan), since_(now), waitingSince_(now) {
    observations_.reserve(kReadings + 1);
    step(StepKey::Identity).state = StepState::Running;
}

void Run::take(const Readings& readings) {
    const BlockSample& metrology = readings.blocks[index(Block::Metrology)];
    if (isOver() || metrology.quality != Quality::Good || metrology.time.mono <= newest_ ||
        !isHeard(readings, since_))
        return;
    newest_ = metrology.time.mono;
    waitingSince_ = newest_;
    endedWall_ = metrology.time.wall;
    if (began_ && !sameDevice(identity_, readings.identity)) {
        step(StepKey::Identity) =
            failed(message(term("Messages", "Another meter answers now: its serial number is %1, and was %2."),
                           serialOf(readings.identity), serialOf(identity_)),
                   std::move(step(StepKey::Identity).figures));
        return endEarly(message(term("Messages", "Another meter answered during the run.")));
    }
    counters_.take(readings);
    keepEarlierWords(readings);
    if (!began_ && isWhole(readings))
        begin(readings);
    if (!began_)
        return;
    tariffs_.take(readings);
    takeWiring(readings);
    ++readings_;
    if (readings_ == kReadings)
        settle(readings);
    takeLoad(readings);
}

void Run::begin(const Readings& readings) {
    began_ = newest_;
    beganWall_ = readings.blocks[index(Block::Metrology)].time.wall;
    identity_ = readings.identity;
    step(StepKey::Identity) = checkIdentity(readings, known_);
    step(StepKey::Versions) = checkVersions(readings, known_);
    for (const StepKey key : {StepKey::Voltages, StepKey::Sequence, StepKey::Wiring, StepKey::Counters,
                              StepKey::Tariff, StepKey::Time, StepKey::Communication})
        step(key).state = StepState::Running;
}

/// The supply is judged, and what the person has to do begins.
void Run::settle(const Readings& readings) {
    step(StepKey::Voltages) = checkVoltages(readings, known_);
    step(StepKey::Sequence) = checkSequence(readings, known_);
    if (plan_.hasLoadSteps)
        return beginLoad(0);
    for (const StepKey key : kLoadKeys) {
        step(key) = notDone(message(term("Messages", "The load steps were left out.")));
        step(key).leftOut = true;
    }
    stage_ = Stage::Watching;
    stageBegan_ = newest_;
}

/// The words of a counter when it was first read: the differences begin with them.
void Run::keepEarlierWords(const Readings& readings) {
    const auto keep = [&](std::string_view key) {
        if (std::ranges::find(earlier_, key, &RegisterWords::key) == earlier_.end())
            std::ranges::move(wordsBehind(key, known_), std::back_inserter(earlier_));
    };
    for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum})
        for (const std::string_view key : counterKeys(phase))
            keep(key);
    if (began_ || isWhole(readings))
        for (const std::string_view key : kTariffKeys)
            keep(key);
}

void Run::beginLoad(std::size_t phase) {
    if (phase >= kLoadKeys.size()) {
        stage_ = Stage::Watching;
    } else {
        stage_ = static_cast<Stage>(index(Stage::LoadL1) + phase);
        load_.begin(phase);
        step(kLoadKeys[phase]).state = StepState::Running;
    }
    stageBegan_ = newest_;
}

void Run::endLoad(Step ended) {
    const std::size_t phase = loadPhase();
    step(kLoadKeys[phase]) = std::move(ended);
    beginLoad(phase + 1);
}

void Run::takeLoad(const Readings& readings) {
    const LoadStep::Found found = load_.take(readings, known_);
    if (!isLoad() || found == LoadStep::Found::Nothing)
        return;
    const std::string phase(kPhaseNames[loadPhase()]);
    if (found == LoadStep::Found::Reversed)
        return endLoad(
            failed(message(term("Messages", "The current of %1 rose and its active power fell: the current may be "
                                            "reversed. Look at the terminals of %1."),
                           phase),
                   load_.figures()));
    Step seen;
    seen.state = StepState::Passed;
    seen.figures = load_.figures();
    endLoad(std::move(seen));
}

void Run::leaveOut() {
    if (!isLoad())
        return;
    Step left = notDone(message(term("Messages", "This load step was left out.")));
    left.leftOut = true;
    endLoad(std::move(left));
}

void Run::takeWiring(const Readings& readings) {
    observations_.push_back(diagnosis::observationOf(readings));
    if (observations_.size() > kReadings)
        observations_.erase(observations_.begin());
    if (observations_.size() < kReadings)
        return;
    diagnosis::Diagnosis answer = diagnosis::diagnose(observations_, plan_.role);
    if (!answer_ || decides(answer) || !decides(*answer_))
        answer_ = std::move(answer);
}

void Run::tick(Instant now) {
    if (isOver())
        return;
    if (now - waitingSince_ > plan_.patience)
        return endEarly(message(term("Messages", "The meter does not answer any more.")));
    if (isLoad() && now - stageBegan_ >= plan_.loadWait) {
        const std::string phase(kPhaseNames[loadPhase()]);
        const auto elsewhere = load_.elsewhere();
        endLoad(elsewhere ? failed(message(term("Messages",
                                                "No load appeared on %1, but one appeared on %2. The phases may "
                                                "be exchanged."),
                                           phase, kPhaseNames[*elsewhere]))
                          : notDone(message(term("Messages", "No load was switched on at %1 in time."), phase)));
    }
    if (stage_ == Stage::Watching && now - *began_ >= plan_.length)
        end();
}

void Run::end() {
    stage_ = Stage::Over;
    step(StepKey::Wiring) = checkWiring(answer_.value_or(diagnosis::diagnose({}, plan_.role)), known_);
    step(StepKey::Counters) = checkCounters(counters_, known_, earlier_);
    const TariffFigures tariffs = tariffs_.figures();
    step(StepKey::Tariff) = checkTariff(tariffs, known_, earlier_);
    step(StepKey::Time) = checkTime(tariffs, known_, earlier_);
    step(StepKey::Communication) = checkCommunication(link_.figures());
}

/// Nothing more comes: steps that are not over are not done.
void Run::endEarly(const Message& reason) {
    const bool isSilent = step(StepKey::Identity).state != StepState::Failed;
    stage_ = Stage::Over;
    for (Step& one : steps_)
        if (!one.isOver())
            one = notDone(reason);
    if (isSilent)
        step(StepKey::Communication) = failed(reason, checkCommunication(link_.figures()).figures);
}

View Run::view(Instant now) const {
    View view;
    if (isOver())
        return {.waitsFor = {}, .now = message(term("Messages", "The run is over.")), .left = {}, .share = 1};
    if (!began_) {
        view.now = message(term("Messages", "The meter is being read for the first time."));
        view.left = plan_.length;
        return view;
    }
    view.left = leftOf(*began_, plan_.length, now);
    view.share = 1 - static_cast<double>(view.left.count()) / static_cast<double>(plan_.length.count());
    if (isLoad()) {
        view.waitsFor = kLoadKeys[loadPhase()];
        view.left = leftOf(stageBegan_, plan_.loadWait, now);
        view.now = message(term("Messages", "Switch a load of at least %1 W on at %2, and nothing else."), watts(),
                           kPhaseNames[loadPhase()]);
    } else if (stage_ == Stage::Reading) {
        view.now = message(term("Messages", "Voltages and phase sequence are being read."));
    } else {
        view.now = message(term("Messages", "Counters and communication are being watched."));
    }
    return view;
}

Result Run::result(About about) const {
    Result result;
    result.about = std::move(about);
    result.about.role = plan_.role;
    result.began = beganWall_;
    result.ended = endedWall_;
    result.identity = identity_;
    result.simulated = isSimulated(identity_);
    result.steps = steps_;
    return result;
}

} // namespace countis::commission
