// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/address.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <optional>

namespace countis {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("MeterAddress", text);
}

/// Digits only: no sign, no spaces, no surprises from QString::toInt.
std::optional<int> number(const QString& text) {
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,6}$"));
    if (!digits.match(text).hasMatch())
        return std::nullopt;
    return text.toInt();
}

struct Parts {
    QString host;
    std::optional<QString> port;
    bool bracketed = false;
};

tl::expected<Parts, QString> splitBracketed(const QString& text) {
    const auto end = text.indexOf(u']');
    if (end < 0)
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\": the closing ] of the IPv6 address is missing."))
                .arg(text));
    Parts parts{text.mid(1, end - 1), std::nullopt, true};
    const QString rest = text.mid(end + 1);
    if (rest.isEmpty())
        return parts;
    if (!rest.startsWith(u':'))
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\": only :PORT can follow the ].")).arg(text));
    parts.port = rest.mid(1);
    return parts;
}

tl::expected<Parts, QString> splitHostPort(const QString& text) {
    if (text.startsWith(u'['))
        return splitBracketed(text);
    if (text.count(u':') > 1)
        return tl::unexpected(
            translated(
                QT_TRANSLATE_NOOP("MeterAddress", "\"%1\": write an IPv6 address in brackets, like [::1]:502."))
                .arg(text));
    const auto colon = text.indexOf(u':');
    if (colon < 0)
        return Parts{text, std::nullopt, false};
    return Parts{text.left(colon), text.mid(colon + 1), false};
}

/// Four numbers and points that are no IPv4 address are a typing error, not a name to ask the network for.
bool plausibleName(const QString& host) {
    static const QRegularExpression numeric(QStringLiteral("^[0-9.]+$"));
    static const QRegularExpression name(
        QStringLiteral("^[\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?(\\.[\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]*"
                       "[\\p{L}\\p{N}_])?)*\\.?$"));
    if (numeric.match(host).hasMatch()) {
        QHostAddress address;
        return host.count(u'.') == 3 && address.setAddress(host);
    }
    return host.size() <= 253 && name.match(host).hasMatch();
}

bool plausibleIpv6(const QString& host) {
    QHostAddress address;
    return address.setAddress(host) && address.protocol() == QAbstractSocket::IPv6Protocol;
}

tl::expected<quint8, QString> parseUnit(const QString& text) {
    const auto unit = number(text);
    if (!unit || *unit < 1 || (*unit > 247 && *unit != 255))
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\" is no Modbus unit: it must be 1 to 247, or 255."))
                .arg(text));
    return static_cast<quint8>(*unit);
}

tl::expected<quint16, QString> parsePort(const QString& text) {
    const auto port = number(text);
    if (!port || *port < 1 || *port > 65535)
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\" is no port: it must be 1 to 65535.")).arg(text));
    return static_cast<quint16>(*port);
}

} // namespace

QString MeterAddress::endpoint() const {
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return QStringLiteral("%1:%2").arg(shown).arg(port);
}

QString MeterAddress::toString() const {
    return QStringLiteral("%1/%2").arg(endpoint()).arg(unit);
}

tl::expected<MeterAddress, QString> parseMeterAddress(const QString& text) {
    QString rest = text.trimmed();
    MeterAddress address;
    if (const auto slash = rest.indexOf(u'/'); slash >= 0) {
        const auto unit = parseUnit(rest.mid(slash + 1));
        if (!unit)
            return tl::unexpected(unit.error());
        address.unit = *unit;
        rest.truncate(slash);
    }
    const auto parts = splitHostPort(rest);
    if (!parts)
        return tl::unexpected(parts.error());
    if (parts->host.isEmpty())
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress",
                                         "\"%1\": the host is missing. Write HOST, HOST:PORT or HOST:PORT/UNIT."))
                .arg(text));
    if (parts->bracketed ? !plausibleIpv6(parts->host) : !plausibleName(parts->host))
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\" is no host name and no IP address."))
                .arg(parts->host));
    address.host = parts->host;
    if (parts->port) {
        const auto port = parsePort(*parts->port);
        if (!port)
            return tl::unexpected(port.error());
        address.port = *port;
    }
    return address;
}

} // namespace countis
