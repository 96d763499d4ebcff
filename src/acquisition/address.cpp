// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/address.h"

#include "core/ipv4.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace countis {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("MeterAddress", text);
}

/// Digits only: no sign, no spaces, no surprises from QString::toInt.
std::optional<int> number(const QString& text) {
    // Unlike $, the end that this adds does not let a line break stand behind.
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(QStringLiteral("[0-9]{1,6}")));
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
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\": the IPv6 address has no closing ].")).arg(text));
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

tl::unexpected<QString> wrong(const char* sentence, const QString& text) {
    return tl::unexpected(translated(sentence).arg(text));
}

const char* const kNoHost = QT_TRANSLATE_NOOP("MeterAddress", "\"%1\" is neither a host name nor an IP address.");
const char* const kNoIpv4 = QT_TRANSLATE_NOOP(
    "MeterAddress",
    "\"%1\" is not an IPv4 address: an IPv4 address has four decimal numbers from 0 to 255, like 192.168.0.4.");
const char* const kNoMeter = QT_TRANSLATE_NOOP("MeterAddress", "\"%1\" cannot be the address of a meter.");

bool plausibleName(const QString& host) {
    static const QRegularExpression name(QRegularExpression::anchoredPattern(
        QStringLiteral("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?(\\.[\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]*"
                       "[\\p{L}\\p{N}_])?)*\\.?")));
    return host.size() <= 253 && name.match(host).hasMatch();
}

/// As inet_ntop writes it, so that one address is one text.
tl::expected<QString, QString> ipv6Host(const QString& host) {
    QHostAddress address;
    // A scope is the name of a network interface, of which Linux takes almost anything.
    const bool printable = std::ranges::all_of(host, [](QChar c) { return c.isPrint() && !c.isSpace(); });
    if (!printable || !address.setAddress(host) || address.protocol() != QAbstractSocket::IPv6Protocol)
        return wrong(kNoHost, host);
    bool isMapped = false;
    const quint32 mapped = address.toIPv4Address(&isMapped);
    const Ipv4 inner{static_cast<quint8>(mapped >> 24), static_cast<quint8>(mapped >> 16),
                     static_cast<quint8>(mapped >> 8), static_cast<quint8>(mapped)};
    if (address == QHostAddress(QHostAddress::AnyIPv6) || address.isMulticast() || (isMapped && !isPeer(inner)))
        return wrong(kNoMeter, host);
    return address.toString();
}

/// Resolvers fold wide digits to plain ones before they look for an address, so this does too.
tl::expected<QString, QString> plainHost(const QString& host) {
    const std::string folded = host.normalized(QString::NormalizationForm_KC).toStdString();
    if (!isNumericHost(folded))
        return plausibleName(host) ? tl::expected<QString, QString>(host) : wrong(kNoHost, host);
    const auto address = parseIpv4(host.toStdString());
    if (!address)
        return wrong(kNoIpv4, host);
    if (!isPeer(*address))
        return wrong(kNoMeter, host);
    return QString::fromStdString(dotted(*address));
}

} // namespace

tl::expected<quint8, QString> parseUnit(const QString& text) {
    const auto unit = number(text);
    if (!unit || *unit < 1 || (*unit > kLastUnit && *unit != kAnyUnit))
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\" is not a Modbus unit: a unit is 1 to 247, or 255."))
                .arg(text));
    return static_cast<quint8>(*unit);
}

tl::expected<quint16, QString> parsePort(const QString& text) {
    const auto port = number(text);
    if (!port || *port < 1 || *port > 65535)
        return tl::unexpected(
            translated(QT_TRANSLATE_NOOP("MeterAddress", "\"%1\" is not a port: a port is 1 to 65535.")).arg(text));
    return static_cast<quint16>(*port);
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
    const auto host = parts->bracketed ? ipv6Host(parts->host) : plainHost(parts->host);
    if (!host)
        return tl::unexpected(host.error());
    address.host = host->toStdString();
    if (parts->port) {
        const auto port = parsePort(*parts->port);
        if (!port)
            return tl::unexpected(port.error());
        address.port = *port;
    }
    return address;
}

} // namespace countis
