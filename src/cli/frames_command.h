// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl frames`.
#pragma once

#include "acquisition/frame_log.h"
#include "acquisition/poller.h"
#include "cli/wire_options.h"

#include <QTimer>

namespace countis::cli {

/// Polls the meter on the event loop, and prints each frame when it has come. A meter that never answers ends the
/// loop with the exit code of the failure, the end of the time with 0.
class FramesCommand {
public:
    /// `stop`: as of say().
    FramesCommand(FramesOptions options, int stop);
    ~FramesCommand(); // nothing is heard any more
    FramesCommand(const FramesCommand&) = delete;
    FramesCommand& operator=(const FramesCommand&) = delete;

    void start();
    /// When the loop has ended with this code: writes the file. The code of the program.
    int finish(int code);

private:
    void take(KeptFrame frame);
    void failed(const LinkFailure& failure);

    FramesOptions options_;
    int stop_;
    QObject context_; // frames come from the thread of the link
    Poller poller_;
    QTimer end_;
    FrameLog log_;
    bool answered_ = false;
    bool ended_ = false;
};

} // namespace countis::cli
