// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alarm_options.h"

#include "cli/database_option.h"
#include "cli/option_words.h"
#include "site/alarms/alarm_words.h"
#include "wording/message_text.h"

namespace countis::cli {

AlarmCommand::AlarmCommand(CLI::App& app) {
    alarms_ = app.add_subcommand(
        "alarms", help(QT_TRANSLATE_NOOP("countisctl", "Lists the alarms of a site, or acknowledges one of them")));
    alarms_->add_flag("--history", history_,
                      help(QT_TRANSLATE_NOOP("countisctl", "Lists what happened to the alarms in the last 30 "
                                                           "days, with the name of each person")));
    alarms_->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
    auto* const acknowledged = alarms_->add_option(
        "--ack", acknowledged_,
        help(QT_TRANSLATE_NOOP("countisctl", "Acknowledges the alarm with this ID, as the list "
                                             "has it: METER/RULE, for example 3/power-exported")));
    acknowledged->type_name("ID");
    alarms_
        ->add_option("--comment", comment_,
                     help(QT_TRANSLATE_NOOP("countisctl", "Comment on the acknowledgement, of at most 1000 "
                                                          "characters; needs --ack")))
        ->type_name("TEXT");
    addDatabase(*alarms_, database_);
}

std::optional<tl::expected<AlarmOptions, Ending>> AlarmCommand::checked() const {
    if (!alarms_->parsed())
        return std::nullopt;
    if (history_ && !acknowledged_.empty())
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "Give either --ack or --history, not both.")));
    if (!comment_.empty() && acknowledged_.empty())
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "--comment needs --ack.")));
    if (isTooLongComment(comment_))
        return usage(messageText(refusalText(AlarmRefusal::CommentTooLong)));
    const auto url = databaseOf(database_);
    if (!url)
        return tl::unexpected(url.error());
    return AlarmOptions{*url, history_, json_, QString::fromStdString(acknowledged_),
                        QString::fromStdString(comment_)};
}

} // namespace countis::cli
