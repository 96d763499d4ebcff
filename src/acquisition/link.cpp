// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/link.h"

#include "acquisition/gate.h"
#include "acquisition/job_thread.h"
#include "acquisition/name_lookup.h"
#include "core/boot_clock.h"

#include <QTimer>

#include <functional>
#include <utility>

namespace countis {

using std::chrono::milliseconds;

class Link::Private {
public:
    Private(MeterAddress to, LinkDeadlines within, std::shared_ptr<FrameTap> tap)
        : address(std::move(to)), deadlines(within),
          session(std::make_shared<MeterSession>(address, deadlines, std::move(tap))) {
        watchdog.setSingleShot(true);
        watchdog.setTimerType(Qt::PreciseTimer);
        QObject::connect(&watchdog, &QTimer::timeout, &context, [this] { watch(); });
        pauses.setSingleShot(true);
        QObject::connect(&pauses, &QTimer::timeout, &context, [this] { gate.open(); });
    }

    /// Runs `job` on the link's thread; the gate opens when it is done. False where the system has no thread left.
    bool start(std::function<void()> job) {
        gate.shut();
        const int mine = ++operation;
        busy = true;
        // One that runs since an earlier job goes on: it looks again. Timers are dear where there are hundreds.
        if (!watchdog.isActive())
            watchdog.start(deadlines.read);
        const bool runs = thread.start([this, mine, job = std::move(job)] {
            job();
            QMetaObject::invokeMethod(
                &context, [this, mine] { finished(mine); }, Qt::QueuedConnection);
        });
        if (!runs)
            finished(mine);
        return runs;
    }

    void finished(int which) {
        if (which != operation)
            return;
        busy = false;
        gate.open();
    }

    /// Cuts the request that is over its deadline, and looks again when the one that runs now would be.
    void watch() {
        if (lookup.isRunning()) {
            lookup.abort();
            lookupLate = true;
            return gate.open();
        }
        if (!busy)
            return;
        const auto left = session->connection().cutIfLate(bootTime());
        watchdog.start(left ? std::chrono::ceil<milliseconds>(*left) : deadlines.read);
    }

    void startLookup() {
        gate.shut();
        lookupLate = false;
        watchdog.start(deadlines.connect);
        lookup.start(QString::fromStdString(address.host), [this](const QList<QHostAddress>& found) {
            watchdog.stop();
            addresses = found;
            gate.open();
        });
    }

    MeterAddress address;
    LinkDeadlines deadlines;
    std::shared_ptr<MeterSession> session;
    QList<QHostAddress> addresses;
    NameLookup lookup;
    bool lookupLate = false;
    Gate gate;
    QTimer watchdog;
    QTimer pauses;
    int operation = 0;
    bool busy = false; // an operation runs on the thread
    bool cancelled = false;
    QObject context;  // the loop's thread, while this lives
    JobThread thread; // last: its destruction waits for the job, which uses the rest
};

Link::Link(MeterAddress address, LinkDeadlines deadlines, std::shared_ptr<FrameTap> tap)
    : d_(std::make_unique<Private>(std::move(address), deadlines, std::move(tap))) {}

Link::~Link() {
    cancel();
}

QCoro::Task<LinkFailure> Link::open() {
    const MeterAddress address = d_->address;
    const LinkFailure ended{LinkError::ConnectionClosed, {}, address};
    if (d_->cancelled)
        co_return ended;
    d_->addresses.clear();
    if (const QHostAddress numeric(QString::fromStdString(address.host)); !numeric.isNull()) {
        d_->addresses = {numeric};
    } else {
        d_->startLookup();
        co_await d_->gate.passage();
        if (d_->cancelled)
            co_return ended;
        if (d_->lookupLate)
            co_return LinkFailure{LinkError::LookupSilent, {}, address};
    }
    if (d_->addresses.isEmpty())
        co_return LinkFailure{LinkError::HostNotFound, {}, address};
    auto result = std::make_shared<LinkFailure>();
    const bool runs = d_->start([session = d_->session, addresses = d_->addresses, result] {
        *result = session->open(std::span(addresses.constData(), static_cast<std::size_t>(addresses.size())));
    });
    if (!runs)
        *result = {LinkError::TooManyMeters, {}, address};
    co_await d_->gate.passage();
    co_return *result;
}

QCoro::Task<PlanResult> Link::read(ReadPlan plan) {
    auto result = std::make_shared<PlanResult>();
    if (d_->cancelled) {
        result->failure = {LinkError::ConnectionClosed, {}, d_->address};
        result->lost = true;
        co_return *result;
    }
    // The thread runs since open().
    d_->start([session = d_->session, plan = std::move(plan), result] { *result = session->read(plan); });
    co_await d_->gate.passage();
    co_return *result;
}

QCoro::Task<WordsResult> Link::readWords(ReadRequest request) {
    auto result = std::make_shared<WordsResult>();
    if (d_->cancelled) {
        result->failure = {LinkError::ConnectionClosed, {}, d_->address};
        result->after.lost = true;
        co_return *result;
    }
    d_->start([session = d_->session, request, result] { *result = session->readWords(request); });
    co_await d_->gate.passage();
    co_return *result;
}

QCoro::Task<WriteResult> Link::write(RegisterWrite request) {
    auto result = std::make_shared<WriteResult>();
    if (d_->cancelled) {
        result->failure = {LinkError::ConnectionClosed, {}, d_->address};
        result->after.lost = true;
        co_return *result;
    }
    d_->start([session = d_->session, request, result] { *result = session->write(request); });
    co_await d_->gate.passage();
    co_return *result;
}

QCoro::Task<> Link::pause(std::chrono::milliseconds time) {
    if (d_->cancelled)
        co_return;
    d_->gate.shut();
    d_->pauses.start(time);
    co_await d_->gate.passage();
}

bool Link::isCancelled() const {
    return d_->cancelled;
}

void Link::cancel() {
    if (std::exchange(d_->cancelled, true))
        return;
    d_->lookup.abort();
    d_->session->connection().cut();
    d_->thread.wait();
    d_->session->close();
    ++d_->operation;
    d_->watchdog.stop();
    d_->pauses.stop();
    d_->gate.open();
}

} // namespace countis
