// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a whole file of SQLite and tells whether it is sound: after an unclean end, while the recorder already
// records again on a connection of its own. Each table is a reading of its own, since SQLite cannot shorten its
// write-ahead log during one. What is not looked at is the list of pages that no table uses; SQLite reports damage
// there when it takes one.
#pragma once

#include "history/database/database_error.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <thread>

namespace countis {

struct CheckProgress {
    int done = 0; // tables
    int tables = 0;
    QString table; // the next one
};

struct CheckReport {
    enum class Outcome : std::uint8_t { Sound, Damaged, Cancelled, NotPossible };
    Outcome outcome = Outcome::Sound;
    QStringList findings; // as SQLite says them, at most 100 of a table

    bool operator==(const CheckReport&) const = default;
};

/// May be empty: nobody asks.
using OnProgress = std::function<void(const CheckProgress&)>;

/// On the calling thread, until `stop` ends it within a table too.
CheckReport checkIntegrity(const DatabaseUrl& url, const std::stop_token& stop, const OnProgress& progress);

/// The same on a thread of its own, on which both functions are called: `done` once, at the end.
class BackgroundCheck {
public:
    BackgroundCheck(const DatabaseUrl& url, OnProgress progress, std::function<void(const CheckReport&)> done);
    void cancel() { thread_.request_stop(); }

private:
    std::jthread thread_; // its end cancels and waits
};

} // namespace countis
