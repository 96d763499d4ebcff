// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full for SQLite in this process, and is not when a test says so: no mount and no privilege is
// needed. The files are real ones; a write beyond the room is answered as SQLite answers ENOSPC of the system.
#pragma once

#include <cstdint>

namespace countis::test {

/// From now on, for every file that is opened later. Once in a process.
void useSmallDisk();
/// No file that SQLite opened becomes larger than it is, or it may again.
void setDiskFull(bool full);
/// How many writes were refused.
std::int64_t refusedWrites();

} // namespace countis::test
