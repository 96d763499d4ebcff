// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/lease_policy.h"

#include <algorithm>
#include <map>
#include <set>

namespace countis {
namespace {

class Planner {
public:
    explicit Planner(const LeaseView& view) : view_(view), readable_(view.points.begin(), view.points.end()) {
        std::set<PointId> all = readable_;
        for (const SeenLease& lease : view.leases) {
            leases_[lease.point] = &lease;
            if (!isOwned(lease))
                continue;
            all.insert(lease.point);
            ++held_[lease.owner];
        }
        points_ = all.size();
    }

    LeasePlan plan() {
        giveUp();
        claim();
        want();
        return std::move(plan_);
    }

private:
    bool lives(CollectorNumber collector) const { return std::ranges::binary_search(view_.collectors, collector); }
    /// One's own lease is as good as ever while nobody else has it.
    bool isOwned(const SeenLease& lease) const {
        return lease.owner != 0 && (lease.owner == view_.self || (!lease.expired && lives(lease.owner)));
    }
    const SeenLease* leaseOf(PointId point) const {
        const auto found = leases_.find(point);
        return found == leases_.end() ? nullptr : found->second;
    }
    /// Which has less than its share still.
    bool isWantedByAnother(const SeenLease& lease) const {
        return lease.wantedBy != 0 && lease.wantedBy != view_.self && lives(lease.wantedBy) &&
               heldBy(lease.wantedBy) < shareOf(lease.wantedBy);
    }

    std::size_t shareOf(CollectorNumber collector) const {
        const auto place = std::ranges::lower_bound(view_.collectors, collector);
        const auto rank = static_cast<std::size_t>(place - view_.collectors.begin());
        const std::size_t all = std::max<std::size_t>(view_.collectors.size() + view_.awaited, 1);
        const bool takesOneMore = view_.awaited == 0 && rank < points_ % all; // who comes first is not known before
        return std::min(points_ / all + (takesOneMore ? 1 : 0), kMostLeases);
    }
    std::size_t heldBy(CollectorNumber collector) const {
        const auto found = held_.find(collector);
        return found == held_.end() ? 0 : found->second;
    }

    void giveUp() {
        for (const auto& [point, lease] : leases_) {
            if (lease->owner != view_.self)
                continue;
            const std::size_t held = heldBy(view_.self);
            const bool surplus = held > kMostLeases || (held > shareOf(view_.self) && isWantedByAnother(*lease));
            if (readable_.contains(point) && !surplus)
                continue;
            plan_.giveUp.push_back(point);
            --held_[view_.self];
        }
    }

    /// Each collector begins at another place, so that they seldom reach for the same point.
    void claim() {
        std::vector<PointId> free;
        for (const PointId point : readable_)
            if (const SeenLease* const lease = leaseOf(point); lease == nullptr || !isOwned(*lease))
                free.push_back(point);
        if (free.empty())
            return;
        const auto place = std::ranges::lower_bound(view_.collectors, view_.self) - view_.collectors.begin();
        std::rotate(free.begin(), free.begin() + place * std::ssize(free) / std::ssize(view_.collectors), free.end());
        const auto asked = [this](PointId point) {
            const SeenLease* const lease = leaseOf(point);
            return lease != nullptr && lease->wantedBy == view_.self;
        };
        std::stable_partition(free.begin(), free.end(), asked);
        for (const PointId point : free)
            if (mayClaim(leaseOf(point))) {
                plan_.claim.push_back(point);
                ++held_[view_.self];
            }
    }

    bool mayClaim(const SeenLease* lease) const {
        if (heldBy(view_.self) >= kMostLeases)
            return false;
        if (lease != nullptr && lease->freeFor >= kLeaseReserve && view_.awaited == 0)
            return true;
        return heldBy(view_.self) < shareOf(view_.self) && (lease == nullptr || !isWantedByAnother(*lease));
    }

    void want() {
        std::size_t lacking = shareOf(view_.self);
        lacking -= std::min(lacking, heldBy(view_.self));
        std::map<CollectorNumber, std::size_t> surplus;
        for (const auto& [owner, count] : held_)
            if (count > shareOf(owner))
                surplus[owner] = count - shareOf(owner);
        // What is asked for already counts first.
        for (const bool again : {true, false})
            for (const auto& [point, lease] : leases_) {
                if (lacking == 0)
                    return;
                if (!isOwned(*lease) || lease->owner == view_.self || !readable_.contains(point) ||
                    isWantedByAnother(*lease) || (lease->wantedBy == view_.self) != again)
                    continue;
                std::size_t& left = surplus[lease->owner];
                if (left == 0)
                    continue;
                --left;
                --lacking;
                if (!again)
                    plan_.want.push_back(point);
            }
    }

    const LeaseView& view_;
    std::set<PointId> readable_;
    std::map<PointId, const SeenLease*> leases_;
    std::map<CollectorNumber, std::size_t> held_;
    std::size_t points_ = 0;
    LeasePlan plan_;
};

} // namespace

/// Whoever set the clock of the server forward this moment has made all leases expire, those of `self` too.
LeasePlan planLeases(const LeaseView& view) {
    if (!std::ranges::binary_search(view.collectors, view.self))
        return {};
    return Planner(view).plan();
}

} // namespace countis
