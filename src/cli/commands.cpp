// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/page_names.h"
#include "cli/reading_report.h"
#include "core/boot_clock.h"
#include "core/registers/codec.h"
#include "process/complaint.h"

#include <QCoreApplication>

namespace countis::cli {

using process::WriteFailure;

namespace {

Instant now() {
    return bootTime();
}

// Of --watch.
constexpr std::chrono::milliseconds kPeriod{1000};
constexpr std::chrono::milliseconds kOverdue{1300};  // the poller's values come once a second, give or take
constexpr std::chrono::milliseconds kLeast{800};     // between two reports, however close the values came
constexpr std::chrono::milliseconds kPatience{5000}; // from the start, before the first report does without the rest

void end(ExitCode code) {
    QCoreApplication::exit(static_cast<int>(code));
}

/// The instantaneous values last: however slowly the meter answers, they are fresh when they are printed.
ReadPlan everything() {
    ReadPlan plan;
    for (const Pace pace : {Pace::Once, Pace::Slow, Pace::Fast}) {
        const ReadPlan part = planOf(pace, PollPeriods{});
        plan.insert(plan.end(), part.begin(), part.end());
    }
    // The metrology is the last of all.
    std::reverse(plan.end() - static_cast<std::ptrdiff_t>(blocksOf(Pace::Fast).size()), plan.end());
    return plan;
}

/// The same readings, honest about their age.
Readings agedTo(Instant at, Readings readings) {
    markOld(readings, at);
    return readings;
}

QString reportText(const MeterAddress& address, const Readings& readings, const LinkFailure& failure, bool json) {
    const Instant at = now();
    const Readings aged = agedTo(at, readings);
    const Report report{aged, address, failure, at};
    return json ? QString::fromStdString(toJson(report)) + u'\n' : toTable(report);
}

/// A frame of this very second was just received.
constexpr DisplayStatus kInTouch{.powered = true, .communication = true};

QString frameText(const LcdFrame& frame, bool json) {
    return QString::fromStdString(json ? toJson(frame) + '\n' : toText(frame));
}

QString allPagesText(const Readings& readings, bool json) {
    const Instant at = now();
    QString text;
    for (std::size_t menu = 0; menu < kMeasuringMenus; ++menu) {
        for (std::size_t page = 0; page < pages(static_cast<Menu>(menu)).size(); ++page) {
            PanelState state;
            state.menu = static_cast<Menu>(menu);
            state.page = static_cast<std::uint8_t>(page);
            if (!json)
                text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + pageName(state.menu, page) + u'\n';
            text += frameText(render(state, readings, kInTouch, at), json);
        }
    }
    return text;
}

} // namespace

void complain(const QString& text) {
    process::complain("countisctl", text.toStdString());
}

namespace {

QString unwritableText(const std::string& reason) {
    return QCoreApplication::translate("countisctl", "Standard output cannot be written: %1.")
        .arg(QString::fromLocal8Bit(reason));
}

} // namespace

tl::expected<void, Ending> checkOutput() {
    if (const std::string defect = process::outputDefect(); !defect.empty())
        return tl::unexpected(Ending{ExitCode::CannotWrite, unwritableText(defect)});
    return {};
}

tl::expected<void, WriteFailure> say(const QString& text, int stop) {
    auto written = process::writeOutput(text.toStdString(), stop);
    if (!written && written.error().why == WriteFailure::Why::Broken)
        complain(unwritableText(written.error().reason));
    return written;
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
    case LinkError::TooManyMeters:
    case LinkError::NoCollector: return ExitCode::Unreachable;
    case LinkError::NotACountis:
    case LinkError::NotModbus: return ExitCode::NotACountis;
    case LinkError::Protocol:
    case LinkError::Exception: return ExitCode::Protocol;
    }
    return ExitCode::Protocol;
}

QString lateText(const MeterAddress& address, std::chrono::seconds limit) {
    return QCoreApplication::translate(
               "countisctl",
               "%1: the reading did not finish within %2 s. Check the network, or allow more time with --timeout.")
        .arg(QString::fromStdString(address.endpoint()))
        .arg(limit.count());
}

ReadOnce::ReadOnce(Options options, int stop) : options_(std::move(options)), stop_(stop), link_(options_.address) {}

ReadOnce::~ReadOnce() {
    link_.abandon();
}

void ReadOnce::start() {
    link_.begin(options_.timeout);
    run();
}

QCoro::Task<> ReadOnce::run() {
    auto opening = link_.link().open();
    LinkFailure failure = co_await opening;
    PlanResult result;
    if (failure.error == LinkError::None) {
        auto reading = link_.link().read(everything());
        result = co_await reading;
        failure = result.failure;
    }
    if (link_.isAbandoned())
        co_return;
    link_.finish();
    if (failure.error == LinkError::None) {
        const auto said = say(report(*result.readings), stop_);
        if (said)
            end(ExitCode::Ok);
        else if (said.error().why != WriteFailure::Why::Stopped) // a signal, which has an exit code of its own
            QCoreApplication::exit(process::exitCode(said.error()));
        co_return;
    }
    QCoreApplication::exit(link_.complainOf(failure));
}

QString ReadOnce::report(const Readings& readings) const {
    if (options_.command == Options::Command::Read)
        return reportText(options_.address, readings, {}, options_.json);
    if (options_.allPages)
        return allPagesText(readings, options_.json);
    const Played played = play(options_.keys, {}, now());
    return frameText(render(played.state, readings, kInTouch, played.now), options_.json);
}

Watch::Watch(Options options, int stop)
    : options_(std::move(options)), stop_(stop), poller_(options_.address, PollTiming{}) {
    next_.setSingleShot(true);
    next_.setTimerType(Qt::PreciseTimer);
    QObject::connect(&next_, &QTimer::timeout, &poller_, [this] { due(); });
    QObject::connect(&poller_, &Poller::sampled, &poller_, [this](const SharedReadings& r) { sampled(r); });
    QObject::connect(&poller_, &Poller::failureChanged, &poller_, [this](const LinkFailure& f) { failed(f); });
}

void Watch::start() {
    next_.start(kPatience);
    poller_.start();
}

void Watch::due() {
    if (began_ || poller_.readings()->blocks[index(Block::Metrology)].quality != Quality::NotMeasured)
        print(kPeriod);
}

void Watch::sampled(const SharedReadings& readings) {
    const auto known = [&](Block block) { return readings->blocks[index(block)].quality != Quality::NotMeasured; };
    // The first plan holds the fast values only; the rest follows at once, unless the meter is slow.
    const auto slow = blocksOf(Pace::Slow);
    if (!began_ && next_.isActive() && !std::all_of(slow.begin(), slow.end(), known))
        return;
    const BlockSample& instant = readings->blocks[index(Block::Metrology)];
    // A round of the slow blocks goes with the next second's values, and what failed with the next report.
    if (instant.quality != Quality::Good || instant.time.mono == printed_)
        return;
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now() - reported_);
    if (began_ && since < kLeast)
        next_.start(kPeriod - since);
    else
        print(kOverdue);
}

void Watch::failed(const LinkFailure& failure) {
    if (failure.error == LinkError::None)
        return;
    complain(linkErrorText(failure));
    if (!began_)
        end(exitCodeFor(failure.error));
}

void Watch::print(std::chrono::milliseconds next) {
    began_ = true;
    reported_ = now();
    printed_ = poller_.readings()->blocks[index(Block::Metrology)].time.mono;
    const QString text = reportText(options_.address, *poller_.readings(), poller_.failure(), options_.json);
    if (const auto said = say(options_.json ? text : text + u'\n', stop_); !said) {
        poller_.stop();
        return QCoreApplication::exit(process::exitCode(said.error()));
    }
    next_.start(next);
}

} // namespace countis::cli
