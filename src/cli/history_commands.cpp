// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/history_commands.h"

#include "cli/commands.h"
#include "cli/long_work.h"
#include "cli/printer.h"
#include "cli/site_access.h"
#include "core/catalogue.h"
#include "core/decimal.h"
#include "history/counter_import.h"
#include "history/entered_check.h"
#include "history/history_check.h"
#include "history/rebuild.h"
#include "history/sizes.h"
#include "report/series_text.h"
#include "wording/reading_text.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

using Outcome = tl::expected<void, Ending>;

struct Work {
    const HistoryOptions& options;
    const StopOnSignal& stop;
    Printer& printer;

    tl::unexpected<Ending> failed(const DatabaseError& error) const {
        return cli::failed(ExitCode::Database, databaseErrorText(error, options.database));
    }
    void print(const QString& text) const { printer.add(text.toStdString() + '\n'); }
};

QString nameOf(Tier tier) {
    return QString::fromLatin1(info(tier).table.data(), static_cast<qsizetype>(info(tier).table.size()));
}

QString faultText(HistoryFinding::Fault fault) {
    switch (fault) {
    case HistoryFinding::Fault::Unreadable: return Words::tr("cannot be read");
    case HistoryFinding::Fault::Missing: return Words::tr("is missing");
    case HistoryFinding::Fault::Wrong: break;
    }
    return Words::tr("does not agree with the readings");
}

QString findingText(const HistoryFinding& finding, const RosterContent& site, const QTimeZone& zone) {
    const PeriodKey& key = finding.period;
    if (std::holds_alternative<HistoryFinding::Journal>(finding.table))
        return Words::tr("journal, row %1: %2")
            .arg(QString::number(key.start.time_since_epoch().count()), faultText(finding.fault));
    const auto point = std::ranges::find(site.points, key.point, &Point::id);
    const QString meter =
        point == site.points.end() ? QString::number(key.point.number) : QString::fromStdString(point->name);
    const QString start = QString::fromStdString(isoTime(key.start, zone));
    const Tier* const tier = std::get_if<Tier>(&finding.table);
    if (tier == nullptr)
        return Words::tr("energy_day, %1, meter %2: %3").arg(start, meter, faultText(finding.fault));
    return Words::tr("%1, %2, meter %3, run %4: %5")
        .arg(nameOf(*tier), start, meter, QString::number(key.run), faultText(finding.fault));
}

/// The file itself. The number of faults found.
tl::expected<std::int64_t, Ending> checkFile(const Work& work, const ProgressLine& line) {
    if (work.options.database.engine != DatabaseEngine::Sqlite) {
        work.print(Words::tr("PostgreSQL checks its files itself; countisctl checks what is stored in them."));
        return 0;
    }
    const CheckReport report =
        checkIntegrity(work.options.database, work.stop.token(), [&](const CheckProgress& progress) {
            line.show(Words::tr("File, %1: %2").arg(progress.table, percentText(progress.done, progress.tables)));
        });
    line.clear();
    switch (report.outcome) {
    case CheckReport::Outcome::Sound: return 0;
    case CheckReport::Outcome::Cancelled: return failed(interrupted(), Words::tr("The check was cancelled."));
    case CheckReport::Outcome::NotPossible:
        return failed(ExitCode::Database, Words::tr("%1 cannot be checked (%2).")
                                              .arg(work.options.database.toString(), report.findings.join(u' ')));
    case CheckReport::Outcome::Damaged: break;
    }
    for (const QString& finding : report.findings)
        work.print(finding);
    return std::max<std::int64_t>(1, report.findings.size());
}

Outcome damaged(const Work& work, std::int64_t findings) {
    return failed(ExitCode::Database, Words::tr("%1 is damaged; problems found: %2.")
                                          .arg(work.options.database.toString(), QString::number(findings)));
}

Outcome check(const Work& work) {
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    const ProgressLine line;
    const auto inFile = checkFile(work, line);
    if (!inFile)
        return tl::unexpected(inFile.error());
    if (*inFile > 0)
        return damaged(work, *inFile);
    const auto site = contentOf(**database);
    if (!site)
        return tl::unexpected(site.error());
    const auto report = checkHistory(
        (*database)->connection(), (*database)->zone(), work.stop.token(),
        [&](const HistoryCheckProgress& progress) {
            line.show(Words::tr("%1: %2").arg(nameOf(progress.tier), percentText(progress.done, progress.all)));
        },
        [&](const HistoryFinding& finding) {
            line.clear();
            work.print(findingText(finding, *site, (*database)->zone()));
        });
    line.clear();
    if (!report)
        return work.failed(report.error());
    if (report->cancelled)
        return failed(interrupted(), Words::tr("The check was cancelled."));
    if (report->findings > 0)
        return damaged(work, report->findings);
    work.print(Words::tr("%1 is sound.").arg(work.options.database.toString()));
    return {};
}

WallTime systemTime() {
    return WallTime(std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()});
}

Outcome rebuild(const Work& work) {
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Change);
    if (!database)
        return tl::unexpected(database.error());
    const ProgressLine line;
    const auto report = rebuildRollUps(
        (*database)->connection(), (*database)->zone(), systemTime(), work.stop.token(),
        [&](const RebuildProgress& progress) {
            line.show(Words::tr("%1: %2").arg(nameOf(progress.tier), percentText(progress.done, progress.all)));
        });
    line.clear();
    if (!report)
        return work.failed(report.error());
    if (report->cancelled)
        return failed(interrupted(), Words::tr("The rebuild was cancelled. What was made until then stays; the same "
                                               "command makes the rest."));
    work.print(Words::tr("Made anew: %1 roll-ups of minutes and %2 of quarter-hours, and the hours and "
                         "days above them.")
                   .arg(QString::number(report->minutes), QString::number(report->quarters)));
    if (report->unreadable > 0)
        return failed(ExitCode::Database,
                      Words::tr("The readings of %1 minutes of %2 are damaged; their roll-ups stay as they are.")
                          .arg(QString::number(report->unreadable), work.options.database.toString()));
    return {};
}

/// The first problems; of the others, their number.
void complainAbout(const QString& file, const std::vector<LineProblem>& problems) {
    constexpr std::size_t kMostProblems = 20;
    const std::size_t said = std::min(problems.size(), kMostProblems);
    for (std::size_t n = 0; n < said; ++n)
        complain(Words::tr("%1, line %2: %3").arg(file, QString::number(problems[n].line), problems[n].text));
    if (said < problems.size())
        complain(Words::tr("%1: more lines that cannot be read: %2").arg(file).arg(problems.size() - said));
}

tl::expected<QByteArray, Ending> bytesOfFile(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failed(ExitCode::Usage, Words::tr("The file %1 cannot be read: %2.").arg(name, file.errorString()));
    return file.readAll();
}

QString wattHours(std::int64_t tenths, std::uint16_t entry) {
    return QString::fromStdString(toString(Decimal{tenths, 1})) + u' ' +
           QString::fromLatin1(values()[entry].unit.data(), static_cast<qsizetype>(values()[entry].unit.size()));
}

QString problemText(const ImportContradiction& found, const QTimeZone& zone) {
    if (found.what)
        return contradictionText(*found.what, wattHours(found.what->other.total, found.entry),
                                 QString::fromStdString(isoTime(found.what->other.at, zone)));
    return Words::tr("T1 and T2 together are %1, which is not the total %2 by more than their registers round off: "
                     "correct one of the three")
        .arg(wattHours(found.tariffs, found.entry), wattHours(found.tenths, found.entry));
}

/// Leaves the lines out that contradict other readings; they are problems of the file then.
Outcome leaveOutContradictions(const Work& work, SiteDatabase& database, const Point& point, CounterFile& file) {
    const auto found = contradictionsIn(database.connection(), point, file, systemTime());
    if (!found)
        return work.failed(found.error());
    for (const ImportContradiction& one : *found) {
        const auto gone =
            std::erase_if(file.readings, [&](const CounterRow& reading) { return reading.line == one.line; });
        if (gone > 0)
            file.problems.push_back({one.line, problemText(one, database.zone())});
    }
    std::ranges::stable_sort(file.problems, {}, &LineProblem::line);
    if (!found->empty())
        complain(
            Words::tr("Lines that contradict other readings are left out. If they are right all the same, import "
                      "the file with --accept-contradictions."));
    return {};
}

Outcome importFile(const Work& work) {
    const QString& name = work.options.file;
    const auto bytes = bytesOfFile(name);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Change);
    if (!database)
        return tl::unexpected(database.error());
    const auto point =
        contentOf(**database).and_then([&](const RosterContent& site) { return meterOf(site, work.options.meter); });
    if (!point)
        return tl::unexpected(point.error());
    const QString meter = QString::fromStdString(point->name);
    if (deviceAt(*point, systemTime()) == nullptr)
        return failed(ExitCode::Usage, Words::tr("The meter %1 has never answered, so that its serial number is not "
                                                 "known. Read it with countis once, then import.")
                                           .arg(meter));
    auto file = parseCounters({bytes->constData(), static_cast<std::size_t>(bytes->size())}, (*database)->zone(),
                              systemTime());
    if (!file)
        return failed(ExitCode::Usage, Words::tr("%1, line %2: %3").arg(name, QString::number(1), file.error()));
    if (!work.options.acceptsContradictions)
        if (auto checked = leaveOutContradictions(work, **database, *point, *file); !checked)
            return checked;
    const ProgressLine line;
    const auto report = importCounters((*database)->connection(), *point, (*database)->zone(), *file,
                                       work.stop.token(), [&](std::int64_t done, std::int64_t all) {
                                           line.show(Words::tr("%1: %2").arg(name, percentText(done, all)));
                                       });
    line.clear();
    if (!report)
        return work.failed(report.error());
    if (report->cancelled)
        return failed(interrupted(),
                      Words::tr("The import was cancelled. What was imported until then stays; the same "
                                "command imports the rest."));
    const std::int64_t leftOut = report->leftOut + std::ssize(file->problems);
    work.print(Words::tr("Readings of %1: imported %2, there already %3, left out %4.")
                   .arg(meter, QString::number(report->imported), QString::number(report->present),
                        QString::number(leftOut)));
    if (leftOut == 0)
        return {};
    complainAbout(name, file->problems);
    return failed(ExitCode::Usage, Words::tr("%1: some lines are not imported: %2.").arg(name).arg(leftOut));
}

std::string sizeJson(Tier tier, const TierSize& size, const Retention& retention, const QTimeZone& zone) {
    nlohmann::ordered_json line{
        {"step", info(tier).name}, {"rows", size.rows}, {"estimated", size.isEstimated}, {"bytes", size.bytes}};
    line["first"] = size.span ? nlohmann::ordered_json(isoTime(size.span->first, zone)) : nullptr;
    line["last"] = size.span ? nlohmann::ordered_json(isoTime(size.span->second, zone)) : nullptr;
    const auto& days = retention.of(tier);
    line["kept_days"] = days ? nlohmann::ordered_json(*days) : nullptr;
    return line.dump() + '\n';
}

QString sizeLine(const QStringList& columns) {
    constexpr std::array kWidths{6, 12, 12, 27, 27, 0};
    QString line;
    for (qsizetype n = 0; n < columns.size(); ++n)
        line += columns[n].leftJustified(kWidths[static_cast<std::size_t>(n)]);
    return line.trimmed();
}

QString sizeText(Tier tier, const TierSize& size, const Retention& retention, const QTimeZone& zone) {
    const auto time = [&](WallTime at) { return QString::fromStdString(isoTime(at, zone)); };
    const auto& days = retention.of(tier);
    const QString rows = (size.isEstimated ? QStringLiteral("~") : QString()) + QString::number(size.rows);
    return sizeLine({QString::fromLatin1(info(tier).name.data()), rows,
                     QLocale().formattedDataSize(size.bytes, 1, QLocale::DataSizeSIFormat),
                     size.span ? time(size.span->first) : QStringLiteral("–"),
                     size.span ? time(size.span->second) : QStringLiteral("–"),
                     days ? Words::tr("%1 d").arg(*days) : Words::tr("for ever")});
}

Outcome sizes(const Work& work) {
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    const auto sizes = readSizes((*database)->connection());
    if (!sizes)
        return work.failed(sizes.error());
    const auto retention = readRetention((*database)->connection());
    if (!retention)
        return work.failed(retention.error());
    if (!work.options.json)
        work.print(sizeLine({Words::tr("Step"), Words::tr("Rows"), Words::tr("Size"), Words::tr("First"),
                             Words::tr("Last"), Words::tr("Kept for")}));
    for (const TierInfo& tier : kTierTable) {
        const TierSize& size = (*sizes)[static_cast<std::size_t>(tier.tier)];
        if (work.options.json)
            work.printer.add(sizeJson(tier.tier, size, *retention, (*database)->zone()));
        else
            work.print(sizeText(tier.tier, size, *retention, (*database)->zone()));
    }
    return {};
}

Outcome run(const Work& work) {
    switch (work.options.command) {
    case HistoryOptions::Command::Check: return check(work);
    case HistoryOptions::Command::Rebuild: return rebuild(work);
    case HistoryOptions::Command::Sizes: return sizes(work);
    case HistoryOptions::Command::Import: return importFile(work);
    }
    return {};
}

} // namespace

ExitCode runOnDatabase(const HistoryOptions& options, int stop) {
    const StopOnSignal stopping(stop);
    Printer printer(stop);
    return finish(printer, run({options, stopping, printer}));
}

} // namespace countis::cli
