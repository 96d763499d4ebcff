// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario: a site with its meter, load and faults, and what happens there in time. Plain values from a YAML file
// (docs/scenarios.md); a load file is a scenario in which nothing but the load changes. ScenarioRun is its progress.
#pragma once

#include "core/quantity.h"
#include "simulator/installation/faults/any_fault.h"
#include "simulator/installation/loads/load.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace countis::sim {

/// Export is no fault on a producer's site.
enum class SiteRole : std::uint8_t { Consumer, Producer, Both };

struct Site {
    std::string name;
    SiteRole role = SiteRole::Consumer;
    bool operator==(const Site&) const = default;
};

/// Ends one kind of fault.
struct ClearFault {
    FaultKind kind = FaultKind::PhaseLost;
    int phase = 0; // 0: on whatever phase
    bool operator==(const ClearFault&) const = default;
};
struct ClearProtocolFault {
    ProtocolFaultKind kind = ProtocolFaultKind::Delay;
    bool operator==(const ClearProtocolFault&) const = default;
};
struct ClearAllFaults {
    bool operator==(const ClearAllFaults&) const = default;
};
struct ChangeTariff {
    std::uint8_t tariff = 1;
    bool operator==(const ChangeTariff&) const = default;
};
struct SwitchPower {
    bool on = true;
    bool operator==(const SwitchPower&) const = default;
};
struct PlugCable {
    bool plugged = true;
    bool operator==(const PlugCable&) const = default;
};
struct MoveCover {
    bool open = false;
    bool operator==(const MoveCover&) const = default;
};
struct SwitchInput {
    bool on = false; // the digital input
    bool operator==(const SwitchInput&) const = default;
};

using ScenarioAction = std::variant<Setting, Fault, ProtocolFault, ClearFault, ClearProtocolFault, ClearAllFaults,
                                    ChangeTariff, SwitchPower, PlugCable, MoveCover, SwitchInput>;

struct ScenarioEvent {
    double at = 0;    // s of simulated time from the beginning
    std::string note; // a text for the user
    std::vector<ScenarioAction> actions;
    bool operator==(const ScenarioEvent&) const = default;
};

struct Scenario {
    std::string name = "fixed"; // what --scenario takes
    std::string title;
    std::string description; // one paragraph
    std::vector<int> rows;   // of the table of wiring faults that it shows
    std::optional<Model> model;
    Site site;
    Load load;
    FaultSet faults; // from the beginning
    ProtocolFaultSet protocolFaults;
    std::vector<ScenarioEvent> timeline; // in the order of `at`

    bool operator==(const Scenario&) const = default;
};

/// From the beginning on.
void addFault(const AnyFault& fault, Scenario& scenario);

/// `fileName` is for messages only. The error is one line: FILE:LINE: KEY: what is wrong; what is allowed.
tl::expected<Scenario, Message> parseScenario(const std::string& text, std::string_view fileName);
/// The same of a load file, which has fewer keys.
tl::expected<Scenario, Message> parseLoad(const std::string& text, std::string_view fileName);
/// One of the library, or else a file. The name of a built-in load is a scenario too.
tl::expected<Scenario, Message> findScenario(const std::string& fileOrName);
/// A built-in load, or else a load file.
tl::expected<Scenario, Message> findLoad(const std::string& fileOrName);
/// The library, in the order in which it is listed.
std::span<const Scenario> scenarioLibrary();

/// "at 60 s: reversed-current:phase=2": one line for logs.
std::string eventText(const ScenarioEvent& event);

/// What outsiders see of a scenario that runs, and where it can be taken up again.
struct ScenarioProgress {
    std::shared_ptr<const Scenario> scenario; // null: there is none
    bool running = false;
    double elapsed = 0; // s
    std::size_t eventsDone = 0;
};

/// The place in a running scenario, in simulated time. It knows no meter: it returns the events that are due, and the
/// caller carries them out.
class ScenarioRun {
public:
    // An event at 0 s is due with advance(0).
    explicit ScenarioRun(std::shared_ptr<const Scenario> scenario) : scenario_(std::move(scenario)) {}
    /// Continues from `place`, whose earlier events are done. `place.scenario` is not null.
    explicit ScenarioRun(const ScenarioProgress& place)
        : scenario_(place.scenario), running_(place.running), elapsed_(place.elapsed), next_(place.eventsDone) {}

    const Scenario& scenario() const { return *scenario_; }
    bool running() const { return running_; }
    bool done() const { return next_ == scenario_->timeline.size(); }
    double elapsed() const { return elapsed_; } // s
    std::size_t eventsDone() const { return next_; }

    void resume() { running_ = true; }
    void pause() { running_ = false; }
    /// Seconds until the next event; nullopt while paused and at the end.
    std::optional<double> untilNext() const;
    /// Call it when this much simulated time has passed. Returns the events that are due, in order; none while
    /// paused.
    std::span<const ScenarioEvent> advance(double seconds);
    /// Goes to the next event and pauses there. Returns all events of that time; none at the end.
    std::span<const ScenarioEvent> step();
    /// Back to the beginning, paused or running as it was.
    void reset();

private:
    std::span<const ScenarioEvent> dueUntil(double seconds);

    std::shared_ptr<const Scenario> scenario_;
    bool running_ = true;
    double elapsed_ = 0;
    std::size_t next_ = 0;
};

} // namespace countis::sim
