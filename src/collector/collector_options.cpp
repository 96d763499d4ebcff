// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/collector_options.h"

#include "process/empty_values.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace countis::collector {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::collector::CollectorOptions)
};

std::string utf8(const QString& text) {
    return text.toStdString();
}

void declare(CLI::App& cli, std::string& database) {
    cli.get_formatter()->label("Usage", utf8(Words::tr("Usage")));
    cli.get_formatter()->label("OPTIONS", utf8(Words::tr("OPTIONS")));
    cli.option_defaults()->group(utf8(Words::tr("Options")));
    cli.set_help_flag("-h,--help", utf8(Words::tr("Prints this help and exits")));
    cli.set_version_flag("--version", "countis-collector " COUNTIS_VERSION,
                         utf8(Words::tr("Prints the version and exits")));
    cli.add_option("--database", database,
                   utf8(Words::tr("Site database: sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or service=NAME "
                                  "(default: the database of this user)")))
        ->type_name("URL")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    process::refuseEmptyValues(cli, utf8(Words::tr("the value is missing")));
}

// CLI11 speaks English only: what it found is said anew.
QString errorText(const CLI::App& cli, const CLI::ParseError& error) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        QStringList arguments;
        for (const std::string& argument : cli.remaining())
            arguments.append(QString::fromStdString(argument));
        return Words::tr("unexpected argument: %1").arg(arguments.join(u' '));
    }
    if (cli.get_option("--database")->count() > 1)
        return Words::tr("--database may be given only once");
    return Words::tr("--database needs a value: URL");
}

} // namespace

tl::expected<CollectorOptions, CollectorExit> parseCollectorOptions(const QStringList& arguments) {
    CLI::App cli(utf8(Words::tr("Reads all meters of a site and records them into its database, without a window.")),
                 "countis-collector");
    std::string database;
    declare(cli, database);
    std::vector<std::string> reversed; // as CLI11 takes them
    for (const QString& argument : arguments)
        reversed.insert(reversed.begin(), argument.toStdString());
    try {
        cli.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(CollectorExit{0, QString::fromStdString(cli.help()).trimmed()});
    } catch (const CLI::CallForVersion& version) {
        return tl::unexpected(CollectorExit{0, QString::fromStdString(version.what())});
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(CollectorExit{kUsageError, errorText(cli, error)});
    }
    if (database.empty())
        return CollectorOptions{standardDatabase()};
    const auto url = parseDatabaseUrl(QString::fromStdString(database));
    if (!url)
        return tl::unexpected(CollectorExit{kUsageError, Words::tr("--database: %1").arg(url.error())});
    return CollectorOptions{*url};
}

} // namespace countis::collector
