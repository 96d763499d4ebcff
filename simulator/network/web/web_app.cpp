// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/web_app.h"

#include "core/reading_json.h"
#include "simulator/network/web/actions.h"
#include "simulator/network/web/assets.h"
#include "simulator/network/web/pages.h"
#include "simulator/network/web/web_rules.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <set>

namespace countis::sim::web {
namespace {

constexpr std::string_view kOneMonth = "; Max-Age=2592000";

// Kinds of cookies.
constexpr char kSession = 's';
constexpr char kBrowser = 'b';
constexpr char kKnown = 'k';

constexpr std::string_view kNotRight = "User name or password is not right.";

std::string tooMany(std::chrono::seconds wait) {
    return "Too many failed attempts: wait " + waitText(wait) + ".";
}

WebResponse waiting(WebResponse response, std::chrono::seconds wait) {
    response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return response;
}

struct Credentials {
    std::string name;
    std::string password;
};

std::optional<Credentials> credentialsOf(std::string_view body) {
    // The library takes NUL for the end of the text, and of a key that is there twice the last.
    if (body.find('\0') != std::string_view::npos)
        return std::nullopt;
    std::set<std::string> keys;
    bool twice = false;
    const auto watch = [&](int depth, nlohmann::json::parse_event_t event, const nlohmann::json& parsed) {
        if (depth == 1 && event == nlohmann::json::parse_event_t::key)
            twice = !keys.insert(parsed.get<std::string>()).second || twice;
        return true;
    };
    const auto object = nlohmann::json::parse(body, watch, false);
    const auto isText = [&](const char* key) { return object.contains(key) && object[key].is_string(); };
    if (!object.is_object() || twice || !isText("user") || !isText("password"))
        return std::nullopt;
    return Credentials{object["user"], object["password"]};
}

std::string isoTime(WallTime time) {
    std::string text = timeText(time);
    text[10] = 'T';
    const auto milliseconds = (time - std::chrono::floor<std::chrono::seconds>(time)).count();
    std::array<char, 8> rest{};
    std::snprintf(rest.data(), rest.size(), ".%03dZ", static_cast<int>(milliseconds));
    return text + rest.data();
}

} // namespace

WebApp::WebApp(WebDevice& device, const Clock& clock, RandomSource& random, WebAppOptions options)
    : device_(device), clock_(clock), random_(random), options_(std::move(options)), door_(random, options_.cost),
      sessions_(random, options_.sessions) {}

WebResponse WebApp::answer(const WebRequest& request) {
    WebResponse response = route(request);
    const bool asset = response.status == 200 && findAsset(request.path) != nullptr;
    response.headers.emplace_back("Cache-Control", asset ? "public, max-age=31536000, immutable" : "no-store");
    response.headers.insert(response.headers.end(), securityHeaders().begin(), securityHeaders().end());
    return response;
}

WebResponse WebApp::route(const WebRequest& request) {
    if (auto response = refused(request))
        return *std::move(response);
    if (const Asset* const asset = findAsset(request.path))
        return {.contentType = std::string(asset->contentType), .body = std::string(asset->body)};
    if (request.path == "/api/login")
        return apiLogin(request);
    if (request.path == "/api/readings")
        return readings(request);
    if (request.path == "/login")
        return request.method == "POST" ? login(request) : loginPage(request, 200, "", "");
    const PageInfo* const info = findPage(request.path);
    return request.method == "POST" ? post(request, info) : get(request, info);
}

// ---- who asks
// --------------------------------------------------------------------------------------------------------

std::string_view WebApp::cookie(const WebRequest& request, char kind) const {
    return cookieValue(request.cookie, cookieName(kind));
}

std::string WebApp::setCookie(char kind, std::string_view value, std::string_view life) const {
    return cookieName(kind) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Strict" + std::string(life);
}

/// A page of the admin that renews itself is no sign of the admin; what a user leaves open stays open.
std::optional<WebApp::Visitor> WebApp::visitor(const WebRequest& request, const WebSnapshot& now) {
    const std::string id(cookie(request, kSession));
    const std::lock_guard lock(mutex_);
    const Instant at = clock_.now().mono;
    const Session* const session = sessions_.find(id, now.settings, at);
    if (session == nullptr)
        return std::nullopt;
    const bool byItself = request.background || request.path == "/api/readings";
    if (!byItself || session->role == Role::User)
        sessions_.touch(id, at);
    return Visitor{id, *session};
}

std::string WebApp::takeNotice(const Visitor& visitor, const WebSnapshot& now) {
    const std::lock_guard lock(mutex_);
    Session* const session = sessions_.find(visitor.id, now.settings, clock_.now().mono);
    return session == nullptr ? std::string() : std::exchange(session->notice, {});
}

void WebApp::leaveNotice(const Visitor& visitor, const WebSnapshot& now, std::string notice) {
    const std::lock_guard lock(mutex_);
    if (Session* const session = sessions_.find(visitor.id, now.settings, clock_.now().mono))
        session->notice = std::move(notice);
}

LoginAttempt WebApp::attemptOf(const WebRequest& request) const {
    return {.name = {},
            .password = {},
            .peer = request.peer,
            .browser = cookie(request, kBrowser),
            .known = cookie(request, kKnown)};
}

// ---- logging in and out
// ----------------------------------------------------------------------------------------------

WebResponse WebApp::loginPage(const WebRequest& request, int status, std::string_view name, std::string_view error) {
    std::string browser(cookie(request, kBrowser));
    WebResponse response{.status = status};
    if (browser.size() != 64) {
        const std::lock_guard lock(mutex_);
        browser = randomToken(random_);
        response.headers.emplace_back("Set-Cookie", setCookie(kBrowser, browser, kOneMonth));
    }
    const auto now = device_.snapshot();
    response.body = plainPage(now ? modelName(now->model) : "COUNTIS", "Log in",
                              loginContent(door_.formToken(browser), name, error));
    return response;
}

WebResponse WebApp::login(const WebRequest& request) {
    const auto form = Form::parse(request.body);
    if (!form)
        return failure(request, 400);
    const std::string_view browser = cookie(request, kBrowser);
    if (browser.empty() || !sameSecret(door_.formToken(browser), form->get("csrf")))
        return loginPage(request, 403, form->get("name"), kNotOurForm);
    const auto now = device_.snapshot();
    if (!now)
        return failure(request, 503);
    LoginAttempt attempt = attemptOf(request);
    attempt.name = form->get("name");
    attempt.password = form->get("password");
    const auto account = door_.admit(attempt, now->settings, clock_.now().mono);
    if (account)
        return newSession(request, **account, *now, browser);
    log("web: a login from " + request.peer + " failed");
    const auto wait = account.error().wait;
    if (wait.count() == 0)
        return loginPage(request, 403, form->get("name"), kNotRight);
    return waiting(loginPage(request, 429, form->get("name"), tooMany(wait)), wait);
}

/// JSON cannot be sent by a form of another site, so it needs no token. What names nobody is no attempt.
WebResponse WebApp::apiLogin(const WebRequest& request) {
    const auto given = credentialsOf(request.body);
    if (!given)
        return jsonError(400, R"(The body must be a JSON object with two texts, "user" and "password".)");
    const auto now = device_.snapshot();
    if (!now)
        return failure(request, 503);
    LoginAttempt attempt = attemptOf(request);
    attempt.name = given->name;
    attempt.password = given->password;
    const auto account = door_.admit(attempt, now->settings, clock_.now().mono);
    if (!account) {
        log("web: a login from " + request.peer + " failed");
        const auto wait = account.error().wait;
        if (wait.count() == 0)
            return jsonError(401, kNotRight);
        return waiting(jsonError(429, tooMany(wait)), wait);
    }
    WebResponse response = newSession(request, **account, *now, "");
    std::erase_if(response.headers, [](const auto& header) { return header.first == "Location"; });
    WebResponse answer = json(200, nlohmann::json{{"account", (*account)->name}}.dump());
    answer.headers = std::move(response.headers);
    return answer;
}

/// Whose session the browser had before, that one ends.
WebResponse WebApp::newSession(const WebRequest& request, const Account& account, const WebSnapshot& now,
                               std::string_view browser) {
    WebResponse response = redirect("/");
    const std::lock_guard lock(mutex_);
    sessions_.close(cookie(request, kSession));
    const std::string id = sessions_.open(account.role, now.settings, clock_.now().mono);
    response.headers.emplace_back("Set-Cookie", setCookie(kSession, id, ""));
    if (!browser.empty())
        response.headers.emplace_back("Set-Cookie", setCookie(kKnown, door_.knownProof(account, browser), kOneMonth));
    log("web: " + std::string(account.name) + " logged in");
    return response;
}

WebResponse WebApp::logout(const Visitor& visitor) {
    const std::lock_guard lock(mutex_);
    sessions_.close(visitor.id);
    WebResponse response = redirect("/login");
    forgetSession(response);
    return response;
}

void WebApp::forgetSession(WebResponse& response) const {
    response.headers.emplace_back("Set-Cookie", setCookie(kSession, "", "; Max-Age=0"));
}

void WebApp::endSessions() {
    const std::lock_guard lock(mutex_);
    sessions_.closeAll();
}

// ---- pages
// -----------------------------------------------------------------------------------------------------------

WebResponse WebApp::get(const WebRequest& request, const PageInfo* info) {
    const auto now = device_.snapshot();
    if (!now)
        return failure(request, 503);
    const auto who = visitor(request, *now);
    if (!who)
        return request.background ? failure(request, 401) : redirect("/login");
    if (info->role > who->session.role)
        return failure(request, 403);
    View view{.meter = *now, .role = who->session.role, .csrf = who->session.csrf};
    if (!request.background)
        view.notice = takeNotice(*who, *now);
    return {.body = page(view, *info, contentOf(*info, view))};
}

WebResponse WebApp::post(const WebRequest& request, const PageInfo* info) {
    const auto now = device_.snapshot();
    if (!now)
        return failure(request, 503);
    const auto who = visitor(request, *now);
    if (!who)
        return redirect("/login");
    const auto form = Form::parse(request.body);
    if (!form)
        return failure(request, 400);
    if (!sameSecret(who->session.csrf, form->get("csrf")))
        return failure(request, 403, kNotOurForm);
    if (info == nullptr)
        return logout(*who);
    if (who->session.role != Role::Admin)
        return failure(request, 403);
    return carryOut(request, *info, *form, *who, *now);
}

WebResponse WebApp::carryOut(const WebRequest& request, const PageInfo& info, const Form& form, const Visitor& who,
                             const WebSnapshot& now) {
    View view{.meter = now, .role = who.session.role, .csrf = who.session.csrf};
    if (info.path == "/partials" && form.get("do") == "ask" && partialOf(form))
        return {.body = page(view, info, resetQuestion(view, *partialOf(form)))};
    const ActionResult done = info.path == "/tariff"     ? setTariff(form, now, device_)
                              : info.path == "/network"  ? setNetwork(form, device_)
                              : info.path == "/clock"    ? setClock(form, device_)
                              : info.path == "/partials" ? changePartial(form, device_)
                                                         : setPassword(form, now, device_, door_, attemptOf(request),
                                                                       clock_.now().mono, options_.cost);
    if (!done) {
        view.error = done.error().text;
        view.given = form;
        return {.status = done.error().status, .body = page(view, info, contentOf(info, view))};
    }
    log("web: " + *done);
    const auto after = device_.snapshot();
    if (after && info.path == "/passwords") {
        const std::lock_guard lock(mutex_);
        sessions_.keep(who.id, after->settings);
    }
    if (info.path == "/network" && after && after->place.url != now.place.url)
        return moved(*after, *done);
    if (info.path == "/network" && after) { // its address may be another without being ours to know
        const View saved{.meter = *after, .role = who.session.role, .csrf = who.session.csrf, .notice = *done};
        return {.body = page(saved, info, contentOf(info, saved))};
    }
    leaveNotice(who, after ? *after : now, *done);
    return redirect(info.path);
}

/// The last answer at the old address: any redirection from here would lead past what was done.
WebResponse WebApp::moved(const WebSnapshot& after, const std::string& done) const {
    WebResponse response{
        .body = plainPage(modelName(after.model), "The meter has moved", movedContent(done, after.place.url))};
    forgetSession(response);
    return response;
}

// ---- for programs
// ----------------------------------------------------------------------------------------------------

WebResponse WebApp::readings(const WebRequest& request) {
    const auto now = device_.snapshot();
    if (!now)
        return failure(request, 503);
    if (!visitor(request, *now))
        return failure(request, 401);
    JsonObject object;
    object.number("unit", {now->readings.unitId, 0});
    object.text("time", isoTime(now->clock));
    writeReadings(object, now->readings);
    return json(200, object.finish());
}

void WebApp::log(const std::string& line) const {
    if (options_.log)
        options_.log(line);
}

} // namespace countis::sim::web
