// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commission_options.h"

#include "cli/meter_option.h"
#include "cli/new_file.h"
#include "cli/option_words.h"
#include "cli/role_option.h"

#include <chrono>
#include <cmath>

namespace countis::cli {
namespace {

constexpr double kLeastMinutes = 0.1;
constexpr double kMostMinutes = 60;

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

tl::expected<std::chrono::milliseconds, Ending> lengthOf(const std::string& typed, std::chrono::milliseconds usual) {
    if (typed.empty())
        return usual;
    bool isNumber = false;
    const double minutes = qt(typed).toDouble(&isNumber);
    if (!isNumber || !(minutes >= kLeastMinutes && minutes <= kMostMinutes))
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a valid --minutes; give a number from "
                                                                "0.1 to 60, with a decimal point."))
                         .arg(qt(typed)));
    constexpr double kMillisecondsInMinute = 60'000;
    return std::chrono::milliseconds(std::llround(minutes * kMillisecondsInMinute));
}

} // namespace

CommissionCommand::CommissionCommand(CLI::App& app) {
    command_ = app.add_subcommand(
        "commission",
        help(QT_TRANSLATE_NOOP(
            "countisctl", "Guides you through the acceptance of a meter: identity, voltages, phase sequence, a "
                          "load on each phase, counters, tariff, time and communication. Values read over Modbus "
                          "are for information only and have no legal value")));
    addMeterOptions(*command_, host_, unit_);
    addRun(*command_);
    addFiles(*command_);
}

void CommissionCommand::addRun(CLI::App& command) {
    command
        .add_option("--minutes", minutes_,
                    help(QT_TRANSLATE_NOOP("countisctl", "Length of the run, 0.1 to 60 (default: 5)")))
        ->type_name("N");
    command.add_flag(
        "--no-load-steps", noLoadSteps_,
        help(QT_TRANSLATE_NOOP("countisctl", "Leaves the load steps out; nobody has to switch anything")));
    command
        .add_option("--load-wait", loadWait_,
                    help(QT_TRANSLATE_NOOP("countisctl",
                                           "Time limit for each load step, in seconds, 1 to 600 (default: 120)")))
        ->type_name("S");
    command
        .add_option(
            "--timeout", timeout_,
            help(QT_TRANSLATE_NOOP(
                "countisctl", "Ends the run if no reading has come for this many seconds, 1 to 600 (default: 30)")))
        ->type_name("S");
    addRole(command, role_);
}

void CommissionCommand::addFiles(CLI::App& command) {
    const auto add = [&](const char* name, std::string& value, const char* type, const char* text) {
        command.add_option(name, value, help(text))->type_name(type);
    };
    add("--pdf", pdf_, "FILE", QT_TRANSLATE_NOOP("countisctl", "PDF file to create; it must not exist yet"));
    add("--csv", csv_, "FILE",
        QT_TRANSLATE_NOOP("countisctl", "CSV file to create, with the registers behind each figure"));
    add("--json", json_, "FILE",
        QT_TRANSLATE_NOOP("countisctl", "JSON file to create, with which --compare compares a later run"));
    add("--compare", compare_, "FILE",
        QT_TRANSLATE_NOOP("countisctl", "JSON file of an earlier run to compare with"));
    add("--person", person_, "NAME", QT_TRANSLATE_NOOP("countisctl", "Who carries the run out (default: you)"));
    add("--place", place_, "TEXT", QT_TRANSLATE_NOOP("countisctl", "Where the meter is, for the result"));
    add("--note", note_, "TEXT", QT_TRANSLATE_NOOP("countisctl", "Note for the result"));
}

std::optional<tl::expected<CommissionOptions, Ending>> CommissionCommand::checked() const {
    if (!command_->parsed())
        return std::nullopt;
    return checkedOptions();
}

tl::expected<CommissionOptions, Ending> CommissionCommand::checkedOptions() const {
    CommissionOptions options;
    const auto address = addressOf(host_, unit_);
    if (!address)
        return tl::unexpected(address.error());
    options.address = *address;
    const auto role = roleOf(role_);
    if (!role)
        return tl::unexpected(role.error());
    options.plan.role = *role;
    const auto length = lengthOf(minutes_, options.plan.length);
    if (!length)
        return tl::unexpected(length.error());
    options.plan.length = *length;
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    const auto loadWait = secondsOf("--load-wait", loadWait_, duration_cast<seconds>(options.plan.loadWait));
    if (!loadWait)
        return tl::unexpected(loadWait.error());
    options.plan.loadWait = *loadWait;
    const auto patience = timeoutOf(timeout_, duration_cast<seconds>(options.plan.patience));
    if (!patience)
        return tl::unexpected(patience.error());
    options.plan.patience = *patience;
    options.plan.hasLoadSteps = !noLoadSteps_;
    options.person = qt(person_);
    options.place = qt(place_);
    options.note = qt(note_);
    options.pdf = qt(pdf_);
    options.csv = qt(csv_);
    options.json = qt(json_);
    options.compare = qt(compare_);
    for (const QString& file : {options.pdf, options.csv, options.json})
        if (auto isNew = checkNew(file); !isNew)
            return tl::unexpected(isNew.error());
    return options;
}

} // namespace countis::cli
