// SPDX-License-Identifier: GPL-3.0-or-later
// Where notifications of alarms go.
#pragma once

#include "history/database/secret.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countis {

struct WebhookSettings {
    std::string url;    // https, or http to this computer; without a password
    Secret secret;      // signs what is sent: see keyOf()
    std::string caFile; // PEM; empty: the authorities that this computer trusts

    bool operator==(const WebhookSettings&) const = default;
};

/// How the connection to a mail server is encrypted.
enum class MailTls : std::uint8_t {
    Required, // STARTTLS, before anything else is said
    FromStart,
    None, // to this computer only
};
inline constexpr std::uint16_t kSubmissionPort = 587;
inline constexpr std::uint16_t kSubmissionTlsPort = 465;
inline constexpr std::uint16_t kLocalMailPort = 25;

struct MailSettings {
    std::vector<std::string> to; // addresses, at least one
    std::string from;
    std::string host;
    std::uint16_t port = kSubmissionPort;
    MailTls tls = MailTls::Required;
    std::string user; // empty: the server asks for none
    Secret password;
    std::string caFile;
    bool cleared = false; // also of alarms that cleared

    bool operator==(const MailSettings&) const = default;
};

struct NotifySettings {
    std::optional<WebhookSettings> webhook;
    std::optional<MailSettings> mail;

    bool empty() const { return !webhook && !mail; }
    bool operator==(const NotifySettings&) const = default;
};

} // namespace countis
