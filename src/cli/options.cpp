// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "cli/meter_option.h"
#include "cli/option_words.h"
#include "cli/parse_error.h"
#include "process/empty_values.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace countis::cli {
namespace {

/// As typed, before anything is checked.
struct Typed {
    std::string host;
    std::string range;
    std::string port;
    std::string unit;
    std::string keys;
    std::string timeout;
    bool json = false;
    bool watch = false;
    bool all = false;
};

/// The commands inherit all of this.
void setHeadings(CLI::App& app) {
    const auto label = [&](const char* name, const char* text) { app.get_formatter()->label(name, help(text)); };
    label("Usage", QT_TRANSLATE_NOOP("countisctl", "Usage"));
    label("OPTIONS", QT_TRANSLATE_NOOP("countisctl", "OPTIONS"));
    label("SUBCOMMAND", QT_TRANSLATE_NOOP("countisctl", "COMMAND"));
    label("Positionals", QT_TRANSLATE_NOOP("countisctl", "Arguments"));
    label("REQUIRED", QT_TRANSLATE_NOOP("countisctl", "(required)"));
    label("Excludes", QT_TRANSLATE_NOOP("countisctl", "Excludes"));
    app.option_defaults()->group(help(QT_TRANSLATE_NOOP("countisctl", "Options")));
    app.group(help(QT_TRANSLATE_NOOP("countisctl", "Commands")));
}

/// --help of a command, which CLI11 puts under its own English heading, under that of the other options.
void groupHelp(CLI::App& app) {
    for (CLI::App* const command : app.get_subcommands(std::function<bool(CLI::App*)>())) {
        command->get_help_ptr()->group(help(QT_TRANSLATE_NOOP("countisctl", "Options")));
        groupHelp(*command);
    }
}

void addJson(CLI::App& command, Typed& typed) {
    command.add_flag("--json", typed.json, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
}

void addCommon(CLI::App& command, Typed& typed) {
    addMeterOptions(command, typed.host, typed.unit);
    addJson(command, typed);
}

void addScan(CLI::App& command, Typed& typed) {
    command
        .add_option("RANGE", typed.range,
                    help(QT_TRANSLATE_NOOP("countisctl",
                                           "Addresses to ask, 65,536 at most: 192.168.0.1-254, "
                                           "\"192.168.0.1 to 192.168.0.254\", 192.168.0.0/24, a host, or several of "
                                           "these with commas between them")))
        ->type_name("")
        ->required();
    command
        .add_option("--port", typed.port, help(QT_TRANSLATE_NOOP("countisctl", "Port, 1 to 65535 (default: 502)")))
        ->type_name("N");
    command
        .add_option("--unit", typed.unit,
                    help(QT_TRANSLATE_NOOP("countisctl",
                                           "Modbus units to ask, with commas between them: 1,5,255 (default: 5)")))
        ->type_name("N[,N]");
    addJson(command, typed);
}

CLI::Option* addTimeout(CLI::App& command, Typed& typed) {
    return command
        .add_option("--timeout", typed.timeout,
                    help(QT_TRANSLATE_NOOP("countisctl",
                                           "Time limit for the whole reading, in seconds, 1 to 600 (default: 30)")))
        ->type_name("S");
}

tl::expected<Options, Ending> checked(const Typed& typed, Options::Command command) {
    Options options;
    options.command = command;
    options.json = typed.json;
    options.watch = typed.watch;
    options.allPages = typed.all;
    const auto address = addressOf(typed.host, typed.unit);
    if (!address)
        return tl::unexpected(address.error());
    options.address = *address;
    const auto timeout = timeoutOf(typed.timeout, options.timeout);
    if (!timeout)
        return tl::unexpected(timeout.error());
    options.timeout = *timeout;
    auto keys = parseKeys(QString::fromStdString(typed.keys));
    if (!keys)
        return usage(keys.error());
    options.keys = *std::move(keys);
    return options;
}

tl::expected<Options, Ending> checkedScan(const Typed& typed) {
    Options options;
    options.command = Options::Command::Scan;
    options.json = typed.json;
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    auto targets = parseScan(text(typed.range), text(typed.port), text(typed.unit));
    if (!targets)
        return usage(targets.error());
    options.targets = *std::move(targets);
    return options;
}

tl::expected<Options, Ending> withDatabase(tl::expected<DatabaseCommand, Ending> command) {
    if (!command)
        return tl::unexpected(std::move(command.error()));
    Options options;
    options.onDatabase = *std::move(command);
    return options;
}

tl::expected<Options, Ending> withDiagnosis(tl::expected<DiagnoseOptions, Ending> command) {
    if (!command)
        return tl::unexpected(std::move(command.error()));
    Options options;
    options.diagnose = *std::move(command);
    return options;
}

tl::expected<Options, Ending> withCommission(tl::expected<CommissionOptions, Ending> command) {
    if (!command)
        return tl::unexpected(std::move(command.error()));
    Options options;
    options.commission = *std::move(command);
    return options;
}

tl::expected<Options, Ending> withWire(tl::expected<WireOptions, Ending> command) {
    if (!command)
        return tl::unexpected(std::move(command.error()));
    Options options;
    options.wire = *std::move(command);
    return options;
}

tl::expected<Options, Ending> withSend(tl::expected<SendOptions, Ending> command) {
    if (!command)
        return tl::unexpected(std::move(command.error()));
    Options options;
    options.send = *std::move(command);
    return options;
}

/// Of `history`, `database` and `bundle`, which have commands of their own.
bool isWithoutCommand(const CLI::App& group) {
    return !group.get_subcommands([](const CLI::App*) { return true; }).empty() && group.get_subcommands().empty();
}

QString commandsOf(const CLI::App& group) {
    QStringList names;
    for (const CLI::App* const command : group.get_subcommands([](const CLI::App*) { return true; }))
        names << QString::fromStdString(command->get_name());
    return names.join(QStringLiteral(", "));
}

/// A command that does not exist, or one that is missing; nullopt: there is one.
std::optional<QString> commandError(const CLI::App& app) {
    const auto given = app.get_subcommands();
    const bool more = app.remaining_size(true) > 0;
    if (given.empty())
        return more ? translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a command; use %2."))
                          .arg(QString::fromStdString(app.remaining(true).front()), commandsOf(app))
                    : translated(QT_TRANSLATE_NOOP("countisctl", "A command is missing; use %1."))
                          .arg(commandsOf(app));
    const CLI::App& group = *given.front();
    if (isWithoutCommand(group))
        return translated(QT_TRANSLATE_NOOP("countisctl", "%1 needs one of these commands: %2."))
            .arg(QString::fromStdString(group.get_name()), commandsOf(group));
    return std::nullopt;
}

/// Of "--help" behind a word that is no command, the word is what the user has to know about.
tl::expected<Options, Ending> helpOf(const CLI::App& app) {
    if (const auto error = commandError(app); error && app.remaining_size(true) > 0)
        return usage(*error);
    return tl::unexpected(Ending{ExitCode::Ok, QString::fromStdString(app.help())}); // of the command, if any
}

} // namespace

tl::expected<Options, Ending> parseOptions(const QStringList& arguments) {
    Typed typed;
    CLI::App app(
        help(QT_TRANSLATE_NOOP(
            "countisctl", "Reads SOCOMEC COUNTIS E27 and E28 energy meters, and manages the database of a site.")),
        "countisctl");
    setHeadings(app);
    app.set_help_flag("-h,--help", help(QT_TRANSLATE_NOOP("countisctl", "Prints this help and exits")));
    app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString(),
                         help(QT_TRANSLATE_NOOP("countisctl", "Prints the version and exits")));
    app.require_subcommand(1);
    auto* const read =
        app.add_subcommand("read", help(QT_TRANSLATE_NOOP("countisctl", "Reads a meter and prints all its values")));
    addCommon(*read, typed);
    read->add_flag("--watch", typed.watch,
                   help(QT_TRANSLATE_NOOP("countisctl", "Reads the meter once a second until you interrupt it")))
        ->excludes(addTimeout(*read, typed));
    auto* const lcd = app.add_subcommand(
        "lcd", help(QT_TRANSLATE_NOOP("countisctl", "Reads a meter and prints a page of its display")));
    addCommon(*lcd, typed);
    addTimeout(*lcd, typed);
    auto* const keys =
        lcd->add_option(
               "--keys", typed.keys,
               help(QT_TRANSLATE_NOOP(
                   "countisctl", "Keys that lead to the page: UP, ENTER, SET, UP+ENTER. A number after a key holds "
                                 "it for that many seconds: \"ENTER ENTER UP\", \"UP+ENTER 3.2\". The display "
                                 "of the meter itself stays as it is")))
            ->type_name("KEYS");
    lcd->add_flag("--all", typed.all,
                  help(QT_TRANSLATE_NOOP("countisctl", "Prints all 70 pages of the measuring menus")))
        ->excludes(keys);
    auto* const scan = app.add_subcommand(
        "scan",
        help(QT_TRANSLATE_NOOP("countisctl", "Finds the meters in a range of addresses; changes nothing in them")));
    addScan(*scan, typed);
    const WireCommands wire(app);
    const DiagnoseCommand diagnose(app);
    const CommissionCommand commission(app);
    const SiteCommands site(app);
    const HistoryCommands history(app);
    const DatabaseCommands database(app);
    const EnergyCommands energy(app);
    const AlarmCommand alarms(app);
    const SendCommands send(app);
    const AuditCommand audit(app);
    const BundleCommands bundle(app);
    groupHelp(app);
    process::refuseEmptyValues(app, help(QT_TRANSLATE_NOOP("countisctl", "the value is missing")));
    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    std::reverse(words.begin(), words.end()); // as CLI11 wants them
    try {
        app.parse(words);
    } catch (const CLI::CallForHelp&) {
        return helpOf(app);
    } catch (const CLI::CallForVersion&) {
        return tl::unexpected(
            Ending{ExitCode::Ok, QStringLiteral("countisctl %1\n").arg(QCoreApplication::applicationVersion())});
    } catch (const CLI::ParseError& error) {
        if (const auto missing = commandError(app))
            return usage(*missing);
        return usage(parseErrorText(app, error));
    }
    if (auto given = wire.checked())
        return withWire(*std::move(given));
    if (auto given = diagnose.checked())
        return withDiagnosis(*std::move(given));
    if (auto given = commission.checked())
        return withCommission(*std::move(given));
    if (auto given = site.checked())
        return withDatabase(*std::move(given));
    if (auto given = history.checked())
        return withDatabase(*std::move(given));
    if (auto given = database.checked())
        return withDatabase(*std::move(given));
    if (auto given = energy.checked())
        return withDatabase(*std::move(given));
    if (auto given = alarms.checked())
        return withDatabase(*std::move(given));
    if (auto given = send.checked())
        return withSend(*std::move(given));
    if (auto given = audit.checked())
        return withDatabase(*std::move(given));
    if (auto given = bundle.checked())
        return withDatabase(*std::move(given));
    if (scan->parsed())
        return checkedScan(typed);
    return checked(typed, lcd->parsed() ? Options::Command::Lcd : Options::Command::Read);
}

} // namespace countis::cli
