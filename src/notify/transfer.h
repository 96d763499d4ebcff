// SPDX-License-Identifier: GPL-3.0-or-later
// One transfer of libcurl, with bounds in time and size, which a stop token ends.
#pragma once

#include "history/database/secret.h"
#include "notify/delivery.h"
#include "notify/smtp_talk.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace countis {

/// What both ways have in common. Certificates are always verified, and no redirection is followed, since it could
/// lead anywhere.
class Transfer {
public:
    struct Limits {
        std::chrono::milliseconds connects{10'000};
        std::chrono::milliseconds lasts{30'000};
    };

    /// `caFile` empty: the authorities that this computer trusts.
    Transfer(const std::string& url, const std::string& caFile, const std::stop_token& stop)
        : Transfer(url, caFile, stop, Limits{}) {}
    Transfer(const std::string& url, const std::string& caFile, const std::stop_token& stop, const Limits& limits);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    void post(std::span<const std::string> headers, const std::string& body);
    void mail(const std::string& from, std::span<const std::string> to, const std::string& text);
    void logIn(const std::string& user, const Secret& password);
    /// The server must begin to encrypt before anything else is said.
    void requireTls();

    /// Blocks. The result is a failure where the connection or the protocol broke; response() has what was answered.
    /// A mail that the server refuses for good, whoever gets it, is a final one.
    Delivered run();
    /// Of a mail that failed: the address because of which it did. libcurl ends at the first one.
    const std::optional<RefusedRecipient>& refusedRecipient() const;
    /// The last code of HTTP or SMTP; 0: there was none.
    long response() const;

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis
