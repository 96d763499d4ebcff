// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/webhook.h"

#include "core/ipv4.h"
#include "core/printable.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QString>
#include <QUrl>

namespace countis {
namespace {

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

tl::expected<QByteArray, Message> keyOf(const Secret& secret) {
    const QByteArray text = secret.reveal().toUtf8();
    static const QByteArray kPrefix = QByteArrayLiteral("whsec_");
    QByteArray key = text;
    if (text.startsWith(kPrefix)) {
        const auto decoded =
            QByteArray::fromBase64Encoding(text.mid(kPrefix.size()), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return tl::unexpected(message(term("Messages", "what follows %1 is not base64"), "whsec_"));
        key = *decoded;
    }
    if (key.size() < kShortestKey || key.size() > kLongestKey)
        return tl::unexpected(
            message(term("Messages", "the secret has %1 bytes, but %2 to %3 are needed; make one by: %4"), key.size(),
                    kShortestKey, kLongestKey, "echo whsec_$(openssl rand -base64 32)"));
    return key;
}

std::string webhookSignature(const QByteArray& key, std::string_view event, std::int64_t seconds,
                             std::string_view body) {
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(bytes(event) + '.' + QByteArray::number(static_cast<qlonglong>(seconds)) + '.');
    code.addData(bytes(body));
    return "v1," + code.result().toBase64().toStdString();
}

std::vector<std::string> webhookHeaders(const QByteArray& key, std::string_view event, WallTime now,
                                        std::string_view body) {
    const std::int64_t seconds = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    return {"Content-Type: application/json", "webhook-id: " + std::string(event),
            "webhook-timestamp: " + std::to_string(seconds),
            "webhook-signature: " + webhookSignature(key, event, seconds, body)};
}

bool isThisComputer(const std::string& host) {
    constexpr std::uint8_t kLoopback = 127;
    const auto address = parseIpv4(host);
    return host == "localhost" || host == "::1" || (address && address->front() == kLoopback);
}

std::optional<Message> webhookUrlProblem(const std::string& url) {
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const bool isSecure = parsed.scheme() == QLatin1String("https");
    const bool isKnown = isSecure || parsed.scheme() == QLatin1String("http");
    if (!parsed.isValid() || !isKnown || parsed.host().isEmpty() || parsed.hasFragment())
        return message(term("Messages", "%1 is not an address like %2"), quotedValue(url),
                       "https://example.org/alarms");
    if (!parsed.userInfo().isEmpty()) // the address itself is not repeated: it holds a password
        return message(term("Messages", "a user or a password in an address ends up in logs; leave it out, and let "
                                        "the receiver check the signature"));
    if (!isSecure && !isThisComputer(parsed.host().toStdString()))
        return message(term("Messages", "without encryption anybody on the way could read and change the alarms; "
                                        "%1 is allowed to this computer only, use %2"),
                       "http://", "https://");
    return std::nullopt;
}

} // namespace countis
