// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as an event of the loop.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace countis::cli {

/// One in a process. Ends the event loop with code 0.
class InterruptQuits : public QObject {
public:
    InterruptQuits();
    ~InterruptQuits() override;

private:
    std::unique_ptr<QSocketNotifier> notifier_;
    int pipe_ = -1;
};

} // namespace countis::cli
