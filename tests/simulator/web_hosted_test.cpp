// SPDX-License-Identifier: GPL-3.0-or-later
// The web pages of a hosted meter over real sockets: what is set there is so in the meter, and with --follow-address
// the pages go where the meter goes. What is waited for is asked for again and again, never slept for.
#include "simulator/host/meter_thread.h"

#include "support/catch.h"
#include "support/soon.h"
#include "web_client.h"
#include "web_fixture.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// The admin in front of a browser that knows one address.
class Admin {
public:
    /// `url`: "http://127.0.0.1:8080".
    explicit Admin(const std::string& url) : place_(url.substr(7)) {
        const std::size_t colon = place_.find(':');
        port_ = static_cast<std::uint16_t>(std::stoi(place_.substr(colon + 1)));
        REQUIRE(client_.connect(port_, place_.substr(0, colon).c_str()));
    }

    std::string logIn() {
        std::string answer =
            ask("POST /api/login", "Content-Type: application/json\r\n", R"({"user": "admin", "password": "Admin"})");
        if (statusOf(answer) == "200") {
            const std::size_t at = answer.find("countis_s");
            cookie = answer.substr(at, answer.find(';', at) - at);
        }
        return answer;
    }
    std::string get(const std::string& path) { return ask("GET " + path, sessionCookie(), ""); }
    /// The form of that page, with its token.
    std::string submit(const std::string& path, const std::string& fields) {
        const std::string page = get(path);
        const std::size_t mark = page.find("name='csrf' value='");
        REQUIRE(mark != std::string::npos);
        return ask("POST " + path, sessionCookie() + "Content-Type: application/x-www-form-urlencoded\r\n",
                   "csrf=" + page.substr(mark + 19, 64) + "&" + fields);
    }
    std::uint16_t port() const { return port_; }
    bool ended() { return client_.ended(); }

    std::string cookie;

private:
    std::string sessionCookie() const { return "Cookie: " + cookie + "\r\n"; }
    std::string ask(const std::string& line, const std::string& headers, const std::string& body) {
        return client_.ask(line + " HTTP/1.1\r\nHost: " + place_ + "\r\n" + headers +
                           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }

    std::string place_;
    std::uint16_t port_ = 0;
    WebClient client_;
};

std::unique_ptr<sim::MeterThread> meterAt(std::uint8_t last) {
    sim::HostOptions options;
    options.memory.settings.network.address = {192, 168, 0, last};
    options.followAddress = true;
    options.webPort = 0;
    auto started = sim::MeterThread::start(std::move(options));
    REQUIRE(started);
    return *std::move(started);
}

std::string addressFields(const std::string& address) {
    return networkFields(address, "255.255.0.0", "0.0.0.0", "&ntp=");
}

bool listensAt(const char* address, std::uint16_t port) {
    return WebClient().connect(port, address);
}

} // namespace

TEST_CASE("A hosted meter: what is set on its page is so in the meter") {
    auto host = sim::MeterThread::start({.webPort = 0});
    REQUIRE(host);
    REQUIRE((*host)->webUrl().starts_with("http://127.0.0.1:"));
    Admin admin((*host)->webUrl());
    REQUIRE(statusOf(admin.logIn()) == "200");
    CHECK(statusOf(admin.submit("/tariff", "tariff=2")) == "303");
    CHECK(soon([&] { return (*host)->snapshot()->readings.tariffInProgress == 2; }));
    CHECK(statusOf(admin.submit("/clock", "time=2031-05-06T07:08:09")) == "303");
    CHECK(soon([&] {
        return std::chrono::floor<std::chrono::days>((*host)->snapshot()->time.wall) ==
               std::chrono::sys_days(std::chrono::year(2031) / 5 / 6);
    }));
    const std::string saved = admin.submit("/network", addressFields("10.0.0.9"));
    CHECK(statusOf(saved) == "200");
    CHECK(contains(saved, "Saved. The address of the meter is set to 10.0.0.9."));
    CHECK(statusOf(admin.get("/network")) == "200"); // not asked to follow, it stays
    CHECK(soon([&] { return (*host)->snapshot()->settings.network.address == Ipv4{10, 0, 0, 9}; }));

    const auto second = sim::MeterThread::start({.webPort = admin.port()});
    REQUIRE_FALSE(second);
    CHECK(english(second.error()) ==
          "cannot listen on 127.0.0.1:" + std::to_string(admin.port()) + ": the port is in use");
    CHECK((*sim::MeterThread::start({}))->webUrl().empty());
}

TEST_CASE("With its address the meter and its pages move, and the last answer says where to") {
    const auto host = meterAt(121);
    Admin admin(host->webUrl());
    REQUIRE(host->webUrl() == "http://127.0.0.121:" + std::to_string(admin.port()));
    REQUIRE(statusOf(admin.logIn()) == "200");
    CHECK(contains(admin.get("/network"), "move to 127.0.0.N"));
    const std::string answer = admin.submit("/network", addressFields("192.168.0.122"));
    const std::string url = "http://127.0.0.122:" + std::to_string(admin.port());
    CHECK(statusOf(answer) == "200");
    CHECK(contains(answer, "Saved. The address of the meter is set to 192.168.0.122."));
    CHECK(contains(answer, "now at <a href='" + url + "/network'>" + url + "</a>; log in there again."));
    CHECK(contains(answer, "Set-Cookie: countis_s" + std::to_string(admin.port()) + "=; "));
    CHECK(contains(answer, "</html>"));
    CHECK(admin.ended());
    CHECK_FALSE(WebClient().connect(admin.port(), "127.0.0.121"));
    CHECK_FALSE(listensAt("127.0.0.121", host->port()));
    CHECK(listensAt("127.0.0.122", host->port()));

    Admin there(url);
    there.cookie = admin.cookie; // as whoever has the old address now could have got it
    CHECK(statusOf(there.get("/network")) == "303");
    REQUIRE(statusOf(there.logIn()) == "200");
    const std::string page = there.get("/network");
    CHECK(contains(page, "192.168.0.122"));
    CHECK_FALSE(contains(page, "could not be taken"));
}

TEST_CASE("An address that cannot be had is saved, keeps the pages and Modbus where they are, and the page says so") {
    const auto host = meterAt(123);
    Admin admin(host->webUrl());
    REQUIRE(statusOf(admin.logIn()) == "200");
    const auto stays = [&](const std::string& answer, const std::string& why) {
        INFO(answer);
        CHECK(statusOf(answer) == "200");
        CHECK(contains(answer, "The IP address could not be taken: " + why + "; the meter stays at 127.0.0.123."));
        CHECK(listensAt("127.0.0.123", host->port()));
        CHECK(contains(admin.get("/network"), why)); // and goes on saying it
    };
    stays(admin.submit("/network", addressFields("192.168.1.0")),
          "the last number of address 192.168.1.0 is not from 1 to 254");
    asio::io_context io;
    for (const std::uint16_t port : {admin.port(), host->port()}) { // the one or the other: nothing moves by half
        const asio::ip::tcp::acceptor taken(io, {asio::ip::make_address("127.0.0.124"), port});
        stays(admin.submit("/network", addressFields("192.168.0.124")),
              "cannot listen on 127.0.0.124:" + std::to_string(port) + ": the port is in use");
    }
    CHECK(contains(admin.get("/network"), "192.168.0.124")); // saved all the same
    CHECK(contains(admin.submit("/network", addressFields("192.168.0.124")), "now at <a href="));
}
