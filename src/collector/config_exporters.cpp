// SPDX-License-Identifier: GPL-3.0-or-later
// The sections about exporters.
#include "collector/config_values.h"

#include "acquisition/address.h"
#include "core/printable.h"
#include "files/yaml_values.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace countis::collector {
namespace {

/// The server takes "ADDRESS:PORT" only, and of a name it would listen on whatever it means today.
std::string readListen(const YamlValue& value) {
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:([0-9.]+)|\\[([0-9A-Fa-f:.]+)\\]):([0-9]{1,5})")));
    std::string text = value.text();
    const auto match = form.match(QString::fromStdString(text));
    const QHostAddress address(match.captured(1) + match.captured(2));
    const bool isKind = address.protocol() ==
                        (match.captured(1).isEmpty() ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol);
    if (!match.hasMatch() || !isKind || match.captured(3).toInt() > 65535)
        value.fail(allowing(message(term("Messages", "%1 is no address to listen on"), quotedValue(text)),
                            "127.0.0.1:9464, 0.0.0.0:9464, [::1]:9464"));
    return text;
}

/// The first line of a file that other users cannot read.
Secret readSecret(const YamlValue& value, const QDir& folder) {
    return Secret(QString::fromStdString(secretLine(value, folder.path().toStdString())));
}

std::string readHost(const YamlValue& value) {
    const std::string host = value.text();
    if (host.empty())
        value.fail(message(term("Messages", "the host is missing; write a host name or an IPv4 address")));
    const auto address = parseMeterAddress(QString::fromStdString(host));
    if (!address)
        value.fail(said(address.error()));
    if (host.find_first_of(":/") != std::string::npos)
        value.fail(message(term("Messages", "%1 is not a host name or an IPv4 address; the key %2 has the port"),
                           quotedValue(host), "port"));
    return address->host;
}

std::string readTopic(const YamlValue& value) {
    std::string topic = lineText(value);
    if (topic.empty() || topic.find_first_of("+#") != std::string::npos || topic.front() == '/' ||
        topic.back() == '/' || topic.front() == '$')
        value.fail(
            message(term("Messages", "%1 cannot be a topic of MQTT; write words with / between them, without + "
                                     "and #"),
                    quotedValue(topic)));
    return topic;
}

} // namespace

PrometheusSettings readPrometheus(const YamlValue& value, YamlProblems& problems) {
    PrometheusSettings settings;
    const YamlSection section(value, {"listen", "values"}, problems);
    section.read("listen", [&](const YamlValue& listen) { settings.listen = readListen(listen); });
    section.read("values", [&](const YamlValue& values) {
        settings.values = oneOf(values, {"main", "all"}) == "all" ? ExportedValues::All : ExportedValues::Main;
    });
    return settings;
}

MqttSettings readMqtt(const YamlValue& value, const QDir& folder, YamlProblems& problems) {
    MqttSettings settings;
    const YamlSection section(
        value, {"host", "port", "tls", "ca_file", "user", "password_file", "topic", "period", "discovery"}, problems);
    section.require("host", [&](const YamlValue& host) { settings.host = readHost(host); });
    section.read("tls", [&](const YamlValue& tls) { settings.tls = flag(tls); });
    settings.port = settings.tls ? kMqttTlsPort : kMqttPort;
    section.read("port", [&](const YamlValue& port) {
        settings.port = static_cast<std::uint16_t>(port.wholeNumber({1, 65535}));
    });
    section.read("ca_file", [&](const YamlValue& file) {
        if (!settings.tls)
            file.fail(message(term("Messages", "needs %1"), "tls: true"));
        fileText(file, folder.path().toStdString()); // whether it can be read
        settings.caFile = filePath(file, folder.path().toStdString());
    });
    section.read("user", [&](const YamlValue& user) { settings.user = lineText(user); });
    section.read("password_file", [&](const YamlValue& file) {
        if (settings.user.empty())
            file.fail(message(term("Messages", "needs %1"), "user"));
        settings.password = readSecret(file, folder);
    });
    section.read("topic", [&](const YamlValue& topic) { settings.topic = readTopic(topic); });
    section.read("period", [&](const YamlValue& period) { settings.period = readSeconds(period); });
    section.read("discovery", [&](const YamlValue& discovery) {
        settings.discovery = oneOf(discovery, {"homeassistant", "none"}) == "homeassistant";
    });
    return settings;
}

} // namespace countis::collector
