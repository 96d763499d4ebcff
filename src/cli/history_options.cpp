// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/history_options.h"

#include "cli/database_option.h"
#include "cli/option_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace countis::cli {

HistoryCommands::HistoryCommands(CLI::App& app) {
    CLI::App* const history = app.add_subcommand(
        "history",
        help(QT_TRANSLATE_NOOP(
            "countisctl", "Checks, recalculates and imports the recorded values of a site, and prints their size")));
    history->require_subcommand(1);
    const auto add = [&](const char* name, const std::string& what) {
        CLI::App* const command = history->add_subcommand(name, what);
        addDatabase(*command, database_);
        return command;
    };
    check_ = add("check", help(QT_TRANSLATE_NOOP("countisctl", "Reads the whole database and prints what is damaged; "
                                                               "changes nothing")));
    rebuild_ =
        add("rebuild",
            help(QT_TRANSLATE_NOOP(
                "countisctl",
                "Recalculates the values of minutes, quarter-hours, hours and days from the recorded readings")));
    sizes_ =
        add("sizes", help(QT_TRANSLATE_NOOP("countisctl", "Prints how many readings, minutes, quarter-hours, hours "
                                                          "and days are recorded, and how long they are kept")));
    sizes_->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
    import_ =
        add("import",
            help(QT_TRANSLATE_NOOP("countisctl", "Imports counter readings that another program has recorded")));
    import_
        ->add_option(
            "FILE", file_,
            help(QT_TRANSLATE_NOOP("countisctl", "CSV file: the first line is time,KEY,… with the keys that "
                                                 "countisctl read --json prints; then comes a line for each time")))
        ->type_name("")
        ->required();
    import_->add_flag(
        "--accept-contradictions", acceptsContradictions_,
        help(QT_TRANSLATE_NOOP("countisctl", "Import lines that contradict other readings too, for example after a "
                                             "counter has passed its highest value")));
    addMeter(*import_, meter_);
}

std::optional<tl::expected<HistoryOptions, Ending>> HistoryCommands::checked() const {
    using Command = HistoryOptions::Command;
    const std::pair<const CLI::App*, Command> all[]{
        {check_, Command::Check}, {rebuild_, Command::Rebuild}, {sizes_, Command::Sizes}, {import_, Command::Import}};
    const auto* const given =
        std::find_if(std::begin(all), std::end(all), [](auto entry) { return entry.first->parsed(); });
    if (given == std::end(all))
        return std::nullopt;
    const auto url = databaseOf(database_);
    if (!url)
        return tl::unexpected(url.error());
    HistoryOptions options;
    options.command = given->second;
    options.database = *url;
    options.json = json_;
    options.acceptsContradictions = acceptsContradictions_;
    options.file = QString::fromStdString(file_);
    options.meter = QString::fromStdString(meter_);
    return options;
}

} // namespace countis::cli
