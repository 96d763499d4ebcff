// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a configuration file, with the errors that a person can act on. Throws YamlError, or appends what is
// wrong with single items to `problems` and leaves them out.
#pragma once

#include "export/mqtt_messages.h"
#include "export/prometheus_exporter.h"
#include "files/yaml_map.h"
#include "site/site_plan.h"

#include <QDir>
#include <QString>

#include <chrono>
#include <string>
#include <vector>

namespace countis::collector {

/// A translated sentence as a clause.
Message said(const QString& sentence);

/// From kShortestPeriod to kLongestPeriod.
std::chrono::milliseconds readSeconds(const YamlValue& value);

std::vector<std::string> readPlaces(const YamlValue& value, YamlProblems& problems);
/// `places`: the meters must be in one of them; empty: anywhere.
std::vector<PlannedMeter> readMeters(const YamlValue& value, const std::vector<std::string>& places,
                                     YamlProblems& problems);
PrometheusSettings readPrometheus(const YamlValue& value, YamlProblems& problems);
/// Reads the file of the password too. Relative paths begin in `folder`.
MqttSettings readMqtt(const YamlValue& value, const QDir& folder, YamlProblems& problems);

} // namespace countis::collector
