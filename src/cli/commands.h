// SPDX-License-Identifier: GPL-3.0-or-later
// What countisctl does, on the event loop; each ends it with its exit code.
#pragma once

#include "acquisition/poller.h"
#include "cli/options.h"
#include "cli/timed_link.h"

#include <QTimer>

namespace countis::cli {

/// Standard error, one line.
void complain(const QString& text);

/// Standard output, all of it; a slow reader is waited for until the descriptor `stop` is readable. Where the system
/// does not take it, standard error says why.
tl::expected<void, process::WriteFailure> say(const QString& text, int stop = -1);

/// To be asked before work that cannot be done again, and whose results standard output has to take.
tl::expected<void, Ending> checkOutput();

ExitCode exitCodeFor(LinkError error);

/// A reading as a whole did not finish within the time that --timeout allows.
QString lateText(const MeterAddress& address, std::chrono::seconds limit);

/// Everything once: `read` without --watch, and `lcd`.
class ReadOnce {
public:
    /// `stop`: as of say().
    ReadOnce(Options options, int stop);
    ~ReadOnce(); // ends what runs, without a word
    ReadOnce(const ReadOnce&) = delete;
    ReadOnce& operator=(const ReadOnce&) = delete;

    void start();

private:
    QCoro::Task<> run();
    QString report(const Readings& readings) const;

    Options options_;
    int stop_;
    TimedLink link_;
};

/// `read --watch`: a report a second, with new values or with the last ones and their growing age. A meter that was
/// never read ends it with the exit code of the failure; one that is lost later is said so and comes back by itself.
class Watch {
public:
    Watch(Options options, int stop);
    void start();

private:
    void sampled(const SharedReadings& readings);
    void failed(const LinkFailure& failure);
    void due();
    /// The report after this one comes after `next`, unless new values come before, but not at once.
    void print(std::chrono::milliseconds next);

    Options options_;
    int stop_;
    Poller poller_;
    QTimer next_;
    Instant reported_{}; // when the latest report was printed
    Instant printed_{};  // when the instantaneous values in it were read
    bool began_ = false;
};

} // namespace countis::cli
