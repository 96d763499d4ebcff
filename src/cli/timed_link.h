// SPDX-License-Identifier: GPL-3.0-or-later
// The link of a command that has to be done within --timeout.
#pragma once

#include "acquisition/link.h"

#include <QTimer>

#include <chrono>

namespace countis::cli {

class TimedLink {
public:
    explicit TimedLink(MeterAddress address);

    Link& link() { return link_; }
    /// The operations that follow have so much time together; then the link is cancelled.
    void begin(std::chrono::seconds limit);
    void finish() { timer_.stop(); }
    /// For the destructor of whoever has operations on the link: they end inside this call, and must then do nothing.
    void abandon();
    bool isAbandoned() const { return abandoned_; }

    /// Says on standard error what kept the command from its end. Returns the exit code.
    int complainOf(const LinkFailure& failure) const;

private:
    MeterAddress address_;
    Link link_;
    QTimer timer_;
    std::chrono::seconds limit_{};
    bool late_ = false;
    bool abandoned_ = false;
};

} // namespace countis::cli
