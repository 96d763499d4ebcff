// SPDX-License-Identifier: GPL-3.0-or-later
// Meters of an overview, for its tests.
#pragma once

#include "core/clock.h"
#include "models/overview/overview_table.h"

#include <cmath>
#include <string>
#include <vector>

namespace countis::test {

inline ui::MeterFigures liveFigures(double kilowatts, double kilovars = 0) {
    ui::MeterFigures figures;
    figures.state = ui::Measure::State::Live;
    figures.read = {Instant{std::chrono::hours{1}}, WallTime{std::chrono::hours{1}}};
    figures.power = std::llround(kilowatts * 100);
    figures.reactive = std::llround(kilovars * 100);
    return figures;
}

inline ui::MeterFigures inState(ui::MeterFigures figures, ui::Measure::State state) {
    figures.state = state;
    return figures;
}

/// Has counted this much today, and that much yesterday up to now.
inline ui::MeterFigures counting(ui::MeterFigures figures, double kilowattHours, double yesterday) {
    constexpr double kTenths = 10'000;
    figures.counterTenths = 5'000'000 + std::llround(kilowattHours * kTenths);
    figures.day = {5'000'000, 1'000'000, 1'000'000 + std::llround(yesterday * kTenths)};
    return figures;
}

inline ui::MeterLabel meterLabel(int point, const char* name, const char* place = "", const char* address = "",
                                 bool simulated = false) {
    return {PointId{point}, QString::fromUtf8(name), QString::fromUtf8(place).split(u'/', Qt::SkipEmptyParts),
            QString::fromUtf8(address), simulated};
}

/// "Hall 1: A, B; Hall 2: C" as it is shown.
inline std::string shownNames(const ui::OverviewTable& table) {
    std::string text;
    for (const int index : table.groupOrder()) {
        const ui::OverviewTable::Group& group = table.group(index);
        text += (text.empty() ? "" : "; ") + group.name.toStdString() + ":";
        for (int place = group.first; place < group.first + group.count; ++place) {
            const int meter = table.shown()[static_cast<std::size_t>(place)];
            text += (place == group.first ? " " : ", ") + table.meter(meter).label.name.toStdString();
        }
    }
    return text;
}

} // namespace countis::test
