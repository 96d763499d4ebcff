// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/send_command.h"

#include "cli/commands.h"
#include "cli/question.h"
#include "cli/send_text.h"
#include "cli/site_access.h"
#include "site/place_tree.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

WallTime systemTime() {
    return WallTime(std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()});
}

/// The meters of a place and of the places in it.
tl::expected<std::vector<Point>, Ending> pointsOf(const RosterContent& site, const QString& path) {
    PlaceTree places;
    const auto meant = places.take(site.places);
    const auto place = places.findPath(path.toStdString());
    if (!place)
        return failed(ExitCode::Usage, Words::tr("\"%1\" is not a place of this site.").arg(path));
    std::vector<Point> points;
    for (const Point& point : site.points) {
        const auto at = meant.find(point.place);
        if (places.isWithin(at == meant.end() ? PlaceId{} : at->second, *place))
            points.push_back(point);
    }
    if (points.empty())
        return failed(ExitCode::Usage, Words::tr("There is no meter in \"%1\".").arg(path));
    return points;
}

CommandReport notAllowed() {
    CommandReport report;
    report.reason = CommandReason::NotAllowed;
    return report;
}

} // namespace

SendCommand::SendCommand(SendOptions options, int stop) : options_(std::move(options)), stop_(stop) {}

SendCommand::~SendCommand() {
    abandoned_ = true;
    if (link_)
        link_->cancel();
}

tl::expected<void, Ending> SendCommand::prepare() {
    return checkOutput().and_then([&] { return choose(); }).and_then([&] { return confirm(); });
}

tl::expected<void, Ending> SendCommand::choose() {
    const auto site = openSite(options_.database, SiteDatabase::Purpose::Read);
    if (!site)
        return tl::unexpected(site.error());
    const auto content = contentOf(**site);
    if (!content)
        return tl::unexpected(content.error());
    if (options_.place) {
        auto points = pointsOf(*content, *options_.place);
        if (!points)
            return tl::unexpected(points.error());
        points_ = *std::move(points);
    }
    for (const QString& meter : options_.meters) {
        const auto point = meterOf(*content, meter);
        if (!point)
            return tl::unexpected(point.error());
        if (std::ranges::find(points_, point->id, &Point::id) == points_.end())
            points_.push_back(*point);
    }
    QStringList closed;
    for (const Point& point : points_)
        if (!point.commandsAllowed)
            closed << QString::fromStdString(point.name);
    if (!closed.isEmpty())
        return failed(
            ExitCode::Usage,
            Words::tr("Commands are not allowed for %1, so nothing was sent. Allow them by countisctl meters "
                      "--allow-commands NAME.")
                .arg(closed.join(QStringLiteral(", "))));
    auto opened = openForAll(options_.database);
    if (!opened)
        return tl::unexpected(opened.error());
    database_ = *std::move(opened);
    return {};
}

tl::expected<void, Ending> SendCommand::confirm() const {
    if (options_.yes)
        return {};
    const QString question =
        Words::tr("Send this command to %n meters? [y/N]", nullptr, static_cast<int>(points_.size()));
    switch (ask(previewText(options_.command, points_) + question, stop_)) {
    case Answer::Yes: return {};
    case Answer::No: return failed(ExitCode::NotDone, Words::tr("You did not answer yes, so nothing was sent."));
    case Answer::Stopped: return failed(interrupted(), Words::tr("Nothing was sent."));
    case Answer::Nobody: break;
    }
    return failed(ExitCode::Usage,
                  Words::tr("Standard input is not a terminal, so nobody can be asked and nothing was "
                            "sent. In a script, give --yes."));
}

void SendCommand::start() {
    run();
}

void SendCommand::stop() {
    stopped_ = true;
    if (link_)
        link_->cancel();
}

QCoro::Task<> SendCommand::run() {
    std::size_t number = 0;
    for (const Point& point : points_) {
        AuditEntry entry;
        if (stopped_ || !begin(point, entry))
            break;
        progress_.show(
            Words::tr("%1 of %2: %3").arg(++number).arg(points_.size()).arg(QString::fromStdString(point.name)));
        if (entry.id.empty()) {
            tell(entry, notAllowed());
            continue;
        }
        link_ = std::make_shared<Link>(point.address, LinkDeadlines{});
        auto carrying = carryOut(*link_, {options_.command, entry.serial});
        CommandReport report = co_await carrying;
        if (abandoned_)
            co_return;
        if (link_->isCancelled()) // by a signal: the meter is not to blame
            report.failure = {};
        // Later: its own code may have resumed this one.
        QMetaObject::invokeMethod(
            &context_, [old = std::exchange(link_, nullptr)] {}, Qt::QueuedConnection);
        tell(entry, report);
    }
    if (stopped_)
        complain(Words::tr("A signal ended the command. Meters that had their turn: %1 of %2.")
                     .arg(number)
                     .arg(points_.size()));
    tellUnprinted();
    QCoreApplication::exit(exitCode());
}

/// False: the log cannot be written, so nothing is sent. An entry without an id is in no log: this meter gets
/// nothing.
bool SendCommand::begin(const Point& point, AuditEntry& entry) {
    entry = auditEntry(point, keyOf(options_.command), auditHand(), systemTime());
    const auto id = beginAudit(*database_, entry, point.address);
    if (id) {
        entry.id = id->value_or(std::string());
        return true;
    }
    complain(Words::tr("The audit log cannot be written, so nothing was sent to %1. %2")
                 .arg(QString::fromStdString(point.name), databaseErrorText(id.error(), options_.database)));
    failure_ = static_cast<int>(ExitCode::Database);
    return false;
}

void SendCommand::tell(AuditEntry& entry, const CommandReport& report) {
    progress_.clear();
    finish(entry, report);
    print(entry, report);
}

void SendCommand::finish(AuditEntry& entry, const CommandReport& report) {
    notDone_ = notDone_ || report.result() == CommandResult::NotDone;
    unknown_ = unknown_ || report.result() == CommandResult::Unknown;
    if (!report.serial.empty())
        entry.serial = report.serial;
    takeResult(entry, report.reason, report.exception, report.before, report.after);
    if (entry.id.empty())
        return;
    if (const auto written = endAudit(*database_, entry); !written) {
        complain(
            Words::tr("The result for %1 is missing in the audit log. %2")
                .arg(QString::fromStdString(entry.meter), databaseErrorText(written.error(), options_.database)));
        failure_ = static_cast<int>(ExitCode::Database);
    }
}

/// Whoever reads the results, or not: the meters get the command that they were promised.
void SendCommand::print(const AuditEntry& entry, const CommandReport& report) {
    if (!outputFailed_) {
        const auto said = say(options_.json ? resultJson(entry, report) : resultLine(entry, report), stop_);
        if (said)
            return;
        outputFailed_ = true;
        stopped_ = stopped_ || said.error().why == process::WriteFailure::Why::Stopped;
    }
    unprinted_ << QString::fromStdString(entry.meter);
}

void SendCommand::tellUnprinted() {
    if (!unprinted_.isEmpty())
        complain(Words::tr("These results could not be printed; countisctl audit shows them: %1.")
                     .arg(unprinted_.join(QStringLiteral(", "))));
}

int SendCommand::exitCode() const {
    if (failure_ != 0)
        return failure_;
    if (stopped_)
        return static_cast<int>(interrupted());
    if (unknown_)
        return static_cast<int>(ExitCode::ResultUnknown);
    if (notDone_)
        return static_cast<int>(ExitCode::NotDone);
    return static_cast<int>(outputFailed_ ? ExitCode::CannotWrite : ExitCode::Ok);
}

} // namespace countis::cli
