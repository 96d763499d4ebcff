// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/collector_config.h"

#include "collector/config_values.h"
#include "core/printable.h"
#include "files/text_file.h"
#include "files/yaml_file.h"
#include "notify/notify_config.h"
#include "wording/message_text.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace countis::collector {
namespace {

void readDatabase(const YamlValue& value, CollectorConfig& config) {
    const auto url = parseDatabaseUrl(QString::fromStdString(value.text()));
    if (!url)
        value.fail(said(url.error()));
    if (const QString problem = passfileProblem(*url); !problem.isEmpty())
        value.fail(said(problem));
    config.database = *url;
}

void readRoot(const YamlValue& root, const QDir& folder, CollectorConfig& config, YamlProblems& problems) {
    const YamlMap map(root, {"database", "meters", "places", "prometheus", "mqtt", "notify"}, problems);
    const auto read = [&](std::string_view key, auto reader) {
        if (const auto value = map.find(key))
            collecting(problems, [&] { reader(*value); });
    };
    read("database", [&](const YamlValue& value) { readDatabase(value, config); });
    read("places", [&](const YamlValue& value) { config.site.places = readPlaces(value, problems); });
    read("prometheus", [&](const YamlValue& value) { config.prometheus = readPrometheus(value, problems); });
    read("mqtt", [&](const YamlValue& value) { config.mqtt = readMqtt(value, folder, problems); });
    read("notify",
         [&](const YamlValue& value) { config.notify = readNotify(value, folder.path().toStdString(), problems); });
    read("meters",
         [&](const YamlValue& value) { config.site.meters = readMeters(value, config.site.places, problems); });
}

QStringList lines(YamlProblems problems, const QString& file) {
    QStringList lines;
    for (const Message& problem : located(file.toStdString(), std::move(problems)))
        lines.append(messageText(problem));
    return lines;
}

} // namespace

tl::expected<CollectorConfig, QStringList> collectorConfig(const std::string& text, const QString& file) {
    CollectorConfig config{standardDatabase(), {}, {}, {}, {}};
    YamlProblems problems;
    collecting(problems, [&] {
        const YAML::Node node = loadYaml(text);
        if (!node.IsNull()) // an empty file says nothing, which is allowed
            readRoot(YamlValue("", node, 0), QFileInfo(file).absoluteDir(), config, problems);
    });
    if (!problems.empty())
        return tl::unexpected(lines(std::move(problems), file));
    return config;
}

tl::expected<CollectorConfig, QStringList> readCollectorConfig(const QString& file) {
    const auto text = readTextFile(
        file.toStdString(), message(term("Messages", "the configuration file %1"), printable(file.toStdString())));
    if (!text)
        return tl::unexpected(QStringList{messageText(text.error())});
    return collectorConfig(*text, file);
}

} // namespace countis::collector
