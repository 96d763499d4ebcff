// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/storage_work.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace countis {
namespace {

Retention only(Tier tier, std::optional<int> days) {
    Retention retention{};
    retention.days[static_cast<std::size_t>(tier)] = days;
    return retention;
}

/// The recorder writes meanwhile: it gets its turn between two slices.
void leaveRoom(Instant since, Instant now) {
    constexpr std::chrono::milliseconds kLongest{200};
    std::this_thread::sleep_for(std::min<Instant::duration>(now - since, kLongest));
}

} // namespace

StorageWork::StorageWork(const Clock& clock, DatabaseUrl url, const QTimeZone& siteZone, QObject* parent)
    : QObject(parent), clock_(clock), url_(std::move(url)), zone_(siteZone) {
    connect(&jobs_, &DatabaseJobs::busyChanged, this, &StorageWork::busyChanged);
}

StorageWork::~StorageWork() = default;

void StorageWork::read() {
    add(DatabaseConnection::Access::Read, [this](DatabaseConnection& connection, const std::stop_token&) {
        const auto retention = readRetention(connection);
        if (!retention)
            return DatabaseResult<void>(tl::unexpected(retention.error()));
        jobs_.post([this, retention = *retention] { emit retentionRead(retention); });
        return readSizes(connection).map([this](const Sizes& sizes) {
            jobs_.post([this, sizes] { emit sizesRead(sizes); });
        });
    });
}

void StorageWork::count(Tier tier, std::optional<int> days) {
    add(DatabaseConnection::Access::Read,
        [this, tier, days, now = clock_.now().wall](DatabaseConnection& connection, const std::stop_token&) {
            return rowsBeyond(connection, only(tier, days), now, SiteDays(zone_))
                .map([this, tier, days](const auto& rows) {
                    const std::int64_t beyond = rows[static_cast<std::size_t>(tier)];
                    jobs_.post([this, tier, days, beyond] { emit counted(tier, days, beyond); });
                });
        });
}

void StorageWork::change(Tier tier, std::optional<int> days) {
    add(DatabaseConnection::Access::Write,
        [this, tier, days](DatabaseConnection& connection, const std::stop_token& stop) {
            const auto before = readRetention(connection);
            if (!before)
                return DatabaseResult<void>(tl::unexpected(before.error()));
            Retention wanted = *before;
            wanted.days[static_cast<std::size_t>(tier)] = days;
            auto done = writeRetention(connection, wanted);
            if (done && days)
                done = deleteOlder(connection, stop, only(tier, days));
            if (stop.stop_requested())
                done = writeRetention(connection, *before);
            if (done)
                jobs_.post([this, stopped = stop.stop_requested()] {
                    emit changed(stopped ? Ending::Cancelled : Ending::Done);
                });
            return done;
        });
}

/// Slice by slice, so that it can be cancelled between two.
DatabaseResult<void> StorageWork::deleteOlder(DatabaseConnection& connection, const std::stop_token& stop,
                                              const Retention& wanted) {
    const WallTime now = clock_.now().wall;
    const auto beyond = rowsBeyond(connection, wanted, now, SiteDays(zone_));
    if (!beyond)
        return tl::unexpected(beyond.error());
    const std::int64_t rows = std::accumulate(beyond->begin(), beyond->end(), std::int64_t{0});
    RetentionSweep sweep(zone_, wanted);
    for (std::int64_t deleted = 0; !stop.stop_requested();) {
        const Instant begun = clock_.now().mono;
        const auto slice = sweep.deleteSlice(connection, now);
        if (!slice)
            return tl::unexpected(slice.error());
        if (*slice == 0)
            break;
        deleted += *slice;
        jobs_.post([this, deleted, rows] { emit progressed(deleted, rows); });
        leaveRoom(begun, clock_.now().mono);
    }
    return {};
}

void StorageWork::cancel() {
    jobs_.cancelAll();
}

void StorageWork::add(DatabaseConnection::Access access, Work work) {
    jobs_.add({0, url_, access, std::move(work), [this](const DatabaseResult<void>& result) {
                   if (!result)
                       emit failed(result.error());
               }});
}

} // namespace countis
