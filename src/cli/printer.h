// SPDX-License-Identifier: GPL-3.0-or-later
// Prints text piece by piece, and knows when nobody reads any more.
#pragma once

#include "cli/ending.h"
#include "process/standard_streams.h"

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

} // namespace countis::cli
