// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diagnose_options.h"

#include "cli/meter_option.h"
#include "cli/option_words.h"
#include "cli/role_option.h"

namespace countis::cli {
namespace {

constexpr int kMostCases = 10'000'000;

} // namespace

DiagnoseCommand::DiagnoseCommand(CLI::App& app) {
    command_ = app.add_subcommand(
        "diagnose", help(QT_TRANSLATE_NOOP("countisctl", "Looks for wiring faults in the readings of a meter")));
    addInput(*command_);
    addSelfTest(*command_);
}

void DiagnoseCommand::addInput(CLI::App& command) {
    addMeterOptions(command, host_, unit_)->required(false);
    command
        .add_option("--from", files_,
                    help(QT_TRANSLATE_NOOP(
                        "countisctl", "File with the output of countisctl read --json; some of its keys are enough. "
                                      "Several files are successive readings, the newest last")))
        ->type_name("FILE");
    addRole(command, role_);
    command
        .add_option("--timeout", timeout_,
                    help(QT_TRANSLATE_NOOP("countisctl",
                                           "Time limit for the three readings, in seconds, 1 to 600 (default: 30)")))
        ->type_name("S");
    command.add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
}

void DiagnoseCommand::addSelfTest(CLI::App& command) {
    command.add_flag("--self-test", selfTest_,
                     help(QT_TRANSLATE_NOOP("countisctl",
                                            "Tries the diagnosis on random simulated installations, and prints which "
                                            "faults it finds")));
    command
        .add_option("--cases", cases_,
                    help(QT_TRANSLATE_NOOP("countisctl", "Number of cases of the self-test (default: 30000)")))
        ->type_name("N");
    command
        .add_option("--seed", seed_,
                    help(QT_TRANSLATE_NOOP("countisctl", "The same number gives the same cases (default: 1)")))
        ->type_name("S");
}

std::optional<tl::expected<DiagnoseOptions, Ending>> DiagnoseCommand::checked() const {
    if (!command_->parsed())
        return std::nullopt;
    return checkedOptions();
}

tl::expected<DiagnoseOptions, Ending> DiagnoseCommand::checkedOptions() const {
    DiagnoseOptions options;
    options.json = json_;
    options.selfTest = selfTest_;
    for (const std::string& file : files_)
        options.files << QString::fromStdString(file);
    const int inputs = (host_.empty() ? 0 : 1) + (files_.empty() ? 0 : 1) + (selfTest_ ? 1 : 0);
    if (inputs != 1)
        return usage(translated(
            QT_TRANSLATE_NOOP("countisctl", "Give exactly one of these: HOST, --from FILE, or --self-test.")));
    const auto role = roleOf(role_);
    if (!role)
        return tl::unexpected(role.error());
    options.role = *role;
    if (!host_.empty()) {
        const auto address = addressOf(host_, unit_);
        if (!address)
            return tl::unexpected(address.error());
        options.address = *address;
    }
    const auto timeout = timeoutOf(timeout_, options.timeout);
    if (!timeout)
        return tl::unexpected(timeout.error());
    options.timeout = *timeout;
    bool good = true;
    if (!cases_.empty())
        options.cases = QString::fromStdString(cases_).toInt(&good);
    if (!good || options.cases < 1 || options.cases > kMostCases)
        return usage(
            translated(
                QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a number of cases; give a whole number from 1 to %2."))
                .arg(QString::fromStdString(cases_))
                .arg(kMostCases));
    if (!seed_.empty())
        options.seed = QString::fromStdString(seed_).toULongLong(&good);
    if (!good)
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a seed; give a whole number."))
                         .arg(QString::fromStdString(seed_)));
    return options;
}

} // namespace countis::cli
