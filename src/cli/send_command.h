// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl command`.
#pragma once

#include "acquisition/command_run.h"
#include "cli/long_work.h"
#include "cli/send_options.h"
#include "history/audit_log.h"
#include "site/point.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace countis::cli {

/// Sends the command to one meter after the other, on the event loop, which it ends with its exit code.
class SendCommand {
public:
    /// `stop`: as of say().
    SendCommand(SendOptions options, int stop);
    ~SendCommand(); // ends what runs, without a word
    SendCommand(const SendCommand&) = delete;
    SendCommand& operator=(const SendCommand&) = delete;

    /// Opens the database, finds the meters and asks. What is wrong ends the program before anything is sent.
    tl::expected<void, Ending> prepare();
    void start();
    /// What runs ends at once, with an honest result, and no further meter gets the command.
    void stop();

private:
    QCoro::Task<> run();
    tl::expected<void, Ending> choose();
    tl::expected<void, Ending> confirm() const;
    bool begin(const Point& point, AuditEntry& entry);
    void tell(AuditEntry& entry, const CommandReport& report);
    void finish(AuditEntry& entry, const CommandReport& report);
    void print(const AuditEntry& entry, const CommandReport& report);
    void tellUnprinted();
    int exitCode() const;

    SendOptions options_;
    int stop_;
    std::unique_ptr<DatabaseConnection> database_;
    std::vector<Point> points_;
    ProgressLine progress_;
    QObject context_;
    std::shared_ptr<Link> link_; // of the meter whose turn it is
    bool stopped_ = false;
    bool abandoned_ = false;
    int failure_ = 0; // of the program itself: the database
    bool outputFailed_ = false;
    QStringList unprinted_; // meters whose results standard output did not take
    bool notDone_ = false;
    bool unknown_ = false;
};

/// `countisctl audit`.
ExitCode runOnDatabase(const AuditOptions& options, int stop);

} // namespace countis::cli
