// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/database_jobs.h"

#include "history/database/interruption.h"

#include <algorithm>
#include <optional>

namespace countis {
namespace {

DatabaseResult<void> carryOut(const DatabaseJobs::Job& job, const std::stop_token& stop) {
    const auto connection = DatabaseConnection::open(job.url, job.access);
    if (!connection)
        return tl::unexpected(connection.error());
    std::optional<Interruption> interruption;
    if (job.access == DatabaseConnection::Access::Read)
        interruption.emplace(**connection, stop);
    auto result = job.work(**connection, stop);
    // A server may interrupt a statement too, which nobody here has asked for.
    if (interruption && stop.stop_requested() && !result && result.error().kind == DatabaseError::Kind::Interrupted)
        return {};
    return result;
}

} // namespace

DatabaseJobs::~DatabaseJobs() = default;

void DatabaseJobs::add(Job job) {
    waiting_.push_back(std::move(job));
    if (!isBusy_)
        startNext();
}

bool DatabaseJobs::isWaiting(std::uint8_t kind) const {
    return std::ranges::find(waiting_, kind, &Job::kind) != waiting_.end();
}

void DatabaseJobs::drop(std::uint8_t kind) {
    std::erase_if(waiting_, [kind](const Job& job) { return job.kind == kind; });
}

void DatabaseJobs::cancel(std::uint8_t kind) {
    drop(kind);
    if (isBusy_ && running_ == kind)
        thread_.request_stop();
}

void DatabaseJobs::cancelAll() {
    waiting_.clear();
    thread_.request_stop();
}

void DatabaseJobs::startNext() {
    const bool wasBusy = std::exchange(isBusy_, !waiting_.empty());
    if (isBusy_) {
        Job next = std::move(waiting_.front());
        waiting_.pop_front();
        running_ = next.kind;
        ended_ = std::exchange(next.ended, nullptr);
        thread_ = std::jthread([this, next = std::move(next)](const std::stop_token& stop) {
            const auto result = carryOut(next, stop);
            post([this, result] { end(result); });
        });
    }
    if (wasBusy != isBusy_)
        emit busyChanged();
}

void DatabaseJobs::end(const DatabaseResult<void>& result) {
    std::exchange(ended_, nullptr)(result);
    startNext();
}

} // namespace countis
