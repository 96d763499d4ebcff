// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/site_commands.h"

#include "cli/asked_span.h"
#include "cli/commands.h"
#include "cli/printer.h"
#include "cli/site_access.h"
#include "history/database_roster.h"
#include "history/series.h"
#include "history/site_time.h"
#include "site/place_tree.h"
#include "wording/message_text.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <algorithm>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

using Outcome = tl::expected<void, Ending>;

/// `removed`: when, as it is written; empty for a meter of the site.
std::string jsonOf(const Point& point, const std::string& place, const std::string& removed = {}) {
    nlohmann::ordered_json line{{"id", point.id.number},
                                {"name", point.name},
                                {"place", place},
                                {"address", point.address.endpoint()},
                                {"unit", point.address.unit}};
    const Device* const device = point.device();
    line["product"] = device != nullptr ? nlohmann::ordered_json(device->product) : nullptr;
    line["serial"] = device != nullptr ? nlohmann::ordered_json(device->serial) : nullptr;
    line["commands_allowed"] = point.commandsAllowed;
    if (!removed.empty())
        line["removed"] = removed;
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

std::string allowedText(const Point& point) {
    if (!point.commandsAllowed)
        return {};
    return "  " + QCoreApplication::translate("countisctl", "commands allowed").toStdString();
}

std::string column(const std::string& text, int width) {
    return QString::fromStdString(text).leftJustified(width).toStdString() + ' ';
}

std::string lineOf(const Point& point, const std::string& place) {
    const Device* const device = point.device();
    return column(point.name, 24) + column(point.address.toString(), 24) + column(place, 24) +
           (device != nullptr ? device->serial : std::string()) + allowedText(point) + '\n';
}

std::string removedLineOf(const RemovedPoint& removed, const std::string& time) {
    const Device* const device = removed.point.device();
    return column(std::to_string(removed.point.id.number), 16) + column(removed.point.name, 24) +
           column(removed.point.address.toString(), 24) + column(time, 25) +
           (device != nullptr ? device->serial : std::string()) + '\n';
}

/// Writes the roster by a connection of its own, whoever records.
Outcome save(const SiteOptions& options, const RosterContent& before, const RosterContent& now) {
    const auto connection = openForAll(options.database);
    if (!connection)
        return tl::unexpected(connection.error());
    DatabaseRoster roster(
        **connection,
        [&](const DatabaseError& error) {
            return Message{"%1", {databaseErrorText(error, options.database).toStdString()}};
        },
        auditHand());
    const auto saved = roster.save(before, now);
    return saved ? Outcome() : failed(ExitCode::Database, messageText(saved.error()));
}

/// Prints nothing: the list shows it.
Outcome allowCommands(const SiteOptions& options) {
    const bool allowed = options.forbidden.isEmpty();
    const auto site = openSite(options.database, SiteDatabase::Purpose::Read);
    if (!site)
        return tl::unexpected(site.error());
    const auto before = contentOf(**site);
    const auto point = before.and_then([&](const RosterContent& content) {
        return meterOf(content, allowed ? options.allowed : options.forbidden);
    });
    if (!point)
        return tl::unexpected(point.error());
    RosterContent now = *before;
    std::ranges::find(now.points, point->id, &Point::id)->commandsAllowed = allowed;
    return save(options, *before, now);
}

/// Prints nothing: the list shows it. Its address must be free.
Outcome restoreMeter(const SiteOptions& options) {
    const auto site = openSite(options.database, SiteDatabase::Purpose::Read);
    if (!site)
        return tl::unexpected(site.error());
    const auto before = contentOf(**site);
    const auto point = before.and_then([&](const auto&) { return removedMeterOf(**site, options.restored); });
    if (!point)
        return tl::unexpected(point.error());
    const auto taken = std::ranges::find(before->points, point->address, &Point::address);
    if (taken != before->points.end())
        return failed(
            ExitCode::Usage,
            Words::tr("%1 has the address %2 of the removed meter. Change or remove it first.")
                .arg(QString::fromStdString(taken->name), QString::fromStdString(point->address.toString())));
    RosterContent now = *before;
    now.points.push_back(*point);
    return save(options, *before, now);
}

Outcome listRemoved(const SiteOptions& options, SiteDatabase& database, Printer& printer) {
    const auto removed = removedMetersOf(database);
    if (!removed)
        return tl::unexpected(removed.error());
    for (const RemovedPoint& each : *removed) {
        const std::string time = isoTime(each.removed, database.zone());
        printer.add(options.json ? jsonOf(each.point, {}, time) : removedLineOf(each, time));
    }
    return {};
}

Outcome listMeters(const SiteOptions& options, Printer& printer) {
    auto database = openSite(options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    if (options.removed)
        return listRemoved(options, **database, printer);
    const auto content = contentOf(**database);
    if (!content)
        return tl::unexpected(content.error());
    PlaceTree places;
    const auto meant = places.take(content->places);
    for (const Point& point : content->points) {
        const auto place = meant.find(point.place);
        const std::string path = place == meant.end() ? std::string() : places.pathOf(place->second);
        printer.add(options.json ? jsonOf(point, path) : lineOf(point, path));
    }
    return {};
}

/// Readings that are missing for so many periods make a gap.
constexpr int kGapPeriods = 3;

SeriesText::Layout layoutOf(const SiteOptions& options, const Point& point, const QTimeZone& zone) {
    SeriesText::Layout layout;
    layout.format = options.format;
    layout.entries = options.entries;
    layout.zone = zone;
    layout.meter = point.name;
    layout.tier = options.tier;
    const bool raw = options.tier == Tier::Raw;
    layout.step = raw ? point.period : lengthOf(options.tier);
    layout.longest = raw ? kGapPeriods * point.period : layout.step;
    if (options.tier == Tier::Day)
        layout.longest += kHour; // when the clocks change
    return layout;
}

Outcome exportSeries(const SiteOptions& options, Printer& printer) {
    const TypedSpan typed{options.from, options.to};
    if (auto checked = checkSpan(typed); !checked)
        return checked;
    auto database = openSite(options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    const auto content = contentOf(**database);
    const auto point =
        content.and_then([&](const auto& site) { return recordedMeterOf(**database, site, options.meter); });
    if (!point)
        return tl::unexpected(point.error());
    const QTimeZone zone = (*database)->zone();
    const auto span = spanOf(typed, zone);
    if (!span)
        return tl::unexpected(span.error());
    SeriesText text(layoutOf(options, *point, zone));
    printer.add(text.head());
    const auto unreadable =
        readSeries((*database)->connection(), {point->id, options.entries, span->from, span->to, options.tier},
                   [&](SeriesRow&& row) { printer.add(text.row(row)); }, [&] { return printer.goesOn(); });
    if (!unreadable)
        return failed(ExitCode::Database, databaseErrorText(unreadable.error(), options.database));
    printer.add(text.tail());
    if (*unreadable > 0)
        complain(Words::tr("%1 records are damaged and left out.").arg(*unreadable));
    return {};
}

Outcome run(const SiteOptions& options, Printer& printer) {
    switch (options.command) {
    case SiteOptions::Command::Meters:
        if (!options.restored.isEmpty())
            return restoreMeter(options);
        return options.allowed.isEmpty() && options.forbidden.isEmpty() ? listMeters(options, printer)
                                                                        : allowCommands(options);
    case SiteOptions::Command::Export: return exportSeries(options, printer);
    }
    return {};
}

} // namespace

ExitCode runOnDatabase(const SiteOptions& options, int stop) {
    Printer printer(stop);
    return finish(printer, run(options, printer));
}

} // namespace countis::cli
