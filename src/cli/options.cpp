// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "process/empty_values.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <string>
#include <vector>

namespace countis::cli {
namespace {

/// As typed, before anything is checked.
struct Typed {
    std::string host;
    std::string unit;
    std::string keys;
    std::string timeout;
    bool json = false;
    bool watch = false;
    bool all = false;
};

QString translated(const char* text) {
    return QCoreApplication::translate("countisctl", text);
}

std::string help(const char* text) {
    return translated(text).toStdString();
}

tl::unexpected<Ending> usage(const QString& text) {
    return tl::unexpected(Ending{ExitCode::Usage, text});
}

void addCommon(CLI::App& command, Typed& typed) {
    command
        .add_option(
            "HOST", typed.host,
            help(QT_TRANSLATE_NOOP("countisctl", "HOST[:PORT] of the meter, port 502 if none is given; an IPv6 "
                                                 "address in brackets: [::1]:502")))
        ->required();
    command.add_option("--unit", typed.unit,
                       help(QT_TRANSLATE_NOOP(
                           "countisctl", "Modbus unit, 1 to 247, or 255 for whichever it is; 5 if none is given")));
    command.add_flag("--json", typed.json, help(QT_TRANSLATE_NOOP("countisctl", "print JSON, one object a line")));
}

CLI::Option* addTimeout(CLI::App& command, Typed& typed) {
    return command.add_option(
        "--timeout", typed.timeout,
        help(QT_TRANSLATE_NOOP("countisctl",
                               "seconds that the whole reading may take, 1 to 600; 30 if none is given")));
}

tl::expected<MeterAddress, Ending> addressOf(const Typed& typed) {
    QString text = QString::fromStdString(typed.host);
    if (!typed.unit.empty()) {
        if (text.contains(u'/'))
            return usage(translated(QT_TRANSLATE_NOOP("countisctl", "The unit is given twice: in %1 and by --unit."))
                             .arg(text));
        text += u'/' + QString::fromStdString(typed.unit);
    }
    const auto address = parseMeterAddress(text);
    if (!address)
        return usage(address.error());
    return *address;
}

/// Unchanged where none was typed.
tl::expected<std::chrono::seconds, Ending> timeoutOf(const Typed& typed, std::chrono::seconds usual) {
    constexpr int kLongest = 600;
    if (typed.timeout.empty())
        return usual;
    const QString text = QString::fromStdString(typed.timeout);
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > kLongest)
        return usage(
            translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is no timeout: it must be 1 to 600 whole seconds."))
                .arg(text));
    return std::chrono::seconds{seconds};
}

tl::expected<Options, Ending> checked(const Typed& typed, Options::Command command) {
    Options options;
    options.command = command;
    options.json = typed.json;
    options.watch = typed.watch;
    options.allPages = typed.all;
    const auto address = addressOf(typed);
    if (!address)
        return tl::unexpected(address.error());
    options.address = *address;
    const auto timeout = timeoutOf(typed, options.timeout);
    if (!timeout)
        return tl::unexpected(timeout.error());
    options.timeout = *timeout;
    auto keys = parseKeys(QString::fromStdString(typed.keys));
    if (!keys)
        return usage(keys.error());
    options.keys = *std::move(keys);
    return options;
}

/// CLI11 may answer over several lines; an error here is one.
QString oneLine(const char* text) {
    return QString::fromUtf8(text).simplified();
}

} // namespace

tl::expected<Options, Ending> parseOptions(const QStringList& arguments) {
    Typed typed;
    CLI::App app(help(QT_TRANSLATE_NOOP("countisctl", "Reads SOCOMEC COUNTIS E27 and E28 energy meters.")),
                 "countisctl");
    app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString(),
                         help(QT_TRANSLATE_NOOP("countisctl", "print the version and end")));
    app.require_subcommand(1);
    auto* const read =
        app.add_subcommand("read", help(QT_TRANSLATE_NOOP("countisctl", "print all the readings of a meter")));
    addCommon(*read, typed);
    read->add_flag("--watch", typed.watch,
                   help(QT_TRANSLATE_NOOP("countisctl", "go on, once a second, until interrupted")))
        ->excludes(addTimeout(*read, typed));
    auto* const lcd =
        app.add_subcommand("lcd", help(QT_TRANSLATE_NOOP("countisctl", "print what the meter's display shows")));
    addCommon(*lcd, typed);
    addTimeout(*lcd, typed);
    auto* const keys =
        lcd->add_option("--keys", typed.keys,
                        help(QT_TRANSLATE_NOOP(
                            "countisctl", "keys to press first: UP, ENTER, SET, UP+ENTER, each with the seconds it "
                                          "is held, if long: \"ENTER ENTER UP\", \"UP+ENTER 3.2\"")));
    lcd->add_flag("--all", typed.all,
                  help(QT_TRANSLATE_NOOP("countisctl", "walk all 70 pages of the measuring menus")))
        ->excludes(keys);
    process::refuseEmptyValues(app, help(QT_TRANSLATE_NOOP("countisctl", "a value is missing")));
    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    std::reverse(words.begin(), words.end()); // as CLI11 wants them
    try {
        app.parse(words);
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(Ending{ExitCode::Ok, QString::fromStdString(app.help())}); // of the command, if any
    } catch (const CLI::CallForVersion&) {
        return tl::unexpected(
            Ending{ExitCode::Ok, QStringLiteral("countisctl %1\n").arg(QCoreApplication::applicationVersion())});
    } catch (const CLI::ParseError& error) {
        if (app.get_subcommands().empty() && app.remaining_size() > 0)
            return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is no command: they are read and lcd."))
                             .arg(QString::fromStdString(app.remaining().front())));
        return usage(oneLine(error.what()));
    }
    return checked(typed, lcd->parsed() ? Options::Command::Lcd : Options::Command::Read);
}

} // namespace countis::cli
