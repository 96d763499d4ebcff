// SPDX-License-Identifier: GPL-3.0-or-later
// What all pages have in common: head, navigation, banners, foot, and the pieces they are put together from.
#pragma once

#include "core/quantity.h"
#include "simulator/network/web/accounts.h"
#include "simulator/network/web/text.h"
#include "simulator/network/web/web_device.h"

#include <array>
#include <string>
#include <string_view>

namespace countis::sim::web {

/// Where a page is, and who may open it.
struct PageInfo {
    std::string_view path;
    std::string_view name; // in the navigation
    std::string_view title;
    Role role; // the least that opens it
};

inline constexpr std::array kPages{
    PageInfo{"/", "Values", "Measurements", Role::User},
    PageInfo{"/energies", "Energies", "Energies", Role::User},
    PageInfo{"/partials", "Partial", "Partial meters", Role::User},
    PageInfo{"/tariff", "Tariff", "Tariff", Role::User},
    PageInfo{"/network", "Network", "Network", Role::User},
    PageInfo{"/clock", "Clock", "Clock", Role::User},
    PageInfo{"/device", "Device", "Device information", Role::User},
    PageInfo{"/passwords", "Passwords", "Passwords", Role::Admin},
};

const PageInfo* findPage(std::string_view path);

/// One view of the meter for one person.
struct View {
    const WebSnapshot& meter;
    Role role = Role::User;
    std::string csrf{};
    std::string notice{}; // what was done
    std::string error{};  // why it was not
    Form given{};         // what was entered, to be mended

    bool admin() const { return role == Role::Admin; }
};

/// The whole page; `content` is HTML and follows the heading.
std::string page(const View& view, const PageInfo& info, std::string_view content);

/// A page without a session: `content` is HTML.
std::string plainPage(std::string_view model, std::string_view title, std::string_view content);

/// <input type=hidden> with the token that every change must bring.
std::string csrfField(std::string_view token);

/// What a form field begins with: what was entered, or else the present value.
std::string fieldValue(const View& view, std::string_view name, std::string_view present);

/// A table row of a name and its value, both HTML; `live` values are renewed by the page itself.
std::string detail(std::string_view name, std::string_view value, bool live = false);

/// "−12.30", or a dash that is read as "not measured".
std::string shown(const Value& value, Quantity quantity);
/// In kilo-units, cut off below 0.01 as on the display.
std::string shown(const Energy& energy);

/// "COUNTIS E28".
std::string_view modelName(Model model);

} // namespace countis::sim::web
