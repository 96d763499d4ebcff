// SPDX-License-Identifier: GPL-3.0-or-later
// What the web pages are made from and made into: plain values, free of sockets and of the HTTP library.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace countis::sim::web {

struct WebRequest {
    std::string method = "GET";
    std::string path = "/"; // decoded, without the query
    std::string peer{};     // the client's address, numeric
    // Headers; empty where there was none.
    std::string host{};
    std::string origin{};
    std::string fetchSite{}; // Sec-Fetch-Site
    std::string contentType{};
    std::string cookie{};
    bool background = false; // a page that renews itself, without any action of the user
    std::string body{};
};

struct WebResponse {
    int status = 200;
    std::string contentType = "text/html; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};
};

} // namespace countis::sim::web
