// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/command_run.h"

#include "site/point.h"

#include <utility>

namespace countis {
namespace {

ReadPlan proofPlan(const MeterCommand& command) {
    ReadPlan plan;
    for (const Block block : proofBlocks(command))
        plan.push_back({block});
    return plan;
}

/// The meter has answered all of it.
bool isRead(const PlanResult& result) {
    return result.readings && result.failure.error == LinkError::None;
}

CommandReason reasonOf(Proof proof, bool isConfirmed) {
    switch (proof) {
    case Proof::Shown: return isConfirmed ? CommandReason::Confirmed : CommandReason::Proved;
    case Proof::Contradicted: return isConfirmed ? CommandReason::Contradicted : CommandReason::Lost;
    case Proof::Open: return isConfirmed ? CommandReason::Confirmed : CommandReason::Undecided;
    }
    return CommandReason::Undecided;
}

/// The registers say it, or saying more is not theirs.
bool isSettled(Proof proof, bool isConfirmed) {
    return proof == Proof::Shown || (proof == Proof::Open && isConfirmed);
}

/// Of the reading before. False: the report is complete, and nothing is sent.
bool maySend(const PlanResult& before, const CommandOrder& order, CommandReport& report) {
    if (!isRead(before)) {
        report.reason = CommandReason::NotReached;
        report.failure = before.failure;
        return false;
    }
    const Readings& readings = *before.readings;
    if (const auto device = deviceOf(readings)) {
        report.serial = device->serial;
        report.product = device->product;
    }
    if (!order.serial.empty() && report.serial != order.serial) {
        report.reason = CommandReason::OtherMeter;
        report.meant = order.serial;
        return false;
    }
    report.before = shownValues(order.command, readings);
    if (!isNeedless(order.command, readings))
        return true;
    report.reason = CommandReason::Needless;
    report.after = report.before;
    return false;
}

/// The registers after the command, as soon as they can be read, on a new connection if need be.
QCoro::Task<PlanResult> readAgain(Link& link, ReadPlan plan, bool lost) {
    if (lost) {
        auto opening = link.open();
        const LinkFailure failure = co_await opening;
        if (failure.error != LinkError::None)
            co_return PlanResult{nullptr, {}, failure, true};
    }
    auto reading = link.read(std::move(plan));
    co_return co_await reading;
}

/// Completes the report of a command that was sent.
QCoro::Task<CommandReport> findOut(Link& link, CommandOrder order, SharedReadings before, WriteResult written,
                                   CommandReport report) {
    const bool isConfirmed = written.fate == WriteResult::Fate::Confirmed;
    report.reason = CommandReason::NotReadBack;
    report.failure = written.failure;
    bool lost = written.after.lost;
    for (int n = 0; n < order.readings && !link.isCancelled(); ++n) {
        if (n > 0) {
            auto pausing = link.pause(order.pause);
            co_await pausing;
        }
        auto reading = readAgain(link, proofPlan(order.command), lost);
        const PlanResult after = co_await reading;
        lost = after.lost;
        if (!isRead(after)) {
            report.failure = after.failure;
            continue;
        }
        if (!sameDevice(after.readings->identity, before->identity)) {
            report.reason = CommandReason::NotReadBack;
            break;
        }
        report.failure = written.failure;
        const Proof proof = proofOf(order.command, *before, *after.readings);
        if (proof == Proof::Contradicted && n + 1 < order.readings) { // the registers may follow later
            report.reason = CommandReason::NotReadBack;
            report.after.clear();
            continue;
        }
        report.after = shownValues(order.command, *after.readings);
        report.reason = reasonOf(proof, isConfirmed);
        if (isSettled(proof, isConfirmed))
            break;
    }
    co_return report;
}

} // namespace

QCoro::Task<CommandReport> carryOut(Link& link, CommandOrder order) {
    using Fate = WriteResult::Fate;
    CommandReport report;
    auto reading = readAgain(link, proofPlan(order.command), true);
    const PlanResult before = co_await reading;
    if (!maySend(before, order, report))
        co_return report;
    auto writing = link.write(writeOf(order.command));
    const WriteResult written = co_await writing;
    if (written.fate == Fate::NotSent || written.fate == Fate::Refused) {
        report.reason = written.fate == Fate::Refused ? CommandReason::Refused : CommandReason::NotSent;
        report.failure = written.failure;
        report.exception = written.exception;
        if (written.fate == Fate::NotSent)
            co_return report;
        auto again = readAgain(link, proofPlan(order.command), written.after.lost);
        const PlanResult after = co_await again;
        if (isRead(after) && sameDevice(after.readings->identity, before.readings->identity))
            report.after = shownValues(order.command, *after.readings);
        co_return report;
    }
    auto finding = findOut(link, std::move(order), before.readings, written, std::move(report));
    co_return co_await finding;
}

} // namespace countis
