// SPDX-License-Identifier: GPL-3.0-or-later
// Coming in and going out, as a browser and as a program see it, without sockets.
#include "support/catch.h"
#include "web_fixture.h"

#include <nlohmann/json.hpp>

using namespace countis;
using namespace countis::sim::web;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("Both documented passwords open the meter, each with its role") {
    WebFixture f;
    for (const auto& [name, password] : {std::pair("user", "user"), std::pair("admin", "Admin")}) {
        Browser browser(f.app);
        const auto response = browser.logIn(name, password);
        CHECK(response.status == 303);
        CHECK(headerOf(response, "Location") == "/");
        const std::string page = browser.open("/");
        CHECK(contains(page, std::string("<span>") + name + "</span>"));
        CHECK(contains(page, "id='default-password'"));
        CHECK(contains(page, "href='/passwords'") == (name == std::string("admin")));
    }
}

TEST_CASE("Wrong name and wrong password get the same answer") {
    WebFixture f;
    Browser browser(f.app);
    const auto name = browser.logIn("nobody", "x");
    const auto password = browser.logIn("admin", "x");
    CHECK(name.status == 403);
    CHECK(password.status == 403);
    std::string masked = name.body;
    masked.replace(masked.find("value='nobody'"), 14, "value='admin'");
    CHECK(masked == password.body);
    CHECK(contains(name.body, "User name or password is not right."));
    CHECK(browser.get("/").status == 303);
}

TEST_CASE("A login form from elsewhere logs nobody in") {
    WebFixture f;
    Browser browser(f.app);
    CHECK(browser.post("/login", "name=admin&password=Admin").status == 403);
    Browser other(f.app);
    other.open("/login");
    browser.open("/login");
    CHECK(browser.post("/login", "csrf=" + other.token + "&name=admin&password=Admin").status == 403);
    CHECK(browser.submit("/login", "name=admin&password=Admin").status == 303);
}

TEST_CASE("Cookies are out of reach of scripts and other sites, and know their port") {
    WebFixture f;
    Browser browser(f.app);
    const auto response = browser.logIn("admin", "Admin");
    int cookies = 0;
    for (const auto& [name, value] : response.headers)
        if (name == "Set-Cookie") {
            ++cookies;
            CHECK(contains(value, "; Path=/; HttpOnly; SameSite=Strict"));
            CHECK(contains(value.substr(0, value.find('=')), "8080"));
        }
    CHECK(cookies == 2);
    const std::string before = browser.cookies()["countis_s8080"];
    browser.logIn("admin", "Admin");
    CHECK(browser.cookies()["countis_s8080"] != before);
    CHECK(browser.get("/").status == 200);
    browser.cookies()["countis_s8080"] = before;
    CHECK(browser.get("/").status == 303); // who logs in anew ends the session before
}

TEST_CASE("After logging out the session is gone, not only its cookie") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    const auto cookies = browser.cookies();
    CHECK(browser.submit("/logout", "").status == 303);
    CHECK_FALSE(browser.cookies().contains("countis_s8080"));
    browser.cookies() = cookies;
    CHECK(browser.get("/").status == 303);
}

TEST_CASE("An admin's page that renews itself does not stay logged in, a user's does") {
    WebFixture f;
    for (const auto& [name, stays] : {std::pair("admin", false), std::pair("user", true)}) {
        Browser browser = f.loggedIn(name);
        for (int minute = 0; minute < 20; ++minute) {
            f.clock.advance(1min);
            browser.send({.path = "/", .background = true});
        }
        CHECK((browser.get("/").status == 200) == stays);
    }
}

TEST_CASE("Passwords: changed ones hold, old sessions end, the warning goes") {
    WebFixture f;
    Browser admin = f.loggedIn("admin");
    Browser user = f.loggedIn("user");
    const auto change = [&](const std::string& fields) { return admin.submit("/passwords", fields); };
    CHECK(contains(change(passwordFields("user", "Admin", "short")).body, "5 characters"));
    CHECK(contains(change("account=user&own=Admin&new=long+enough&again=long+enougg").body, "repetition differ"));
    CHECK(contains(change(passwordFields("user", "wrong", "long+enough")).body, "present password"));
    CHECK(contains(change(passwordFields("nobody", "Admin", "long+enough")).body, "whose password"));
    CHECK(contains(change(passwordFields("user", "Admin", "long%0Aenough")).body, "cannot be typed"));
    CHECK(f.device.now.settings == MeterSettings{});
    CHECK(user.get("/").status == 200);

    CHECK(change(passwordFields("user", "Admin", "long+enough")).status == 303);
    CHECK(user.get("/").status == 303);
    CHECK(contains(admin.open("/"), "The password of <b>admin</b> is still"));
    CHECK(change(passwordFields("admin", "Admin", "even+longer")).status == 303);
    CHECK(admin.get("/").status == 200);
    CHECK_FALSE(contains(admin.open("/"), "default-password"));
    Browser again(f.app);
    CHECK(again.logIn("admin", "Admin").status == 403);
    CHECK(again.logIn("user", "user").status == 403);
    CHECK(again.logIn("admin", "even+longer").status == 303);
    CHECK(again.logIn("user", "long+enough").status == 303);
    CHECK_FALSE(contains(again.open("/"), "default-password"));
}

TEST_CASE("Not one character of a password is dropped, however many bytes it takes") {
    WebFixture f;
    Browser admin = f.loggedIn("admin");
    const auto times = [](int count, const std::string& text) {
        std::string all;
        for (int i = 0; i < count; ++i)
            all += text;
        return all;
    };
    const std::string key = "%F0%9F%94%91"; // U+1F511
    const std::string longest = times(64, key);
    CHECK(contains(admin.submit("/passwords", passwordFields("user", "Admin", longest + "x")).body,
                   "has 65 characters; it must have 8 to 64"));
    CHECK(contains(admin.submit("/passwords", passwordFields("user", "Admin", times(7, key))).body, "has 7 char"));
    REQUIRE(admin.submit("/passwords", passwordFields("user", "Admin", longest)).status == 303);
    int peer = 0;
    for (const std::string& wrong : {longest + "x", longest + key, longest + "%00", longest + times(64, key),
                                     times(63, key), times(63, key) + "x"})
        CHECK(Browser(f.app, "10.0.1." + std::to_string(++peer)).logIn("user", wrong).status == 403);
    CHECK(Browser(f.app, "10.0.0.2").logIn("user", longest).status == 303);
    REQUIRE(admin.submit("/passwords", passwordFields("admin", "Admin", longest)).status == 303);
    CHECK(contains(admin.submit("/passwords", passwordFields("user", longest + "x", "long+enough")).body,
                   "present password is not right"));
    CHECK(admin.submit("/passwords", passwordFields("user", longest, "long+enough")).status == 303);
    CHECK(Browser(f.app, "10.0.0.3").logIn("admin" + times(40, "+"), longest).status == 403);
}

TEST_CASE("A new password is text that can be typed") {
    WebFixture f;
    Browser admin = f.loggedIn("admin");
    const auto said = [&](const std::string& password) {
        return admin.submit("/passwords", passwordFields("user", "Admin", password)).body;
    };
    for (const char* control : {"%00", "%09", "%1F", "%7F", "%C2%80", "%C2%9F", "%E2%80%A8", "%E2%80%A9"})
        CHECK(contains(said("long+enough" + std::string(control)), "cannot be typed"));
    // Of no width, of a direction, a filler, a variation, a tag, for private use, no character at all.
    for (const char* unseen : {"%C2%AD", "%E2%80%8B", "%E2%80%8D", "%E2%80%8F", "%E2%80%AE", "%E2%81%A0", "%EF%BB%BF",
                               "%E3%85%A4", "%EF%B8%8F", "%CD%8F", "%F3%A0%81%81", "%EE%80%80", "%EF%BF%BF"})
        CHECK(contains(said("long" + std::string(unseen) + "+enough"), "cannot be typed"));
    // Cut, overlong, a surrogate, beyond Unicode, without a beginning: no UTF-8.
    for (const char* bytes : {"%C3", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%80%80%80%80", "%FF"})
        CHECK(contains(said("long+enough" + std::string(bytes)), "not written in UTF-8"));
    CHECK(f.device.now.settings == MeterSettings{});
}

TEST_CASE("A password is the same from every keyboard") {
    WebFixture f;
    Browser admin = f.loggedIn("admin");
    const std::string composed = "caf%C3%A9+%C3%85+ete";             // U+00E9, U+00C5
    const std::string apart = "cafe%CC%81+A%CC%8A+ete";              // a letter and its accent
    const std::string compatible = "caf%C3%A9+%E2%84%AB+ete";        // the sign of Angstrom
    const std::string noBreak = "caf%C3%A9%C2%A0%C3%85%E2%80%AFete"; // the spaces of a French keyboard
    CHECK(admin.submit("/passwords", "account=user&own=Admin&new=" + composed + "&again=" + apart).status == 303);
    for (const std::string& same : {composed, apart, compatible, noBreak})
        CHECK(Browser(f.app).logIn("user", same).status == 303);
    Browser program(f.app);
    CHECK(program
              .send({.method = "POST",
                     .path = "/api/login",
                     .contentType = "application/json",
                     .body = R"({"user": "user", "password": "cafe\u0301 A\u030a ete"})"})
              .status == 200);
    CHECK(Browser(f.app).logIn("user", "cafe+A+ete").status == 403);
    CHECK(Browser(f.app).logIn("user", "CAF%C3%89+%C3%85+ete").status == 403);

    CHECK(admin.submit("/passwords", passwordFields("user", "Admin", apart)).status == 303);
    CHECK(Browser(f.app, "10.0.0.2").logIn("user", composed).status == 303);
    // Four letters with an accent each are four characters, however they are typed.
    CHECK(contains(admin.submit("/passwords", passwordFields("user", "Admin", "e%CC%81e%CC%81e%CC%81e%CC%81")).body,
                   "has 4 characters"));
}

TEST_CASE("A page cuts no password short before it is sent") {
    WebFixture f;
    Browser admin = f.loggedIn("admin");
    for (const std::string& page : {admin.open("/passwords"), Browser(f.app).get("/login").body})
        for (std::size_t at = page.find("type='password'"); at != std::string::npos;
             at = page.find("type='password'", at + 1))
            CHECK_FALSE(contains(page.substr(at, page.find('>', at) - at), "maxlength"));
}

TEST_CASE("A session is not carried over a change of its password that somebody else made meanwhile") {
    WebFixture f;
    Browser admin = f.loggedIn("admin");
    f.device.atCommand = [&] { f.device.now.settings.adminPassword = hashPassword("by another", kCheap).value(); };
    CHECK(admin.submit("/tariff", "tariff=2").status == 303);
    CHECK(admin.get("/").status == 303); // to the login page
}

TEST_CASE("Guessing the admin's password inside a session is counted too") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    const std::string guess = passwordFields("user", "guess", "long+enough");
    for (int i = 0; i < 5; ++i)
        CHECK(browser.submit("/passwords", guess).status == 422);
    CHECK(browser.submit("/passwords", guess).status == 429);
}

TEST_CASE("After five failures the page says how long to wait") {
    WebFixture f;
    Browser browser(f.app);
    for (int i = 0; i < 5; ++i)
        CHECK(browser.logIn("admin", "guess").status == 403);
    const auto response = browser.logIn("admin", "Admin");
    CHECK(response.status == 429);
    CHECK(headerOf(response, "Retry-After") == "15");
    CHECK(contains(response.body, "wait another 15 seconds"));
    Browser elsewhere(f.app, "10.0.0.2");
    CHECK(elsewhere.logIn("admin", "Admin").status == 303);
    f.clock.advance(14s);
    CHECK(contains(browser.logIn("admin", "Admin").body, "wait another second."));
    f.clock.advance(1s);
    CHECK(browser.logIn("admin", "Admin").status == 303);
}

namespace {

WebResponse logInAsProgram(Browser& browser, const std::string& body, const std::string& type = "application/json") {
    return browser.send({.method = "POST", .path = "/api/login", .contentType = type, .body = body});
}

} // namespace

TEST_CASE("A login that is no JSON with a name and a password is told so, and is no failed login") {
    WebFixture f;
    Browser browser(f.app);
    const std::string good = R"({"user": "user", "password": "user"})";
    CHECK(logInAsProgram(browser, good, "text/plain").status == 415);
    for (const char* bad :
         {"", "{", "[]", "{}", "null", R"(["user", "password"])", R"({"user": 1, "password": "user"})",
          R"({"user": "user"})", R"({"user": "user", "password": null})", "{\"user\": \"\xff\", \"password\": \"\"}",
          R"({"user": "user", "password": "user"}})", R"({"user": "admin", "user": "user", "password": "user"})"}) {
        const auto response = logInAsProgram(browser, bad);
        CHECK(response.status == 400);
        CHECK(nlohmann::json::parse(response.body)["error"] ==
              R"(The body must be a JSON object with two texts, "user" and "password".)");
    }
    for (const std::string& behind : {std::string(1, '\0'), std::string("\0, and more", 11), std::string("x")})
        CHECK(logInAsProgram(browser, good + behind).status == 400);
    CHECK(f.logged.empty());
    CHECK(logInAsProgram(browser, good).status == 200); // after ten failures one would wait
}

TEST_CASE("A program waits after failures as a browser does") {
    WebFixture f;
    Browser browser(f.app);
    for (int i = 0; i < 5; ++i)
        CHECK(logInAsProgram(browser, R"({"user": "admin", "password": ""})").status == 401);
    const auto response = logInAsProgram(browser, R"({"user": "admin", "password": "Admin"})");
    CHECK(response.status == 429);
    CHECK(headerOf(response, "Retry-After") == "15");
    CHECK(contains(response.body, "wait another 15 seconds"));
    CHECK(headerOf(response, "Set-Cookie").empty());
}

TEST_CASE("Readings as JSON: units in the keys, null where not measured") {
    WebFixture f;
    f.device.now.readings.at(Quantity::V, Phase::L1) = {23012, Quality::Good};
    f.device.now.readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {1234567, 1, Quality::Good};
    f.device.now.clock = sim::WallTime(1234ms);
    Browser browser(f.app);
    CHECK(logInAsProgram(browser, R"({"user": "user", "password": "user"})").status == 200);
    const auto response = browser.get("/api/readings");
    REQUIRE(response.status == 200);
    CHECK(response.contentType == "application/json");
    const auto json = nlohmann::json::parse(response.body);
    CHECK(json["voltage_V1_V"] == 230.12);
    CHECK(json["voltage_V2_V"].is_null());
    CHECK(json["energy_total_ea_pos_Wh"] == 123456.7);
    CHECK(json["time"] == "1970-01-01T00:00:01.234Z");
}
