// SPDX-License-Identifier: GPL-3.0-or-later
// The pages as a browser sees them, without sockets.
#include "simulator/web/web_app.h"

#include "simulator/web/assets.h"
#include "support/catch.h"
#include "web_fixture.h"

#include <nlohmann/json.hpp>

using namespace countis;
using namespace countis::sim::web;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// A form that sets something, for each page that has one.
const std::vector<std::pair<std::string, std::string>> kForms{
    {"/tariff", "tariff=2"},
    {"/network", "address=10.0.0.9&netmask=255.0.0.0&gateway=0.0.0.0&ntp="},
    {"/clock", "time=2030-01-01T00:00:00"},
    {"/partials", "meter=2&do=reset"},
    {"/partials", "meter=2&do=ask"},
    {"/passwords", "account=user&own=Admin&new=long+enough&again=long+enough"},
};

bool untouched(const FakeDevice& device) {
    return device.commands.empty() && device.now.settings == MeterSettings{} && device.now.clock == sim::WallTime{};
}

} // namespace

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

TEST_CASE("Without login there is nothing to see") {
    WebFixture f;
    Browser browser(f.app);
    for (const PageInfo& page : kPages) {
        const auto response = browser.get(std::string(page.path));
        CHECK(response.status == 303);
        CHECK(headerOf(response, "Location") == "/login");
    }
    CHECK(browser.get("/api/readings").status == 401);
    CHECK(browser.send({.path = "/", .background = true}).status == 401);
    for (const auto& [path, fields] : kForms)
        CHECK(browser.post(path, fields).status == 303);
    CHECK(untouched(f.device));
}

TEST_CASE("A user sees everything but passwords, and sets nothing") {
    WebFixture f;
    Browser browser = f.loggedIn("user");
    for (const PageInfo& page : kPages) {
        const auto response = browser.get(std::string(page.path));
        CHECK(response.status == (page.role == Role::Admin ? 403 : 200));
        if (response.status == 200) { // the only form is the one to log out
            const std::size_t first = response.body.find("<form");
            CHECK(response.body.find("action='/logout'", first) < response.body.find('>', first));
            CHECK(response.body.find("<form", first + 1) == std::string::npos);
        }
    }
    for (const auto& [path, fields] : kForms)
        CHECK(browser.submit(path, fields).status == 403);
    CHECK(untouched(f.device));
}

TEST_CASE("The admin's forms arrive") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    CHECK(browser.submit("/tariff", "tariff=2").status == 303);
    CHECK(browser.submit("/partials", "meter=2&do=stop").status == 303);
    CHECK(browser.submit("/partials", "meter=2&do=start").status == 303);
    CHECK(f.device.commands ==
          std::vector<Command>{SetTariff{2}, StopPartial{PartialMeter::EaPos}, StartPartial{PartialMeter::EaPos}});
    CHECK(browser.submit("/clock", "time=2030-01-02T03:04:05").status == 303);
    CHECK(contains(browser.open("/clock"), "The clock was set to 2030-01-02 03:04:05 UTC."));
    CHECK_FALSE(contains(browser.open("/clock"), "was set to"));
    const auto saved =
        browser.submit("/network", "address=10.0.0.9&netmask=255.255.0.0&gateway=10.0.255.1&dhcp=on&ntp=10.0.0.1");
    CHECK(saved.status == 200); // at a new address nobody would follow a redirection
    CHECK(contains(saved.body, "10.0.0.9"));
    const MeterSettings& settings = f.device.now.settings;
    CHECK(settings.network == NetworkSettings{{10, 0, 0, 9}, {255, 255, 0, 0}, {10, 0, 255, 1}});
    CHECK(settings.dhcp);
    CHECK(settings.ntpServer == Ipv4{10, 0, 0, 1});
    browser.submit("/network", "address=10.0.0.9&netmask=255.255.0.0&gateway=0.0.0.0&ntp=");
    CHECK_FALSE(settings.dhcp);
    CHECK(settings.ntpServer == Ipv4{});
}

TEST_CASE("A reset is asked about first") {
    WebFixture f;
    f.device.now.readings.partial[2] = {.tenths = 123456, .step = 1, .quality = Quality::Good};
    Browser browser = f.loggedIn("admin");
    const auto question = browser.submit("/partials", "meter=2&do=ask");
    CHECK(question.status == 200);
    CHECK(contains(question.body, "Reset the partial meter <b>Ea+</b>? Its 12.34 kWh"));
    CHECK(f.device.commands.empty());
    browser.submit("/partials", "meter=2&do=reset");
    CHECK(f.device.commands == std::vector<Command>{ResetPartial{PartialMeter::EaPos}});
}

TEST_CASE("What cannot be is refused, with what was entered still there") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    const auto said = [&](const char* path, const std::string& fields, const char* text) {
        const auto response = browser.submit(path, fields);
        CHECK(response.status == 422);
        INFO(response.body);
        CHECK(contains(response.body, text));
    };
    said("/network", "address=1.2.3&netmask=255.0.0.0&gateway=0.0.0.0",
         "IP address: &quot;1.2.3&quot; is no address");
    said("/network", "address=10.0.0.1&netmask=255.0.255.0&gateway=0.0.0.0", "Netmask: 255.0.255.0 is none");
    said("/network", "address=10.0.0.1&netmask=0.0.0.0&gateway=0.0.0.0", "Netmask: 0.0.0.0 is none");
    said("/network", "address=10.0.0.1&netmask=255.255.255.255&gateway=0.0.0.0", "Netmask: 255.255.255.255 is none");
    said("/network", "address=10.0.0.0&netmask=255.255.255.0&gateway=0.0.0.0", "cannot be that of one station");
    said("/network", "address=10.0.0.255&netmask=255.255.255.0&gateway=0.0.0.0", "cannot be that of one station");
    said("/network", "address=127.0.0.5&netmask=255.0.0.0&gateway=0.0.0.0", "cannot be that of one station");
    said("/network", "address=224.0.0.5&netmask=255.0.0.0&gateway=0.0.0.0", "cannot be that of one station");
    said("/network", "address=10.0.0.5&netmask=255.255.255.0&gateway=10.0.1.1",
         "Gateway: 10.0.1.1 is not in the network");
    said("/network", "address=10.0.0.5&netmask=255.255.255.0&gateway=10.0.0.1&ntp=time",
         "NTP server: &quot;time&quot;");
    said("/network", "address=10.0.0.5&netmask=255.255.255.0&gateway=10.0.0.1&ntp=255.255.255.255",
         "NTP server: 255");
    said("/network", "address=%3Cb%3E&netmask=255.0.0.0&gateway=0.0.0.0", "value='&lt;b&gt;'");
    said("/tariff", "tariff=3", "must be 1 or 2");
    said("/tariff", "", "must be 1 or 2");
    said("/clock", "time=now", "&quot;now&quot; is no time");
    said("/partials", "meter=9&do=reset", "Choose a partial meter");
    said("/partials", "meter=1&do=explode", "Choose a partial meter");
    CHECK(untouched(f.device));
}

TEST_CASE("With the tariff at the digital input the page says so and sets nothing") {
    WebFixture f;
    f.device.now.settings.tariffSource = TariffSource::Dig;
    Browser browser = f.loggedIn("admin");
    const std::string page = browser.open("/tariff");
    CHECK(contains(page, "While the digital input chooses the tariff it cannot be set here."));
    CHECK_FALSE(contains(page, "action='/tariff'"));
    CHECK(browser.submit("/tariff", "tariff=2").status == 409);
    CHECK(f.device.commands.empty());
}

TEST_CASE("A form of another page, of another time or of another kind changes nothing") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    const std::string form = "application/x-www-form-urlencoded";
    const std::string good = "csrf=" + browser.token + "&tariff=2";
    const auto post = [&](WebRequest request) {
        request.method = "POST";
        request.path = "/tariff";
        return browser.send(request).status;
    };
    CHECK(post({.contentType = form, .body = "tariff=2"}) == 403);
    CHECK(post({.contentType = form, .body = "csrf=&tariff=2"}) == 403);
    CHECK(post({.contentType = form, .body = "csrf=" + std::string(64, '0') + "&tariff=2"}) == 403);
    CHECK(post({.origin = "http://evil.example", .contentType = form, .body = good}) == 403);
    CHECK(post({.origin = "null", .contentType = form, .body = good}) == 403);
    CHECK(post({.fetchSite = "cross-site", .contentType = form, .body = good}) == 403);
    CHECK(post({.fetchSite = "same-site", .contentType = form, .body = good}) == 403);
    CHECK(post({.contentType = "text/plain", .body = good}) == 415);
    CHECK(post({.contentType = "multipart/form-data; boundary=x", .body = good}) == 415);
    CHECK(post({.contentType = form, .body = good + "&tariff=1"}) == 400);
    CHECK(post({.contentType = form, .body = good + std::string(8192, 'x')}) == 413);
    CHECK(post({.host = "evil.example", .contentType = form, .body = good}) == 421);
    CHECK(f.device.commands.empty());
    CHECK(post({.fetchSite = "same-origin", .contentType = form + "; charset=utf-8", .body = good}) == 303);
    CHECK(f.device.commands.size() == 1);
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

TEST_CASE("Methods and paths that there are not") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    CHECK(browser.get("/nothing").status == 404);
    CHECK(browser.get("/assets/../secret").status == 404);
    CHECK(browser.send({.method = "POST", .path = "/"}).status == 405);
    CHECK(headerOf(browser.send({.method = "DELETE", .path = "/tariff"}), "Allow") == "GET, HEAD, POST");
    CHECK(browser.send({.method = "GET", .path = "/logout"}).status == 405);
    CHECK(browser.send({.method = "PUT", .path = "/network"}).status == 405);
    CHECK(browser.send({.method = "HEAD", .path = "/"}).status == 200);
    CHECK(browser.send({.method = "GE", .path = "/"}).status == 405);
}

TEST_CASE("Every response carries the headers that protect a browser") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    for (const char* path : {"/", "/login", "/nothing", "/api/readings", "/assets/style.css", "/passwords"}) {
        const auto response = browser.get(path);
        CHECK(contains(headerOf(response, "Content-Security-Policy"), "default-src 'self'"));
        CHECK(contains(headerOf(response, "Content-Security-Policy"), "frame-ancestors 'none'"));
        CHECK(headerOf(response, "X-Content-Type-Options") == "nosniff");
        CHECK(headerOf(response, "X-Frame-Options") == "DENY");
        CHECK(headerOf(response, "Referrer-Policy") == "same-origin");
        CHECK(contains(headerOf(response, "Cache-Control"), "no-store") ==
              (path != std::string("/assets/style.css")));
    }
}

TEST_CASE("Pages name no asset of elsewhere, and nothing that their policy would block") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    for (const PageInfo& info : kPages) {
        const std::string page = browser.open(std::string(info.path));
        CHECK_FALSE(contains(page, "http"));
        CHECK_FALSE(contains(page, "style="));
        CHECK_FALSE(contains(page, "<style"));
        CHECK_FALSE(contains(page, " onclick"));
        CHECK(contains(page, "<html lang='en'>"));
        for (std::size_t at = page.find("/assets/"); at != std::string::npos; at = page.find("/assets/", at + 1))
            CHECK(findAsset(page.substr(at, page.find('?', at) - at)) != nullptr);
        for (std::size_t at = page.find("<label for='"); at != std::string::npos;
             at = page.find("<label for='", at + 1)) {
            const std::string id = page.substr(at + 12, page.find('\'', at + 12) - at - 12);
            CHECK(contains(page, "<input id='" + id + "'"));
        }
    }
}

TEST_CASE("Every page says that its values are for information only") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    for (const PageInfo& info : kPages)
        CHECK(contains(browser.open(std::string(info.path)), "Values on these pages are for information."));
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
    CHECK(contains(change("account=user&own=Admin&new=short&again=short").body, "5 characters"));
    CHECK(contains(change("account=user&own=Admin&new=long+enough&again=long+enougg").body, "repetition differ"));
    CHECK(contains(change("account=user&own=wrong&new=long+enough&again=long+enough").body, "present password"));
    CHECK(contains(change("account=nobody&own=Admin&new=long+enough&again=long+enough").body, "whose password"));
    CHECK(contains(change("account=user&own=Admin&new=long%0Aenough&again=long%0Aenough").body, "cannot be typed"));
    CHECK(f.device.now.settings == MeterSettings{});
    CHECK(user.get("/").status == 200);

    CHECK(change("account=user&own=Admin&new=long+enough&again=long+enough").status == 303);
    CHECK(user.get("/").status == 303);
    CHECK(contains(admin.open("/"), "The password of <b>admin</b> is still"));
    CHECK(change("account=admin&own=Admin&new=even+longer&again=even+longer").status == 303);
    CHECK(admin.get("/").status == 200);
    CHECK_FALSE(contains(admin.open("/"), "default-password"));
    Browser again(f.app);
    CHECK(again.logIn("admin", "Admin").status == 403);
    CHECK(again.logIn("user", "user").status == 403);
    CHECK(again.logIn("admin", "even+longer").status == 303);
    CHECK(again.logIn("user", "long+enough").status == 303);
    CHECK_FALSE(contains(again.open("/"), "default-password"));
}

TEST_CASE("Guessing the admin's password inside a session is counted too") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    const std::string guess = "account=user&own=guess&new=long+enough&again=long+enough";
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
    f.clock.advance(15s);
    CHECK(browser.logIn("admin", "Admin").status == 303);
}

TEST_CASE("Readings as JSON: one login, units in the keys, null where not measured") {
    WebFixture f;
    f.device.now.readings.at(Quantity::V, Phase::L1) = {23012, Quality::Good};
    f.device.now.readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {1234567, 1, Quality::Good};
    f.device.now.clock = sim::WallTime(1234ms);
    Browser browser(f.app);
    const auto login = [&](const std::string& body, const std::string& type = "application/json") {
        return browser.send({.method = "POST", .path = "/api/login", .contentType = type, .body = body});
    };
    CHECK(login(R"({"user": "user", "password": "user"})", "text/plain").status == 415);
    for (const char* bad : {"", "{", "[]", "{}", R"({"user": 1, "password": "user"})", R"({"user": "user"})"})
        CHECK(login(bad).status == 401);
    f.clock.advance(1h);
    CHECK(login(R"({"user": "user", "password": "user"})").status == 200);
    const auto response = browser.get("/api/readings");
    REQUIRE(response.status == 200);
    CHECK(response.contentType == "application/json");
    const auto json = nlohmann::json::parse(response.body);
    CHECK(json["voltage_V1_V"] == 230.12);
    CHECK(json["voltage_V2_V"].is_null());
    CHECK(json["energy_total_ea_pos_Wh"] == 123456.7);
    CHECK(json["time"] == "1970-01-01T00:00:01.234Z");
}

TEST_CASE("A meter that does not answer is said to be so, and nothing is pretended") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    f.device.answers = false;
    CHECK(browser.get("/").status == 503);
    CHECK(browser.submit("/tariff", "tariff=2").status == 503);
    CHECK(browser.get("/api/readings").status == 503);
    CHECK(browser.get("/login").status == 200);
    CHECK(browser.submit("/login", "name=admin&password=Admin").status == 403); // the token of another form
}

TEST_CASE("Values are shown as the display has them, a dash where there is none") {
    WebFixture f;
    Readings& readings = f.device.now.readings;
    readings.at(Quantity::P, Phase::Sum) = {-123, Quality::Good};
    readings.at(Quantity::I, Phase::N) = {1234, Quality::Good};
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {9'999'999'999, 1, Quality::Good};
    readings.balanceActive = {-150'999, 1, Quality::Good};
    Browser browser = f.loggedIn("user");
    const std::string values = browser.open("/");
    CHECK(contains(values, "<dt data-live>Power, exported</dt><dd data-live>1.23 "));
    CHECK(contains(values, "<td data-live>−1.23</td>"));
    CHECK(contains(values, "<td data-live>1.234</td>"));
    CHECK(contains(values, "999999.99"));
    CHECK(contains(values, "aria-label='not measured'>–</span>"));
    CHECK(contains(values, "Phase missing: L1, L2, L3"));
    CHECK(contains(browser.open("/energies"), "<td data-live>−15.09</td>"));
}

TEST_CASE("The network page tells the address in use, the clock page how its server does") {
    WebFixture f;
    f.device.now.net.dhcp.address = Ipv4{10, 9, 8, 7};
    f.device.now.net.dhcp.words = "leased <b> by 10.9.8.1";
    f.device.now.net.ntp.words = "the server is silent";
    for (const char* name : {"user", "admin"}) {
        Browser browser = f.loggedIn(name);
        const std::string page = browser.open("/network");
        CHECK(contains(page, "<td data-live>10.9.8.7</td>"));
        CHECK(contains(page, "leased &lt;b&gt; by 10.9.8.1"));
        CHECK(contains(page, "192.168.0.4"));
        CHECK(contains(browser.open("/clock"), "the server is silent"));
    }
}

TEST_CASE("A failed self-test is on every page") {
    WebFixture f;
    f.device.now.readings.device.malfunction = true;
    Browser browser = f.loggedIn("user");
    CHECK(contains(browser.open("/"), "it must be replaced"));
    CHECK(contains(browser.open("/device"), "<td data-live>failed</td>"));
}

TEST_CASE("What happens is logged, without passwords") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    browser.logIn("admin", "secret");
    f.loggedIn("admin").submit("/tariff", "tariff=2");
    REQUIRE(f.logged.size() == 4);
    CHECK(f.logged[0] == "web: admin logged in");
    CHECK(f.logged[1] == "web: a login from 10.0.0.1 failed");
    CHECK(f.logged[3] == "web: The meter now counts on tariff 2.");
}
