// SPDX-License-Identifier: GPL-3.0-or-later
// What a mail server answers to the commands of one mail (RFC 5321), as far as libcurl does not say it.
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace countis {

struct RefusedRecipient {
    std::string address;
    QString reason;       // as the server says it
    bool isFinal = false; // a code from 500 to 599: it would be refused again
};

class SmtpTalk {
public:
    /// A command as it is sent, "RCPT TO:<a@example.org>".
    void say(std::string_view command);
    /// A line of an answer, "550 no such user".
    void hear(std::string_view line);

    const std::optional<RefusedRecipient>& refusedRecipient() const { return refusedRecipient_; }
    /// The answer, if the server has refused the mail itself and would do so again.
    const std::optional<QString>& refusedForGood() const { return refusedForGood_; }

private:
    std::string recipient_; // who is asked about; "": nobody
    bool hasData_ = false;  // the mail itself is given
    std::optional<RefusedRecipient> refusedRecipient_;
    std::optional<QString> refusedForGood_;
};

} // namespace countis
