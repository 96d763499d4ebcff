// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest/self_test.h"

#include "diagnosis/diagnosis.h"
#include "selftest/injected_fault.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace countis::selftest {
namespace {

using diagnosis::Diagnosis;
using diagnosis::Fault;
using diagnosis::FaultMark;
using diagnosis::FaultMarks;
using diagnosis::Severity;
using diagnosis::Status;
using diagnosis::Verdict;

constexpr std::size_t kMostExamples = 40;

bool contains(const FaultMarks& marks, const FaultMark& mark) {
    return std::ranges::find(marks, mark) != marks.end();
}

/// Reversed on all phases is the same as reversed on each phase that carries current.
bool within(const FaultMark& mark, const Diagnosis& answer) {
    return std::ranges::any_of(answer.verdicts,
                               [&](const Verdict& verdict) { return contains(verdict.faults, mark); });
}

bool isDeclared(const FaultMark& mark, const Diagnosis& answer) {
    return within(mark, answer) || std::ranges::any_of(answer.verdicts, [&](const Verdict& verdict) {
               return std::ranges::any_of(
                   verdict.rivals, [&](const diagnosis::Rival& rival) { return contains(rival.faults, mark); });
           });
}

/// All that was injected is named, and nothing else but what may be an unused phase.
bool isFirst(const FaultMarks& injected, const Diagnosis& answer) {
    for (const FaultMark& mark : injected)
        if (!within(mark, answer))
            return false;
    for (const Verdict& verdict : answer.verdicts)
        for (const FaultMark& mark : verdict.faults)
            if (!contains(injected, mark) && mark.fault != Fault::DeadCurrent &&
                verdict.severity != Severity::Information)
                return false;
    return true;
}

std::string firstOf(const Diagnosis& answer) {
    std::string text;
    for (const Verdict& verdict : answer.verdicts)
        if (verdict.severity != Severity::Information || answer.verdicts.size() == 1)
            text.append(text.empty() ? "" : " | ").append(textOf(verdict.faults));
    return text.empty() ? std::string(nameOf(answer.status)) : text;
}

std::string kindsOf(const Diagnosis& answer) {
    if (answer.verdicts.empty())
        return std::string(nameOf(answer.status));
    std::string text;
    for (const FaultMark& mark : answer.verdicts.front().faults)
        text.append(text.empty() ? "" : " + ").append(nameOf(mark.fault));
    return text;
}

std::string numbers(const diagnosis::KnownPhases& values) {
    std::string text;
    for (const auto& value : values)
        text += ' ' + (value ? std::to_string(static_cast<int>(std::lround(*value * 10))) : std::string("?"));
    return text;
}

class Run {
public:
    explicit Run(const SelfTestOptions& options) : options_(options), random_(options.seed) {
        for (const Fault fault : injectedKinds())
            result_.single.emplace_back(fault, Tally{});
    }

    SelfTestResult run() {
        for (int n = 0; n < options_.cases; ++n) {
            switch (n % 3) {
            case 0: countHealthy(healthyCase(random_)); break;
            case 1: countSingle(singleFaultCase(random_)); break;
            default: countFaulty(twoFaultsCase(random_), result_.pairs); break;
            }
        }
        result_.rivals = verdicts_ > 0 ? rivals_ / verdicts_ : 0;
        result_.microsecondsHealthy /= std::max(1, result_.healthy);
        result_.microsecondsFaulty /= std::max(1, faulty_);
        return std::move(result_);
    }

private:
    Diagnosis timed(const Case& one, double& microseconds) {
        const std::clock_t start = std::clock(); // of the processor: other programs do not count
        Diagnosis answer = diagnosis::diagnose(one.readings, one.role);
        microseconds += 1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        return answer;
    }

    void countHealthy(const Case& one) {
        const Diagnosis answer = timed(one, result_.microsecondsHealthy);
        ++result_.healthy;
        ++result_.healthyAs[std::string(nameOf(answer.status))];
        if (answer.status == Status::Fault || answer.status == Status::DataFault) {
            ++result_.falseAlarms;
            ++result_.alarmsOf[static_cast<std::size_t>(one.site)];
            example(one, answer, "false alarm");
        }
        countConfidence(one, answer);
    }

    void countSingle(const Case& one) {
        const auto found =
            std::ranges::find(result_.single, one.faults.front().fault, &std::pair<Fault, Tally>::first);
        countFaulty(one, found->second);
    }

    void countFaulty(const Case& one, Tally& tally) {
        ++faulty_;
        const Diagnosis answer = timed(one, result_.microsecondsFaulty);
        if (one.hidden)
            return countHidden(one, answer, tally);
        ++tally.cases;
        countConfidence(one, answer);
        if (isFirst(one.faults, answer)) {
            ++tally.first;
            return;
        }
        ++tally.instead[kindsOf(answer)];
        if (std::ranges::all_of(one.faults, [&](const FaultMark& mark) { return isDeclared(mark, answer); })) {
            ++tally.declared;
            return;
        }
        ++tally.missed;
        example(one, answer, "missed");
    }

    /// Of two faults one may be seen.
    void countHidden(const Case& one, const Diagnosis& answer, Tally& tally) {
        ++tally.hidden;
        if (one.faults.size() > 1)
            return;
        if (answer.status == Status::Fault || answer.status == Status::DataFault) {
            if (!isFirst(one.faults, answer)) {
                ++tally.hiddenWrong;
                example(one, answer, "hidden, and wrong");
            }
        }
    }

    void countConfidence(const Case& one, const Diagnosis& answer) {
        for (const Verdict& verdict : answer.verdicts) {
            rivals_ += static_cast<double>(verdict.rivals.size());
            ++verdicts_;
            const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(verdict.confidence * 10));
            ConfidenceBin& counted = result_.bins[bin];
            ++counted.verdicts;
            counted.confidence += verdict.confidence;
            counted.right += isRight(one, verdict, answer) ? 1 : 0;
        }
    }

    static bool isRight(const Case& one, const Verdict& verdict, const Diagnosis& answer) {
        return std::ranges::all_of(verdict.faults,
                                   [&](const FaultMark& mark) { return contains(one.faults, mark); }) &&
               (verdict.faults.front().fault == Fault::DeadCurrent ||
                std::ranges::all_of(one.faults, [&](const FaultMark& mark) { return within(mark, answer); }));
    }

    void example(const Case& one, const Diagnosis& answer, std::string_view what) {
        if (result_.examples.size() >= kMostExamples && what != "false alarm")
            return;
        const auto& seen = one.readings.back();
        std::string text(what);
        text.append(": ").append(nameOf(one.site)).append(": ").append(textOf(one.faults));
        text.append(" -> ").append(nameOf(answer.status)).append(": ").append(firstOf(answer));
        text.append("; V").append(numbers(seen.v)).append(" U").append(numbers(seen.u));
        text.append(" I").append(numbers(seen.i)).append(" P").append(numbers(seen.p));
        text.append(" Q").append(numbers(seen.q)).append(" IN").append(numbers({seen.neutral, {}, {}}));
        for (const Verdict& verdict : answer.verdicts) {
            text += "\n      " + textOf(verdict.faults) + ' ' + std::to_string(verdict.confidence);
            for (const auto& rival : verdict.rivals)
                text += "\n        or " + textOf(rival.faults) + ' ' + std::to_string(rival.confidence);
        }
        result_.examples.push_back(std::move(text));
    }

    SelfTestOptions options_;
    sim::Random random_;
    SelfTestResult result_;
    int faulty_ = 0;
    double rivals_ = 0;
    double verdicts_ = 0;
};

} // namespace

SelfTestResult selfTest(const SelfTestOptions& options) {
    return Run(options).run();
}

} // namespace countis::selftest
