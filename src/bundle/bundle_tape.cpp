// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_tape.h"

#include "core/catalogue.h"
#include "history/codec/minute_blob.h"
#include "history/statements.h"

#include <algorithm>
#include <cstdio>

namespace countis {
namespace {

/// Before the beginning of a bundle there is this much of the clock without jumps.
constexpr std::chrono::hours kBefore{48};
/// What is read seldom is read once a minute: two minutes before one have all blocks.
constexpr std::size_t kMinutesBefore = 2;
constexpr std::chrono::milliseconds kSlowHolds = std::chrono::minutes{3};
/// Frames of one plan come within seconds.
constexpr std::chrono::seconds kNear{60};

/// "26CF-1A2B-00001-0000000042" back into the registers that it came from.
void setSerial(const std::string& serial, Identity& identity) {
    unsigned yearWeek = 0;
    unsigned weekLine = 0;
    unsigned order = 0;
    unsigned lot = 0;
    if (std::sscanf(serial.c_str(), "%4X-%4X-%5u-%10u", &yearWeek, &weekLine, &order, &lot) !=
        4) // NOLINT(cert-err34-c)
        return;
    identity.serialYearWeek = static_cast<std::uint16_t>(yearWeek);
    identity.serialWeekLine = static_cast<std::uint16_t>(weekLine);
    identity.serialOrder = static_cast<std::uint16_t>(order);
    identity.serialLot = lot;
}

template <typename Minute>
bool isBefore(WallTime time, const Minute& minute) {
    return time < minute.start;
}

} // namespace

tl::expected<std::unique_ptr<BundleTape>, QString> BundleTape::open(const BundleFile& bundle,
                                                                    std::span<const Point> points) {
    auto connection = DatabaseConnection::open(bundle.url, DatabaseConnection::Access::Read);
    if (!connection)
        return tl::unexpected(databaseErrorText(connection.error(), bundle.url));
    std::unique_ptr<BundleTape> tape(new BundleTape(*std::move(connection), bundle.info));
    if (const auto loaded = tape->load(points); !loaded)
        return tl::unexpected(databaseErrorText(loaded.error(), bundle.url));
    return tape;
}

DatabaseResult<void> BundleTape::load(std::span<const Point> points) {
    for (const Point& point : points)
        reels_[point.id].point = point;
    auto devices = select(*connection_, QStringLiteral("SELECT id, serial, product FROM device"));
    auto done = forEachRow(devices, [&](const Statement& row) {
        devices_[row.integer(0)] = {row.text(1).toStdString(), row.text(2).toStdString()};
    });
    if (!done)
        return done;
    auto minutes =
        select(*connection_, QStringLiteral("SELECT point, start_ms, run FROM sample_minute ORDER BY start_ms, run"));
    done = forEachRow(minutes, [&](const Statement& row) {
        if (const auto reel = reels_.find(PointId{row.integer(0)}); reel != reels_.end())
            reel->second.minutes.push_back({timeIn(row, 1), row.integer(2)});
    });
    if (!done)
        return done;
    auto events = readEvents(*connection_);
    if (!events)
        return tl::unexpected(events.error());
    events_ = *std::move(events);
    return {};
}

Instant BundleTape::instantAt(WallTime time) const {
    return Instant(kBefore) + (time - info_.from);
}

Readings BundleTape::blank(const Point& point) const {
    Readings readings;
    for (std::size_t n = 0; n < kBlocks; ++n)
        switch (paceOf(static_cast<Block>(n))) {
        case Pace::Once: break; // ageless
        case Pace::Fast: readings.blocks[n].freshFor = 3 * point.period; break;
        case Pace::Slow: readings.blocks[n].freshFor = std::max(kSlowHolds, 3 * point.period); break;
        }
    return readings;
}

void BundleTape::put(const StoredRow& row, Readings& readings) const {
    const SampleTime time{instantAt(row.time()), row.time()};
    putRow(row.rows->block, time, row.rows->row(row.place), readings);
    BlockSample& identified = readings.blocks[index(Block::Identification)];
    const auto device = devices_.find(row.device);
    if (device == devices_.end())
        return;
    readings.identity.extendedName = device->second.product;
    setSerial(device->second.serial, readings.identity);
    identified.time = time;
    identified.quality = Quality::Good;
}

MinuteSamples BundleTape::minuteOf(PointId point, const Minute& minute) const {
    auto rows =
        select(*connection_,
               QStringLiteral("SELECT samples FROM sample_minute WHERE start_ms = ? AND point = ? AND run = ?"),
               milliseconds(minute.start), qint64{point.number}, qint64{minute.run});
    if (!rows)
        return {};
    const auto found = rows->next();
    if (!found || !*found)
        return {};
    const QByteArray bytes = rows->blob(0);
    return decodeMinute(bytesOf(bytes)).value_or(MinuteSamples{}); // one that is damaged is a gap
}

bool BundleTape::loadNext(Reel& reel) const {
    if (reel.next >= reel.minutes.size())
        return false;
    reel.samples = std::make_shared<const MinuteSamples>(minuteOf(reel.point.id, reel.minutes[reel.next++]));
    reel.rows = rowsByTime(*reel.samples);
    reel.row = 0;
    return true;
}

BlockSet BundleTape::run(Reel& reel, WallTime time) const {
    BlockSet changed;
    std::shared_ptr<Readings> readings;
    for (;;) {
        if (reel.row == reel.rows.size()) {
            if (reel.next >= reel.minutes.size() || reel.minutes[reel.next].start > time || !loadNext(reel))
                break;
            continue;
        }
        const StoredRow& row = reel.rows[reel.row];
        if (row.at > time)
            break;
        if (!readings)
            readings = reel.readings ? std::make_shared<Readings>(*reel.readings)
                                     : std::make_shared<Readings>(blank(reel.point));
        put(row, *readings);
        changed.set(index(row.rows->block));
        ++reel.row;
    }
    if (readings)
        reel.readings = std::move(readings);
    return changed;
}

void BundleTape::seek(WallTime time) {
    for (auto& [id, reel] : reels_) {
        const auto after = std::upper_bound(reel.minutes.begin(), reel.minutes.end(), time, isBefore<Minute>);
        const auto place = static_cast<std::size_t>(after - reel.minutes.begin());
        reel.next = place > kMinutesBefore + 1 ? place - kMinutesBefore - 1 : 0;
        reel.rows.clear();
        reel.row = 0;
        reel.readings = nullptr;
        run(reel, time);
    }
}

std::vector<TapeSample> BundleTape::advance(WallTime time) {
    std::vector<TapeSample> samples;
    for (auto& [id, reel] : reels_)
        if (const BlockSet changed = run(reel, time); changed.any())
            samples.push_back({id, reel.readings, changed});
    return samples;
}

SharedReadings BundleTape::readings(PointId point) const {
    const auto reel = reels_.find(point);
    return reel == reels_.end() ? nullptr : reel->second.readings;
}

void BundleTape::forReadings(PointId point, WallTime from, WallTime to,
                             const std::function<void(const SharedReadings&)>& each) const {
    const auto reel = reels_.find(point);
    if (reel == reels_.end())
        return;
    Readings readings = blank(reel->second.point);
    for (const Minute& minute : reel->second.minutes) {
        if (minute.start + kMinute <= from || minute.start > to)
            continue;
        const MinuteSamples samples = minuteOf(point, minute);
        for (const StoredRow& row : rowsByTime(samples)) {
            if (row.at > to)
                break;
            put(row, readings);
            if (row.rows->block == Block::Metrology && row.at >= from)
                each(std::make_shared<const Readings>(readings));
        }
    }
}

std::vector<KeptFrame> BundleTape::frames(PointId point) const {
    auto frames = readFrames(*connection_, point);
    if (!frames || frames->empty())
        return {};
    // As fine as they were between near frames, and by the wall clock over longer times.
    WallTime anchorWall = frames->front().time.wall;
    Instant anchorMono = frames->front().time.mono;
    for (KeptFrame& frame : *frames) {
        if (frame.time.wall - anchorWall > kNear || frame.time.wall < anchorWall) {
            anchorWall = frame.time.wall;
            anchorMono = frame.time.mono;
        }
        frame.time.mono = instantAt(anchorWall) + (frame.time.mono - anchorMono);
    }
    return *std::move(frames);
}

} // namespace countis
