// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "acquisition/read_plan.h"
#include "cli/reading_report.h"

#include <QCoreApplication>

#include <cstdio>

namespace countis::cli {
namespace {

Instant now() {
    return std::chrono::steady_clock::now();
}

void put(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void end(ExitCode code) {
    QCoreApplication::exit(static_cast<int>(code));
}

std::vector<Block> everything() {
    std::vector<Block> plan;
    for (const Pace pace : {Pace::Fast, Pace::Once, Pace::Slow})
        plan.insert(plan.end(), blocksOf(pace).begin(), blocksOf(pace).end());
    return plan;
}

void putReport(const Report& report, bool json) {
    put(json ? QString::fromStdString(toJson(report)) + u'\n' : toTable(report));
}

/// A frame of this very second was just received.
constexpr DisplayStatus kInTouch{.powered = true, .communication = true};

void putFrame(const LcdFrame& frame, bool json) {
    put(QString::fromStdString(json ? toJson(frame) + '\n' : toText(frame)));
}

void putAllPages(const Readings& readings, bool json) {
    const Instant at = now();
    bool first = true;
    for (std::size_t menu = 0; menu < kMeasuringMenus; ++menu) {
        for (std::size_t page = 0; page < pages(static_cast<Menu>(menu)).size(); ++page) {
            PanelState state;
            state.menu = static_cast<Menu>(menu);
            state.page = static_cast<std::uint8_t>(page);
            if (!first && !json)
                put(QStringLiteral("\n"));
            first = false;
            putFrame(render(state, readings, kInTouch, at), json);
        }
    }
}

} // namespace

void complain(const QString& text) {
    const QByteArray bytes = QStringLiteral("countisctl: %1\n").arg(text).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

ExitCode exitCodeFor(LinkError error) {
    switch (error) {
    case LinkError::None: return ExitCode::Ok;
    case LinkError::HostNotFound:
    case LinkError::LookupSilent:
    case LinkError::Unreachable:
    case LinkError::Silent:
    case LinkError::UnitSilent:
    case LinkError::ConnectionClosed:
    case LinkError::TooManyMeters: return ExitCode::Unreachable;
    case LinkError::NotACountis: return ExitCode::NotACountis;
    case LinkError::Protocol:
    case LinkError::Exception: return ExitCode::Protocol;
    }
    return ExitCode::Protocol;
}

ReadOnce::ReadOnce(Options options) : options_(std::move(options)), link_(options_.address, LinkDeadlines{}) {}

ReadOnce::~ReadOnce() {
    cancelled_ = true;
    link_.cancel();
}

void ReadOnce::start() {
    run();
}

QCoro::Task<> ReadOnce::run() {
    auto opening = link_.open();
    LinkFailure failure = co_await opening;
    PlanResult result;
    if (failure.error == LinkError::None) {
        auto reading = link_.read(everything());
        result = co_await reading;
        failure = result.failure;
    }
    if (cancelled_)
        co_return;
    if (failure.error == LinkError::None)
        print(result.readings);
    else
        complain(linkErrorText(failure));
    end(exitCodeFor(failure.error));
}

void ReadOnce::print(const Readings& readings) const {
    if (options_.command == Options::Command::Read)
        return putReport({readings, options_.address, {}, now()}, options_.json);
    if (options_.allPages)
        return putAllPages(readings, options_.json);
    const Played played = play(options_.keys, {}, now());
    putFrame(render(played.state, readings, kInTouch, played.now), options_.json);
}

Watch::Watch(Options options) : options_(std::move(options)), poller_(options_.address, PollTiming{}) {
    whileStale_.setInterval(std::chrono::seconds{1});
    QObject::connect(&whileStale_, &QTimer::timeout, &poller_, [this] { print(); });
    QObject::connect(&poller_, &Poller::sampled, &poller_, [this](const Readings& r) { sampled(r); });
    QObject::connect(&poller_, &Poller::failureChanged, &poller_, [this](const LinkFailure& f) { failed(f); });
}

void Watch::start() {
    poller_.start();
}

void Watch::sampled(const Readings& readings) {
    const auto known = [&](Block block) { return readings.blocks[index(block)].quality != Quality::NotMeasured; };
    // The first plan holds the fast values only; the rest follows at once.
    const auto slow = blocksOf(Pace::Slow);
    began_ = began_ || std::all_of(slow.begin(), slow.end(), known);
    if (!began_)
        return;
    const BlockSample& instant = readings.blocks[index(Block::Metrology)];
    if (instant.quality != Quality::Good) {
        // Whatever comes or fails to come from now on, the reports come once a second.
        if (whileStale_.isActive())
            return;
        whileStale_.start();
    } else if (instant.time.mono == printed_) {
        return; // a round of the slow blocks: they go with the next second's values
    } else {
        whileStale_.stop();
    }
    print();
}

void Watch::failed(const LinkFailure& failure) {
    if (failure.error == LinkError::None)
        return;
    complain(linkErrorText(failure));
    if (!began_)
        end(exitCodeFor(failure.error));
}

void Watch::print() {
    printed_ = poller_.readings().blocks[index(Block::Metrology)].time.mono;
    putReport({poller_.readings(), options_.address, poller_.failure(), now()}, options_.json);
    if (!options_.json)
        put(QStringLiteral("\n"));
}

} // namespace countis::cli
