// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/front_panel.h"

namespace countis {

std::vector<DisplayUnknown> unknownOnDisplay(const PanelState& state, const Readings& readings) {
    using enum DisplayUnknown;
    std::vector<DisplayUnknown> unknown;
    if (state.displayTest)
        return unknown;
    const DeviceState& device = readings.device;
    const auto add = [&](DisplayUnknown what, bool known) {
        if (!known)
            unknown.push_back(what);
    };
    const Page& page = pages(state.menu)[state.page];
    if (std::holds_alternative<PartialPage>(page))
        add(PartialRunning, device.partialRunning.has_value());
    if (const auto* info = std::get_if<InfoPage>(&page)) {
        if (*info == InfoPage::Cs1)
            add(ChecksumMetrological, device.checksumMetrological.has_value());
        if (*info == InfoPage::Cs2)
            add(ChecksumNonMetrological, device.checksumNonMetrological.has_value());
    }
    add(Settings, !state.setup || state.setup->known);
    add(PulseOutput, device.pulseOutputOn.has_value());
    add(Malfunction, device.malfunction.has_value());
    return unknown;
}

} // namespace countis
