// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of countisctl.
#pragma once

#include "acquisition/address.h"
#include "acquisition/scan_range.h"
#include "cli/key_script.h"
#include "process/standard_streams.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <chrono>
#include <vector>

namespace countis::cli {

enum class ExitCode : std::uint8_t {
    Ok = 0,
    CannotWrite = process::kCannotWrite,
    Usage = 2,
    Unreachable = 3,
    NotACountis = 4,
    Protocol = 5
};

struct Options {
    enum class Command : std::uint8_t { Read, Lcd, Scan };

    Command command = Command::Read;
    MeterAddress address;
    bool json = false;
    bool watch = false;
    std::chrono::seconds timeout{30}; // of the reading as a whole
    bool allPages = false;
    std::vector<KeyPress> keys;
    ScanTargets targets;
};

/// The program has nothing more to do: `text` to standard output when `code` is Ok, to standard error otherwise.
struct Ending {
    ExitCode code;
    QString text;
};

/// `arguments` without the program's name.
tl::expected<Options, Ending> parseOptions(const QStringList& arguments);

} // namespace countis::cli
