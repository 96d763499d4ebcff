// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/lease_keeper.h"

#include "history/leases/lease_store.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

/// What is known of the server's time is as exact as the fastest of so many answers.
constexpr int kMeasurements = 5;

} // namespace

class LeaseKeeper::Private {
public:
    Private(const Clock& clock, SiteLeases& leases, Settings settings)
        : clock_(clock), leases_(leases), settings_(std::move(settings)), beat_(clock.now().mono) {
        thread_ = std::thread([this] { run(); });
    }

    ~Private() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        wake_.notify_all();
        thread_.join();
    }

    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    void setPoints(std::vector<PointId> points) {
        std::ranges::sort(points);
        const std::lock_guard lock(mutex_);
        if (points == points_)
            return;
        points_ = std::move(points);
        isNew_ = true;
        wake_.notify_all();
    }

    void beat() {
        const std::lock_guard lock(mutex_);
        beat_ = clock_.now().mono;
    }

    std::optional<DatabaseError> problem() const {
        const std::lock_guard lock(mutex_);
        return problem_;
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (!ending_) {
            const bool hangs = clock_.now().mono - beat_ >= kHangs;
            const bool isNew = !hangs && std::exchange(isNew_, false);
            const std::vector<PointId> points = points_;
            lock.unlock();
            if (!hangs)
                tell(round(points, isNew));
            lock.lock();
            wake_.wait_for(lock, kPeriod, [&] { return ending_ || (isNew_ && !hangs); });
        }
        lock.unlock();
        if (connection_ && leases_.number() != 0)
            (void)leave(*connection_, leases_.number());
        connection_.reset();
    }

    DatabaseResult<bool> round(const std::vector<PointId>& points, bool isNew) {
        auto changed = open()
                           .and_then([&] { return join(); })
                           .and_then([&] { return isNew || !added_ ? add(points) : Done(); })
                           .and_then([&] { return renew(points); });
        if (!changed)
            connection_.reset(); // a new one helps, whatever it was
        return changed;
    }

    Done open() {
        if (connection_)
            return {};
        auto opened = DatabaseConnection::open(settings_.url);
        if (!opened)
            return tl::unexpected(opened.error());
        connection_ = *std::move(opened);
        added_ = false;
        auto done = limitWaiting(*connection_).and_then([&] {
            return connection_->exec(QStringLiteral("SET statement_timeout = '4s'"));
        });
        for (int n = 0; done && n < kMeasurements; ++n)
            done = measure();
        return done;
    }

    Done measure() {
        const Instant asked = clock_.now().mono;
        const auto time = serverTime(*connection_);
        if (!time)
            return tl::unexpected(time.error());
        leases_.clock().measured(asked, *time, clock_.now().mono);
        leases_.followClock();
        return {};
    }

    /// A collector that the others have taken for dead is another one from now on.
    Done join() {
        if (const CollectorNumber number = leases_.number(); number != 0) {
            const auto alive = renewCollector(*connection_, number);
            if (!alive)
                return tl::unexpected(alive.error());
            if (*alive)
                return measure();
            leases_.setNumber(0);
        }
        return registerCollector(*connection_, settings_.name).map([this](CollectorNumber number) {
            leases_.setNumber(number);
        });
    }

    Done add(const std::vector<PointId>& points) {
        std::vector<PointId> all = points;
        all.push_back(kSitePoint);
        return addLeases(*connection_, all).map([this] { added_ = true; });
    }

    DatabaseResult<bool> renew(const std::vector<PointId>& points) {
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

    Done carryOut(CollectorNumber self, const std::vector<PointId>& points, const SeenLeases& seen) {
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
        LeasePlan plan = planLeases({self, alive, points, seen.leases});
        if (seen.siteIsFree)
            plan.claim.push_back(kSitePoint);
        const auto some = [&](auto act, const std::vector<PointId>& which) {
            return which.empty() ? Done() : act(*connection_, self, which);
        };
        return some(giveUpLeases, plan.giveUp).and_then([&] { return some(claimLeases, plan.claim); }).and_then([&] {
            return some(askForLeases, plan.want);
        });
    }

    void tell(const DatabaseResult<bool>& changed) {
        std::unique_lock lock(mutex_);
        const auto problem = changed ? std::nullopt : std::optional(changed.error());
        const bool other = std::exchange(problem_, problem).has_value() != problem.has_value();
        lock.unlock();
        if (other || (changed && *changed))
            settings_.changed();
    }

    const Clock& clock_;
    SiteLeases& leases_;
    const Settings settings_;

    std::unique_ptr<DatabaseConnection> connection_; // of the thread alone
    bool added_ = false;
    LifeWatch lives_{kLeaseTime};

    mutable std::mutex mutex_; // over what follows
    std::condition_variable wake_;
    std::vector<PointId> points_;
    Instant beat_;
    std::optional<DatabaseError> problem_;
    bool isNew_ = false;
    bool ending_ = false;

    std::thread thread_;
};

LeaseKeeper::LeaseKeeper(const Clock& clock, SiteLeases& leases, Settings settings)
    : d_(std::make_unique<Private>(clock, leases, std::move(settings))) {}

LeaseKeeper::~LeaseKeeper() = default;

void LeaseKeeper::setPoints(std::vector<PointId> points) {
    d_->setPoints(std::move(points));
}

void LeaseKeeper::beat() {
    d_->beat();
}

std::optional<DatabaseError> LeaseKeeper::problem() const {
    return d_->problem();
}

} // namespace countis
