// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/lease_rounds.h"

#include "history/leases/lease_store.h"

#include <set>
#include <utility>

namespace countis {
namespace {

/// What is known of the server's time is as exact as the fastest of so many answers.
constexpr int kMeasurements = 5;
/// Of a server that hangs. One that is only slow ends the statement itself before.
constexpr std::chrono::milliseconds kPatience{4500};
/// In which the others can reach a database again that could not be reached for a while.
constexpr std::chrono::milliseconds kComeBack{3000};

} // namespace

LeaseRounds::LeaseRounds(const Clock& clock, SiteLeases& leases, DatabaseUrl url, QString name)
    : clock_(clock), leases_(leases), url_(std::move(url)), name_(std::move(name)), lives_(kLeaseTime) {}

LeaseRounds::~LeaseRounds() = default;

DatabaseResult<bool> LeaseRounds::run(const std::vector<PointId>& points) {
    auto changed = open().and_then([&] { return join(); }).and_then([&] { return add(points); }).and_then([&] {
        return renew(points);
    });
    isServerSilent_ = !changed && (isServerSilent_ || (connection_ && connection_->takeGaveUp()));
    if (!changed)
        connection_.reset(); // a new one helps, whatever it was
    return changed;
}

void LeaseRounds::leave() {
    if (connection_ && leases_.number() != 0)
        (void)countis::leave(*connection_, leases_.number());
    connection_.reset();
}

LeaseRounds::Done LeaseRounds::open() {
    if (connection_)
        return {};
    auto opened = DatabaseConnection::open(url_, DatabaseConnection::Access::Write, kPatience);
    if (!opened)
        return tl::unexpected(opened.error());
    connection_ = *std::move(opened);
    added_.reset();
    auto done = limitWaiting(*connection_).and_then([&] {
        return connection_->exec(QStringLiteral("SET statement_timeout = '4s'"));
    });
    for (int n = 0; done && n < kMeasurements; ++n)
        done = measure();
    return done;
}

LeaseRounds::Done LeaseRounds::measure() {
    const Instant asked = clock_.now().mono;
    const auto time = serverTime(*connection_);
    if (!time)
        return tl::unexpected(time.error());
    leases_.clock().measured(asked, *time, clock_.now().mono);
    leases_.followClock();
    return {};
}

/// A collector that the others have taken for dead is another one from now on.
LeaseRounds::Done LeaseRounds::join() {
    if (const CollectorNumber number = leases_.number(); number != 0) {
        const auto alive = renewCollector(*connection_, number);
        if (!alive)
            return tl::unexpected(alive.error());
        if (*alive)
            return measure();
        leases_.setNumber(0);
    }
    return registerCollector(*connection_, name_).map([this](CollectorNumber number) { leases_.setNumber(number); });
}

LeaseRounds::Done LeaseRounds::add(const std::vector<PointId>& points) {
    if (added_ == points)
        return {};
    std::vector<PointId> all = points;
    all.push_back(kSitePoint);
    return addLeases(*connection_, all).map([&] { added_ = points; });
}

DatabaseResult<bool> LeaseRounds::renew(const std::vector<PointId>& points) {
    const CollectorNumber self = leases_.number();
    return renewLeases(*connection_, self)
        .and_then([&] { return seenLeases(*connection_); })
        .and_then([&](const SeenLeases& seen) { return carryOut(self, points, seen); })
        .and_then([&] { return endedOf(*connection_, leases_.open()); })
        .and_then([&](const std::vector<OwnEpoch>& ended) {
            for (const OwnEpoch& one : ended)
                leases_.end(one.point, one.epoch, one.until);
            return heldLeases(*connection_, self);
        })
        .map([&](const std::vector<OwnEpoch>& held) { return leases_.setHeld(held); });
}

LeaseRounds::Done LeaseRounds::carryOut(CollectorNumber self, const std::vector<PointId>& points,
                                        const SeenLeases& seen) {
    if (const auto dead = lives_.dead(seen.collectors, seen.now, clock_.now().mono); !dead.empty())
        return expireCollectors(*connection_, dead); // the next round finds what they have left
    std::set<PointId> others;
    for (const SeenLease& lease : seen.leases)
        if (lease.owner != self && lease.owner != 0 && !lease.expired)
            others.insert(lease.point);
    leases_.setOthers(std::move(others));
    std::vector<CollectorNumber> alive;
    for (const SeenCollector& one : seen.collectors)
        alive.push_back(one.number);
    LeasePlan plan = planLeases({self, alive, points, seen.leases, awaited(alive.size())});
    if (seen.siteIsFree)
        plan.claim.push_back(kSitePoint);
    const auto some = [&](auto act, const std::vector<PointId>& which) {
        return which.empty() ? Done() : act(*connection_, self, which);
    };
    return some(giveUpLeases, plan.giveUp).and_then([&] { return some(claimLeases, plan.claim); }).and_then([&] {
        return some(askForLeases, plan.want);
    });
}

/// While the database could not be reached, the leases of the others have expired too: they get the time to come
/// back.
std::size_t LeaseRounds::awaited(std::size_t alive) {
    const Instant now = clock_.now().mono;
    if (renewed_ && now - *renewed_ >= kLeaseTime) {
        backSince_ = now;
        sharedBefore_ = sharing_;
    }
    if (backSince_ && (now - *backSince_ >= kComeBack || alive >= sharedBefore_))
        backSince_.reset();
    renewed_ = now;
    sharing_ = alive;
    return backSince_ ? sharedBefore_ - alive : 0;
}

} // namespace countis
