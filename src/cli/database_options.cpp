// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_options.h"

#include "cli/database_option.h"
#include "cli/option_words.h"
#include "history/database/password_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace countis::cli {

DatabaseCommands::DatabaseCommands(CLI::App& app) {
    CLI::App* const database = app.add_subcommand(
        "database", help(QT_TRANSLATE_NOOP("countisctl", "Creates, updates and copies the database of a site")));
    database->require_subcommand(1);
    const std::string urls =
        help(QT_TRANSLATE_NOOP("countisctl", "sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or "
                                             "service=NAME"));
    init_ = database->add_subcommand(
        "init", help(QT_TRANSLATE_NOOP("countisctl", "Creates the tables of a site in an empty database")));
    addDatabaseArgument(*init_, "URL", url_, urls);
    migrate_ = database->add_subcommand(
        "migrate",
        help(QT_TRANSLATE_NOOP("countisctl", "Brings the tables of an older version of countis up to date")));
    addDatabaseArgument(*migrate_, "URL", url_, urls);
    backup_ = database->add_subcommand(
        "backup",
        help(QT_TRANSLATE_NOOP("countisctl",
                               "Copies a SQLite database to a new file; programs may record into it meanwhile")));
    backup_->add_option("FILE", file_, help(QT_TRANSLATE_NOOP("countisctl", "File to create; it must not exist yet")))
        ->type_name("")
        ->required();
    addDatabase(*backup_, database_);
    copy_ = database->add_subcommand(
        "copy", help(QT_TRANSLATE_NOOP(
                    "countisctl", "Copies a site into another database, which must have its tables already (see "
                                  "init), and compares the two. If an earlier copy was interrupted, continues it")));
    addDatabaseArgument(*copy_, "FROM", url_, urls);
    addDatabaseArgument(*copy_, "TO", to_, urls);
    password_ = database->add_subcommand(
        "password", help(QT_TRANSLATE_NOOP("countisctl", "Reads the password of a database from standard input and "
                                                         "keeps it in the keyring of this user")));
    addDatabaseArgument(*password_, "URL", url_,
                        help(QT_TRANSLATE_NOOP("countisctl", "postgresql://USER@HOST[:PORT]/NAME")));
    password_->add_flag("--forget", forget_,
                        help(QT_TRANSLATE_NOOP("countisctl", "Removes the password from the keyring")));
    roles_ = database->add_subcommand(
        "roles",
        help(QT_TRANSLATE_NOOP("countisctl", "Prints the SQL that makes the roles of a site in PostgreSQL and "
                                             "gives them their rights")));
    addDatabaseArgument(
        *roles_, "URL", url_,
        help(QT_TRANSLATE_NOOP("countisctl", "postgresql://[USER@]HOST[:PORT]/NAME or service=NAME")));
    roles_->add_flag("--apply", apply_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Runs the SQL instead. You need to own the tables, and the "
                                                          "right to create roles")));
}

std::optional<tl::expected<DatabaseOptions, Ending>> DatabaseCommands::checked() const {
    using Command = DatabaseOptions::Command;
    const std::pair<const CLI::App*, Command> all[]{{init_, Command::Init},         {migrate_, Command::Migrate},
                                                    {backup_, Command::Backup},     {copy_, Command::Copy},
                                                    {password_, Command::Password}, {roles_, Command::Roles}};
    const auto* const given =
        std::find_if(std::begin(all), std::end(all), [](auto entry) { return entry.first->parsed(); });
    if (given == std::end(all))
        return std::nullopt;
    const bool copies = given->second == Command::Copy;
    const auto url =
        given->second == Command::Backup ? databaseOf(database_) : databaseOf(url_, copies ? "FROM" : "URL");
    const auto to = copies ? databaseOf(to_, "TO") : DatabaseUrl();
    if (!url || !to)
        return tl::unexpected(url ? to.error() : url.error());
    if (copies && *url == *to)
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "FROM and TO are the same database.")));
    if (given->second == Command::Password && !passwordKey(*url))
        return usage(translated(QT_TRANSLATE_NOOP("countisctl",
                                                  "%1 has no password that the keyring could keep. Write "
                                                  "postgresql://USER@HOST[:PORT]/NAME; a service has its password in "
                                                  "its own file or in ~/.pgpass."))
                         .arg(url->toString()));
    if (given->second == Command::Roles && url->engine != DatabaseEngine::Postgres)
        return usage(
            translated(QT_TRANSLATE_NOOP("countisctl", "Only a database of PostgreSQL has roles. Whoever may "
                                                       "write a file of SQLite may change everything in it.")));
    return DatabaseOptions{given->second, *url, QString::fromStdString(file_), *to, forget_, apply_};
}

} // namespace countis::cli
