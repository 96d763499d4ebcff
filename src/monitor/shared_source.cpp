// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/shared_source.h"

#include "core/registers/codec.h"
#include "history/database/server_lock.h"
#include "history/leases/live_readings.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace countis {
namespace {

/// Rows that a collector commits later than others are found all the same; what is missed even so comes with the next
/// reading.
constexpr std::chrono::milliseconds kOverlap{300};
constexpr std::chrono::milliseconds kAging{500};
/// Of a server that hangs, for which the end of the program would wait too.
constexpr std::chrono::milliseconds kAnswer{4500};

SharedReadings nothing() {
    static const SharedReadings blank = std::make_shared<const Readings>();
    return blank;
}

/// Another version may have written a number that this one does not know.
LinkFailure failureOf(const LiveLink& link, const MeterAddress& address) {
    if (link.error == 0)
        return {};
    const bool isKnown = link.error <= static_cast<std::uint8_t>(LinkError::NoCollector);
    const bool hasReason = link.reason <= static_cast<std::uint8_t>(LinkReason::NoNetwork);
    return {isKnown ? static_cast<LinkError>(link.error) : LinkError::Silent, QString::fromStdString(link.detail),
            address, hasReason ? static_cast<LinkReason>(link.reason) : LinkReason::None};
}

BlockSet changedBlocks(const Readings& before, const Readings& now) {
    BlockSet changed;
    for (std::size_t n = 0; n < kBlocks; ++n)
        if (before.blocks[n].time.wall != now.blocks[n].time.wall ||
            before.blocks[n].quality != now.blocks[n].quality)
            changed.set(n);
    return changed;
}

} // namespace

SharedSource::SharedSource(const Clock& clock, DatabaseUrl url, const PollTiming& timing, QObject* parent)
    : SampleSource(parent), clock_(clock), url_(std::move(url)), fleet_(timing), began_(clock.now().mono),
      told_(began_) {
    connect(&fleet_, &SampleSource::ticked, this, [this](SampleBatch batch) { emit ticked(batch); });
    connect(&ages_, &QTimer::timeout, this, &SharedSource::age);
}

SharedSource::~SharedSource() {
    stop();
}

void SharedSource::setPoints(std::span<const Point> points) {
    points_.assign(points.begin(), points.end());
    std::erase_if(
        live_, [&](const auto& one) { return std::ranges::find(points_, one.first, &Point::id) == points_.end(); });
    if (!thread_.joinable() && !ending_) {
        told_ = clock_.now().mono;
        thread_ = std::thread([this] { run(); });
        ages_.start(kAging);
    }
    choose();
}

/// What the site does not keep, such as the simulated meter of the application, no collector follows.
bool SharedSource::isPolledHere(const Point& point) const {
    if (point.origin != PointOrigin::Saved)
        return true;
    if (!isReached_) // to read every meter from every desk would not help the database
        return polled_.contains(point.id);
    const auto live = live_.find(point.id);
    if (live == live_.end() && !hasCollectors_)
        return true;
    const Instant since = live == live_.end() ? began_ : std::max(began_, live->second.heard);
    return clock_.now().mono - since >= kPatience;
}

void SharedSource::choose() {
    std::vector<Point> polled;
    std::ranges::copy_if(points_, std::back_inserter(polled), [this](const Point& one) { return isPolledHere(one); });
    polled_.clear();
    for (const Point& point : polled) {
        polled_.insert(point.id);
        live_.erase(point.id);
    }
    fleet_.setPoints(polled);
    for (const auto& [point, attention] : attention_)
        if (polled_.contains(point))
            fleet_.setAttention(point, attention);
}

void SharedSource::setAttention(PointId point, Attention attention) {
    attention_[point] = attention;
    fleet_.setAttention(point, attention);
}

SharedReadings SharedSource::readings(PointId point) const {
    if (polled_.contains(point))
        return fleet_.readings(point);
    if (const auto live = live_.find(point); live != live_.end())
        return live->second.readings;
    return std::ranges::find(points_, point, &Point::id) == points_.end() ? nullptr : nothing();
}

LinkFailure SharedSource::failure(PointId point) const {
    if (polled_.contains(point))
        return fleet_.failure(point);
    const auto live = live_.find(point);
    return live == live_.end() ? LinkFailure{} : live->second.failure;
}

void SharedSource::listen(PointId point, const FrameSink& sink) {
    fleet_.listen(point, sink);
}

void SharedSource::readWords(PointId point, const ReadRequest& request, const WordsSink& answer) {
    fleet_.readWords(point, request, answer);
}

void SharedSource::stop() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable())
        thread_.join();
    ages_.stop();
    fleet_.stop();
}

void SharedSource::run() {
    std::unique_ptr<DatabaseConnection> connection;
    WallTime since{};
    std::unique_lock lock(mutex_);
    while (!ending_) {
        lock.unlock();
        if (!connection)
            if (auto opened = DatabaseConnection::open(url_, DatabaseConnection::Access::Read, kAnswer))
                connection = *std::move(opened);
        bool alone = false;
        auto news = connection
                        ? readLive(*connection, since)
                        : DatabaseResult<LiveNews>(tl::unexpected(DatabaseError{DatabaseError::Kind::Gone, {}}));
        if (news)
            since = news->now - kOverlap;
        if (news && news->collectors == 0)
            alone = isTaken(*connection, ServerLock::Site).value_or(false);
        if (!news)
            connection.reset();
        // Carried out by the event loop; Qt drops what was posted to an object that is gone.
        QMetaObject::invokeMethod(
            this,
            [this, alone, news = std::move(news)] {
                if (news)
                    take(*news, alone);
                else
                    lose();
            },
            Qt::QueuedConnection);
        lock.lock();
        wake_.wait_for(lock, kPeriod, [this] { return ending_; });
    }
}

MeterSample SharedSource::sampleOf(const LiveRow& row, const LiveNews& news, Instant now) {
    Live& live = live_[row.point];
    if (!live.readings)
        live.readings = nothing();
    const Instant heard = now - (news.now - row.at);
    const bool isNews = live.at != row.at; // the clock of the server may have been set back
    MeterSample sample{row.point, live.readings, {}, live.failure, false, false};
    if (!isNews)
        return sample;
    live.at = row.at;
    live.heard = heard;
    auto decoded = decodeLive(row.readings, [&](WallTime wall) { return now - (news.now - wall); });
    if (!decoded) // a newer version of countis writes them: the point stays silent
        return sample;
    const Point& point = *std::ranges::find(points_, row.point, &Point::id);
    const LinkFailure failure = failureOf(decoded->link, point.address);
    const auto device = deviceOf(decoded->readings);
    sample.deviceChanged =
        device && (!live.isIdentified || !sameDevice(live.readings->identity, decoded->readings.identity));
    live.isIdentified = live.isIdentified || device;
    sample.changed = changedBlocks(*live.readings, decoded->readings);
    sample.failureChanged = failure != live.failure;
    sample.failure = live.failure = failure;
    live.isSilent = false;
    sample.readings = live.readings = std::make_shared<const Readings>(std::move(decoded->readings));
    return sample;
}

bool SharedSource::pollsSite() const {
    return std::ranges::any_of(
        points_, [this](const Point& one) { return one.origin == PointOrigin::Saved && polled_.contains(one.id); });
}

/// What stays the same is told once.
void SharedSource::updateFeed() {
    SharedFeed feed;
    if (isLost_)
        feed = {SharedFeed::State::NoDatabase, reached_, pollsSite()};
    else if (isReached_ && !hasCollectors_ && !isAlone_)
        feed = {SharedFeed::State::NoCollectors, heard_, pollsSite()};
    if (feed == feed_)
        return;
    feed_ = feed;
    emit feedChanged();
}

void SharedSource::lose() {
    told_ = clock_.now().mono;
    isReached_ = false;
    isLost_ = true;
    updateFeed();
}

void SharedSource::take(const LiveNews& news, bool alone) {
    const bool wasReached = std::exchange(isReached_, true);
    told_ = clock_.now().mono;
    if (!wasReached) // the collectors have had no database either
        began_ = told_;
    isLost_ = false;
    isAlone_ = alone;
    const WallTime wall = clock_.now().wall;
    reached_ = wall;
    for (const LiveRow& row : news.rows)
        heard_ = std::max(heard_.value_or(WallTime::min()), wall - (news.now - row.at));
    const bool hadCollectors = std::exchange(hasCollectors_, news.collectors > 0);
    const Instant now = told_;
    std::vector<MeterSample> batch;
    bool backAgain = false;
    for (const LiveRow& row : news.rows) {
        if (std::ranges::find(points_, row.point, &Point::id) == points_.end() || news.now - row.at >= kPatience)
            continue;
        backAgain = backAgain || polled_.contains(row.point);
        MeterSample sample = sampleOf(row, news, now);
        if (sample.changed.any() || sample.failureChanged || sample.deviceChanged)
            batch.push_back(std::move(sample));
    }
    if (backAgain || !wasReached || hadCollectors != hasCollectors_)
        choose();
    updateFeed();
    if (!batch.empty())
        emit ticked(batch);
}

/// What was not renewed is stale, and a point of which the collectors tell nothing any more is silent; while the
/// database does not answer, nobody knows whether they do.
void SharedSource::age() {
    const Instant now = clock_.now().mono;
    if (now - told_ >= kNoAnswer) { // the thread waits for a server that hangs
        isReached_ = false;
        isLost_ = true;
    }
    std::vector<MeterSample> batch;
    for (auto& [point, live] : live_) {
        Readings aged = *live.readings;
        markOld(aged, now);
        MeterSample sample{point, live.readings, changedBlocks(*live.readings, aged), live.failure, false, false};
        if (!live.isSilent && !isLost_ && now - std::max(began_, live.heard) >= kSilence) {
            live.isSilent = true;
            sample.failureChanged = live.failure.error == LinkError::None;
            if (sample.failureChanged)
                live.failure = {LinkError::NoCollector, {}, std::ranges::find(points_, point, &Point::id)->address};
            sample.failure = live.failure;
        }
        if (sample.changed.any())
            sample.readings = live.readings = std::make_shared<const Readings>(std::move(aged));
        if (sample.changed.any() || sample.failureChanged)
            batch.push_back(std::move(sample));
    }
    const bool isOverdue = std::ranges::any_of(
        points_, [this](const Point& one) { return isPolledHere(one) != polled_.contains(one.id); });
    if (isOverdue)
        choose();
    updateFeed();
    if (!batch.empty())
        emit ticked(batch);
}

} // namespace countis
