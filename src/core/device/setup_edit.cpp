// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/setup_edit.h"

namespace countis {
namespace {

constexpr int kHighestHundreds = 2;
constexpr int kLowestUnitId = 1;
constexpr int kHighestUnitId = 247;
constexpr int kHighestByte = 255;

Ipv4& addressOf(NetworkSettings& network, NetworkField field) {
    switch (field) {
    case NetworkField::Address: return network.address;
    case NetworkField::Netmask: return network.netmask;
    case NetworkField::Gateway: break;
    }
    return network.gateway;
}

std::array<std::uint8_t, 3> digitsOf(int number) {
    return {static_cast<std::uint8_t>(number / 100), static_cast<std::uint8_t>(number / 10 % 10),
            static_cast<std::uint8_t>(number % 10)};
}

int numberOf(const OpenValue& open) {
    return open.digits[0] * 100 + open.digits[1] * 10 + open.digits[2];
}

bool allowed(const Page& page, int number) {
    if (std::holds_alternative<Setup1Page>(page))
        return number >= kLowestUnitId && number <= kHighestUnitId;
    return number <= kHighestByte;
}

void setValue(SetupEdit& edit, const Page& page, int value) {
    PanelSettings& settings = edit.edited;
    if (const auto* address = std::get_if<AddressPage>(&page))
        addressOf(settings.network, address->field)[address->byte] = static_cast<std::uint8_t>(value);
    else if (const auto* reset = std::get_if<ResetPage>(&page))
        edit.resets.set(index(reset->meter), value != 0);
    else if (isNumber(page))
        settings.unitId = static_cast<std::uint8_t>(value);
    else
        settings.tariffSource = value != 0 ? TariffSource::Dig : TariffSource::Com;
}

} // namespace

PanelSettings panelSettings(const MeterSettings& settings) {
    return {.network = settings.network,
            .dhcp = settings.dhcp,
            .unitId = settings.unitId,
            .tariffSource = settings.tariffSource};
}

SetupEdit beginSetup(const std::optional<MeterSettings>& settings, Menu fromMenu, std::uint8_t fromPage) {
    SetupEdit edit;
    edit.known = settings.has_value();
    if (settings)
        edit.before = edit.edited = panelSettings(*settings);
    edit.fromMenu = fromMenu;
    edit.fromPage = fromPage;
    return edit;
}

std::optional<std::uint8_t> valueOf(const SetupEdit& edit, const Page& page) {
    NetworkSettings network = edit.edited.network;
    if (const auto* address = std::get_if<AddressPage>(&page))
        return addressOf(network, address->field)[address->byte];
    if (const auto* reset = std::get_if<ResetPage>(&page))
        return edit.resets.test(index(reset->meter)) ? 1 : 0;
    if (const auto* setup1 = std::get_if<Setup1Page>(&page))
        return *setup1 == Setup1Page::UnitId ? edit.edited.unitId
                                             : static_cast<std::uint8_t>(edit.edited.tariffSource);
    return std::nullopt;
}

bool isNumber(const Page& page) {
    const auto* setup1 = std::get_if<Setup1Page>(&page);
    return std::holds_alternative<AddressPage>(page) || (setup1 != nullptr && *setup1 == Setup1Page::UnitId);
}

void openValue(SetupEdit& edit, const Page& page) {
    const auto value = valueOf(edit, page);
    if (!edit.known || !value)
        return;
    edit.open = OpenValue{.digits = {*value}};
    if (isNumber(page))
        edit.open->digits = digitsOf(*value);
}

void stepValue(SetupEdit& edit, const Page& page) {
    if (!edit.open)
        return;
    std::uint8_t& digit = edit.open->digits[edit.open->digit];
    int highest = 1;
    if (isNumber(page))
        highest = edit.open->digit == 0 ? kHighestHundreds : 9;
    digit = static_cast<std::uint8_t>(digit >= highest ? 0 : digit + 1);
}

bool takeValue(SetupEdit& edit, const Page& page) {
    if (!edit.open)
        return false;
    OpenValue& open = *edit.open;
    if (!isNumber(page)) {
        setValue(edit, page, open.digits[0]);
    } else if (open.digit + 1U < open.digits.size()) {
        ++open.digit;
        return false;
    } else if (!allowed(page, numberOf(open))) {
        open.digit = 0;
        return false;
    } else {
        setValue(edit, page, numberOf(open));
    }
    edit.open.reset();
    return true;
}

bool hasChanges(const SetupEdit& edit, const Page& page) {
    if (edit.edited != edit.before || edit.resets.any())
        return true;
    SetupEdit untouched = edit;
    openValue(untouched, page);
    return edit.open && untouched.open->digits != edit.open->digits;
}

std::optional<NetworkField> networkFault(const SetupEdit& edit) {
    const NetworkSettings& network = edit.edited.network;
    if (network == edit.before.network)
        return std::nullopt;
    if (!isStationMask(network.netmask))
        return NetworkField::Netmask;
    return isHost(network.address, network.netmask) ? std::nullopt : std::optional(NetworkField::Address);
}

void loadDefaults(SetupEdit& edit) {
    edit.edited.network = NetworkSettings{};
    edit.edited.dhcp = MeterSettings{}.dhcp;
}

std::vector<Command> saveCommands(const SetupEdit& edit, const std::optional<MeterSettings>& current) {
    if (!edit.known || !current)
        return {};
    MeterSettings saved = *current;
    const auto take = [](auto& setting, const auto& before, const auto& edited) {
        if (edited != before)
            setting = edited;
    };
    take(saved.network.address, edit.before.network.address, edit.edited.network.address);
    take(saved.network.netmask, edit.before.network.netmask, edit.edited.network.netmask);
    take(saved.network.gateway, edit.before.network.gateway, edit.edited.network.gateway);
    take(saved.dhcp, edit.before.dhcp, edit.edited.dhcp);
    take(saved.unitId, edit.before.unitId, edit.edited.unitId);
    take(saved.tariffSource, edit.before.tariffSource, edit.edited.tariffSource);
    std::vector<Command> commands{SaveSettings{saved}};
    for (std::size_t meter = 0; meter < kPartialMeters; ++meter)
        if (edit.resets.test(meter))
            commands.emplace_back(ResetPartial{static_cast<PartialMeter>(meter)});
    return commands;
}

} // namespace countis
