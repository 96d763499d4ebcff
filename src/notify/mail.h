// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a mail (RFC 5322) with its headers.
#pragma once

#include "site/point.h"

#include <QString>

#include <span>
#include <string>

namespace countis {

/// The clause of an address that cannot be used: "NAME@HOST" of printable ASCII, nothing else.
bool isMailAddress(const std::string& address);

struct MailText {
    std::string from; // isMailAddress()
    std::span<const std::string> to;
    std::string id; // unlike any other's: the part of Message-ID before the @
    WallTime at{};
    QString subject;
    QString text;
};

/// In ASCII with CRLF: the subject in encoded words (RFC 2047), the text in base64. Whatever subject and text hold,
/// no header follows from it.
std::string mailText(const MailText& mail);

} // namespace countis
