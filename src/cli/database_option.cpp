// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_option.h"

#include "cli/option_words.h"

namespace countis::cli {

void addDatabase(CLI::App& command, std::string& typed) {
    command
        .add_option("--database", typed,
                    help(QT_TRANSLATE_NOOP("countisctl",
                                           "Site database: sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or "
                                           "service=NAME (default: the database of this user)")))
        ->type_name("URL");
}

void addMeter(CLI::App& command, std::string& typed) {
    command
        .add_option(
            "--meter", typed,
            help(QT_TRANSLATE_NOOP("countisctl",
                                   "Meter: its name, its address, or its id, which countisctl meters --json prints")))
        ->type_name("NAME")
        ->required();
}

void addDatabaseArgument(CLI::App& command, const char* name, std::string& typed, const std::string& what) {
    command.add_option(name, typed, what)->type_name("")->required();
}

tl::expected<DatabaseUrl, Ending> databaseOf(const std::string& typed, const char* name) {
    if (typed.empty())
        return standardDatabase();
    auto url = parseDatabaseUrl(QString::fromStdString(typed));
    if (!url)
        return usage(QLatin1String(name) + QStringLiteral(": ") + url.error());
    return *std::move(url);
}

} // namespace countis::cli
