// SPDX-License-Identifier: GPL-3.0-or-later
// Prints text piece by piece, and knows when nobody reads any more.
#pragma once

#include "cli/ending.h"
#include "process/standard_streams.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>

namespace countis::cli {

class Printer {
public:
    /// A slow reader is waited for until the descriptor `stop` is readable.
    explicit Printer(int stop) : stop_(stop) {}

    void add(const std::string& text);
    /// What waits since the last time.
    void print();
    /// Somebody reads, and no signal came.
    bool goesOn();
    /// Ok, unless standard output cannot be written or a signal came before all was printed.
    ExitCode code() const;

private:
    int stop_;
    std::string waiting_;
    std::optional<process::WriteFailure> failure_;
    bool stopped_ = false;
};

/// Prints what waits; standard error says why the work failed, if it did. The code with which the command ends.
ExitCode finish(Printer& printer, const tl::expected<void, Ending>& outcome);

} // namespace countis::cli
