// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output of a program: what was asked is written whole, or the program learns why not.
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace countis::process {

/// To be called first in main(). From then on a write fails with an error, and no signal ends the program, when its
/// reader has gone away or its file may grow no more (ulimit -f). A standard stream that is closed stays closed: no
/// socket or file that is opened later gets its number.
void holdStandardStreams();

/// Exit code of a program that could not write what it was asked.
inline constexpr int kCannotWrite = 1;

struct WriteFailure {
    enum class Why : std::uint8_t {
        ReaderGone, // it has seen enough, as `head` has: a program ends with code 0 and without a word
        Stopped,    // `stop` became readable before all was written
        Broken
    };
    Why why = Why::Broken;
    std::string reason; // of the system, as "No space left on device"; empty unless Broken
};

/// The exit code of a program whose output was not written: kCannotWrite where the stream is broken, otherwise 0.
int exitCode(const WriteFailure& failure);

/// Whether standard output cannot be written whatever it is told, since it is closed or open for reading only: to be
/// asked before work whose results belong there. The reason of the system; empty: it can.
std::string outputDefect();

/// Writes all of `text` to standard output, past every buffer. Waits for a slow reader, but no longer than until the
/// descriptor `stop` is readable or closed at its other end; -1: for ever.
tl::expected<void, WriteFailure> writeOutput(std::string_view text, int stop = -1);

} // namespace countis::process
