// SPDX-License-Identifier: GPL-3.0-or-later
// The web pages without sockets: a meter that is only a snapshot, a clock that is moved by hand, and a browser that
// keeps cookies and sends forms.
#pragma once

#include "simulator/network/web/web_app.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countis::test {

/// 1, 2, 3 …: every token differs from the one before, and is the same in each run.
class CountingRandom final : public sim::web::RandomSource {
public:
    void fill(std::span<unsigned char> bytes) override {
        ++count_;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(count_ >> (i % 4 * 8));
    }

private:
    unsigned count_ = 0;
};

class FakeWebDevice final : public sim::web::WebDevice {
public:
    sim::web::WebSnapshot now;
    std::vector<Command> commands;
    bool answers = true;
    std::function<void()> atCommand{}; // what else happens just then

    std::optional<sim::web::WebSnapshot> snapshot() override { return answers ? std::optional(now) : std::nullopt; }
    bool carryOut(const Command& command) override {
        if (answers)
            commands.push_back(command);
        if (answers && atCommand)
            atCommand();
        return answers;
    }
    bool changeSettings(std::function<void(MeterSettings&)> change) override {
        if (answers)
            change(now.settings);
        return answers;
    }
    bool setClock(sim::WallTime to) override {
        if (answers)
            now.clock = to;
        return answers;
    }
};

/// The least that libsodium does: tests do not wait for hashes.
inline constexpr sim::web::PasswordCost kCheap{.passes = 1, .bytes = 8192};

inline const std::string kHost = "192.168.0.4";

class Browser {
public:
    Browser(sim::web::WebApp& app, std::string peer = "10.0.0.1") : app_(app), peer_(std::move(peer)) {}

    sim::web::WebResponse send(sim::web::WebRequest request) {
        request.peer = peer_;
        if (request.host.empty())
            request.host = kHost;
        for (const auto& [name, value] : cookies_)
            request.cookie.append(request.cookie.empty() ? "" : "; ").append(name).append("=").append(value);
        auto response = app_.answer(request);
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie")
                keep(value);
        return response;
    }

    sim::web::WebResponse get(const std::string& path) { return send({.method = "GET", .path = path}); }

    /// As a page's own form: with the token of the page that was got last.
    sim::web::WebResponse submit(const std::string& path, const std::string& fields) {
        return post(path, "csrf=" + token + "&" + fields);
    }
    sim::web::WebResponse post(const std::string& path, const std::string& body) {
        return send({.method = "POST",
                     .path = path,
                     .origin = "http://" + kHost,
                     .contentType = "application/x-www-form-urlencoded",
                     .body = body});
    }

    /// Gets the page and takes the token of its form.
    std::string open(const std::string& path) {
        std::string body = get(path).body;
        const std::string mark = "name='csrf' value='";
        const std::size_t at = body.find(mark);
        token = at == std::string::npos ? "" : body.substr(at + mark.size(), 64);
        return body;
    }

    sim::web::WebResponse logIn(const std::string& name, const std::string& password) {
        open("/login");
        return submit("/login", "name=" + name + "&password=" + password);
    }

    std::map<std::string, std::string>& cookies() { return cookies_; }

    std::string token;

private:
    void keep(const std::string& header) {
        const std::size_t equals = header.find('=');
        const std::string name = header.substr(0, equals);
        const std::string value = header.substr(equals + 1, header.find(';') - equals - 1);
        if (header.find("Max-Age=0") != std::string::npos)
            cookies_.erase(name);
        else
            cookies_[name] = value;
    }

    sim::web::WebApp& app_;
    std::string peer_;
    std::map<std::string, std::string> cookies_;
};

/// The fields of the forms that have many; `more` begins with its own '&'.
inline std::string networkFields(const std::string& address, const std::string& netmask, const std::string& gateway,
                                 const std::string& more = "") {
    return "address=" + address + "&netmask=" + netmask + "&gateway=" + gateway + more;
}
inline std::string passwordFields(const std::string& account, const std::string& own, const std::string& next) {
    return "account=" + account + "&own=" + own + "&new=" + next + "&again=" + next;
}

struct WebFixture {
    FakeWebDevice device;
    ManualClock clock{SampleTime{std::chrono::steady_clock::time_point(std::chrono::hours(1)), {}}};
    CountingRandom random;
    std::vector<std::string> logged;
    sim::web::WebApp app{
        device, clock, random, {.cookieMark = "8080", .cost = kCheap, .log = [this](const std::string& line) {
                                    logged.push_back(line);
                                }}};

    Browser loggedIn(const std::string& name) {
        Browser browser(app);
        browser.logIn(name, name == "admin" ? "Admin" : "user");
        browser.open("/");
        return browser;
    }
};

inline std::string headerOf(const sim::web::WebResponse& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name)
            return value;
    return "";
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace countis::test
