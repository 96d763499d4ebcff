// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file of countis-collector (--config), which docs/countis-collector.md describes. Everything that
// is wrong with it is found at once.
#pragma once

#include "export/mqtt_messages.h"
#include "export/prometheus_exporter.h"
#include "history/database/database_url.h"
#include "notify/notify_settings.h"
#include "site/site_plan.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace countis::collector {

struct CollectorConfig {
    DatabaseUrl database; // of this user, where the file names none
    SitePlan site;
    std::optional<PrometheusSettings> prometheus; // nullopt: there is no endpoint
    std::optional<MqttSettings> mqtt;             // nullopt: nothing is published
    NotifySettings notify;                        // empty: nobody is told of alarms

    bool operator==(const CollectorConfig&) const = default;
};

/// The problems are translated lines, "FILE:LINE: key: what is wrong; what is allowed", in the order of the file.
tl::expected<CollectorConfig, QStringList> readCollectorConfig(const QString& file);
/// The same of its text; `file` is its name, and relative paths in it begin in its folder.
tl::expected<CollectorConfig, QStringList> collectorConfig(const std::string& text, const QString& file);

} // namespace countis::collector
