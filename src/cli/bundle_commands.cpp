// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bundle_commands.h"

#include "bundle/bundle_writer.h"
#include "bundle/system_settings.h"
#include "cli/bundle_text.h"
#include "cli/long_work.h"
#include "cli/printer.h"
#include "cli/site_access.h"
#include "history/site_time.h"
#include "history/statements.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

using Outcome = tl::expected<void, Ending>;

struct Work {
    const BundleOptions& options;
    const StopOnSignal& stop;
    Printer& printer;
};

tl::expected<WallTime, Ending> endOf(const BundleOptions& options, const QTimeZone& zone) {
    if (options.until.isEmpty())
        return WallTime(std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()});
    const auto time = timeIn(options.until, zone);
    if (!time)
        return failed(ExitCode::Usage,
                      Words::tr("\"%1\" is not a time; write it as 2026-10-01 or 2026-10-01T06:00:00+02:00.")
                          .arg(options.until));
    return *time;
}

tl::expected<BundleRequest, Ending> requestOf(const BundleOptions& options) {
    auto database = openSite(options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    const auto to = endOf(options, (*database)->zone());
    if (!to)
        return tl::unexpected(to.error());
    BundleRequest request;
    request.database = (*database)->url();
    request.to = *to;
    request.from = *to - options.last;
    request.redact = options.redact;
    request.program = "countisctl " + QCoreApplication::applicationVersion().toStdString();
    request.record.settings = systemSettings();
    request.record.settings.emplace_back("database", options.database.toString().toStdString());
    const auto content = contentOf(**database);
    if (!content)
        return tl::unexpected(content.error());
    for (const QString& name : options.meters) {
        const auto point = meterOf(*content, name);
        if (!point)
            return tl::unexpected(point.error());
        request.points.push_back(point->id);
    }
    return request;
}

Outcome ended(const Work& work, const tl::expected<BundleInfo, QString>& made, const QString& file) {
    if (made) {
        work.printer.add(Words::tr("Saved as %1.").arg(file).toStdString() + '\n');
        return {};
    }
    return failed(work.stop.isStopped() ? interrupted() : ExitCode::Database, made.error());
}

Outcome save(const Work& work) {
    const auto request = requestOf(work.options);
    if (!request)
        return tl::unexpected(request.error());
    const ProgressLine line;
    const auto made = saveBundle(*request, work.options.file, work.stop.token(), [&](double share) {
        constexpr int kPercent = 100;
        line.show(
            Words::tr("Support bundle: %1").arg(percentText(static_cast<std::int64_t>(share * kPercent), kPercent)));
    });
    line.clear();
    return ended(work, made, work.options.file);
}

DatabaseResult<std::map<PointId, std::int64_t>> minutesIn(DatabaseConnection& connection) {
    std::map<PointId, std::int64_t> counts;
    auto rows = select(connection, QStringLiteral("SELECT point, count(*) FROM sample_minute GROUP BY point"));
    return forEachRow(rows, [&](const Statement& row) { counts[{row.integer(0)}] = row.integer(1); }).map([&] {
        return std::move(counts);
    });
}

DatabaseResult<void> readOverview(DatabaseConnection& connection, BundleOverview& overview) {
    const auto put = [](auto& target) {
        return [&target](auto&& value) { target = std::forward<decltype(value)>(value); };
    };
    auto done = minutesIn(connection)
                    .map(put(overview.minutes))
                    .and_then([&] { return readSettings(connection).map(put(overview.settings)); })
                    .and_then([&] { return readEvents(connection).map(put(overview.events)); })
                    .and_then([&] { return readVerdicts(connection).map(put(overview.verdicts)); });
    const auto points = done ? pointsWithFrames(connection) : tl::unexpected(done.error());
    if (!points)
        return tl::unexpected(points.error());
    for (const PointId point : *points) {
        const auto frames = readFrames(connection, point);
        if (!frames)
            return tl::unexpected(frames.error());
        overview.frames[point] = static_cast<std::int64_t>(frames->size());
    }
    return {};
}

Outcome show(const Work& work) {
    const auto bundle = openBundle(work.options.file);
    if (!bundle)
        return failed(ExitCode::Database, bundle.error());
    auto database = SiteDatabase::open(bundle->url, SiteDatabase::Purpose::Read, QDateTime::currentDateTime());
    if (!database)
        return failed(ExitCode::Database, database.error());
    auto content = contentOf(**database);
    if (!content)
        return tl::unexpected(content.error());
    BundleOverview overview;
    overview.info = bundle->info;
    overview.roster = *std::move(content);
    overview.zone = (*database)->zone();
    if (const auto read = readOverview((*database)->connection(), overview); !read)
        return failed(ExitCode::Database, databaseErrorText(read.error(), bundle->url));
    work.printer.add(work.options.json ? bundleJson(overview) : bundleText(overview));
    return {};
}

Outcome redacted(const Work& work) {
    return ended(work, redactBundle(work.options.file, work.options.to, work.stop.token()), work.options.to);
}

Outcome run(const Work& work) {
    switch (work.options.command) {
    case BundleOptions::Command::Save: return save(work);
    case BundleOptions::Command::Show: return show(work);
    case BundleOptions::Command::Redact: return redacted(work);
    }
    return {};
}

} // namespace

ExitCode runOnDatabase(const BundleOptions& options, int stop) {
    const StopOnSignal stopping(stop);
    Printer printer(stop);
    return finish(printer, run({options, stopping, printer}));
}

} // namespace countis::cli
