// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to an MQTT broker about a meter, as topics and payloads. docs/exporters.md describes them.
#pragma once

#include "export/exported_meters.h"
#include "history/database/secret.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace countis {

inline constexpr std::uint16_t kMqttPort = 1883;
inline constexpr std::uint16_t kMqttTlsPort = 8883;

struct MqttSettings {
    std::string host;
    std::uint16_t port = kMqttPort;
    bool tls = false;
    std::string caFile; // PEM; empty: the authorities that this computer trusts
    std::string user;   // empty: the broker asks for none
    Secret password;
    std::string topic = "countis";            // what all topics begin with
    std::chrono::milliseconds period{10'000}; // at least, between two states of a meter
    bool discovery = false;                   // of Home Assistant

    bool operator==(const MqttSettings&) const = default;
};

/// All are retained: whoever comes later gets the latest.
struct MqttMessage {
    std::string topic;
    std::string payload;
};

inline constexpr const char* kOnline = "online";
inline constexpr const char* kOffline = "offline";

/// Of the collector itself; "offline" is its last will.
std::string statusTopic(const MqttSettings& settings);
/// Whether the meter answers.
MqttMessage availabilityMessage(const MqttSettings& settings, const ExportedMeter& meter);
/// What subscribes to the availability of all meters under the topic of `settings`.
std::string availabilityFilter(const MqttSettings& settings);
/// The point of a topic that this filter lets through; nothing if no collector published it.
std::optional<PointId> availabilityPoint(const MqttSettings& settings, std::string_view topic);
/// A JSON object with the time of the instantaneous values, and the instantaneous values, states and ∑ totals under
/// the keys of the catalogue; null where a value is stale or not measured, and everywhere without readings.
MqttMessage stateMessage(const MqttSettings& settings, const ExportedMeter& meter);
/// A device of Home Assistant with a sensor for each value of the state (MQTT discovery of devices).
MqttMessage discoveryMessage(const MqttSettings& settings, const ExportedMeter& meter);

} // namespace countis
