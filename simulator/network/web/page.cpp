// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/page.h"

#include "core/decimal.h"
#include "simulator/network/web/assets.h"

#include <algorithm>

namespace countis::sim::web {
namespace {

constexpr const char* kNotMeasured = "<span class='none' role='img' aria-label='not measured'>–</span>";

std::string head(std::string_view title, std::string_view model) {
    return "<!doctype html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n"
           "<meta name='viewport' content='width=device-width, initial-scale=1'>\n"
           "<meta name='color-scheme' content='light dark'>\n<title>" +
           escaped(title) + " – " + escaped(model) + "</title>\n<link rel='icon' href='" +
           assetUrl("/assets/icon.svg") + "'>\n<link rel='stylesheet' href='" + assetUrl("/assets/style.css") +
           "'>\n<script src='" + assetUrl("/assets/page.js") + "' defer></script>\n</head>\n<body>\n" +
           "<a class='skip' href='#main'>Skip to the content</a>\n";
}

std::string brand(std::string_view model) {
    return "<p class='brand'><img src='" + assetUrl("/assets/icon.svg") + "' alt='' width='24' height='24'> <b>" +
           escaped(model) + "</b> <span class='simulated'>simulated</span></p>";
}

std::string foot() {
    return "</main>\n<footer><p>Values on these pages are for information only and have no legal value.</p></footer>"
           "\n</body>\n</html>\n";
}

std::string navigation(const View& view, const PageInfo& here) {
    std::string html = "<nav aria-label='Pages'><ul>";
    for (const PageInfo& one : kPages) {
        if (one.role > view.role)
            continue;
        html += "<li><a href='" + std::string(one.path) + "'";
        html += one.path == here.path ? " aria-current='page'>" : ">";
        html += std::string(one.name) + "</a></li>";
    }
    return html + "</ul></nav>\n";
}

std::string header(const View& view, const PageInfo& here) {
    return "<header>" + brand(modelName(view.meter.model)) + "<form class='who' method='post' action='/logout'>" +
           csrfField(view.csrf) + "<span>" + std::string(accountOf(view.role).name) +
           "</span> <button class='quiet'>Log out</button></form></header>\n" + navigation(view, here);
}

/// Who reads it can do something about it, or at least should know.
std::string passwordWarning(const View& view) {
    const bool user = hasDefaultPassword(accountOf(Role::User), view.meter.settings);
    const bool admin = hasDefaultPassword(accountOf(Role::Admin), view.meter.settings);
    if (!view.admin())
        return user ? "<p class='banner warn' id='default-password'>The password of <b>user</b> is still the one "
                      "in the manual, which everybody can read. Ask the admin to change it.</p>\n"
                    : "";
    if (!user && !admin)
        return "";
    const std::string who = user && admin ? "The passwords of <b>admin</b> and <b>user</b> are"
                            : admin       ? "The password of <b>admin</b> is"
                                          : "The password of <b>user</b> is";
    return "<p class='banner warn' id='default-password'>" + who +
           " still as in the manual, which everybody can read. <a href='/passwords'>Change now</a></p>\n";
}

std::string malfunctionWarning(const View& view) {
    return view.meter.readings.device.malfunction.value_or(false)
               ? "<p class='banner bad'>The self-test of the meter failed: it must be replaced.</p>\n"
               : "";
}

std::string fixed(std::int64_t count, int decimals) {
    std::string text = toString(Decimal{count, decimals});
    if (text.starts_with('-'))
        text.replace(0, 1, "−");
    return text;
}

/// Of the register, in the unit shown: V, A, kW, kvar, kVA, Hz.
int decimalsShown(Quantity quantity) {
    switch (quantity) {
    case Quantity::V:
    case Quantity::U:
    case Quantity::P:
    case Quantity::Q:
    case Quantity::S: return 2;
    case Quantity::I:
    case Quantity::PF:
    case Quantity::F: return 3;
    }
    return 0;
}

} // namespace

const PageInfo* findPage(std::string_view path) {
    const auto found = std::ranges::find(kPages, path, &PageInfo::path);
    return found == kPages.end() ? nullptr : &*found;
}

std::string page(const View& view, const PageInfo& info, std::string_view content) {
    std::string html = head(info.title, modelName(view.meter.model)) + header(view, info) +
                       "<main id='main' tabindex='-1'>\n" + passwordWarning(view) + malfunctionWarning(view);
    html += "<div class='title'><h1>" + std::string(info.title) +
            "</h1><p id='live' role='status' aria-live='polite'></p></div>\n";
    if (!view.notice.empty())
        html += "<p class='banner good' role='status'>" + escaped(view.notice) + "</p>\n";
    if (!view.error.empty())
        html += "<p class='banner bad' role='alert'>" + escaped(view.error) + "</p>\n";
    return html + std::string(content) + foot();
}

std::string plainPage(std::string_view model, std::string_view title, std::string_view content) {
    return head(title, model) + "<header>" + brand(model) +
           "</header>\n<main id='main' class='narrow' tabindex='-1'>\n<h1>" + escaped(title) + "</h1>\n" +
           std::string(content) + foot();
}

std::string csrfField(std::string_view token) {
    return "<input type='hidden' name='csrf' value='" + escaped(token) + "'>";
}

std::string fieldValue(const View& view, std::string_view name, std::string_view present) {
    return " value='" + escaped(view.given.has(name) ? view.given.get(name) : present) + "'";
}

std::string detail(std::string_view name, std::string_view value, bool live) {
    return "<tr><th scope='row'>" + std::string(name) + (live ? "</th><td data-live>" : "</th><td>") +
           std::string(value) + "</td></tr>\n";
}

std::string shown(const Value& value, Quantity quantity) {
    return value.quality == Quality::NotMeasured ? kNotMeasured : fixed(value.count, decimalsShown(quantity));
}

std::string shown(const Energy& energy) {
    constexpr int kTenthsPerStep = 100;
    return energy.quality == Quality::NotMeasured ? kNotMeasured : fixed(energy.tenths / kTenthsPerStep, 2);
}

std::string_view modelName(Model model) {
    return model == Model::E27 ? "COUNTIS E27" : "COUNTIS E28";
}

} // namespace countis::sim::web
