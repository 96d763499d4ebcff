// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl scan`: who is there, in the order of the addresses, once all have been asked.
#pragma once

#include "acquisition/scan.h"
#include "cli/long_work.h"
#include "cli/options.h"

#include <vector>

namespace countis::cli {

/// What was found, a line each; in the order of `targets`.
QString foundText(std::vector<ScanFinding> findings, const ScanTargets& targets, bool json);

/// Ends the event loop with its exit code. While it runs, a terminal on standard error shows how far it is.
class ScanCommand {
public:
    /// `stop`: as of say().
    ScanCommand(Options options, int stop);
    void start();

private:
    void finish();

    Options options_;
    int stop_;
    ProgressLine progress_;
    std::vector<ScanFinding> findings_;
    Scan scan_;
};

} // namespace countis::cli
