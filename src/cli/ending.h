// SPDX-License-Identifier: GPL-3.0-or-later
// How countisctl ends: docs/countisctl.md lists the codes.
#pragma once

#include "process/standard_streams.h"
#include "process/termination.h"

#include <QString>

#include <cstdint>

namespace countis::cli {

enum class ExitCode : std::uint8_t {
    Ok = 0,
    CannotWrite = process::kCannotWrite,
    Usage = 2,
    Unreachable = 3,
    NotACountis = 4,
    Protocol = 5,
    Database = 6,
    NotDone = 7,      // a meter has not carried out its command; an acceptance run has not passed
    ResultUnknown = 8 // nobody knows of at least one meter whether it has
};

/// A signal ended the program before it was done.
inline ExitCode interrupted() {
    return static_cast<ExitCode>(process::Termination::exitCode());
}

/// The program has nothing more to do: `text` to standard output when `code` is Ok, to standard error otherwise.
struct Ending {
    ExitCode code;
    QString text;
};

} // namespace countis::cli
