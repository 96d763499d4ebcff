// SPDX-License-Identifier: GPL-3.0-or-later
// Tries the doctor on random cases of the simulator, and counts.
#pragma once

#include "diagnosis/fault_mark.h"
#include "diagnosis/verdict.h"
#include "selftest/random_case.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace countis::selftest {

/// A third of the cases is healthy, a third has one fault, a third two; `healthy` more are healthy.
struct SelfTestOptions {
    int cases = 30000;
    std::uint64_t seed = 1;
};

/// Of the cases with one kind of fault.
struct Tally {
    int cases = 0;
    int first = 0;    // the verdict is the fault
    int declared = 0; // the fault is among the rivals
    int missed = 0;
    int hidden = 0;      // cases that no doctor can see; not in `cases`
    int hiddenWrong = 0; // of these, answered with another status than healthy, not enough load or indeterminate
    std::map<std::string, int> instead; // the first verdicts that were none, by name
};

struct ConfidenceBin {
    int verdicts = 0;
    int right = 0;
    double confidence = 0; // their sum
};

struct SelfTestResult {
    std::vector<std::pair<diagnosis::Fault, Tally>> single; // in the order of injectedKinds()
    Tally pairs;
    int healthy = 0;
    int falseAlarms = 0;
    std::array<int, kSites> alarmsOf{};
    std::map<std::string, int> healthyAs; // statuses
    double rivals = 0;                    // mean number of a verdict
    std::array<ConfidenceBin, 10> bins{}; // by tenths of confidence
    double microsecondsHealthy = 0;       // mean of one diagnosis
    double microsecondsFaulty = 0;
    std::vector<std::string> examples; // of what was missed
};

SelfTestResult selfTest(const SelfTestOptions& options);

/// Several lines for people: the table of confusion, then the goals.
std::string tableOf(const SelfTestResult& result, const SelfTestOptions& options);
/// Whether every goal is reached.
bool isGood(const SelfTestResult& result);

} // namespace countis::selftest
