// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/energy_commands.h"

#include "cli/asked_span.h"
#include "cli/commands.h"
#include "cli/long_work.h"
#include "cli/new_file.h"
#include "cli/printer.h"
#include "cli/site_access.h"
#include "history/energy_readings.h"
#include "history/energy_settings.h"
#include "report/energy_intervals.h"
#include "report/energy_pdf.h"
#include "report/energy_text.h"
#include "report/price_csv.h"
#include "report/report_scope.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <algorithm>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

using Outcome = tl::expected<void, Ending>;

struct Work {
    const EnergyOptions& options;
    const StopOnSignal& stop;
    Printer& printer;

    tl::unexpected<Ending> failed(const DatabaseError& error) const {
        return cli::failed(ExitCode::Database, databaseErrorText(error, options.database));
    }
};

WallTime systemTime() {
    return WallTime(std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()});
}

tl::expected<VirtualMeter, Ending> virtualMeterOf(const Work& work, DatabaseConnection& connection) {
    const auto all = readVirtualMeters(connection);
    if (!all)
        return work.failed(all.error());
    const auto found = std::ranges::find(*all, work.options.virtualMeter.toStdString(), &VirtualMeter::name);
    if (found != all->end())
        return *found;
    QStringList names;
    for (const VirtualMeter& meter : *all)
        names << QString::fromStdString(meter.name);
    return failed(ExitCode::Usage, names.isEmpty()
                                       ? Words::tr("This site has no virtual meters. The Energy page adds them.")
                                       : Words::tr("\"%1\" is not a virtual meter of this site; use one of: %2.")
                                             .arg(work.options.virtualMeter, names.join(QStringLiteral(", "))));
}

/// The meters that were named, and how.
tl::expected<ReportRequest, Ending> requestOf(const Work& work, SiteDatabase& database) {
    const auto content = contentOf(database);
    if (!content)
        return tl::unexpected(content.error());
    PlaceTree places;
    const auto meant = places.take(content->places);
    ReportRequest request;
    request.site = content->siteName;
    request.zone = database.zone();
    request.now = systemTime();
    request.period = work.options.period;
    if (!work.options.meter.isEmpty()) {
        const auto point = recordedMeterOf(database, *content, work.options.meter);
        if (!point)
            return tl::unexpected(point.error());
        request.ofMeter = true;
        request.scope = point->name;
        request.meters = {{*point, {}, {}}};
    } else if (!work.options.virtualMeter.isEmpty()) {
        const auto meter = virtualMeterOf(work, database.connection());
        if (!meter)
            return tl::unexpected(meter.error());
        request.scope = meter->name;
        request.meters = metersOf(*meter, content->points);
    } else {
        const auto place = places.findPath(work.options.place.toStdString());
        if (!place)
            return failed(ExitCode::Usage,
                          Words::tr("\"%1\" is not a place of this site. countisctl meters lists the places of all "
                                    "meters.")
                              .arg(work.options.place));
        request.scope = places.pathOf(*place);
        request.meters = metersIn(*place, places, meant, content->points);
        auto virtualMeters = readVirtualMeters(database.connection());
        if (!virtualMeters)
            return work.failed(virtualMeters.error());
        request.virtualMeters = *std::move(virtualMeters);
    }
    auto prices = readPrices(database.connection());
    if (!prices)
        return work.failed(prices.error());
    request.prices = *std::move(prices);
    return request;
}

OnReport shown(ProgressOfMany& progress) {
    return [&progress](std::size_t done, std::size_t all) {
        progress.show(static_cast<std::int64_t>(done), static_cast<std::int64_t>(all));
    };
}

Outcome cancelled() {
    return failed(interrupted(), Words::tr("The command was cancelled."));
}

Outcome report(const Work& work) {
    for (const QString& file : {work.options.pdf, work.options.csv})
        if (auto isNew = checkNew(file); !isNew)
            return isNew;
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    const auto request = requestOf(work, **database);
    if (!request)
        return tl::unexpected(request.error());
    ProgressOfMany progress(Words::tr("Meters read: %1"));
    const auto made = readReport((*database)->connection(), *request, work.stop.token(), shown(progress));
    progress.clear();
    if (!made)
        return work.failed(made.error());
    if (!*made)
        return cancelled();
    if (!(*made)->sheet.whole().isKnown())
        return failed(ExitCode::Database,
                      Words::tr("No energy is recorded in this period, so that there is nothing to "
                                "report."));
    if (!work.options.pdf.isEmpty()) {
        const ReportImprint imprint{QLocale(), QCoreApplication::applicationVersion(), request->now};
        if (auto written = writeNew(work.options.pdf, pdfOf(**made, imprint)); !written)
            return written;
    }
    if (work.options.csv.isEmpty())
        return {};
    return writeNew(work.options.csv, QByteArray::fromStdString(tablesText(**made)));
}

Outcome energy(const Work& work) {
    const TypedSpan typed{work.options.from, work.options.to};
    if (auto checked = checkSpan(typed); !checked)
        return checked;
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    const QTimeZone zone = (*database)->zone();
    const auto span = spanOf(typed, zone);
    if (!span)
        return tl::unexpected(span.error());
    const auto request = requestOf(work, **database);
    if (!request)
        return tl::unexpected(request.error());
    const auto boundaries = intervalBoundaries(span->from, span->to, work.options.step, zone);
    EnergySheet sheet(boundaries, request->prices, accountedBefore(request->now));
    ProgressOfMany progress(Words::tr("Meters read: %1"));
    for (std::size_t n = 0; n < request->meters.size(); ++n) {
        if (work.stop.isStopped())
            return cancelled();
        const Point& point = request->meters[n].point;
        const auto ledger =
            readLedger((*database)->connection(), point, boundaries.front(), boundaries.back(), request->now);
        if (!ledger)
            return work.failed(ledger.error());
        sheet.add(point.id, *ledger, request->meters[n].factor);
        shown(progress)(n + 1, request->meters.size());
    }
    progress.clear();
    const std::string& scope = request->scope.empty() ? request->site : request->scope;
    const EnergyTextLayout layout{work.options.format, zone, scope, work.options.stepName};
    work.printer.add(work.options.events ? eventsText(sheet, request->meters, layout) : energyText(sheet, layout));
    return {};
}

/// By a connection of its own, whoever records.
Outcome setPrices(const Work& work, const QTimeZone& zone) {
    QFile opened(work.options.newPrices);
    if (!opened.open(QIODevice::ReadOnly))
        return failed(ExitCode::Usage,
                      Words::tr("The file %1 cannot be read: %2.").arg(work.options.newPrices, opened.errorString()));
    const PriceFile file = parsePrices(opened.readAll().toStdString(), zone);
    for (const LineProblem& problem : file.problems)
        complain(
            Words::tr("%1, line %2: %3").arg(work.options.newPrices, QString::number(problem.line), problem.text));
    if (!file.problems.empty())
        return failed(ExitCode::Usage, Words::tr("No price was changed."));
    const auto connection = openForAll(work.options.database);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto done = writePrices(**connection, file.prices); !done)
        return work.failed(done.error());
    work.printer.add(Words::tr("Prices stored: %1").arg(file.prices.size()).toStdString() + '\n');
    return {};
}

Outcome prices(const Work& work) {
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    if (!work.options.newPrices.isEmpty())
        return setPrices(work, (*database)->zone());
    const auto known = readPrices((*database)->connection());
    if (!known)
        return work.failed(known.error());
    work.printer.add(pricesText(*known, (*database)->zone()));
    return {};
}

Outcome run(const Work& work) {
    switch (work.options.command) {
    case EnergyOptions::Command::Report: return report(work);
    case EnergyOptions::Command::Energy: return energy(work);
    case EnergyOptions::Command::Prices: return prices(work);
    }
    return {};
}

} // namespace

ExitCode runOnDatabase(const EnergyOptions& options, int stop) {
    const StopOnSignal stopping(stop);
    Printer printer(stop);
    return finish(printer, run({options, stopping, printer}));
}

} // namespace countis::cli
