// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_fixture.h"

#include "support/catch.h"

namespace countis::test {

using namespace std::chrono_literals;

namespace {

QCoro::Task<> keep(QCoro::Task<LinkFailure> task, Opened into) {
    *into = co_await task;
}

QCoro::Task<> keepPlan(QCoro::Task<PlanResult> task, std::shared_ptr<std::optional<PlanResult>> into) {
    *into = co_await task;
}

} // namespace

PollTiming quickTiming(std::chrono::milliseconds readDeadline) {
    PollTiming timing;
    timing.periods.fast = 50ms;
    timing.periods.slow = 200ms;
    timing.readDeadline = readDeadline;
    timing.connectDeadline = 1000ms;
    timing.backoffFirst = 10ms;
    timing.backoffMax = 40ms;
    timing.jitter = [] { return 0.0; };
    return timing;
}

MeterAddress addressOf(const FakeMeter& meter, quint8 unit) {
    return {"127.0.0.1", meter.port(), unit};
}

FullListener::FullListener(const QHostAddress& address, quint16 port) {
    server_.setListenBacklogSize(1);
    REQUIRE(server_.listen(address, port));
    server_.pauseAccepting();
    for (int i = 0; i < 4; ++i) {
        queue_.push_back(std::make_unique<QTcpSocket>());
        queue_.back()->connectToHost(address, server_.serverPort());
    }
    runUntil([this] {
        return queue_[0]->state() == QAbstractSocket::ConnectedState &&
               queue_[1]->state() == QAbstractSocket::ConnectedState;
    });
}

Opened startOpening(Link& link) {
    auto result = std::make_shared<std::optional<LinkFailure>>();
    keep(link.open(), result);
    return result;
}

LinkFailure open(Link& link) {
    const Opened result = startOpening(link);
    REQUIRE(runUntil([&] { return result->has_value(); }));
    return **result;
}

PlanResult read(Link& link, const std::vector<Block>& blocks) {
    ReadPlan plan;
    for (const Block block : blocks)
        plan.push_back({block});
    auto result = std::make_shared<std::optional<PlanResult>>();
    keepPlan(link.read(std::move(plan)), result);
    REQUIRE(runUntil([&] { return result->has_value(); }));
    return **result;
}

} // namespace countis::test
