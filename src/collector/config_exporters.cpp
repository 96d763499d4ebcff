// SPDX-License-Identifier: GPL-3.0-or-later
// The sections about exporters.
#include "collector/config_values.h"

#include "core/printable.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace countis::collector {
namespace {

/// The server takes "ADDRESS:PORT" only, and of a name it would listen on whatever it means today.
std::string readListen(const YamlValue& value) {
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:([0-9.]+)|\\[([0-9A-Fa-f:.]+)\\]):([0-9]{1,5})")));
    const std::string text = value.text();
    const auto match = form.match(QString::fromStdString(text));
    const QHostAddress address(match.captured(1) + match.captured(2));
    const bool isKind = address.protocol() ==
                        (match.captured(1).isEmpty() ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol);
    if (!match.hasMatch() || !isKind || match.captured(3).toInt() > 65535)
        value.fail(allowing(message(term("Messages", "%1 is no address to listen on"), quotedValue(text)),
                            "127.0.0.1:9464, 0.0.0.0:9464, [::1]:9464"));
    return text;
}

} // namespace

PrometheusSettings readPrometheus(const YamlValue& value, YamlProblems& problems) {
    PrometheusSettings settings;
    const YamlMap map(value, {"listen", "values"}, problems);
    if (const auto listen = map.find("listen"))
        collecting(problems, [&] { settings.listen = readListen(*listen); });
    if (const auto values = map.find("values"))
        collecting(problems, [&] {
            settings.values = oneOf(*values, {"main", "all"}) == "all" ? ExportedValues::All : ExportedValues::Main;
        });
    return settings;
}

} // namespace countis::collector
