// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/live_writer.h"

#include "history/leases/lease_store.h"
#include "history/leases/live_readings.h"
#include "history/leases/live_table.h"

#include <utility>
#include <vector>

namespace countis {
namespace {

/// Of a server that hangs: what cannot be written soon is old, and the end of the program waits for it.
constexpr std::chrono::milliseconds kPatience{4500};

} // namespace

LiveWriter::LiveWriter(const SiteLeases& leases, DatabaseUrl url, QObject* parent)
    : QObject(parent), leases_(leases), url_(std::move(url)), thread_([this] { run(); }) {}

LiveWriter::~LiveWriter() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void LiveWriter::follow(const Monitor& monitor) {
    connect(&monitor, &Monitor::ticked, this, [this](SampleBatch batch) {
        const std::lock_guard lock(mutex_);
        for (const MeterSample& sample : batch) {
            Latest& latest = latest_[sample.point];
            latest.readings = sample.readings;
            latest.failure = sample.failure;
            latest.isNew = true;
        }
    });
}

void LiveWriter::run() {
    std::unique_ptr<DatabaseConnection> connection;
    std::unique_lock lock(mutex_);
    while (!ending_) {
        const auto due = takeDue(leases_.clock().now().mono);
        lock.unlock();
        // What cannot be written now is old when it can.
        if (!due.empty() && !write(connection, due))
            connection.reset();
        lock.lock();
        wake_.wait_for(lock, kPeriod, [this] { return ending_; });
    }
}

std::map<PointId, LiveWriter::Latest> LiveWriter::takeDue(Instant now) {
    std::map<PointId, Latest> due;
    std::erase_if(latest_, [this](const auto& one) { return !leases_.holds(one.first); });
    for (auto& [point, latest] : latest_) {
        if (!std::exchange(latest.isNew, false) && now - latest.written < kAgain)
            continue;
        latest.written = now;
        due.emplace(point, latest);
    }
    return due;
}

DatabaseResult<void> LiveWriter::write(std::unique_ptr<DatabaseConnection>& connection,
                                       const std::map<PointId, Latest>& due) {
    if (!connection) {
        auto opened = DatabaseConnection::open(url_, DatabaseConnection::Access::Write, kPatience);
        if (!opened)
            return tl::unexpected(opened.error());
        connection = *std::move(opened);
        if (auto limited = limitWaiting(*connection); !limited)
            return limited;
    }
    const auto wallOf = [this](Instant mono) { return leases_.clock().wallOf(mono); };
    std::vector<LiveRow> rows;
    rows.reserve(due.size());
    for (const auto& [point, latest] : due) {
        const auto epoch = leases_.epochOf(point);
        if (!epoch)
            continue;
        const LiveLink link{static_cast<std::uint8_t>(latest.failure.error),
                            static_cast<std::uint8_t>(latest.failure.reason), latest.failure.detail.toStdString()};
        rows.push_back({point, *epoch, {}, encodeLive(*latest.readings, link, wallOf)});
    }
    return writeLive(*connection, rows);
}

} // namespace countis
