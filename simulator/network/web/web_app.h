// SPDX-License-Identifier: GPL-3.0-or-later
// The web pages of one meter: a request in, a response out. No sockets, no threads, and no clock of its own.
#pragma once

#include "core/clock.h"
#include "simulator/network/web/doorkeeper.h"
#include "simulator/network/web/page.h"
#include "simulator/network/web/sessions.h"
#include "simulator/network/web/web_device.h"
#include "simulator/network/web/web_message.h"

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace countis::sim::web {

struct WebAppOptions {
    /// Part of the cookie names: browsers share cookies between all ports of one address, so it distinguishes the
    /// meters.
    std::string cookieMark{};
    PasswordCost cost{};
    SessionRules sessions{};
    /// Who logged in, who failed, what was set. From any thread.
    std::function<void(const std::string&)> log{};
};

class WebApp {
public:
    /// All must outlive it. `clock` is that of the person in front: sessions and waits do not run faster with the
    /// meter.
    WebApp(WebDevice& device, const Clock& clock, RandomSource& random, WebAppOptions options);

    /// From any thread.
    WebResponse answer(const WebRequest& request);

    /// Everybody has to log in again. From any thread.
    void endSessions();

private:
    /// Who asks: a copy, since others may log out or in meanwhile.
    struct Visitor {
        std::string id;
        Session session;
    };

    WebResponse route(const WebRequest& request);
    WebResponse get(const WebRequest& request, const PageInfo* info);
    WebResponse post(const WebRequest& request, const PageInfo* info);
    WebResponse loginPage(const WebRequest& request, int status, std::string_view name, std::string_view error);
    WebResponse login(const WebRequest& request);
    WebResponse apiLogin(const WebRequest& request);
    WebResponse readings(const WebRequest& request);
    WebResponse logout(const Visitor& visitor);
    void forgetSession(WebResponse& response) const;
    WebResponse moved(const WebSnapshot& after, const std::string& done) const;
    WebResponse carryOut(const WebRequest& request, const PageInfo& info, const Form& form, const Visitor& who,
                         const WebSnapshot& now);
    WebResponse newSession(const WebRequest& request, const Account& account, const WebSnapshot& now,
                           std::string_view browser);
    LoginAttempt attemptOf(const WebRequest& request) const;
    std::optional<Visitor> visitor(const WebRequest& request, const WebSnapshot& now);
    std::string takeNotice(const Visitor& visitor, const WebSnapshot& now);
    void leaveNotice(const Visitor& visitor, const WebSnapshot& now, std::string notice);

    std::string cookieName(char kind) const { return std::string("countis_") + kind + options_.cookieMark; }
    std::string_view cookie(const WebRequest& request, char kind) const;
    std::string setCookie(char kind, std::string_view value, std::string_view life) const;
    void log(const std::string& line) const;

    WebDevice& device_;
    const Clock& clock_;
    RandomSource& random_;
    WebAppOptions options_;
    Doorkeeper door_;
    std::mutex mutex_; // of the random source and the sessions
    Sessions sessions_;
};

} // namespace countis::sim::web
