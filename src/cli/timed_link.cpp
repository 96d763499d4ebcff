// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timed_link.h"

#include "cli/commands.h"

#include <utility>

namespace countis::cli {

TimedLink::TimedLink(MeterAddress address) : address_(std::move(address)), link_(address_, LinkDeadlines{}) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] {
        late_ = true;
        link_.cancel();
    });
}

void TimedLink::begin(std::chrono::seconds limit) {
    limit_ = limit;
    timer_.start(limit);
}

void TimedLink::abandon() {
    abandoned_ = true;
    link_.cancel();
}

int TimedLink::complainOf(const LinkFailure& failure) const {
    complain(late_ ? lateText(address_, limit_) : linkErrorText(failure));
    return static_cast<int>(late_ ? ExitCode::Unreachable : exitCodeFor(failure.error));
}

} // namespace countis::cli
