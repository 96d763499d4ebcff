// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/http_engine.h"

#include "simulator/network/web/http_head.h"
#include "simulator/network/web/text.h"
#include "simulator/network/web/web_rules.h"

#include <algorithm>

namespace countis::sim::web {
namespace {

/// Tells the routing, behind the library's back, what is refused before its body is read.
constexpr const char* kRefused = "X-Countis-Refused";

/// What no page of the meter needs and the library (0.11) does not bound: compressed bodies, forms in parts, bodies
/// where none belongs. 0: nothing to refuse.
int refusal(const HttpHead& head) {
    const bool mayHaveBody = head.method == "POST" || head.method == "PUT" || head.method == "PATCH";
    const std::string_view given = head.get("Content-Length");
    const std::string_view length = given.substr(std::min(given.find_first_not_of('0'), given.size()));
    if (head.has("Content-Encoding") || head.get("Content-Type").find("multipart") != std::string_view::npos)
        return 415;
    if (!mayHaveBody && !length.empty())
        return 400;
    if (mayHaveBody && given.empty())
        return 411;
    return length.size() > 4 ? 413 : 0; // 10,000 bytes and more
}

/// The library ends the connection without a word where a line is longer than 8 KiB.
constexpr std::size_t kLongestLine = 8000;

/// The library decodes percent signs in values, which HTTP does not: what is checked behind it must be what was sent.
std::string encoded(std::string_view value) {
    std::string text;
    for (const char c : value)
        c == '%' ? text.append("%25") : text.append(1, c);
    return text;
}

void add(std::string& lines, std::string_view name, std::string_view value) {
    lines.append(name).append(": ").append(value).append("\r\n");
}

/// What the library is given to read: that which some page reads, and nothing that would have it do more work; or the
/// status of the refusal.
tl::expected<std::string, int> forLibrary(const HttpHead& head) {
    if (head.target.size() > kLongestLine)
        return tl::unexpected(414);
    std::string lines =
        std::string(head.method) + " " + head.target + (head.version10 ? " HTTP/1.0" : " HTTP/1.1") + "\r\n";
    if (!head.host.empty())
        add(lines, "Host", encoded(head.host));
    for (const char* const name :
         {"Origin", "Sec-Fetch-Site", "Content-Type", "Content-Length", "Cookie", "X-Countis-Renew"}) {
        const std::string value = encoded(head.get(name));
        if (value.size() > kLongestLine)
            return tl::unexpected(431);
        if (head.has(name))
            add(lines, name, value);
    }
    const bool stays =
        !head.lists("Connection", "close") && (!head.version10 || head.lists("Connection", "keep-alive"));
    add(lines, "Connection", stays ? "Keep-Alive" : "close"); // as the library spells them
    // Of HTTP/1.1 alone, and where a body follows (RFC 9110, section 10.1.1).
    if (!head.version10 && head.has("Content-Length") && head.lists("Expect", "100-continue"))
        add(lines, "Expect", "100-continue");
    return lines + "\r\n";
}

/// A request for nothing but the refusal; to HEAD, without a body.
std::string refusedHead(std::string_view text, int status) {
    std::string lines = std::string(text.starts_with("HEAD ") ? "HEAD" : "GET") + " / HTTP/1.1\r\n";
    add(lines, kRefused, std::to_string(status));
    return lines + "\r\n";
}

void explain(httplib::Response& response) {
    response.set_content("This request cannot be answered.\n", "text/plain");
    response.set_header("Cache-Control", "no-store");
    for (const auto& [name, value] : securityHeaders())
        response.set_header(name, value);
}

} // namespace

HttpEngine::HttpEngine(Answer answer, const Clock& clock) : answer_(std::move(answer)) {
    set_keep_alive_timeout(std::chrono::ceil<std::chrono::seconds>(RequestLimits().idle).count());
    set_keep_alive_max_count(RequestLimits().requests);
    set_payload_max_length(RequestLimits().bytes);
    set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
        const std::string refused = request.get_header_value(kRefused);
        if (refused.empty())
            return HandlerResponse::Unhandled;
        response.status = std::stoi(refused);
        response.set_header("Connection", "close");
        explain(response);
        return HandlerResponse::Handled;
    });
    const Handler handler = [this](const httplib::Request& request, httplib::Response& response) {
        handle(request, response);
    };
    const std::string all = R"([\s\S]*)"; // a decoded path may hold line feeds
    Get(all, handler)
        .Post(all, handler)
        .Put(all, handler)
        .Patch(all, handler)
        .Delete(all, handler)
        .Options(all, handler);
    // RFC 9110, section 6.6.1: of every response, refusals included.
    set_post_routing_handler([&clock](const httplib::Request&, httplib::Response& response) {
        response.set_header("Date", dateField(clock.now().wall));
    });
    set_exception_handler([](const httplib::Request&, httplib::Response& response, auto) { response.status = 500; });
    set_error_handler(HandlerWithResponse([](const httplib::Request&, httplib::Response& response) {
        if (!response.body.empty())
            return HandlerResponse::Unhandled;
        explain(response);
        return HandlerResponse::Handled;
    }));
}

bool HttpEngine::serve(HttpStream& stream, const std::string& peer, bool last) {
    const auto text = stream.head();
    if (!text && text.error() == NoHead::Ended)
        return false;
    const auto head = text ? readHead(*text) : tl::unexpected(431);
    const auto lines = head ? forLibrary(*head) : tl::unexpected(head.error());
    const int refused = !lines ? lines.error() : refusal(*head);
    stream.putBack(refused == 0 ? *lines : refusedHead(text.value_or(""), refused));
    bool closed = false;
    bool understood = false; // else a body may be left
    const std::function<void(httplib::Request&)> setUp = [&](httplib::Request&) { understood = true; };
    // Versions of the library differ in what they are told about the two ends.
    const auto process = [&](auto& library) {
        if constexpr (requires { library.process_request(stream, last, closed, setUp); })
            return library.process_request(stream, last, closed, setUp);
        else
            return library.process_request(stream, peer, 0, std::string(), 0, last, closed, setUp);
    };
    return process(*this) && understood && refused == 0 && !closed && !last && !stream.broken();
}

void HttpEngine::handle(const httplib::Request& from, httplib::Response& to) const {
    WebRequest request;
    request.method = from.method;
    request.path = from.path;
    request.peer = from.remote_addr;
    request.host = from.get_header_value("Host");
    request.origin = from.get_header_value("Origin");
    request.fetchSite = from.get_header_value("Sec-Fetch-Site");
    request.contentType = from.get_header_value("Content-Type");
    request.cookie = from.get_header_value("Cookie");
    request.background = from.has_header("X-Countis-Renew");
    request.body = from.body;
    const WebResponse response = answer_(request);
    to.status = response.status;
    for (const auto& [name, value] : response.headers)
        to.headers.emplace(name, value);
    to.set_content(response.body, response.contentType);
}

} // namespace countis::sim::web
