// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/http_head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace countis::sim::web {
namespace {

using namespace std::string_view_literals;

constexpr std::array kMethods{"GET"sv, "HEAD"sv, "POST"sv, "PUT"sv, "PATCH"sv, "DELETE"sv, "OPTIONS"sv};
/// Fields that are read as one value: with two, two readers could go by different ones.
constexpr std::array kOnce{"Host"sv,         "Content-Length"sv, "Transfer-Encoding"sv,
                           "Content-Type"sv, "Origin"sv,         "Sec-Fetch-Site"sv,
                           "Cookie"sv};
constexpr std::string_view kLineEnd = "\r\n";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool isHexDigit(char c) {
    return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'f');
}

/// RFC 9110, section 5.6.2.
bool isToken(std::string_view text) {
    constexpr auto kOther = "!#$%&'*+-.^_`|~"sv;
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return isDigit(c) || isLetter(c) || kOther.find(c) != std::string_view::npos;
    });
}

/// RFC 9110, section 5.5: no control characters but the tabulator.
bool isValue(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7F) || c == '\t';
    });
}

std::string_view trimmed(std::string_view text) {
    constexpr auto kBlank = " \t"sv;
    text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
    return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

/// Takes what stands before the first `mark`, which must be there, and leaves what stands behind it.
std::optional<std::string_view> upTo(std::string_view mark, std::string_view& rest) {
    const std::size_t end = rest.find(mark);
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(end + mark.size());
    return part;
}

bool isPort(std::string_view text) {
    unsigned port = 0;
    std::from_chars(text.data(), text.data() + text.size(), port);
    return text.size() <= 5 && std::ranges::all_of(text, isDigit) && port <= 0xFFFF;
}

/// A host with or without a port, and no user (RFC 9110, sections 4.2.4 and 7.2).
bool isAuthority(std::string_view text) {
    constexpr auto kOther = "-._~!$&'()*+,;=%"sv;
    std::size_t end = 0;
    if (text.starts_with('[')) {
        end = std::min(text.find(']'), text.size() - 1) + 1;
        const std::string_view inside = text.substr(1, end - 1);
        if (!inside.ends_with(']') || !std::ranges::all_of(inside.substr(0, inside.size() - 1), [](char c) {
                return isHexDigit(c) || c == ':' || c == '.';
            }))
            return false;
    } else {
        while (end < text.size() &&
               (isDigit(text[end]) || isLetter(text[end]) || kOther.find(text[end]) != std::string_view::npos))
            ++end;
    }
    const std::string_view port = text.substr(end);
    return end > 0 && (port.empty() || (port[0] == ':' && isPort(port.substr(1))));
}

/// Visible ASCII without a fragment, and with whole percent signs.
bool isTarget(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] <= ' ' || text[i] > '~' || text[i] == '#')
            return false;
        if (text[i] == '%' && (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2])))
            return false;
    }
    return true;
}

/// In origin form already, or "*"; or in absolute form, whose host counts whatever the field says (RFC 9112,
/// section 3.2.2).
bool readTarget(std::string_view text, HttpHead& head) {
    constexpr auto kScheme = "http://"sv;
    if (!isTarget(text))
        return false;
    head.target = text;
    if (text.starts_with('/'))
        return true;
    if (text == "*")
        return head.method == "OPTIONS";
    if (!sameWord(text.substr(0, kScheme.size()), kScheme))
        return false;
    const std::string_view rest = text.substr(kScheme.size());
    const std::size_t path = std::min(rest.find_first_of("/?"), rest.size());
    head.host = rest.substr(0, path);
    head.target = rest.substr(path);
    if (!head.target.starts_with('/'))
        head.target.insert(0, 1, '/');
    return isAuthority(head.host);
}

bool readRequestLine(std::string_view line, HttpHead& head) {
    const auto method = upTo(" ", line);
    const auto target = upTo(" ", line);
    if (!target || std::ranges::find(kMethods, *method) == kMethods.end())
        return false;
    head.method = *method;
    head.version10 = line == "HTTP/1.0";
    return (head.version10 || line == "HTTP/1.1") && readTarget(*target, head);
}

/// A line that goes on with the one before begins with a blank, which is in no name.
bool readField(std::string_view line, HttpHead& head) {
    const auto name = upTo(":", line);
    if (!name || !isToken(*name) || !isValue(line))
        return false;
    const bool again = head.has(*name);
    head.fields.push_back({*name, trimmed(line)});
    return !again || std::ranges::none_of(kOnce, [&](std::string_view one) { return sameWord(*name, one); });
}

bool readHost(HttpHead& head) {
    if (!head.has("Host"))
        return head.version10;
    const std::string_view field = head.get("Host");
    if (!isAuthority(field))
        return false;
    if (head.host.empty())
        head.host = field;
    return true;
}

/// RFC 9112, section 6. 0: how long the body is, is said in one way, or there is none.
int wrongLength(const HttpHead& head) {
    if (head.has("Transfer-Encoding")) {
        const std::string_view codings = head.get("Transfer-Encoding");
        const std::string_view last = trimmed(codings.substr(codings.rfind(',') + 1));
        const bool clear = !head.has("Content-Length") && !head.version10 && sameWord(last, "chunked");
        return clear ? 411 : 400;
    }
    const std::string_view length = head.get("Content-Length");
    const bool number = !length.empty() && std::ranges::all_of(length, isDigit);
    return !head.has("Content-Length") || number ? 0 : 400;
}

} // namespace

bool sameWord(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right, {}, lower, lower);
}

bool HttpHead::has(std::string_view name) const {
    return std::ranges::any_of(fields, [&](const Field& field) { return sameWord(field.name, name); });
}

std::string_view HttpHead::get(std::string_view name) const {
    const auto field = std::ranges::find_if(fields, [&](const Field& one) { return sameWord(one.name, name); });
    return field == fields.end() ? std::string_view() : field->value;
}

bool HttpHead::lists(std::string_view name, std::string_view option) const {
    for (const Field& field : fields) {
        if (!sameWord(field.name, name))
            continue;
        for (std::string_view rest = field.value; !rest.empty();) {
            const std::string_view one = rest.substr(0, rest.find(','));
            rest.remove_prefix(std::min(one.size() + 1, rest.size()));
            if (sameWord(trimmed(one), option))
                return true;
        }
    }
    return false;
}

tl::expected<HttpHead, int> readHead(std::string_view text) {
    const tl::unexpected bad(400);
    HttpHead head;
    const auto first = upTo(kLineEnd, text);
    if (!first || !readRequestLine(*first, head))
        return bad;
    for (;;) {
        const auto line = upTo(kLineEnd, text);
        if (!line)
            return bad;
        if (line->empty())
            break;
        if (!readField(*line, head))
            return bad;
    }
    if (!readHost(head))
        return bad;
    if (const int status = wrongLength(head); status != 0)
        return tl::unexpected(status);
    return head;
}

} // namespace countis::sim::web
