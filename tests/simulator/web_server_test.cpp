// SPDX-License-Identifier: GPL-3.0-or-later
// The web server over real sockets: what the pages themselves do not see. Time limits are short; what is waited for
// is asked for again and again, never slept for.
#include "simulator/network/web/assets.h"
#include "simulator/network/web/hosted_device.h"
#include "support/catch.h"
#include "web_served.h"

#include <asio/write.hpp>

#include <stdexcept>
#include <thread>

using namespace countis;
using namespace countis::sim::web;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("What is written counts as saved, even where following it fails") {
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> busy{io.get_executor()};
    sim::SimulatedMeter meter(SystemClock().now(), {}, {}, *sim::builtinLoad("idle"), 1);
    HostSide side;
    side.settingsSaved = [] { throw std::runtime_error("cannot move there"); };
    HostedDevice device(io.get_executor(), meter, side);
    bool thrown = false;
    std::thread host([&] {
        while (!io.stopped()) {
            try {
                io.run();
            } catch (const std::runtime_error&) { // ends the handler that it came from, as in a MeterThread
                thrown = true;
            }
        }
    });
    const bool saved = device.changeSettings([](MeterSettings& settings) { settings.unitId = 9; });
    const bool failed = device.changeSettings([](MeterSettings&) { throw std::runtime_error("no such setting"); });
    busy.reset();
    host.join();
    CHECK(thrown);
    CHECK(saved);
    CHECK_FALSE(failed);
    CHECK(meter.meter().settings().unitId == 9);
}

TEST_CASE("One connection serves many requests") {
    Served served;
    WebClient client = connected(served);
    for (int i = 0; i < 3; ++i) {
        const std::string response = client.ask(kGet);
        CHECK(statusOf(response) == "200");
        CHECK(contains(response, "\r\nDate: "));
        CHECK(contains(response, " GMT\r\n"));
        CHECK(contains(response, "Content-Security-Policy: default-src 'self'"));
        CHECK(contains(response, "</html>"));
    }
    REQUIRE(client.send(kGet + kGet)); // at once
    CHECK(statusOf(client.receive()) == "200");
    CHECK(statusOf(client.receive()) == "200");
    CHECK(client.send("GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
    CHECK(statusOf(client.receive()) == "200");
    CHECK(client.ended());
}

TEST_CASE("HEAD has no body; ranges and compression are not asked for in vain") {
    Served served;
    WebClient client = connected(served);
    REQUIRE(client.send("HEAD /login HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
    CHECK(statusOf(client.receive(false)) == "200");
    CHECK(statusOf(client.ask("GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nRange: bytes=0-1,0-1,0-1\r\n\r\n")) ==
          "200");
    const std::string plain =
        client.ask("GET /assets/style.css HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, br\r\n\r\n");
    CHECK_FALSE(contains(plain, "Content-Encoding"));
    CHECK(contains(plain, ":root {"));
}

TEST_CASE("What no page needs is refused before its body is read, and the connection ends") {
    Served served;
    const std::string post = "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    const std::string form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const std::vector<std::pair<std::string, std::string>> cases{
        {post + form + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", "411"},
        {post + form + "\r\n", "411"},
        {post + form + "Content-Length: 10000\r\n\r\n", "413"},
        {post + form + "Content-Length: 99999999999999999999999\r\n\r\n", "413"},
        {post + form + "Content-Length: -1\r\n\r\n", "400"},
        {post + form + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"},
        {post + form + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\n", "415"},
        {post + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1\r\n\r\n", "415"},
        {"GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\n\r\n", "400"},
        {"GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\n\r\n", "400"},
    };
    for (const auto& [request, status] : cases) {
        INFO(request);
        WebClient client = connected(served);
        const std::string response = client.ask(request);
        CHECK(statusOf(response) == status);
        CHECK(contains(response, "X-Frame-Options: DENY"));
        CHECK(client.ended());
    }
    CHECK(statusOf(connected(served).ask(kGet)) == "200");
}

TEST_CASE("What is no HTTP gets an error, and headers from outside mean nothing inside") {
    Served served;
    for (const char* bad :
         {"BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", "nonsense\r\n\r\n"})
        CHECK(statusOf(connected(served).ask(bad)) == "400");
    CHECK(statusOf(connected(served).ask("GET /login HTTP/1.1\r\n\r\n")) == "400");
    CHECK(statusOf(connected(served).ask("GET /login HTTP/1.1\r\nHost: evil.example\r\n\r\n")) == "421");
    CHECK(statusOf(connected(served).ask("GET /%00%0d%0aX HTTP/1.1\r\nHost: a\r\n\r\n")) == "404");
    CHECK(statusOf(connected(served).ask("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n")) == "400");
    CHECK(statusOf(connected(served).ask("DELETE /login HTTP/1.1\r\nHost: a\r\n\r\n")) == "405");
    CHECK(statusOf(connected(served).ask("GET /login HTTP/1.1\r\nHost: a\r\nX-Countis-Refused: 500\r\n\r\n")) ==
          "200");
    CHECK_FALSE(statusOf(connected(served).ask("GET /login HTTP/1.1\r\nHost: a\r\nRange: bytes=" +
                                               std::string(8000, '1') + "-\r\n\r\n"))
                    .empty());
}

TEST_CASE("A request may have 16 KiB, in whatever it spends them") {
    Served served;
    std::string many = "GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    while (many.size() < 17000)
        many += "X-" + std::to_string(many.size()) + ": 1\r\n";
    for (const std::string& request :
         {many + "\r\n", "GET /" + std::string(20000, 'a') + " HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nCookie: " + std::string(20000, 'a') + "\r\n\r\n"}) {
        WebClient client = connected(served);
        client.send(request);
        const std::string response = client.receive();
        CHECK((response.empty() || statusOf(response)[0] == '4'));
        CHECK(client.ended());
    }
    CHECK(statusOf(connected(served).ask(kGet)) == "200");
}

TEST_CASE("Idle and unfinished connections are ended in time") {
    Served served({.idle = 100ms, .request = 200ms});
    WebClient idle = connected(served);
    WebClient unfinished = connected(served);
    WebClient body = connected(served);
    REQUIRE(unfinished.send("GET /login HTT"));
    REQUIRE(body.send("POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                      "Content-Length: 100\r\n\r\nname="));
    CHECK(idle.ended());
    CHECK(unfinished.ended());
    CHECK(body.ended());
}

TEST_CASE("A client that drips byte by byte has no more time than others") {
    Served served({.request = 300ms});
    WebClient client = connected(served);
    auto next = std::chrono::steady_clock::now();
    std::size_t sent = 0;
    while (client.silent(1ms) && sent < kGet.size()) {
        if (std::chrono::steady_clock::now() < next)
            continue;
        client.send(kGet.substr(sent++, 1));
        next = std::chrono::steady_clock::now() + 50ms; // 49 bytes: two and a half seconds at least
    }
    CHECK(client.ended());
    CHECK(sent < kGet.size()); // the server did not wait for the rest
}

TEST_CASE("A client that takes no answers is given up") {
    Served served({.response = 200ms});
    asio::io_context io;
    asio::ip::tcp::socket lazy(io, asio::ip::tcp::v4());
    lazy.set_option(asio::socket_base::receive_buffer_size(4096)); // what is sent to it must wait at the server
    lazy.connect({asio::ip::make_address("127.0.0.1"), served.port()});
    constexpr std::size_t kRequests = 900;
    std::string requests;
    for (std::size_t i = 0; i < kRequests; ++i)
        requests += "GET /assets/style.css HTTP/1.1\r\nHost: a\r\n\r\n";
    asio::write(lazy, asio::buffer(requests));
    for (const auto end = std::chrono::steady_clock::now() + 1s; std::chrono::steady_clock::now() < end;)
        REQUIRE(statusOf(connected(served).ask(kGet)) == "200"); // others need not wait meanwhile

    const auto begun = std::chrono::steady_clock::now();
    std::size_t taken = 0;
    std::string piece(65536, ' ');
    for (asio::error_code error; !error;)
        taken += lazy.read_some(asio::buffer(piece), error);
    CHECK(taken < kRequests * findAsset("/assets/style.css")->body.size());
    CHECK(std::chrono::steady_clock::now() - begun < 5s); // and did not only become idle
}

TEST_CASE("Those who hold connections open make room for who comes") {
    Served served; // 15 s idle, 5 s a request: nothing ends by time here
    std::vector<WebClient> crowd(30);
    for (WebClient& one : crowd) {
        REQUIRE(one.connect(served.port()));
        one.send("GET /login HTTP/1.1\r\nX: ");
    }
    const auto begun = std::chrono::steady_clock::now();
    CHECK(statusOf(connected(served).ask(kGet)) == "200");
    CHECK(std::chrono::steady_clock::now() - begun < 4s);
    CHECK(crowd[0].ended());
}

TEST_CASE("A client that works is not pushed out by connections that ask for nothing") {
    Served served; // 15 s idle: nothing ends by time here
    WebClient worker = connected(served);
    CHECK(statusOf(worker.ask(kGet)) == "200");
    std::vector<WebClient> idle(40);
    for (WebClient& one : idle)
        REQUIRE(one.connect(served.port()));
    CHECK(idle[0].ended());
    CHECK(statusOf(worker.ask(kGet)) == "200");
}

TEST_CASE("Who crowds in pushes out its own, not another address") {
    Served served;
    WebClient good;
    REQUIRE(good.connect(served.port(), "127.0.0.1", "127.0.0.2"));
    CHECK(statusOf(good.ask(kGet)) == "200");
    for (int i = 0; i < 40; ++i)
        connected(served);
    std::vector<WebClient> crowd(20);
    for (WebClient& one : crowd)
        REQUIRE(one.connect(served.port()));
    CHECK(statusOf(crowd.back().ask(kGet)) == "200"); // all the others were taken before it
    CHECK(statusOf(good.ask(kGet)) == "200");
}

TEST_CASE("Many at once are all answered or ended, and the server stays") {
    Served served;
    std::atomic<int> answered = 0;
    constexpr std::size_t kThreads = 6;
    std::vector<std::thread> threads;
    threads.reserve(kThreads);
    const std::uint16_t port = served.port();
    for (std::size_t t = 0; t < kThreads; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 30; ++i) {
                WebClient client;
                if (client.connect(port) && statusOf(client.ask(kGet)) == "200")
                    ++answered;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(answered == 180);
}

TEST_CASE("Without power the port refuses; with the cable out it is silent") {
    Served served;
    WebClient client = connected(served);
    CHECK(statusOf(client.ask(kGet)) == "200");
    served.on([](WebServer& server) { return server.refuse(), 0; });
    CHECK(client.ended());
    CHECK_FALSE(WebClient().connect(served.port()));
    CHECK(served.on([](WebServer& server) { return server.open().has_value(); }));
    REQUIRE(client.connect(served.port()));
    CHECK(statusOf(client.ask(kGet)) == "200");
    served.on([](WebServer& server) { return server.setPlugged(false), 0; });
    REQUIRE(client.send(kGet));
    CHECK(client.silent(200ms));
    served.on([](WebServer& server) { return server.setPlugged(true), 0; });
    CHECK(statusOf(client.receive()) == "200");
}

TEST_CASE("The server moves to another address on the same port") {
    Served served;
    WebClient client = connected(served);
    CHECK(statusOf(client.ask(kGet)) == "200");
    const std::uint16_t port = served.port();
    CHECK(served.on([](WebServer& server) { return server.prepareMove("127.0.0.8").has_value(); }));
    served.on([](WebServer& server) { return server.abandonMove(), server.commitMove(), 0; });
    REQUIRE(client.connect(port));
    CHECK(statusOf(client.ask(kGet)) == "200"); // still here
    REQUIRE(served.on([](WebServer& server) { return server.prepareMove("127.0.0.9").has_value(); }));
    served.on([](WebServer& server) { return server.commitMove(), 0; });
    CHECK(client.ended());
    CHECK_FALSE(WebClient().connect(port));
    CHECK(statusOf(connected(served, "127.0.0.9").ask(kGet)) == "200");
    const auto failed = served.on([](WebServer& server) { return server.prepareMove("192.0.2.1"); });
    REQUIRE_FALSE(failed);
    CHECK(contains(english(failed.error()), "192.0.2.1:" + std::to_string(port)));
    CHECK(statusOf(connected(served, "127.0.0.9").ask(kGet)) == "200");
}

TEST_CASE("The end of the server waits for no client") {
    const auto begun = std::chrono::steady_clock::now();
    WebClient idle;
    WebClient half;
    {
        Served served;
        REQUIRE(idle.connect(served.port()));
        REQUIRE(half.connect(served.port()));
        half.send("GET /log");
        CHECK(statusOf(connected(served).ask(kGet)) == "200");
    }
    CHECK(idle.ended());
    CHECK(half.ended());
    CHECK(std::chrono::steady_clock::now() - begun < 4s);
}
