// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/meter_lookup.h"

#include <array>
#include <string>

namespace countis {
namespace {

using Matches = bool (*)(const Point& point, std::string_view text);

constexpr std::array<Matches, 3> kMeanings{
    [](const Point& point, std::string_view text) {
        return text == point.address.toString() || text == std::to_string(point.id.number);
    },
    [](const Point& point, std::string_view text) { return text == point.name; },
    [](const Point& point, std::string_view text) {
        return text == point.address.endpoint() || text == point.address.host;
    }};

} // namespace

std::vector<const Point*> findMeters(std::span<const Point> points, std::string_view text) {
    std::vector<const Point*> found;
    for (const Matches matches : kMeanings) {
        for (const Point& point : points)
            if (matches(point, text))
                found.push_back(&point);
        if (!found.empty())
            break;
    }
    return found;
}

} // namespace countis
