// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/fleet.h"

#include "core/boot_clock.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>
#include <vector>

namespace countis {
namespace {

using std::chrono::milliseconds;

bool isIdentified(const Readings& readings) {
    return readings.blocks[index(Block::Identification)].quality != Quality::NotMeasured;
}

} // namespace

class Fleet::Private {
public:
    struct Member {
        // Deleted later, since its own signal may be what ends it.
        struct Later {
            void operator()(Poller* poller) const { poller->deleteLater(); }
        };
        std::unique_ptr<Poller, Later> poller;
        SharedReadings told;    // in the latest batch
        bool isPending = false; // in `pending`
        MeterSample sample;     // what is to be told
    };

    explicit Private(Fleet* fleet) : owner(fleet) {}

    /// Ends its poller, whose frames nobody hears any more.
    void drop(PointId point) {
        const auto found = members.find(point);
        if (found == members.end())
            return;
        found->second.poller->disconnect(owner);
        found->second.poller->stop();
        found->second.poller->listen({});
        members.erase(found);
        std::erase(waiting, point);
    }

    void startNext() {
        while (!waiting.empty()) {
            const PointId next = std::exchange(waiting.front(), {});
            waiting.pop_front();
            if (const auto found = members.find(next); found != members.end())
                return found->second.poller->start();
        }
        turn.stop();
    }

    Member* find(PointId point) {
        const auto found = members.find(point);
        return found == members.end() ? nullptr : &found->second;
    }

    void note(PointId point) {
        Member* const member = find(point);
        if (!member)
            return;
        if (!std::exchange(member->isPending, true)) {
            member->sample = {};
            member->sample.point = point;
            pending.push_back(point);
        }
        if (!tick.isActive())
            tick.start(std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(nextTick - bootTime())));
    }

    std::vector<MeterSample> takeBatch() {
        std::vector<MeterSample> batch;
        batch.reserve(pending.size());
        for (const PointId point : std::exchange(pending, {})) {
            Member* const member = find(point);
            if (!member || !std::exchange(member->isPending, false))
                continue;
            MeterSample& sample = member->sample;
            sample.readings = member->poller->readings();
            sample.failure = member->poller->failure();
            sample.deviceChanged =
                isIdentified(*sample.readings) &&
                (!isIdentified(*member->told) || !sameDevice(sample.readings->identity, member->told->identity));
            member->told = sample.readings;
            batch.push_back(std::move(sample));
        }
        nextTick = bootTime() + kTick;
        return batch;
    }

    Fleet* owner;
    PollTiming timing;
    std::unordered_map<PointId, Member> members;
    std::unordered_map<PointId, FrameSink> listeners;
    std::deque<PointId> waiting; // for their turn to start
    std::vector<PointId> pending;
    Instant nextTick{};
    QTimer turn;
    QTimer tick;
};

Fleet::Fleet(PollTiming timing, milliseconds stagger, QObject* parent)
    : QObject(parent), d_(std::make_unique<Private>(this)) {
    d_->timing = std::move(timing);
    d_->turn.setInterval(stagger);
    d_->tick.setSingleShot(true);
    d_->tick.setTimerType(Qt::PreciseTimer); // others may be early
    connect(&d_->turn, &QTimer::timeout, this, [this] { d_->startNext(); });
    connect(&d_->tick, &QTimer::timeout, this, [this] {
        const std::vector<MeterSample> batch = d_->takeBatch();
        if (!batch.empty())
            emit ticked(batch);
    });
}

Fleet::~Fleet() {
    stop();
}

tl::expected<void, LinkFailure> Fleet::add(PointId point, const MeterAddress& address, const PollPeriods& periods) {
    if (const Private::Member* known = d_->find(point)) {
        if (known->poller->address() == address)
            return {};
        d_->drop(point);
    }
    if (d_->members.size() >= kMaxMeters)
        return tl::unexpected(LinkFailure{LinkError::TooManyMeters, {}, address});
    PollTiming timing = d_->timing;
    timing.periods = periods;
    Private::Member& member = d_->members[point];
    member.poller.reset(new Poller(address, std::move(timing), this));
    member.told = member.poller->readings();
    Poller* const poller = member.poller.get();
    if (const auto found = d_->listeners.find(point); found != d_->listeners.end())
        poller->listen(found->second);
    connect(poller, &Poller::sampled, this, [this, point](const SharedReadings&, const BlockSet& changed) {
        d_->note(point);
        if (Private::Member* sampled = d_->find(point))
            sampled->sample.changed |= changed;
    });
    connect(poller, &Poller::failureChanged, this, [this, point] {
        d_->note(point);
        if (Private::Member* failed = d_->find(point))
            failed->sample.failureChanged = true;
    });
    d_->waiting.push_back(point);
    if (!d_->turn.isActive()) {
        d_->turn.start();
        d_->startNext();
    }
    return {};
}

void Fleet::remove(PointId point) {
    d_->drop(point);
    d_->listeners.erase(point);
}

void Fleet::listen(PointId point, FrameSink sink) {
    if (const Private::Member* const member = d_->find(point))
        member->poller->listen(sink);
    if (sink)
        d_->listeners[point] = std::move(sink);
    else
        d_->listeners.erase(point);
}

void Fleet::readWords(PointId point, const ReadRequest& request, WordsSink answer) {
    if (const Private::Member* const member = d_->find(point))
        member->poller->readWords(request, std::move(answer));
    else
        answer({{}, {LinkError::ConnectionClosed, {}, {}}, 0, {}});
}

void Fleet::setPeriods(PointId point, const PollPeriods& periods) {
    if (const Private::Member* member = d_->find(point))
        member->poller->setPeriods(periods);
}

bool Fleet::contains(PointId point) const {
    return d_->find(point) != nullptr;
}

std::size_t Fleet::size() const {
    return d_->members.size();
}

SharedReadings Fleet::readings(PointId point) const {
    const Private::Member* const member = d_->find(point);
    return member ? member->poller->readings() : nullptr;
}

LinkFailure Fleet::failure(PointId point) const {
    const Private::Member* const member = d_->find(point);
    return member ? member->poller->failure() : LinkFailure{};
}

bool Fleet::isRunning(PointId point) const {
    const Private::Member* const member = d_->find(point);
    return member && member->poller->isRunning();
}

void Fleet::stop() {
    d_->turn.stop();
    d_->tick.stop();
    d_->waiting.clear();
    for (auto& [point, member] : d_->members)
        member.poller->stop();
}

} // namespace countis
