// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mqtt_messages.h"

#include "core/reading_json.h"
#include "export/metric_table.h"
#include "history/site_time.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace countis {
namespace {

using Json = nlohmann::ordered_json;

std::string meterTopic(const MqttSettings& settings, PointId point, const char* what) {
    return settings.topic + "/meter/" + std::to_string(point.number) + '/' + what;
}

std::string objectId(PointId point) {
    return "countis_" + std::to_string(point.number);
}

std::string capitalized(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result.front() >= 'a' && result.front() <= 'z')
        result.front() = static_cast<char>(result.front() - 'a' + 'A');
    return result;
}

/// "Active power P1", "Imported active energy Ea+".
struct Title {
    std::string operator()(const InstantView& view) const {
        const QuantityInfo of = info(view.quantity);
        if (view.phase == Phase::Sum)
            return capitalized(of.sumName);
        if (view.phase == Phase::N)
            return "Neutral current";
        constexpr std::array kPairs{"12", "23", "31"};
        const std::string which =
            view.quantity == Quantity::U ? kPairs.at(index(view.phase)) : std::to_string(index(view.phase) + 1);
        return capitalized(of.name) + ' ' + std::string(of.symbol) + which;
    }
    std::string operator()(const EnergyValue& value) const { return capitalized(info(value.kind).name); }
    std::string operator()(StatusField field) const {
        return field == StatusField::Sequence ? "Phase sequence" : "Tariff in progress";
    }
    template <typename Other> // not a main value
    std::string operator()(const Other& /*other*/) const {
        return {};
    }
};

/// The classes of Home Assistant; "" where it has none (https://www.home-assistant.io/integrations/sensor/).
std::string_view deviceClass(const CatalogueEntry& entry) {
    if (std::holds_alternative<EnergyValue>(entry.value))
        return entry.unit == "Wh" ? "energy" : "";
    const auto* const view = std::get_if<InstantView>(&entry.value);
    if (!view)
        return "";
    switch (view->quantity) {
    case Quantity::V:
    case Quantity::U: return "voltage";
    case Quantity::I: return "current";
    case Quantity::P: return "power";
    case Quantity::Q: return "reactive_power";
    case Quantity::S: return "apparent_power";
    case Quantity::PF: return "power_factor";
    case Quantity::F: return "frequency";
    }
    return "";
}

Json sensor(const CatalogueEntry& entry, PointId point) {
    const std::string key(entry.key);
    Json sensor{{"platform", "sensor"},
                {"unique_id", objectId(point) + '_' + key},
                {"name", std::visit(Title{}, entry.value)},
                {"value_template", "{{ value_json." + key + " }}"}};
    if (const auto type = deviceClass(entry); !type.empty())
        sensor["device_class"] = type;
    if (entry.kind == ValueKind::Counter)
        sensor["state_class"] = "total_increasing";
    else if (entry.kind == ValueKind::Instantaneous)
        sensor["state_class"] = "measurement";
    if (!entry.unit.empty())
        sensor["unit_of_measurement"] = entry.unit;
    return sensor;
}

Json device(const ExportedMeter& meter) {
    Json device{{"identifiers", Json::array({objectId(meter.point)})},
                {"name", meter.name.empty() ? meter.address : meter.name},
                {"manufacturer", "SOCOMEC"}};
    if (!meter.serial.empty())
        device["serial_number"] = meter.serial;
    if (!meter.product.empty())
        device["model"] = meter.product;
    if (!meter.place.empty())
        device["suggested_area"] = meter.place;
    return device;
}

/// Names may come from a program that knows no UTF-8.
std::string textOf(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string statusTopic(const MqttSettings& settings) {
    return settings.topic + "/status";
}

MqttMessage availabilityMessage(const MqttSettings& settings, const ExportedMeter& meter) {
    return {meterTopic(settings, meter.point, "availability"), meter.isUp() ? kOnline : kOffline};
}

std::string availabilityFilter(const MqttSettings& settings) {
    return settings.topic + "/meter/+/availability";
}

std::optional<PointId> availabilityPoint(const MqttSettings& settings, std::string_view topic) {
    const std::string before = settings.topic + "/meter/";
    if (!topic.starts_with(before))
        return std::nullopt;
    PointId point;
    const std::string_view rest = topic.substr(before.size());
    std::from_chars(rest.data(), rest.data() + rest.size(), point.number);
    if (point.number <= 0 || topic != meterTopic(settings, point, "availability"))
        return std::nullopt;
    return point;
}

MqttMessage stateMessage(const MqttSettings& settings, const ExportedMeter& meter) {
    static const Readings nothing;
    const Readings& readings = meter.readings ? *meter.readings : nothing;
    JsonObject json;
    if (const WallTime read = readings.blocks[index(Block::Metrology)].time.wall; read != WallTime{})
        json.text("time", utcText(read));
    else
        json.null("time"); // not read yet
    for (const CatalogueEntry& entry : values()) {
        if (!isMainValue(entry))
            continue;
        const ExactValue value = valueOf(entry, readings);
        if (value.quality == Quality::Good)
            json.number(std::string(entry.key), value.number);
        else
            json.null(std::string(entry.key));
    }
    return {meterTopic(settings, meter.point, "state"), json.object()};
}

MqttMessage discoveryMessage(const MqttSettings& settings, const ExportedMeter& meter) {
    Json components = Json::object();
    for (const CatalogueEntry& entry : values())
        if (isMainValue(entry))
            components[std::string(entry.key)] = sensor(entry, meter.point);
    const Json config{{"device", device(meter)},
                      {"origin", {{"name", "countis-collector"}, {"sw_version", COUNTIS_VERSION}}},
                      {"availability", Json::array({{{"topic", statusTopic(settings)}},
                                                    {{"topic", availabilityMessage(settings, meter).topic}}})},
                      {"availability_mode", "all"},
                      {"state_topic", meterTopic(settings, meter.point, "state")},
                      {"components", std::move(components)}};
    return {"homeassistant/device/" + objectId(meter.point) + "/config", textOf(config)};
}

} // namespace countis
