// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl commission`: which meter, what is asked of the person, and where the result goes.
#pragma once

#include "acquisition/address.h"
#include "cli/ending.h"
#include "commission/run.h"

#include <CLI/App.hpp>

#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <string>

namespace countis::cli {

struct CommissionOptions {
    MeterAddress address;
    commission::Plan plan;
    QString person, place, note;
    QString pdf, csv, json; // files to make; "": none
    QString compare;        // the JSON file of an earlier run; "": none
};

/// What somebody typed, before anything is checked. Lives as long as the parsing.
class CommissionCommand {
public:
    /// Declares the command in `app`.
    explicit CommissionCommand(CLI::App& app);
    /// nullopt: it was not given.
    std::optional<tl::expected<CommissionOptions, Ending>> checked() const;

private:
    void addRun(CLI::App& command);
    void addFiles(CLI::App& command);
    tl::expected<CommissionOptions, Ending> checkedOptions() const;

    CLI::App* command_ = nullptr;
    std::string host_, unit_, role_, minutes_, loadWait_, timeout_;
    std::string person_, place_, note_, pdf_, csv_, json_, compare_;
    bool noLoadSteps_ = false;
};

} // namespace countis::cli
