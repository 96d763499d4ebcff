// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the link, the poller and the fleet share: deadlines, and calls that run the event loop to their
// end.
#pragma once

#include "acquisition/link.h"
#include "acquisition/poller.h"

#include "fake_meter.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <optional>
#include <vector>

namespace countis::test {

constexpr LinkDeadlines kShort{std::chrono::milliseconds{2000}, std::chrono::milliseconds{150}};
/// For peers that answer in the end: long enough that no busy machine is taken for a silent meter.
constexpr LinkDeadlines kPatient{std::chrono::milliseconds{5000}, std::chrono::milliseconds{5000}};

/// Polls and retries as fast as a test likes it, without jitter.
PollTiming quickTiming(std::chrono::milliseconds readDeadline);

MeterAddress addressOf(const FakeMeter& meter, quint8 unit = 5);

/// A listener whose queue is full leaves a connect unanswered, as a dead host does.
class FullListener {
public:
    explicit FullListener(const QHostAddress& address, quint16 port = 0);

    quint16 port() const { return server_.serverPort(); }

private:
    QTcpServer server_;
    std::vector<std::unique_ptr<QTcpSocket>> queue_;
};

/// What an opening gave, once it gave it.
using Opened = std::shared_ptr<std::optional<LinkFailure>>;
Opened startOpening(Link& link);

LinkFailure open(Link& link);
PlanResult read(Link& link, const std::vector<Block>& blocks);

} // namespace countis::test
