// SPDX-License-Identifier: GPL-3.0-or-later
// What countisctl does, on the event loop; each ends it with its exit code.
#pragma once

#include "acquisition/link.h"
#include "acquisition/poller.h"
#include "cli/options.h"

#include <QTimer>

namespace countis::cli {

/// Standard error, one line.
void complain(const QString& text);

ExitCode exitCodeFor(LinkError error);

/// Everything once: `read` without --watch, and `lcd`.
class ReadOnce {
public:
    explicit ReadOnce(Options options);
    ~ReadOnce(); // ends what runs, without a word
    ReadOnce(const ReadOnce&) = delete;
    ReadOnce& operator=(const ReadOnce&) = delete;

    void start();

private:
    QCoro::Task<> run();
    void print(const Readings& readings) const;

    Options options_;
    Link link_;
    bool cancelled_ = false;
};

/// `read --watch`: one report for each second. A meter that was never read ends it with the exit code of the
/// failure; one that is lost later is said so, its last values go on as stale, and it comes back by itself.
class Watch {
public:
    explicit Watch(Options options);
    void start();

private:
    void sampled(const Readings& readings);
    void failed(const LinkFailure& failure);
    void print();

    Options options_;
    Poller poller_;
    QTimer whileStale_;
    Instant printed_{}; // when the instantaneous values of the latest report were read
    bool began_ = false;
};

} // namespace countis::cli
