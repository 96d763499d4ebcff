// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/text.h"

#include "core/printable.h"

#include <asio/ip/address.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace countis::sim::web {
namespace {

constexpr std::size_t kMostFields = 32;

std::optional<std::string> decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        unsigned byte = 0;
        if (i + 2 >= text.size())
            return std::nullopt;
        const char* const digits = text.data() + i + 1;
        if (std::from_chars(digits, digits + 2, byte, 16).ptr != digits + 2)
            return std::nullopt;
        plain += static_cast<char>(byte);
        i += 2;
    }
    return plain;
}

/// Takes what stands before the first `mark`, and leaves what stands behind it.
std::string_view upTo(char mark, std::string_view& rest) {
    const std::size_t end = std::min(rest.find(mark), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::optional<int> digits(std::string_view text, int min, int max) {
    int value = 0;
    if (!std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value < min || value > max)
        return std::nullopt;
    return value;
}

std::string_view withoutPort(std::string_view host) {
    if (host.starts_with('['))
        return host.substr(1, std::min(host.find(']'), host.size()) - 1);
    return host.substr(0, std::min(host.rfind(':'), host.size()));
}

} // namespace

std::optional<Form> Form::parse(std::string_view body) {
    Form form;
    while (!body.empty()) {
        std::string_view pair = upTo('&', body);
        const auto name = decoded(upTo('=', pair));
        const auto value = decoded(pair);
        if (!name || !value || form.has(*name) || form.fields_.size() == kMostFields)
            return std::nullopt;
        form.fields_.emplace_back(*name, *value);
    }
    return form;
}

bool Form::has(std::string_view name) const {
    return std::ranges::any_of(fields_, [&](const auto& field) { return field.first == name; });
}

std::string_view Form::get(std::string_view name) const {
    const auto field = std::ranges::find_if(fields_, [&](const auto& one) { return one.first == name; });
    return field == fields_.end() ? std::string_view() : std::string_view(field->second);
}

std::string_view cookieValue(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        std::string_view pair = upTo(';', header);
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        if (upTo('=', pair) == name)
            return pair;
    }
    return {};
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : printable(text)) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        default: safe += c;
        }
    }
    return safe;
}

bool hostAllowed(std::string_view host) {
    constexpr std::array<std::string_view, 4> kPrivate{".local", ".lan", ".internal", ".home.arpa"};
    const std::string name(withoutPort(host));
    if (isNumericHost(name))
        return parseIpv4(name).has_value();
    asio::error_code error;
    asio::ip::make_address_v6(name, error);
    if (!error)
        return true;
    if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_") !=
                            std::string::npos)
        return false;
    return name.find('.') == std::string::npos ||
           std::ranges::any_of(kPrivate, [&](std::string_view end) { return name.ends_with(end); });
}

std::string sourceOf(std::string_view peer) {
    asio::error_code error;
    const auto address = asio::ip::make_address(std::string(peer), error);
    if (error || address.is_v4() || address.to_v6().is_v4_mapped())
        return std::string(peer);
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return asio::ip::address_v6(bytes).to_string() + "/64";
}

std::optional<WallSeconds> parseTime(std::string_view text) {
    const bool seconds = text.size() == 19;
    const std::string_view shape = seconds ? "....-..-..T..:..:.." : "....-..-..T..:..";
    if (text.size() != shape.size())
        return std::nullopt;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] != '.' && text[i] != shape[i] && !(shape[i] == 'T' && text[i] == ' '))
            return std::nullopt;
    const auto year = digits(text.substr(0, 4), 2000, 2099);
    const auto month = digits(text.substr(5, 2), 1, 12);
    const auto day = digits(text.substr(8, 2), 1, 31);
    const auto hour = digits(text.substr(11, 2), 0, 23);
    const auto minute = digits(text.substr(14, 2), 0, 59);
    const auto second = seconds ? digits(text.substr(17, 2), 0, 59) : std::optional<int>(0);
    if (!year || !month || !day || !hour || !minute || !second)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days{date} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
           std::chrono::seconds{*second};
}

std::string dateField(std::chrono::sys_time<std::chrono::milliseconds> time) {
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::string text = timeText(time);
    return std::string(kDays[std::chrono::weekday(day).c_encoding()]) + ", " + text.substr(8, 2) + " " +
           kMonths[static_cast<unsigned>(date.month()) - 1] + " " + text.substr(0, 4) + text.substr(10) + " GMT";
}

std::string timeText(std::chrono::sys_time<std::chrono::milliseconds> time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

} // namespace countis::sim::web
