// SPDX-License-Identifier: GPL-3.0-or-later
// Programming mode (manual 9.1): the copy of the settings that the keys change, and what saving it asks of the meter.
#pragma once

#include "core/device/menu_table.h"
#include "core/registers/commands.h"
#include "core/settings.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis {

/// What the display can set.
struct PanelSettings {
    NetworkSettings network;
    bool dhcp = false;
    std::uint8_t unitId = 0;
    TariffSource tariffSource = TariffSource::Com;

    bool operator==(const PanelSettings&) const = default;
};
PanelSettings panelSettings(const MeterSettings& settings);

/// A value that ENTER has opened. A number has three digits, of which one flashes; a choice (N or Y, COM or diG) is
/// 0 or 1 in the first.
struct OpenValue {
    std::array<std::uint8_t, 3> digits{};
    std::uint8_t digit = 0;

    bool operator==(const OpenValue&) const = default;
};

/// A plain value, part of the panel's state while it is in SETUP 1 or 2.
struct SetupEdit {
    bool known = false; // false: the twin of a real meter, whose settings cannot be read or changed
    PanelSettings before;
    PanelSettings edited;
    std::bitset<kPartialMeters> resets; // marked; done when saved
    std::optional<OpenValue> open;
    Menu fromMenu = Menu::Setup2; // where leaving goes
    std::uint8_t fromPage = 0;

    bool operator==(const SetupEdit&) const = default;
};

SetupEdit beginSetup(const std::optional<MeterSettings>& settings, Menu fromMenu, std::uint8_t fromPage);

/// The value of `page` in the copy: a byte, or a choice as 0 and 1. nullopt: the page has none.
std::optional<std::uint8_t> valueOf(const SetupEdit& edit, const Page& page);
/// The page's value is a number of three digits.
bool isNumber(const Page& page);

/// ENTER on a page: opens its value, if it has one that is known.
void openValue(SetupEdit& edit, const Page& page);
/// UP in an open value: the digit's next one (hundreds 0–2, others 0–9), or the other choice.
void stepValue(SetupEdit& edit, const Page& page);
/// ENTER in an open value: takes the digit. True: it was the last one, and the value is in the copy and closed. A
/// number that cannot be (a byte over 255, a Modbus address outside 1–247) is refused: it stays open, at its first
/// digit.
bool takeValue(SetupEdit& edit, const Page& page);

/// Something was changed that leaving without saving would lose: a setting, a mark, or a digit of the value that is
/// open on `page`.
bool hasChanges(const SetupEdit& edit, const Page& page);

/// The part of a network that was changed here which no meter can have: a netmask that is none, or an address that is
/// of no one station in it. The gateway may be anywhere: the manual's own example (9.1.3) leaves it in the network
/// that the meter has left.
std::optional<NetworkField> networkFault(const SetupEdit& edit);

/// `Eth SdEF`: the network's settings as delivered, fixed and not by DHCP.
void loadDefaults(SetupEdit& edit);

/// What Y asks of a meter whose settings are `current` by now: others may have changed meanwhile what was not changed
/// here, and that stays. Empty where the settings are unknown.
std::vector<Command> saveCommands(const SetupEdit& edit, const std::optional<MeterSettings>& current);

} // namespace countis
