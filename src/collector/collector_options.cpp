// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/collector_options.h"

#include "process/empty_values.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countis::collector {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::collector::CollectorOptions)
};

std::string utf8(const QString& text) {
    return text.toStdString();
}

struct Given {
    std::string database;
    std::string config;
    bool check = false;
    bool testNotify = false;
};

void declare(CLI::App& cli, Given& given) {
    cli.get_formatter()->label("Usage", utf8(Words::tr("Usage")));
    cli.get_formatter()->label("OPTIONS", utf8(Words::tr("OPTIONS")));
    cli.option_defaults()->group(utf8(Words::tr("Options")));
    cli.set_help_flag("-h,--help", utf8(Words::tr("Prints this help and exits")));
    cli.set_version_flag("--version", "countis-collector " COUNTIS_VERSION,
                         utf8(Words::tr("Prints the version and exits")));
    cli.add_option("--database", given.database,
                   utf8(Words::tr("Site database: sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or service=NAME "
                                  "(default: the database of this user)")))
        ->type_name("URL")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    cli.add_option("--config", given.config,
                   utf8(Words::tr("File that names the database and the meters. The collector reads it again when it "
                                  "receives SIGHUP")))
        ->type_name("FILE")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    cli.add_flag("--check", given.check, utf8(Words::tr("Only prints what is wrong with the file of --config")))
        ->disable_flag_override();
    cli.add_flag(
           "--test-notify", given.testNotify,
           utf8(Words::tr("Only sends a test to the webhook and the mail addresses of the file of --config, and "
                          "prints whether it was delivered")))
        ->disable_flag_override();
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
    const std::string_view said = error.what(); // "--config: 1 required FILE missing"
    for (const char* const flag : {"--check", "--test-notify"})
        if (said.starts_with(flag))
            return Words::tr("%1 takes no value").arg(QLatin1String(flag));
    const auto [option, value] =
        said.starts_with("--config") ? std::pair{"--config", "FILE"} : std::pair{"--database", "URL"};
    if (cli.get_option(option)->count() > 1)
        return Words::tr("%1 may be given only once").arg(option);
    return Words::tr("%1 needs a value: %2").arg(option, value);
}

/// What the parser itself does not look at.
tl::expected<CollectorOptions, CollectorExit> optionsOf(const Given& given) {
    if (!given.config.empty() && !given.database.empty())
        return tl::unexpected(CollectorExit{
            kUsageError, Words::tr("--config and --database exclude each other: the file names the database")});
    if (given.check && given.testNotify)
        return tl::unexpected(CollectorExit{kUsageError, Words::tr("--check and --test-notify exclude each other")});
    if ((given.check || given.testNotify) && given.config.empty())
        return tl::unexpected(CollectorExit{
            kUsageError,
            Words::tr("%1 needs --config FILE").arg(QLatin1String(given.check ? "--check" : "--test-notify"))});
    CollectorOptions options{standardDatabase(), QString::fromStdString(given.config), given.check, given.testNotify};
    if (given.database.empty())
        return options;
    const auto url = parseDatabaseUrl(QString::fromStdString(given.database));
    if (!url)
        return tl::unexpected(CollectorExit{kUsageError, Words::tr("--database: %1").arg(url.error())});
    options.database = *url;
    return options;
}

} // namespace

tl::expected<CollectorOptions, CollectorExit> parseCollectorOptions(const QStringList& arguments) {
    CLI::App cli(utf8(Words::tr("Reads all meters of a site and records them into its database, without a window.")),
                 "countis-collector");
    Given given;
    declare(cli, given);
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
    return optionsOf(given);
}

} // namespace countis::collector
