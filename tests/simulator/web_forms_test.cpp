// SPDX-License-Identifier: GPL-3.0-or-later
// Who may set what, and what is refused, without sockets.
#include "support/catch.h"
#include "web_fixture.h"

using namespace countis;
using namespace countis::sim::web;
using namespace countis::test;

namespace {

/// A form that sets something, for each page that has one.
const std::vector<std::pair<std::string, std::string>> kForms{
    {"/tariff", "tariff=2"},
    {"/network", networkFields("10.0.0.9", "255.0.0.0", "0.0.0.0", "&ntp=")},
    {"/clock", "time=2030-01-01T00:00:00"},
    {"/partials", "meter=2&do=reset"},
    {"/partials", "meter=2&do=ask"},
    {"/passwords", passwordFields("user", "Admin", "long+enough")},
};

bool untouched(const FakeWebDevice& device) {
    return device.commands.empty() && device.now.settings == MeterSettings{} && device.now.clock == sim::WallTime{};
}

} // namespace

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
        browser.submit("/network", networkFields("10.0.0.9", "255.255.0.0", "10.0.255.1", "&dhcp=on&ntp=10.0.0.1"));
    CHECK(saved.status == 200); // at a new address nobody would follow a redirection
    CHECK(contains(saved.body, "10.0.0.9"));
    const MeterSettings& settings = f.device.now.settings;
    CHECK(settings.network == NetworkSettings{{10, 0, 0, 9}, {255, 255, 0, 0}, {10, 0, 255, 1}});
    CHECK(settings.dhcp);
    CHECK(settings.ntpServer == Ipv4{10, 0, 0, 1});
    browser.submit("/network", networkFields("10.0.0.9", "255.255.0.0", "0.0.0.0", "&ntp="));
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
    said("/network", networkFields("1.2.3", "255.0.0.0", "0.0.0.0"),
         "IP address: &quot;1.2.3&quot; is not an address");
    said("/network", networkFields("10.0.0.1", "255.0.255.0", "0.0.0.0"), "Netmask: 255.0.255.0 is not a netmask");
    said("/network", networkFields("10.0.0.1", "0.0.0.0", "0.0.0.0"), "Netmask: 0.0.0.0 is not a netmask");
    said("/network", networkFields("10.0.0.1", "255.255.255.255", "0.0.0.0"),
         "Netmask: 255.255.255.255 is not a netmask");
    said("/network", networkFields("10.0.0.0", "255.255.255.0", "0.0.0.0"), "cannot be the address of a device");
    said("/network", networkFields("10.0.0.255", "255.255.255.0", "0.0.0.0"), "cannot be the address of a device");
    said("/network", networkFields("127.0.0.5", "255.0.0.0", "0.0.0.0"), "cannot be the address of a device");
    said("/network", networkFields("224.0.0.5", "255.0.0.0", "0.0.0.0"), "cannot be the address of a device");
    said("/network", networkFields("10.0.0.5", "255.255.255.0", "10.0.1.1"),
         "Gateway: 10.0.1.1 is not another device in the network of 10.0.0.5");
    for (const char* gateway : {"10.0.0.5", "10.0.0.0", "10.0.0.255"})
        said("/network", networkFields("10.0.0.5", "255.255.255.0", gateway), "is not another device in the network");
    said("/network", networkFields("10.0.0.5", "255.255.255.0", "10.0.0.1", "&ntp=time"),
         "NTP server: &quot;time&quot;");
    said("/network", networkFields("10.0.0.5", "255.255.255.0", "10.0.0.1", "&ntp=255.255.255.255"),
         "NTP server: 255");
    said("/network", networkFields("%3Cb%3E", "255.0.0.0", "0.0.0.0"), "value='&lt;b&gt;'");
    said("/network", networkFields("1.2.3.4%E2%80%AE", "255.0.0.0", "0.0.0.0"),
         "IP address: &quot;1.2.3.4\\u202E&quot; is not an address");
    said("/clock", "time=" + std::string(300, 'x'), "xx…&quot; (300 bytes) is not a time");
    said("/tariff", "tariff=3", "must be 1 or 2");
    said("/tariff", "", "must be 1 or 2");
    said("/clock", "time=now", "&quot;now&quot; is not a time");
    said("/partials", "meter=9&do=reset", "Choose a partial meter");
    said("/partials", "meter=1&do=explode", "Choose a partial meter");
    CHECK(untouched(f.device));
}

TEST_CASE("With the tariff at the digital input the page says so and sets nothing") {
    WebFixture f;
    f.device.now.settings.tariffSource = TariffSource::Dig;
    Browser browser = f.loggedIn("admin");
    const std::string page = browser.open("/tariff");
    CHECK(contains(page, "While the digital input selects the tariff, it cannot be set here."));
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
    CHECK(post({.contentType = "Application/X-WWW-Form-Urlencoded ; charset=utf-8", .body = good}) == 303);
    CHECK(post({.contentType = form + "x", .body = good}) == 415);
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
