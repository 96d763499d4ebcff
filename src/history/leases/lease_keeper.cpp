// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/lease_keeper.h"

#include "history/leases/lease_rounds.h"
#include "history/leases/lease_store.h"
#include "site/lease_policy.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace countis {
namespace {

/// Within this time the others hold the points of a collector that hangs or is killed (docs/collectors.md).
constexpr std::chrono::seconds kTakeover{10};
// It renews until it counts as hanging, and the others look once in a period.
static_assert(LeaseKeeper::kHangs + kLeaseTime + LeaseKeeper::kPeriod <= kTakeover);
// Of one that is killed, also the points that only some of the others may read.
static_assert(kLeaseTime + kLeaseReserve + LeaseKeeper::kPeriod < kTakeover);

} // namespace

class LeaseKeeper::Private {
public:
    Private(const Clock& clock, SiteLeases& leases, Settings settings)
        : clock_(clock), settings_(std::move(settings)), rounds_(clock, leases, settings_.url, settings_.name),
          beat_(clock.now().mono) {
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

    bool isServerSilent() const {
        const std::lock_guard lock(mutex_);
        return isServerSilent_;
    }

private:
    void run() {
        std::unique_lock lock(mutex_);
        while (!ending_) {
            const bool hangs = clock_.now().mono - beat_ >= kHangs;
            if (!hangs)
                isNew_ = false;
            const std::vector<PointId> points = points_;
            lock.unlock();
            if (!hangs)
                tell(rounds_.run(points));
            lock.lock();
            wake_.wait_for(lock, kPeriod, [&] { return ending_ || (isNew_ && !hangs); });
        }
        lock.unlock();
        rounds_.leave();
    }

    void tell(const DatabaseResult<bool>& changed) {
        std::unique_lock lock(mutex_);
        const auto problem = changed ? std::nullopt : std::optional(changed.error());
        const bool isSilent = rounds_.isServerSilent();
        const bool other =
            std::exchange(problem_, problem).has_value() != problem.has_value() || isServerSilent_ != isSilent;
        isServerSilent_ = isSilent;
        lock.unlock();
        if (other || (changed && *changed))
            settings_.changed();
    }

    const Clock& clock_;
    const Settings settings_;
    LeaseRounds rounds_; // of the thread alone

    mutable std::mutex mutex_; // over what follows
    std::condition_variable wake_;
    std::vector<PointId> points_;
    Instant beat_;
    std::optional<DatabaseError> problem_;
    bool isServerSilent_ = false;
    bool isNew_ = false; // points_, and no round has begun since
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

bool LeaseKeeper::isServerSilent() const {
    return d_->isServerSilent();
}

} // namespace countis
