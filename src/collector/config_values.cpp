// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/config_values.h"

#include "acquisition/address.h"
#include "acquisition/fleet.h"
#include "core/printable.h"
#include "files/yaml_values.h"

#include <algorithm>
#include <unordered_map>

namespace countis::collector {
namespace {

const std::vector<std::string_view> kRoles{"consumer", "producer", "both"}; // in the order of PointRole

constexpr std::size_t kMostPlaces = 1000;

std::vector<YamlValue> itemsOf(const YamlValue& value, std::size_t most) {
    std::vector<YamlValue> items = value.items(most);
    if (items.empty())
        value.fail(message(term("Messages", "the list is empty; leave the key out if you want all of them")));
    return items;
}

std::string readPlace(const YamlValue& value) {
    std::string path = value.text();
    if (path.empty() || PlaceTree::pathError(path))
        value.fail(allowing(message(term("Messages", "%1 is not a place"), quotedValue(path)),
                            message(term("Messages", "at most %1 names of at most %2 characters, like %3"),
                                    kMostPlaceLevels, kLongestPlaceName, "Hall 1/Board 2")));
    return path;
}

std::string readName(const YamlValue& value) {
    std::string name = lineText(value);
    const auto length = static_cast<std::size_t>(QString::fromStdString(name).toUcs4().size());
    if (length == 0 || length > kLongestPointName)
        value.fail(allowing(message(term("Messages", "the name has %1 characters"), length),
                            message(term("Messages", "%1 to %2"), 1, kLongestPointName)));
    return name;
}

MeterAddress readAddress(const YamlValue& value) {
    const auto address = parseMeterAddress(QString::fromStdString(value.text()));
    if (!address)
        value.fail(said(address.error()));
    return *address;
}

PointRole readRole(const YamlValue& value) {
    const std::string word = oneOf(value, kRoles);
    return static_cast<PointRole>(std::ranges::find(kRoles, std::string_view(word)) - kRoles.begin());
}

bool isIn(const std::string& place, const std::vector<std::string>& places) {
    return std::ranges::any_of(
        places, [&](const std::string& outer) { return place == outer || place.starts_with(outer + '/'); });
}

/// The names and addresses that stand in the file already, with the item that has them.
class Given {
public:
    explicit Given(const char* what) : what_(what) {}
    void add(const YamlValue& value, const std::string& text, const std::string& item) {
        const auto [first, isFirst] = items_.try_emplace(text, item);
        if (!isFirst)
            value.fail(message(term("Messages", "%1 is given twice, here and in %2; remove or change one"),
                               quotedValue(text), first->second + '.' + what_));
    }

private:
    const char* what_;
    std::unordered_map<std::string, std::string> items_;
};

struct MeterReader {
    const std::vector<std::string>& places;
    YamlProblems& problems;
    Given names{"name"};
    Given addresses{"address"};

    /// Of all keys that are wrong; nullopt: one is.
    std::optional<PlannedMeter> read(const YamlValue& item) {
        const std::size_t before = problems.size();
        PlannedMeter meter;
        collecting(problems, [&] { readKeys(item, meter); });
        return problems.size() == before ? std::optional(meter) : std::nullopt;
    }

private:
    void readKeys(const YamlValue& item, PlannedMeter& meter) {
        const YamlMap map(item, {"name", "address", "place", "role", "period"}, problems);
        collecting(problems, [&] {
            const YamlValue value = map.require("name");
            names.add(value, meter.name = readName(value), item.path());
        });
        collecting(problems, [&] {
            const YamlValue value = map.require("address");
            meter.address = readAddress(value);
            addresses.add(value, meter.address.toString(), item.path());
        });
        const auto optional = [&](std::string_view key, auto reader) {
            if (const auto value = map.find(key))
                collecting(problems, [&] { reader(*value); });
        };
        optional("place", [&](const YamlValue& value) { meter.place = readPlaceOfMeter(value); });
        optional("role", [&](const YamlValue& value) { meter.role = readRole(value); });
        optional("period", [&](const YamlValue& value) { meter.period = readSeconds(value); });
    }

    std::string readPlaceOfMeter(const YamlValue& value) const {
        std::string place = readPlace(value);
        if (!places.empty() && !isIn(place, places))
            value.fail(
                message(term("Messages", "%1 is in none of the places that the key %2 lists, so the meter would "
                                         "not be read; add the place there"),
                        quotedValue(place), "places"));
        return place;
    }
};

} // namespace

Message said(const QString& sentence) {
    return message(std::string_view("%1"), sentence.toStdString());
}

std::chrono::milliseconds readSeconds(const YamlValue& value) {
    using Seconds = std::chrono::duration<double>;
    double seconds = 0;
    value.number({Seconds(kShortestPeriod).count(), Seconds(kLongestPeriod).count(), "s"}, seconds);
    return std::chrono::round<std::chrono::milliseconds>(Seconds(seconds));
}

std::vector<std::string> readPlaces(const YamlValue& value, YamlProblems& problems) {
    std::vector<std::string> places;
    for (const YamlValue& item : itemsOf(value, kMostPlaces))
        collecting(problems, [&] { places.push_back(readPlace(item)); });
    return places;
}

std::vector<PlannedMeter> readMeters(const YamlValue& value, const std::vector<std::string>& places,
                                     YamlProblems& problems) {
    std::vector<PlannedMeter> meters;
    MeterReader reader{places, problems};
    for (const YamlValue& item : itemsOf(value, Fleet::kMaxMeters))
        if (auto meter = reader.read(item))
            meters.push_back(*std::move(meter));
    return meters;
}

} // namespace countis::collector
