// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/front_panel.h"

namespace countis {
namespace {

constexpr std::int32_t kStepOfGlass = 100; // 10 Wh, the last of eight digits

struct EnergyOf {
    const Readings& readings;

    const Energy* operator()(const EnergyPage& page) const {
        return &readings.at(page.kind, page.phase, page.tariff);
    }
    const Energy* operator()(const PartialPage& page) const { return &readings.partial[index(page.meter)]; }
    const Energy* operator()(BalancePage page) const {
        return page == BalancePage::Active ? &readings.balanceActive : &readings.balanceReactive;
    }
    template <typename Other>
    const Energy* operator()(const Other&) const {
        return nullptr;
    }
};

bool coarse(const Page& page, const Readings& readings) {
    const Energy* energy = std::visit(EnergyOf{readings}, page);
    return energy != nullptr && energy->quality != Quality::NotMeasured && energy->step > kStepOfGlass;
}

} // namespace

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
    add(Digits, !coarse(page, readings));
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
