// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages show and what protects them, without sockets.
#include "simulator/network/web/assets.h"
#include "simulator/network/web/page.h"
#include "support/catch.h"
#include "web_fixture.h"

using namespace countis;
using namespace countis::sim::web;
using namespace countis::test;

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
        CHECK(contains(browser.open(std::string(info.path)),
                       "Values on these pages are for information only and have no legal value."));
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
    CHECK(contains(values, "<td colspan='4' class='apart' data-live>1.234</td>"));
    CHECK(contains(values, "999999.99"));
    CHECK(contains(values, "aria-label='not measured'>–</span>"));
    CHECK(contains(values, "Phase missing: L1, L2, L3"));
    CHECK(contains(browser.open("/energies"), "<td data-live>−15.09</td>"));
}

TEST_CASE("The network page tells the address in use, the clock page how its server does") {
    WebFixture f;
    f.device.now.net.dhcp.interfaceName = "eth1";
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

TEST_CASE("Without a lease the interface has no address, and the page does not show the fixed one as in use") {
    WebFixture f;
    Browser browser = f.loggedIn("user");
    CHECK(contains(browser.open("/network"), "Address in use</th><td data-live>192.168.0.4</td>"));
    f.device.now.net.dhcp.interfaceName = "eth1";
    CHECK(contains(browser.open("/network"), "Address in use</th><td data-live>none yet</td>"));
}

TEST_CASE("The network page tells what becomes of an address that is saved") {
    WebFixture f;
    Browser browser = f.loggedIn("admin");
    CHECK(contains(browser.open("/network"), "keeps answering at the address where it was started"));
    f.device.now.net.dhcp.interfaceName = "eth1";
    CHECK(contains(browser.open("/network"), "open this page again at the new one"));
    f.device.now.place.follows = true;
    CHECK(contains(browser.open("/network"), "move to 127.0.0.N"));
    CHECK_FALSE(contains(browser.open("/network"), "could not be taken"));
    f.device.now.place.trouble = "<in use>; the meter stays at 127.0.0.4";
    for (const char* name : {"user", "admin"})
        CHECK(contains(f.loggedIn(name).open("/network"),
                       "The IP address could not be taken: &lt;in use&gt;; the meter stays at 127.0.0.4."));
}

TEST_CASE("That a time server sets the clock again is said only while it does") {
    WebFixture f;
    f.device.now.settings.ntpServer = {10, 0, 0, 1};
    Browser browser = f.loggedIn("admin");
    f.device.now.net.ntp.words = "off: time runs ×10";
    CHECK(contains(browser.open("/clock"), "off: time runs ×10"));
    for (const auto& [state, said] :
         {std::pair(sim::NtpState::Off, false), std::pair(sim::NtpState::Denied, false),
          std::pair(sim::NtpState::Silent, true), std::pair(sim::NtpState::Synchronised, true)}) {
        f.device.now.net.ntp.state = state;
        CHECK(contains(browser.open("/clock"), "The NTP server sets it again.") == said);
    }
}

TEST_CASE("A failed self-test is on every page") {
    WebFixture f;
    f.device.now.readings.device.malfunction = true;
    Browser browser = f.loggedIn("user");
    CHECK(contains(browser.open("/"), "it must be replaced"));
    CHECK(contains(browser.open("/device"), "<td data-live>failed</td>"));
}
