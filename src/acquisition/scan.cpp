// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/scan.h"

#include "core/boot_clock.h"
#include "core/registers/codec.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace countis {
namespace {

using std::chrono::milliseconds;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Scan)
};

constexpr milliseconds kTooEarly{500}; // to tell the time that is left

/// Whether somebody who speaks Modbus is there.
bool isModbus(LinkError error) {
    switch (error) {
    case LinkError::UnitSilent:
    case LinkError::NotACountis:
    case LinkError::Protocol:
    case LinkError::Exception: return true;
    default: return false;
    }
}

/// Whether another unit of this host may answer.
bool isWorthAnotherUnit(LinkError error) {
    return error == LinkError::None || error == LinkError::ConnectionClosed || isModbus(error);
}

ScanFinding countisAt(const MeterAddress& address, const Identity& identity) {
    return {.address = address,
            .isCountis = true,
            .product = identity.extendedName,
            .serial = serialOf(identity),
            .failure = {}};
}

} // namespace

std::optional<milliseconds> timeLeft(std::size_t done, std::size_t total, milliseconds elapsed) {
    if (done == 0 || (elapsed < kTooEarly && done < total))
        return std::nullopt;
    return elapsed * static_cast<milliseconds::rep>(total - done) / static_cast<milliseconds::rep>(done);
}

QString foundDeviceText(const ScanFinding& finding) {
    if (finding.isCountis)
        return QString::fromStdString(finding.product);
    return finding.failure.error == LinkError::UnitSilent ? Words::tr("the host answers, this unit does not")
                                                          : Words::tr("another Modbus device");
}

QString scanProgressText(const ScanProgress& progress) {
    const std::size_t percent = progress.total == 0 ? 100 : progress.done * 100 / progress.total;
    QString text = Words::tr("%1 of %2, %3 %").arg(progress.done).arg(progress.total).arg(percent);
    if (!progress.left || progress.done == progress.total)
        return text;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*progress.left);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(left);
    if (minutes.count() == 0)
        return Words::tr("%1, about %2 s left").arg(text).arg(left.count());
    return Words::tr("%1, about %2 min %3 s left").arg(text).arg(minutes.count()).arg((left - minutes).count());
}

/// What the coroutines share: it lives until the last of them has ended, which may be after the scan.
struct Scan::Run {
    using SharedRun = std::shared_ptr<Run>;

    static QCoro::Task<> work(SharedRun run);
    static QCoro::Task<> askHost(SharedRun run, std::string host);

    std::shared_ptr<Link> open(const MeterAddress& address) {
        auto link = std::make_shared<Link>(address, options.deadlines, options.tap);
        links.insert(link);
        return link;
    }

    /// Later, since it is the link's own event that resumed whoever is done with it.
    void close(const std::shared_ptr<Link>& link) {
        links.erase(link);
        QTimer::singleShot(0, &later, [link] { Q_UNUSED(link) });
    }

    void tell(const ScanFinding& finding) const {
        if (owner && !cancelled)
            emit owner->found(finding);
    }

    void workerEnded() {
        if (--workers > 0)
            return;
        ended = bootTime();
        QTimer::singleShot(0, &later, [this] {
            ticker.stop();
            running = false;
            if (owner) {
                emit owner->progressed();
                emit owner->finished();
            }
        });
    }

    Scan* owner = nullptr; // null once it is gone
    ScanOptions options;
    ScanTargets targets;
    std::size_t next = 0;
    std::size_t done = 0;
    std::size_t workers = 0;
    bool running = false; // until `finished` was told
    bool cancelled = false;
    Instant begun{};
    std::optional<Instant> ended;
    std::unordered_set<std::shared_ptr<Link>> links; // that are open
    QTimer ticker;
    QObject later; // last: what waits for the event loop goes with it
};

QCoro::Task<> Scan::Run::askHost(SharedRun run, std::string host) {
    std::optional<LinkFailure> other; // somebody else than a COUNTIS is there
    bool isCountis = false;
    for (const std::uint8_t unit : run->targets.units) {
        const MeterAddress address{host, run->targets.port, unit};
        const std::shared_ptr<Link> link = run->open(address);
        auto opening = link->open();
        const LinkFailure failure = co_await opening;
        if (failure.error == LinkError::None && !run->cancelled) {
            auto reading = link->read({}); // nobody is asked: it hands out what opening has read
            const PlanResult result = co_await reading;
            isCountis = result.readings != nullptr;
            if (isCountis)
                run->tell(countisAt(address, result.readings->identity));
        }
        run->close(link);
        if (isModbus(failure.error) && !other)
            other = failure;
        if (run->cancelled || !isWorthAnotherUnit(failure.error))
            break;
    }
    if (other && !isCountis)
        run->tell({.address = other->address, .isCountis = false, .product = {}, .serial = {}, .failure = *other});
}

QCoro::Task<> Scan::Run::work(SharedRun run) {
    while (!run->cancelled && run->next < run->targets.hosts.size()) {
        auto asking = askHost(run, run->targets.hosts[run->next++]);
        co_await asking;
        run->done += run->cancelled ? 0 : 1;
    }
    run->workerEnded();
}

Scan::Scan(ScanOptions options, QObject* parent) : QObject(parent), run_(std::make_shared<Run>()) {
    run_->owner = this;
    run_->options = std::move(options);
    connect(&run_->ticker, &QTimer::timeout, this, &Scan::progressed);
}

Scan::~Scan() {
    run_->owner = nullptr;
    cancel();
}

void Scan::start(ScanTargets targets) {
    if (std::exchange(run_->running, true))
        return;
    run_->targets = std::move(targets);
    run_->begun = bootTime();
    run_->ticker.start(kProgress);
    const std::size_t workers = std::clamp<std::size_t>(run_->targets.hosts.size(), 1, run_->options.parallel);
    run_->workers = workers;
    for (std::size_t worker = 0; worker < workers; ++worker)
        Run::work(run_);
}

void Scan::cancel() {
    if (!isRunning())
        return;
    const std::shared_ptr<Run> run = run_;
    const auto links = run->links; // each ends its coroutine, which leaves the set, inside the call
    run->cancelled = true;
    for (const std::shared_ptr<Link>& link : links)
        link->cancel();
}

bool Scan::isRunning() const {
    return run_->running;
}

bool Scan::wasCancelled() const {
    return run_->cancelled;
}

ScanProgress Scan::progress() const {
    const Instant now = run_->ended.value_or(bootTime());
    const std::size_t total = run_->targets.hosts.size();
    return {run_->done, total,
            timeLeft(run_->done, total, std::chrono::duration_cast<milliseconds>(now - run_->begun))};
}

} // namespace countis
