// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl commission`.
#pragma once

#include "acquisition/frame_tap.h"
#include "acquisition/poller.h"
#include "cli/commission_options.h"
#include "cli/long_work.h"
#include "commission/result_json.h"
#include "commission/run.h"

#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <optional>

namespace countis::cli {

/// The run on the event loop, which it ends with the code of the program.
class CommissionRun {
public:
    /// `earlier`: what to compare with. `stop`: as of say().
    CommissionRun(CommissionOptions options, std::optional<commission::EarlierResult> earlier, int stop);
    ~CommissionRun(); // nothing is heard any more
    CommissionRun(const CommissionRun&) = delete;
    CommissionRun& operator=(const CommissionRun&) = delete;

    void start();
    /// When the loop has ended with this code, as it does by a signal.
    int finish(int code) const;

private:
    void listen();
    void listenToPerson();
    void heard();
    void sampled(const SharedReadings& readings);
    void failed(const LinkFailure& failure);
    void follow();
    void tellSteps();
    void conclude();
    tl::expected<void, Ending> save(const commission::Result& result, std::span<const Message> differences) const;
    void print(const QString& text);
    void end(int code);

    CommissionOptions options_;
    std::optional<commission::EarlierResult> earlier_;
    int stop_;
    QObject context_; // frames come from the thread of the link
    Poller poller_;
    QTimer tick_;
    std::unique_ptr<QSocketNotifier> person_; // standard input
    ProgressLine line_;
    commission::Run run_;
    commission::Steps told_;
    std::optional<commission::StepKey> asked_; // the load step that the person knows of
    bool ended_ = false;
};

/// All of the command; the code of the program.
int runCommission(const CommissionOptions& options, int stop);

} // namespace countis::cli
