// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/site_options.h"

#include "cli/database_option.h"
#include "cli/option_words.h"
#include "history/series.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <utility>

namespace countis::cli {
namespace {

tl::expected<std::vector<std::uint16_t>, Ending> entriesOf(const std::string& series) {
    std::vector<std::uint16_t> entries;
    for (const QString& key : QString::fromStdString(series).split(u',')) {
        const auto entry = entryOf(key.trimmed().toStdString());
        if (!entry)
            return usage(
                translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a value of a meter. countisctl read "
                                                           "--json lists all keys."))
                    .arg(key));
        entries.push_back(*entry);
    }
    return entries;
}

} // namespace

SiteCommands::SiteCommands(CLI::App& app) {
    meters_ = addCommand(
        app, "meters",
        translated(QT_TRANSLATE_NOOP("countisctl", "Lists the meters of a site, allows commands to one of them, or "
                                                   "restores one that was removed")));
    CLI::Option* const allow = meters_->add_option(
        "--allow-commands", allowed_,
        help(QT_TRANSLATE_NOOP("countisctl", "Allows commands to this meter: its name, its address or its id")));
    allow->type_name("NAME");
    CLI::Option* const forbid = meters_->add_option(
        "--forbid-commands", forbidden_,
        help(QT_TRANSLATE_NOOP("countisctl", "Forbids commands to this meter, as for a new meter")));
    forbid->type_name("NAME")->excludes(allow);
    CLI::Option* const removed = meters_->add_flag(
        "--removed", removed_,
        help(QT_TRANSLATE_NOOP("countisctl", "Lists the meters that were removed, whose history is still there")));
    removed->excludes(allow)->excludes(forbid);
    meters_
        ->add_option("--restore", restored_,
                     help(QT_TRANSLATE_NOOP("countisctl",
                                            "Takes up the removed meter with this number again, with its history")))
        ->type_name("NUMBER")
        ->excludes(allow)
        ->excludes(forbid)
        ->excludes(removed);
    meters_->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
    addExport(app);
}

CLI::App* SiteCommands::addCommand(CLI::App& app, const char* name, const QString& what) {
    CLI::App* const command = app.add_subcommand(name, what.toStdString());
    addDatabase(*command, database_);
    return command;
}

void SiteCommands::addExport(CLI::App& app) {
    export_ =
        addCommand(app, "export",
                   translated(QT_TRANSLATE_NOOP("countisctl", "Prints the recorded values of a meter. Values read "
                                                              "over Modbus are for information only and have no "
                                                              "legal value")));
    addMeter(*export_, meter_);
    export_
        ->add_option(
            "--series", series_,
            help(QT_TRANSLATE_NOOP(
                "countisctl",
                "Values to print, with commas between them; the keys are those that countisctl read --json prints")))
        ->type_name("KEY[,KEY]")
        ->required();
    export_
        ->add_option("--from", from_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Start of the values, for example 2026-10-01 or "
                                                          "2026-10-01T06:00:00+02:00 (default: the first value)")))
        ->type_name("TIME");
    export_
        ->add_option(
            "--to", to_,
            help(QT_TRANSLATE_NOOP(
                "countisctl", "End of the values: only earlier ones are printed (default: after the last value)")))
        ->type_name("TIME");
    export_
        ->add_option(
            "--step", step_,
            help(QT_TRANSLATE_NOOP("countisctl", "raw, 1m, 15m, 1h or 1d (default: raw). For each period, prints the "
                                                 "mean of a value, or the last value of a counter")))
        ->type_name("STEP");
    export_->add_option("--format", format_, help(QT_TRANSLATE_NOOP("countisctl", "csv or json (default: csv)")))
        ->type_name("FORMAT");
}

std::optional<tl::expected<SiteOptions, Ending>> SiteCommands::checked() const {
    using Command = SiteOptions::Command;
    SiteOptions options;
    const std::pair<const CLI::App*, Command> all[]{{meters_, Command::Meters}, {export_, Command::Export}};
    const auto* const given =
        std::find_if(std::begin(all), std::end(all), [](auto entry) { return entry.first->parsed(); });
    if (given == std::end(all))
        return std::nullopt;
    options.command = given->second;
    options.json = json_;
    options.allowed = QString::fromStdString(allowed_);
    options.forbidden = QString::fromStdString(forbidden_);
    options.removed = removed_;
    options.restored = QString::fromStdString(restored_);
    const auto url = databaseOf(database_);
    if (!url)
        return tl::unexpected(url.error());
    options.database = *url;
    if (options.command != Command::Export)
        return options;
    options.meter = QString::fromStdString(meter_);
    options.from = QString::fromStdString(from_);
    options.to = QString::fromStdString(to_);
    auto entries = entriesOf(series_);
    if (!entries)
        return tl::unexpected(entries.error());
    options.entries = *std::move(entries);
    const auto tier = step_.empty() ? Tier::Raw : tierOf(step_);
    if (!tier)
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a step; use raw, 1m, 15m, 1h or 1d."))
                         .arg(QString::fromStdString(step_)));
    options.tier = *tier;
    if (!format_.empty() && format_ != "csv" && format_ != "json")
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a format; use csv or json."))
                         .arg(QString::fromStdString(format_)));
    options.format = format_ == "json" ? SeriesText::Format::Json : SeriesText::Format::Csv;
    return options;
}

} // namespace countis::cli
