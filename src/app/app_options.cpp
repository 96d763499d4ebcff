// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app_options.h"

#include "models/text/languages.h"
#include "process/empty_values.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace countis::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::app::AppOptions)
};

struct UsageError {
    QString message;
};

struct RawOptions {
    std::vector<std::string> meters;
    std::string bundle, database, screenshot, page, theme, language, size, settle, kioskPages, kioskSeconds;
    bool kiosk = false;
    bool demo = false;
};

const QStringList kPages{
    QStringLiteral("overview"),  QStringLiteral("meter"),  QStringLiteral("trends"),    QStringLiteral("energy"),
    QStringLiteral("diagnosis"), QStringLiteral("alarms"), QStringLiteral("registers"), QStringLiteral("training"),
    QStringLiteral("settings")};                                                    // as PageCatalogue.qml has them
const QStringList kKioskPages{QStringLiteral("overview"), QStringLiteral("meter")}; // as Kiosk.qml has them
constexpr int kLongestTurn = 3600;
constexpr int kLargestSide = 8192;
constexpr double kLongestSettle = 3600;

std::string utf8(const QString& text) {
    return text.toStdString();
}

void declare(CLI::App& cli, RawOptions& raw) {
    cli.get_formatter()->label("Usage", utf8(Words::tr("Usage")));
    cli.get_formatter()->label("OPTIONS", utf8(Words::tr("OPTIONS")));
    cli.option_defaults()->group(utf8(Words::tr("Options")));
    cli.set_help_flag("-h,--help", utf8(Words::tr("Prints this help and exits")));
    cli.set_version_flag("--version", "countis " COUNTIS_VERSION, utf8(Words::tr("Prints the version and exits")));
    cli.get_formatter()->label("Positionals", utf8(Words::tr("Arguments")));
    cli.add_option("FILE", raw.bundle,
                   utf8(Words::tr("Support bundle to replay: shows what happened at a site, and changes nothing")))
        ->type_name("")
        ->group(utf8(Words::tr("Arguments")));
    cli.add_option(
           "--meter", raw.meters,
           utf8(Words::tr("Shows this meter; may be repeated. The default port is 502, the default unit is 5. With "
                          "--database, countis adds the meter to that site and records it; otherwise it forgets "
                          "the meter when you close the window")))
        ->type_name("HOST[:PORT][/UNIT]")
        ->expected(1)
        ->take_all();
    const auto option = [&](const char* name, std::string& value, const QString& what, const char* type) {
        cli.add_option(name, value, utf8(what))->type_name(type)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    };
    option("--database", raw.database,
           Words::tr("Site database: sqlite:FILE, postgresql://[USER@]HOST[:PORT]/NAME or service=NAME (default: the "
                     "database of this user)"),
           "URL");
    cli.add_flag(
        "--demo", raw.demo,
        utf8(Words::tr("Opens the demo site \"Riverside works\": 14 simulated meters with a history of three "
                       "months. Your own meters and settings are not touched")));
    option("--screenshot", raw.screenshot,
           Words::tr("Writes pictures and the values they show (meter.json) into DIR and exits. Waits up to %1 "
                     "seconds for the first live reading; with several meters, shows the first one that is live")
               .arg(kPicturePatience.count()),
           "DIR");
    option("--page", raw.page,
           Words::tr("Page to open first: %1 (default: overview if there are several meters, otherwise meter)")
               .arg(kPages.join(QLatin1String(", "))),
           "PAGE");
    option("--theme", raw.theme, Words::tr("Colour theme. Without it, --screenshot writes pictures of both themes"),
           "light|dark");
    option("--size", raw.size,
           Words::tr("Size of the window in pixels, for example 1280x800; at least %1x%2")
               .arg(kLeastSize.width())
               .arg(kLeastSize.height()),
           "WxH");
    option("--language", raw.language, Words::tr("Language of the window"), utf8(ui::languages().join(u'|')).c_str());
    option(
        "--settle", raw.settle,
        Words::tr("With --screenshot: seconds to wait between the first live reading and the picture (default: 1)"),
        "S");
    cli.add_flag(
        "--kiosk", raw.kiosk,
        utf8(Words::tr("Shows pages in turn on the whole screen, for a display on a wall; F11 or Esc ends it")));
    option("--kiosk-pages", raw.kioskPages,
           Words::tr("With --kiosk: pages to show, separated by commas: overview, meter (default: both)"), "PAGES");
    option("--kiosk-seconds", raw.kioskSeconds,
           Words::tr("With --kiosk: seconds for which each page is shown, 1 to 3600 (default: 30)"), "S");
    process::refuseEmptyValues(cli, utf8(Words::tr("the value is missing")));
}

QString choice(const char* option, const std::string& text, const QStringList& allowed) {
    QString chosen = QString::fromStdString(text);
    if (chosen.isEmpty() || allowed.contains(chosen))
        return chosen;
    throw UsageError{Words::tr("%1: \"%2\" must be one of %3")
                         .arg(QLatin1String(option), chosen, allowed.join(QLatin1String(", ")))};
}

QSize parseSize(const std::string& text) {
    const QStringList parts = QString::fromStdString(text).split(u'x');
    bool widthGood = false;
    bool heightGood = false;
    const QSize size{parts.value(0).toInt(&widthGood), parts.value(1).toInt(&heightGood)};
    const bool inRange = size == size.expandedTo(kLeastSize) && size == size.boundedTo({kLargestSide, kLargestSide});
    if (parts.size() != 2 || !widthGood || !heightGood || !inRange)
        throw UsageError{
            Words::tr("--size: \"%1\" must be a width from %2 to %4 and a height from %3 to %4, as 1280x800")
                .arg(QString::fromStdString(text))
                .arg(kLeastSize.width())
                .arg(kLeastSize.height())
                .arg(kLargestSide)};
    return size;
}

using Milliseconds = std::chrono::milliseconds;
Milliseconds parseSettle(const std::string& text) {
    bool good = false;
    const double seconds = QString::fromStdString(text).toDouble(&good);
    if (!good || !std::isfinite(seconds) || seconds < 0 || seconds > kLongestSettle)
        throw UsageError{Words::tr("--settle: \"%1\" must be a number of seconds from 0 to %2")
                             .arg(QString::fromStdString(text))
                             .arg(kLongestSettle)};
    return std::chrono::ceil<Milliseconds>(std::chrono::duration<double>(seconds));
}

QStringList parseKioskPages(const std::string& text) {
    QStringList pages = QString::fromStdString(text).split(u',');
    for (const QString& page : std::as_const(pages))
        if (!kKioskPages.contains(page))
            throw UsageError{Words::tr("--kiosk-pages: \"%1\" must be one of %2")
                                 .arg(page, kKioskPages.join(QLatin1String(", ")))};
    return pages;
}

using Seconds = std::chrono::seconds;
Seconds parseTurn(const std::string& text) {
    bool good = false;
    const int seconds = QString::fromStdString(text).toInt(&good);
    if (!good || seconds < 1 || seconds > kLongestTurn)
        throw UsageError{Words::tr("--kiosk-seconds: \"%1\" must be a whole number of seconds from 1 to %2")
                             .arg(QString::fromStdString(text))
                             .arg(kLongestTurn)};
    return Seconds{seconds};
}

void checkKiosk(const RawOptions& raw, AppOptions& options) {
    if (!raw.kiosk && !(raw.kioskPages.empty() && raw.kioskSeconds.empty()))
        throw UsageError{Words::tr("--kiosk-pages and --kiosk-seconds need --kiosk")};
    if (raw.kiosk)
        options.kioskPages = raw.kioskPages.empty() ? kKioskPages : parseKioskPages(raw.kioskPages);
    if (!raw.kioskSeconds.empty())
        options.kioskTurn = parseTurn(raw.kioskSeconds);
}

AppOptions check(const RawOptions& raw) {
    AppOptions options;
    options.demo = raw.demo;
    if (raw.demo && !(raw.meters.empty() && raw.database.empty()))
        throw UsageError{Words::tr("--demo cannot be combined with --meter or --database")};
    options.bundle = QString::fromStdString(raw.bundle);
    if (!raw.bundle.empty() && (raw.demo || !(raw.meters.empty() && raw.database.empty())))
        throw UsageError{Words::tr("a support bundle cannot be combined with --demo, --meter or --database")};
    for (const std::string& text : raw.meters) {
        const auto address = parseMeterAddress(QString::fromStdString(text));
        if (!address)
            throw UsageError{Words::tr("%1: %2", "option: error").arg(QStringLiteral("--meter"), address.error())};
        if (!options.meters.contains(*address))
            options.meters.append(*address);
    }
    if (!raw.database.empty()) {
        const auto url = parseDatabaseUrl(QString::fromStdString(raw.database));
        if (!url)
            throw UsageError{Words::tr("%1: %2", "option: error").arg(QStringLiteral("--database"), url.error())};
        options.database = *url;
    }
    options.screenshotFolder = QString::fromStdString(raw.screenshot);
    if (!raw.page.empty())
        options.page = choice("--page", raw.page, kPages);
    options.theme = choice("--theme", raw.theme, {QStringLiteral("light"), QStringLiteral("dark")});
    options.language = choice("--language", raw.language, ui::languages());
    if (!raw.size.empty())
        options.size = parseSize(raw.size);
    if (!raw.settle.empty())
        options.settle = parseSettle(raw.settle);
    checkKiosk(raw, options);
    return options;
}

} // namespace

namespace {

// CLI11 speaks English only: what it found is said anew.
QString parseErrorText(const CLI::App& cli, const CLI::ParseError& error) {
    const QString found = QString::fromStdString(error.what()).simplified();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        QStringList arguments;
        for (const std::string& argument : cli.remaining())
            arguments.append(QString::fromStdString(argument));
        return Words::tr("unexpected argument: %1").arg(arguments.join(u' '));
    }
    const QString name = found.section(u':', 0, 0);
    const CLI::Option* option = cli.get_option_no_throw(name.toStdString());
    if (option == nullptr)
        return Words::tr("the command line cannot be read: %1").arg(found);
    if (option->count() > 1)
        return Words::tr("%1 may be given only once").arg(name);
    return Words::tr("%1 needs a value: %2").arg(name, QString::fromStdString(option->get_type_name()));
}

} // namespace

QString languageOf(const QStringList& arguments) {
    const QString option = QStringLiteral("--language");
    QString language;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option)
            language = arguments.value(i + 1);
        else if (arguments[i].startsWith(option + u'='))
            language = arguments[i].mid(option.size() + 1);
    }
    return ui::languages().contains(language) ? language : QString();
}

tl::expected<AppOptions, AppExit> parseAppOptions(const QStringList& arguments) {
    CLI::App cli(utf8(Words::tr("Shows, records and simulates COUNTIS E27 and E28 energy meters. Unless you give "
                                "--meter, --demo or a support bundle, it also starts a simulated meter.")),
                 "countis");
    RawOptions raw;
    declare(cli, raw);
    std::vector<std::string> reversed; // as CLI11 takes them
    for (const QString& argument : arguments)
        reversed.insert(reversed.begin(), argument.toStdString());
    try {
        cli.parse(std::move(reversed));
        return check(raw);
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(AppExit{0, QString::fromStdString(cli.help()).trimmed()});
    } catch (const CLI::CallForVersion& version) {
        return tl::unexpected(AppExit{0, QString::fromStdString(version.what())});
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(AppExit{kUsageError, parseErrorText(cli, error)});
    } catch (const UsageError& error) {
        return tl::unexpected(AppExit{kUsageError, error.message});
    }
}

} // namespace countis::app
