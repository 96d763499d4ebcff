// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/energy_options.h"

#include "cli/database_option.h"
#include "cli/option_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace countis::cli {
namespace {

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

tl::expected<QDate, Ending> dateOf(const std::string& text) {
    const QDate date = QDate::fromString(qt(text), Qt::ISODate);
    if (!date.isValid())
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a date; write it as 2026-10-01."))
                         .arg(qt(text)));
    return date;
}

} // namespace

EnergyCommands::EnergyCommands(CLI::App& app) {
    addReport(app);
    addEnergy(app);
    addPrices(app);
}

void EnergyCommands::addScope(CLI::App& command) {
    auto* const meter =
        command.add_option("--meter", meter_,
                           help(QT_TRANSLATE_NOOP("countisctl", "Meter: its name, its address, or its id, which "
                                                                "countisctl meters --json prints (default: all "
                                                                "meters of the site)")));
    meter->type_name("NAME");
    auto* const place = command.add_option(
        "--place", place_,
        help(QT_TRANSLATE_NOOP("countisctl", "Place whose meters are included, for example \"Hall 1/Board 2\"")));
    place->type_name("NAME")->excludes(meter);
    command
        .add_option(
            "--virtual", virtual_,
            help(QT_TRANSLATE_NOOP("countisctl", "Virtual meter, by its name: a sum of meters, or a main meter "
                                                 "less its sub-meters")))
        ->type_name("NAME")
        ->excludes(meter)
        ->excludes(place);
    addDatabase(command, database_);
}

void EnergyCommands::addReport(CLI::App& app) {
    report_ = app.add_subcommand(
        "report", help(QT_TRANSLATE_NOOP("countisctl",
                                         "Makes the energy report of a site, a place or a meter. Values read over "
                                         "Modbus are for information only and have no legal value")));
    report_
        ->add_option(
            "--month", month_,
            help(QT_TRANSLATE_NOOP(
                "countisctl", "Month of the report, for example 2026-10. Give one period: --month, --day, --year, or "
                              "--from with --to")))
        ->type_name("MONTH");
    report_
        ->add_option("--day", day_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Day of the report, for example 2026-10-17")))
        ->type_name("DAY");
    report_
        ->add_option("--year", year_, help(QT_TRANSLATE_NOOP("countisctl", "Year of the report, for example 2026")))
        ->type_name("YEAR");
    report_
        ->add_option(
            "--from", from_,
            help(QT_TRANSLATE_NOOP("countisctl", "First day of the report, for example 2026-10-01; needs --to")))
        ->type_name("DAY");
    report_
        ->add_option("--to", to_,
                     help(QT_TRANSLATE_NOOP(
                         "countisctl", "Day after the last day of the report, for example 2026-10-08; needs --from")))
        ->type_name("DAY");
    report_
        ->add_option("--pdf", pdf_,
                     help(QT_TRANSLATE_NOOP("countisctl", "PDF file to create; it must not exist yet")))
        ->type_name("FILE");
    report_
        ->add_option("--csv", csv_,
                     help(QT_TRANSLATE_NOOP(
                         "countisctl",
                         "CSV file to create, with the energies of all places and meters; it must not exist yet")))
        ->type_name("FILE");
    addScope(*report_);
}

void EnergyCommands::addEnergy(CLI::App& app) {
    energy_ = app.add_subcommand(
        "energy", help(QT_TRANSLATE_NOOP(
                      "countisctl", "Prints the energy of each interval, calculated from the counters of the meters. "
                                    "Values read over Modbus are for information only and have no legal value")));
    energy_
        ->add_option(
            "--from", from_,
            help(QT_TRANSLATE_NOOP(
                "countisctl", "Start of the first interval, for example 2026-10-01 or 2026-10-01T06:00:00+02:00")))
        ->type_name("TIME")
        ->required();
    energy_
        ->add_option("--to", to_,
                     help(QT_TRANSLATE_NOOP("countisctl", "End of the last interval, for example 2026-11-01")))
        ->type_name("TIME")
        ->required();
    energy_
        ->add_option("--step", step_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Length of an interval: 15m, 1h, 1d or 1mo (default: 1d)")))
        ->type_name("STEP");
    energy_->add_flag("--events", events_,
                      help(QT_TRANSLATE_NOOP(
                          "countisctl", "Print every gap in the readings and every roll-over, reset and exchange "
                                        "of all meters, instead of the energy")));
    energy_->add_option("--format", format_, help(QT_TRANSLATE_NOOP("countisctl", "csv or json (default: csv)")))
        ->type_name("FORMAT");
    addScope(*energy_);
}

void EnergyCommands::addPrices(CLI::App& app) {
    prices_ = app.add_subcommand(
        "prices", help(QT_TRANSLATE_NOOP("countisctl", "Prints the prices of energy as CSV, or replaces them")));
    prices_
        ->add_option(
            "--set", newPrices_,
            help(QT_TRANSLATE_NOOP(
                "countisctl",
                "CSV file with all prices, in the format that this command prints. It replaces all stored prices")))
        ->type_name("FILE");
    addDatabase(*prices_, database_);
}

tl::expected<EnergyPeriod, Ending> EnergyCommands::period() const {
    const bool isCustom = !from_.empty() || !to_.empty();
    const auto given = std::ranges::count(std::array{!day_.empty(), !month_.empty(), !year_.empty(), isCustom}, true);
    if (given != 1)
        return usage(translated(
            QT_TRANSLATE_NOOP("countisctl", "Give exactly one period: --month, --day, --year, or --from and --to.")));
    if (isCustom && to_.empty())
        return usage(translated(QT_TRANSLATE_NOOP(
            "countisctl", "--to is missing: --from needs the day after the last day of the report.")));
    if (isCustom && from_.empty())
        return usage(translated(
            QT_TRANSLATE_NOOP("countisctl", "--from is missing: --to needs the first day of the report.")));
    if (isCustom) {
        const auto first = dateOf(from_);
        const auto end = first ? dateOf(to_) : first;
        if (!end)
            return tl::unexpected(end.error());
        if (*end <= *first)
            return usage(translated(QT_TRANSLATE_NOOP("countisctl", "--to must be after --from.")));
        return customPeriod(*first, end->addDays(-1));
    }
    if (!day_.empty())
        return dateOf(day_).map([](const QDate& date) { return periodOf(EnergySpan::Day, date); });
    const bool isMonth = !month_.empty();
    const QDate first = QDate::fromString(qt(isMonth ? month_ + "-01" : year_ + "-01-01"), Qt::ISODate);
    if (!first.isValid())
        return usage(isMonth
                         ? translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a month; write it as 2026-10."))
                               .arg(qt(month_))
                         : translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a year; write it as 2026."))
                               .arg(qt(year_)));
    return periodOf(isMonth ? EnergySpan::Month : EnergySpan::Year, first);
}

tl::expected<void, Ending> EnergyCommands::checkReport(EnergyOptions& options) const {
    const auto chosen = period();
    if (!chosen)
        return tl::unexpected(chosen.error());
    options.period = *chosen;
    options.pdf = qt(pdf_);
    options.csv = qt(csv_);
    if (pdf_.empty() && csv_.empty())
        return usage(
            translated(QT_TRANSLATE_NOOP("countisctl", "Name a file for the report: --pdf FILE or --csv FILE.")));
    if (pdf_ == csv_)
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "--pdf and --csv name the same file.")));
    return {};
}

tl::expected<void, Ending> EnergyCommands::checkEnergy(EnergyOptions& options) const {
    options.from = qt(from_);
    options.to = qt(to_);
    constexpr std::array<std::pair<const char*, IntervalStep>, 4> kSteps{{{"15m", IntervalStep::Quarter},
                                                                          {"1h", IntervalStep::Hour},
                                                                          {"1d", IntervalStep::Day},
                                                                          {"1mo", IntervalStep::Month}}};
    options.stepName = step_.empty() ? "1d" : step_;
    const auto* const step =
        std::ranges::find_if(kSteps, [&](const auto& known) { return options.stepName == known.first; });
    if (step == kSteps.end())
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a step; use 15m, 1h, 1d or 1mo."))
                         .arg(qt(step_)));
    options.step = step->second;
    options.events = events_;
    if (events_ && !step_.empty())
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "--events has no intervals: leave out --step.")));
    if (!format_.empty() && format_ != "csv" && format_ != "json")
        return usage(
            translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a format; use csv or json.")).arg(qt(format_)));
    options.format = format_ == "json" ? SeriesText::Format::Json : SeriesText::Format::Csv;
    return {};
}

std::optional<tl::expected<EnergyOptions, Ending>> EnergyCommands::checked() const {
    using Command = EnergyOptions::Command;
    const std::pair<const CLI::App*, Command> all[]{
        {report_, Command::Report}, {energy_, Command::Energy}, {prices_, Command::Prices}};
    const auto* const given =
        std::find_if(std::begin(all), std::end(all), [](auto entry) { return entry.first->parsed(); });
    if (given == std::end(all))
        return std::nullopt;
    const auto url = databaseOf(database_);
    if (!url)
        return tl::unexpected(url.error());
    EnergyOptions options;
    options.command = given->second;
    options.database = *url;
    options.meter = qt(meter_);
    options.place = qt(place_);
    options.virtualMeter = qt(virtual_);
    options.newPrices = qt(newPrices_);
    tl::expected<void, Ending> valid;
    if (options.command == Command::Report)
        valid = checkReport(options);
    else if (options.command == Command::Energy)
        valid = checkEnergy(options);
    if (!valid)
        return tl::unexpected(valid.error());
    return options;
}

} // namespace countis::cli
