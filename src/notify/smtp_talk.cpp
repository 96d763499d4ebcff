// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/smtp_talk.h"

#include "core/clause.h"

namespace countis {
namespace {

QString textOf(std::string_view line) {
    return QString::fromStdString(clauseOf(line)).simplified();
}

} // namespace

void SmtpTalk::say(std::string_view command) {
    constexpr std::string_view kRecipient = "RCPT TO:<";
    recipient_.clear();
    hasData_ = command.starts_with("DATA");
    if (command.starts_with(kRecipient)) {
        command.remove_prefix(kRecipient.size());
        recipient_ = command.substr(0, command.find('>'));
    }
}

void SmtpTalk::hear(std::string_view line) {
    const bool isFinal = line.starts_with('5');
    if (!isFinal && !line.starts_with('4'))
        return;
    if (!recipient_.empty())
        refusedRecipient_ = {recipient_, textOf(line), isFinal};
    else if (hasData_ && isFinal)
        refusedForGood_ = textOf(line);
}

} // namespace countis
