// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/web/http_engine.h"

#include "simulator/web/web_rules.h"

namespace countis::sim::web {
namespace {

/// Tells the routing, behind the library's back, what is refused before its body is read.
constexpr const char* kRefused = "X-Countis-Refused";

/// What no page of the meter needs and the library (0.11) does not bound: bodies of unknown length, compressed ones,
/// forms in parts, bodies where none belongs. 0: nothing to refuse.
int refusal(const httplib::Request& request) {
    const bool mayHaveBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    const std::string length = request.get_header_value("Content-Length");
    const auto count = [&](const char* name) { return request.get_header_value_count(name); };
    if (count("Host") > 1 || count("Content-Length") > 1 || count("Cookie") > 1)
        return 400;
    if (request.has_header("Transfer-Encoding"))
        return 411;
    if (request.has_header("Content-Encoding") ||
        request.get_header_value("Content-Type").find("multipart") != std::string::npos)
        return 415;
    if (!length.empty() && length.find_first_not_of("0123456789") != std::string::npos)
        return 400;
    if (!mayHaveBody && !length.empty() && length != "0")
        return 400;
    if (mayHaveBody && length.empty())
        return 411;
    return length.size() > 4 ? 413 : 0; // 10,000 bytes and more
}

/// Removes what would have the library do work that no page asks for, and marks what is refused.
void prepare(httplib::Request& request, int refused) {
    for (const char* const name : {"Accept-Encoding", "Range", "If-Range", kRefused})
        request.headers.erase(name);
    request.ranges.clear();
    if (refused == 0)
        return;
    request.headers.erase("Expect");
    request.set_header(kRefused, std::to_string(refused));
}

void explain(httplib::Response& response) {
    response.set_content("This request cannot be answered.\n", "text/plain");
    response.set_header("Cache-Control", "no-store");
    for (const auto& [name, value] : securityHeaders())
        response.set_header(name, value);
}

} // namespace

HttpEngine::HttpEngine(Answer answer) : answer_(std::move(answer)) {
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
    set_exception_handler([](const httplib::Request&, httplib::Response& response, auto) { response.status = 500; });
    set_error_handler(HandlerWithResponse([](const httplib::Request&, httplib::Response& response) {
        if (!response.body.empty())
            return HandlerResponse::Unhandled;
        explain(response);
        return HandlerResponse::Handled;
    }));
}

bool HttpEngine::serve(HttpStream& stream, const std::string& peer, bool last) {
    bool closed = false;
    bool understood = false; // else the stream stands somewhere inside the request
    int refused = 0;
    const std::function<void(httplib::Request&)> setUp = [&](httplib::Request& request) {
        understood = true;
        refused = refusal(request);
        prepare(request, refused);
    };
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
