// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/send_options.h"

#include "cli/database_option.h"
#include "cli/option_words.h"

#include <algorithm>

namespace countis::cli {
namespace {

tl::expected<std::uint16_t, Ending> partialsOf(const QString& typed) {
    if (typed.isEmpty())
        return kAllPartials;
    std::uint16_t mask = 0;
    for (const QString& word : typed.split(u',')) {
        const auto* const found = std::ranges::find(kPartialBits, word.trimmed().toLower().toStdString(),
                                                    [](const PartialBit& bit) { return std::string(bit.word); });
        if (found == kPartialBits.end())
            return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not an energy of a partial meter; use "
                                                                    "ea+, ea-, er+, er- or eap."))
                             .arg(word));
        mask |= found->bit;
    }
    return mask;
}

} // namespace

SendCommands::SendCommands(CLI::App& app) {
    group_ = app.add_subcommand(
        "command", help(QT_TRANSLATE_NOOP("countisctl", "Sends a command to meters of a site that allow commands")));
    group_->require_subcommand(1);
    setTariff_ = add("set-tariff", translated(QT_TRANSLATE_NOOP("countisctl", "Sets the tariff in progress")));
    resetPartials_ =
        add("reset-partials",
            translated(QT_TRANSLATE_NOOP("countisctl", "Resets partial meters; totals cannot be reset")));
    resetPartials_
        ->add_option(
            "--energy", energies_,
            help(QT_TRANSLATE_NOOP("countisctl", "Energies whose partial meters to reset, with commas between "
                                                 "them: ea+, ea-, er+, er-, eap (default: all)")))
        ->type_name("NAME[,NAME]");
    resetHours_ =
        add("reset-tariff-hours",
            translated(QT_TRANSLATE_NOOP("countisctl", "Resets the hours that each tariff was in progress")));
    resetHours_
        ->add_option("--tariff", tariff_, help(QT_TRANSLATE_NOOP("countisctl", "1 or 2 (default: both tariffs)")))
        ->type_name("N");
}

CLI::App* SendCommands::add(const char* name, const QString& what) {
    CLI::App* const command = group_->add_subcommand(name, what.toStdString());
    if (setTariff_ == nullptr) // it is the first one, and has the tariff before the meters
        command->add_option("TARIFF", tariff_, help(QT_TRANSLATE_NOOP("countisctl", "1 or 2")))
            ->type_name("")
            ->required();
    command
        ->add_option("METER", meters_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Meters: the name, the address or the number of each, as "
                                                          "countisctl meters lists them")))
        ->type_name("");
    command
        ->add_option("--place", place_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Place whose meters get the command, with those of the "
                                                          "places in it: \"Hall 1/Board 2\"")))
        ->type_name("NAME");
    command->add_flag("--yes", yes_,
                      help(QT_TRANSLATE_NOOP("countisctl", "Sends the command without a question, for scripts")));
    command->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
    addDatabase(*command, database_);
    return command;
}

tl::expected<MeterCommand, Ending> SendCommands::command() const {
    if (resetPartials_->parsed())
        return partialsOf(QString::fromStdString(energies_)).map([](std::uint16_t mask) {
            return MeterCommand(ResetPartials{mask});
        });
    if (!tariff_.empty() && tariff_ != "1" && tariff_ != "2")
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a tariff; use 1 or 2."))
                         .arg(QString::fromStdString(tariff_)));
    if (setTariff_->parsed())
        return SetTariff{static_cast<std::uint8_t>(tariff_ == "1" ? 1 : 2)};
    return ResetTariffTime{tariff_ != "2", tariff_ != "1"};
}

std::optional<tl::expected<SendOptions, Ending>> SendCommands::checked() const {
    if (!group_->parsed())
        return std::nullopt;
    const auto command = this->command();
    if (!command)
        return tl::unexpected(command.error());
    if (meters_.empty() && place_.empty())
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "Name at least one meter, or a place by --place.")));
    const auto url = databaseOf(database_);
    if (!url)
        return tl::unexpected(url.error());
    SendOptions options;
    options.database = *url;
    options.command = *command;
    options.meters.reserve(static_cast<qsizetype>(meters_.size()));
    for (const std::string& meter : meters_)
        options.meters << QString::fromStdString(meter);
    if (!place_.empty())
        options.place = QString::fromStdString(place_);
    options.yes = yes_;
    options.json = json_;
    return options;
}

AuditCommand::AuditCommand(CLI::App& app) {
    audit_ = app.add_subcommand("audit", help(QT_TRANSLATE_NOOP("countisctl", "Lists the commands that were sent to "
                                                                              "the meters of a site, and by whom")));
    CLI::Option* const json =
        audit_->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
    audit_->add_flag("--csv", csv_, help(QT_TRANSLATE_NOOP("countisctl", "Prints CSV")))->excludes(json);
    addDatabase(*audit_, database_);
}

std::optional<tl::expected<AuditOptions, Ending>> AuditCommand::checked() const {
    if (!audit_->parsed())
        return std::nullopt;
    const auto url = databaseOf(database_);
    if (!url)
        return tl::unexpected(url.error());
    using Format = AuditOptions::Format;
    return AuditOptions{*url, json_ ? Format::Json : csv_ ? Format::Csv : Format::Table};
}

} // namespace countis::cli
