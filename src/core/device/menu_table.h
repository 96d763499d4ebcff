// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the display and their pages, as a table: docs/reference/device.md, "Menus and pages".
#pragma once

#include "core/quantity.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace countis {

enum class Menu : std::uint8_t { Tar1, Tar2, Tot, ParB, Rt, Info, Setup2, Setup1 };
/// The menus that ENTER walks: tAr.1 … SEtuP.2.
inline constexpr std::size_t kWalkedMenus = 7;
/// The measuring menus tAr.1 … inFo, with 70 pages in all.
inline constexpr std::size_t kMeasuringMenus = 6;

struct EnergyPage {
    EnergyKind kind;
    Phase phase;
    Tariff tariff;
};
struct PartialPage {
    PartialMeter meter;
};
enum class BalancePage : std::uint8_t { Active, Reactive };
struct InstantPage {
    Quantity quantity;
    Phase phase;
};
enum class InfoPage : std::uint8_t { Rel1, Rel2, Cs1, Cs2, Port };
/// The title of SETUP 2; its other pages are there once ENTER was held on it.
struct SetupPage {
    Menu menu;
};
/// `Eth SdEF`: loads the default settings of the network.
struct DefaultsPage {};
enum class NetworkField : std::uint8_t { Address, Netmask, Gateway };
/// One byte, counted from 0, of an address.
struct AddressPage {
    NetworkField field;
    std::uint8_t byte;
};
/// `rES` of one partial meter.
struct ResetPage {
    PartialMeter meter;
};
/// The pages of SETUP 1. The manual names the menu and not what is in it (assumption; this enumeration, kSetup1 and
/// setup_edit are the place to change it).
enum class Setup1Page : std::uint8_t { UnitId, TariffSource };

using Page = std::variant<EnergyPage, PartialPage, BalancePage, InstantPage, InfoPage, SetupPage, DefaultsPage,
                          AddressPage, ResetPage, Setup1Page>;

/// As the display spells it: "tAr.1", "PAr.b", "SEtuP.2".
std::string_view menuLabel(Menu menu);
/// Never empty: a panel's state always has a page.
std::span<const Page> pages(Menu menu);

} // namespace countis
