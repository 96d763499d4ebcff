// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/poller.h"

#include "acquisition/backoff.h"
#include "acquisition/gate.h"
#include "acquisition/link.h"
#include "acquisition/read_plan.h"
#include "core/boot_clock.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <deque>
#include <utility>

namespace countis {
namespace {

Q_LOGGING_CATEGORY(lcAcquisition, "countis.acquisition", QtWarningMsg)
/// A line for each plan that was read: how late it began, and how long it took. For the benchmark of the fleet.
Q_LOGGING_CATEGORY(lcTiming, "countis.acquisition.timing", QtWarningMsg)

using std::chrono::milliseconds;

// The plans of all meters begin at common marks, so that the event loop wakes once for many of them.
constexpr milliseconds kMark{50};

Instant now() {
    return bootTime();
}

Instant markBefore(Instant time) {
    return Instant{time.time_since_epoch() / kMark * kMark};
}

Backoff::Jitter jitterOf(const PollTiming& timing) {
    if (timing.jitter)
        return timing.jitter;
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

} // namespace

/// One run from start() to stop(). The coroutine holds it, so that it lives as long as there is something to resume;
/// `owner` is null from stop() on.
class Poller::Run {
public:
    Run(Poller* poller, const MeterAddress& address, const PollTiming& timing, std::shared_ptr<FrameTap> tap)
        : owner(poller), link(address, {timing.connectDeadline, timing.readDeadline}, std::move(tap)),
          schedule(timing.periods), backoff(timing.backoffFirst, timing.backoffMax, jitterOf(timing)) {
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { pause.open(); });
    }

    static QCoro::Task<> poll(std::shared_ptr<Run> run);
    static QCoro::Task<> readWhileUp(std::shared_ptr<Run> run);
    static QCoro::Task<bool> readAsked(std::shared_ptr<Run> run);

    void cancel() {
        owner = nullptr;
        timer.stop();
        link.cancel();
        pause.open();
    }

    void setPeriods(const PollPeriods& periods) {
        schedule.setPeriods(periods, now());
        wakeFromIdle();
    }

    void ask(const ReadRequest& request, WordsSink answer) {
        asked.push_back({request, std::move(answer)});
        wakeFromIdle();
    }

    /// What is due is asked again.
    void wakeFromIdle() {
        if (!idle)
            return;
        timer.stop();
        pause.open();
    }

    /// The link is down: nobody may wait for its next time.
    void refuseAsked(const LinkFailure& failure) {
        for (const Asked& one : std::exchange(asked, {}))
            if (owner) // an answer may stop the poller
                one.answer({{}, failure, 0, {}});
    }

    void wake(milliseconds after) {
        pause.shut();
        timer.start(after);
    }

    Poller* owner;
    Link link;
    ReadSchedule schedule;
    Backoff backoff;
    Gate pause;
    QTimer timer;
    bool isUp = false;
    bool idle = false; // the link is up, and nothing is due
    struct Asked {
        ReadRequest request;
        WordsSink answer;
    };
    std::deque<Asked> asked;
};

class Poller::Private {
public:
    MeterAddress address;
    PollTiming timing;
    std::shared_ptr<FrameTap> tap = std::make_shared<FrameTap>();
    SharedReadings readings = std::make_shared<const Readings>();
    BlockSet changed; // not told yet
    LinkFailure failure;
    std::shared_ptr<Run> run;
};

QCoro::Task<> Poller::Run::poll(std::shared_ptr<Run> run) {
    while (run->owner) {
        const Instant begun = now();
        milliseconds spent{0};
        auto opening = run->link.open();
        const LinkFailure failure = co_await opening;
        if (!run->owner)
            break;
        if (failure.error == LinkError::None) {
            run->isUp = true;
            auto reading = readWhileUp(run);
            co_await reading;
            run->isUp = false;
            if (run->owner)
                run->refuseAsked(run->owner->failure());
        } else {
            spent = std::chrono::duration_cast<milliseconds>(now() - begun);
            run->owner->fail(failure);
        }
        if (!run->owner)
            break;
        run->wake(run->backoff.next(spent));
        co_await run->pause.passage();
    }
}

QCoro::Task<> Poller::Run::readWhileUp(std::shared_ptr<Run> run) {
    run->schedule.restart(markBefore(now()));
    bool plansTurn = true; // neither plans nor what is asked besides may keep the other waiting
    while (run->owner) {
        const Instant started = now();
        if (!run->asked.empty() && (!plansTurn || run->schedule.due(started).empty())) {
            plansTurn = true;
            auto reading = readAsked(run);
            if (!co_await reading)
                co_return;
            continue;
        }
        plansTurn = false;
        const ReadPlan plan = run->schedule.due(started);
        if (plan.empty()) {
            run->wake(std::chrono::ceil<milliseconds>(run->schedule.nextDue() - started));
            run->idle = true;
            co_await run->pause.passage();
            run->idle = false;
            continue;
        }
        const milliseconds late = std::chrono::floor<milliseconds>(started - run->schedule.nextDue());
        auto reading = run->link.read(plan);
        const PlanResult result = co_await reading;
        const Instant finished = now();
        const bool complete = run->schedule.done(started, finished);
        if (!run->owner)
            co_return;
        if (!result.lost) {
            run->backoff.reset();
            run->owner->tellTiming(late, std::chrono::floor<milliseconds>(finished - started));
        }
        run->owner->take(result, complete);
        if (result.lost)
            co_return;
    }
}

/// The next of what was asked besides the plans. False: the link is lost, or the poller was stopped.
QCoro::Task<bool> Poller::Run::readAsked(std::shared_ptr<Run> run) {
    const Asked asked = std::move(run->asked.front());
    run->asked.pop_front();
    auto reading = run->link.readWords(asked.request);
    const WordsResult result = co_await reading;
    if (!run->owner)
        co_return false;
    asked.answer(result);
    if (result.after.lost && run->owner)
        run->owner->take(result.after, false);
    co_return run->owner != nullptr && !result.after.lost;
}

Poller::Poller(MeterAddress address, PollTiming timing, QObject* parent)
    : QObject(parent), d_(std::make_unique<Private>()) {
    d_->address = std::move(address);
    d_->timing = std::move(timing);
}

Poller::~Poller() {
    stop();
}

void Poller::listen(FrameSink sink) {
    d_->tap->listen(std::move(sink));
}

void Poller::readWords(const ReadRequest& request, WordsSink answer) {
    if (d_->run && d_->run->isUp)
        return d_->run->ask(request, std::move(answer));
    LinkFailure failure = d_->failure;
    if (failure.error == LinkError::None) // it connects
        failure = {LinkError::ConnectionClosed, {}, d_->address};
    answer({{}, failure, 0, {}});
}

void Poller::setPeriods(const PollPeriods& periods) {
    if (std::exchange(d_->timing.periods, periods) != periods && d_->run)
        d_->run->setPeriods(periods);
}

void Poller::start() {
    if (d_->run)
        return;
    d_->run = std::make_shared<Run>(this, d_->address, d_->timing, d_->tap);
    Run::poll(d_->run);
}

void Poller::stop() {
    const std::shared_ptr<Run> run = std::exchange(d_->run, nullptr);
    if (!run)
        return;
    run->cancel();
    emit stopped();
}

bool Poller::isRunning() const {
    return d_->run != nullptr;
}

const MeterAddress& Poller::address() const {
    return d_->address;
}

const SharedReadings& Poller::readings() const {
    return d_->readings;
}

const LinkFailure& Poller::failure() const {
    return d_->failure;
}

/// The link did not come up: the values are as stale as they were.
void Poller::fail(const LinkFailure& failure) {
    if (std::exchange(d_->failure, failure) == failure)
        return;
    qCInfo(lcAcquisition).noquote() << linkErrorText(failure);
    emit failureChanged(failure);
}

void Poller::tellTiming(milliseconds late, milliseconds took) const {
    qCDebug(lcTiming).noquote() << QString::fromStdString(d_->address.toString()) << "late" << late.count() << "took"
                                << took.count();
}

void Poller::take(const PlanResult& result, bool complete) {
    if (result.readings)
        d_->readings = result.readings;
    d_->changed |= result.changed;
    const bool changed = std::exchange(d_->failure, result.failure) != result.failure;
    const QPointer<Poller> alive(this);
    if (changed) {
        qCInfo(lcAcquisition).noquote() << QString::fromStdString(d_->address.toString())
                                        << linkErrorText(result.failure);
        emit failureChanged(result.failure);
    }
    if (alive && (complete || changed || result.lost))
        emit sampled(d_->readings, std::exchange(d_->changed, {}));
}

} // namespace countis
