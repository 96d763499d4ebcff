// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the display and their pages, as a table: device.md, "Menus and pages".
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
/// The title of a setup menu; its pages are settings of the network and not shown here.
struct SetupPage {
    Menu menu;
};

using Page = std::variant<EnergyPage, PartialPage, BalancePage, InstantPage, InfoPage, SetupPage>;

/// As the display spells it: "tAr.1", "PAr.b", "SEtuP.2".
std::string_view menuLabel(Menu menu);
/// Never empty: a panel's state always has a page.
std::span<const Page> pages(Menu menu);

} // namespace countis
