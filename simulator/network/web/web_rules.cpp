// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/web_rules.h"

#include "simulator/network/web/assets.h"
#include "simulator/network/web/http_head.h"
#include "simulator/network/web/page.h"

#include <nlohmann/json.hpp>

namespace countis::sim::web {
namespace {

constexpr std::size_t kLongestBody = 8192;
constexpr std::string_view kFormType = "application/x-www-form-urlencoded";
constexpr std::string_view kJsonType = "application/json";

std::string_view reason(int status) {
    switch (status) {
    case 400: return "The request is not well formed.";
    case 401: return "Log in first.";
    case 403: return "This account may not do that.";
    case 404: return "There is no such page.";
    case 405: return "This page does not accept this kind of request.";
    case 413: return "The request is too long.";
    case 415: return "The request is not of the type expected.";
    case 421: return "Open the meter by its address or by a local name.";
    default: return "The meter does not answer.";
    }
}

bool isApi(std::string_view path) {
    return path.starts_with("/api/");
}

/// Whatever parameters follow; in letters of any case (RFC 9110, section 8.3.1).
bool typeIs(const WebRequest& request, std::string_view type) {
    const std::string_view given = std::string_view(request.contentType).substr(0, request.contentType.find(';'));
    return sameWord(given.substr(0, given.find_last_not_of(" \t") + 1), type);
}

/// A browser says where a form came from; what is no browser says nothing, and has no cookies of somebody else.
bool fromOwnPage(const WebRequest& request) {
    const bool origin = request.origin.empty() || request.origin == "http://" + request.host;
    const bool site = request.fetchSite.empty() || request.fetchSite == "same-origin" || request.fetchSite == "none";
    return origin && site;
}

/// The methods that a path takes, and "*" as a whole; empty: there is no such path.
std::string_view methodsOf(std::string_view path) {
    if (path == "*" || path == "/login" || path == "/partials" || path == "/tariff" || path == "/network" ||
        path == "/clock" || path == "/passwords")
        return "GET, HEAD, POST";
    if (path == "/logout" || path == "/api/login")
        return "POST";
    if (path == "/api/readings" || findPage(path) != nullptr || findAsset(path) != nullptr)
        return "GET, HEAD";
    return "";
}

bool takes(std::string_view methods, std::string_view method) {
    return (", " + std::string(methods) + ",").find(" " + std::string(method) + ",") != std::string::npos;
}

} // namespace

WebResponse json(int status, const std::string& body) {
    return {.status = status, .contentType = std::string(kJsonType), .body = body + "\n"};
}

WebResponse jsonError(int status, std::string_view text) {
    return json(status, nlohmann::json{{"error", text}}.dump());
}

WebResponse failure(const WebRequest& request, int status, std::string_view text) {
    if (isApi(request.path))
        return jsonError(status, text);
    const std::string content =
        "<p>" + escaped(text) + "</p><p><a class=\"button\" href=\"/\">To the measurements</a></p>\n";
    return {.status = status, .body = plainPage("COUNTIS", "That did not work", content)};
}

WebResponse failure(const WebRequest& request, int status) {
    return failure(request, status, reason(status));
}

WebResponse redirect(std::string_view to) {
    return {.status = 303, .headers = {{"Location", std::string(to)}}, .body = {}};
}

std::optional<WebResponse> refused(const WebRequest& request) {
    // Only HTTP/1.0 may name no host, which no browser speaks: what the check keeps out comes through browsers.
    if (!request.host.empty() && !hostAllowed(request.host))
        return failure(request, 421);
    const std::string_view methods = methodsOf(request.path);
    if (methods.empty())
        return failure(request, 404);
    if (!takes(methods, request.method)) {
        WebResponse response = failure(request, 405);
        response.headers.emplace_back("Allow", methods);
        return response;
    }
    if (request.method != "POST")
        return std::nullopt;
    if (request.body.size() > kLongestBody)
        return failure(request, 413);
    if (!typeIs(request, isApi(request.path) ? kJsonType : kFormType))
        return failure(request, 415);
    if (!fromOwnPage(request))
        return failure(request, 403, kNotOurForm);
    return std::nullopt;
}

const std::vector<std::pair<std::string, std::string>>& securityHeaders() {
    static const std::vector<std::pair<std::string, std::string>> headers{
        {"Content-Security-Policy",
         "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
         "object-src 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
    };
    return headers;
}

} // namespace countis::sim::web
