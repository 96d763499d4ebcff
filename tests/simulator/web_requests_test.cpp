// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as raw bytes: what RFC 9112 has a server refuse is refused, and what it has it take is taken.
#include "web_served.h"

using namespace countis;
using namespace countis::test;
using namespace std::string_literals;

namespace {

struct Case {
    std::string request;
    std::string status;
};

const std::string kLine = "GET /login HTTP/1.1\r\n";
const std::string kHostField = "Host: 127.0.0.1\r\n";

/// A request for the login page with one more line in its head.
std::string with(const std::string& line) {
    return kLine + kHostField + line + "\r\n\r\n";
}

std::string to(const std::string& target, const std::string& host = kHostField) {
    return "GET " + target + " HTTP/1.1\r\n" + host + "\r\n";
}

/// A form of one byte.
std::string form(const std::string& lines) {
    return "POST /login HTTP/1.1\r\n" + kHostField + "Content-Type: application/x-www-form-urlencoded\r\n" + lines +
           "\r\n\r\na";
}

void refused(const std::vector<Case>& cases) {
    Served served;
    for (const auto& [request, status] : cases) {
        INFO(request);
        WebClient client = connected(served);
        // What could be a second request must never be read as one.
        const std::string response = client.ask(request + kGet);
        CHECK(statusOf(response) == status);
        CHECK(contains(response, "X-Frame-Options: DENY"));
        CHECK(contains(response, "\r\nDate: "));
        CHECK(contains(response, "Connection: close"));
        CHECK(client.receive().empty());
        CHECK(client.ended());
    }
    CHECK(statusOf(connected(served).ask(kGet)) == "200");
}

} // namespace

TEST_CASE("A request line of another shape is refused") {
    refused({
        {"GET\t/login HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {"GET /login\tHTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {"GET  /login HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {"GET /login  HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {" GET /login HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {"GET /login HTTP/1.1 \r\n" + kHostField + "\r\n", "400"},
        {"GET /login HTTP/1.1 x\r\n" + kHostField + "\r\n", "400"},
        {"GET /login\r\n" + kHostField + "\r\n", "400"},
        {"GET HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {" /login HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {"get /login HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {"G@T /login HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
        {"GET\0 /login HTTP/1.1\r\n"s + kHostField + "\r\n", "400"},
        {"\r\n\r\nGET /login HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
    });
}

TEST_CASE("A version that is none of 1.0 and 1.1 is refused") {
    for (const char* version : {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/9.9", "HTTP/1", "HTTP/1.", "HTTP/1.10",
                                "HTTP/01.1", "HTTP/11", "http/1.1", "HTTP /1.1", "HTTP/ 1.1", "HTTPS/1.1", "1.1"})
        refused({{"GET /login " + std::string(version) + "\r\n" + kHostField + "\r\n", "400"}});
    refused({{"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400"}});
}

TEST_CASE("A target that is no path and no address of a page is refused") {
    refused({
        {to("login"), "400"},
        {to("*"), "400"},
        {to("127.0.0.1:80"), "400"},
        {to("/login#part"), "400"},
        {to("/log\0in"s), "400"},
        {to("/log\rin"), "400"},
        {to("/log\x7Fin"), "400"},
        {to("/log\xC3\xA9in"), "400"},
        {to("/log%in"), "400"},
        {to("/log%4"), "400"},
        {to("http://"), "400"},
        {to("http:///login"), "400"},
        {to("http:/login"), "400"},
        {to("http://user@127.0.0.1/login"), "400"},
        {to("http://127.0.0.1:http/login"), "400"},
        {to("http://127.0.0.1/login", ""), "400"}, // 1.1 has a Host whatever the target says
        {to("https://127.0.0.1/login"), "400"},
        {to("ftp://127.0.0.1/login"), "400"},
        {"CONNECT 127.0.0.1:80 HTTP/1.1\r\n" + kHostField + "\r\n", "400"},
    });
}

TEST_CASE("A field that is badly made is refused") {
    refused({
        {with("X-Field : 1"), "400"},
        {with("X-Field\t: 1"), "400"},
        {with("X Field: 1"), "400"},
        {with(": 1"), "400"},
        {with("X-Field"), "400"},
        {with("X-(Field): 1"), "400"},
        {with("X-\0: 1"s), "400"},
        {with("X-F\xC3\xA9: 1"), "400"},
        {with("X-Field: a\0b"s), "400"},
        {with("X-Field: a\rb"), "400"},
        {with("X-Field: a\x01"), "400"},
        {with("X-Field: a\x7F"), "400"},
        {with("X-Field: a\r\n b"), "400"},
        {with("X-Field: a\r\n\tb"), "400"},
        {with("X-Field: a\r"), "400"},
        {kLine + " X-Field: 1\r\n" + kHostField + "\r\n", "400"},
        {kLine + "\tX-Field: 1\r\n" + kHostField + "\r\n", "400"},
        {kLine + kHostField + " \r\n\r\n", "400"},
    });
}

TEST_CASE("A line that ends in another way than CR LF is refused at once") {
    refused({
        {"GET /login HTTP/1.1\n" + kHostField + "\r\n", "400"},
        {kLine + "Host: 127.0.0.1\n\r\n", "400"},
        {kLine + kHostField + "\n", "400"},
        {kLine + kHostField + "X-Field: a\nX-More: b\r\n\r\n", "400"},
        {"GET /login HTTP/1.1\r" + kHostField + "\r\n", "400"},
        {"GET /login HTTP/1.1\r\r\n" + kHostField + "\r\n", "400"},
    });
    Served served;
    WebClient client = connected(served);
    CHECK(statusOf(client.ask("GET /login HTTP/1.1\nHost: a\n\n")) == "400"); // and no waiting for what never comes
}

TEST_CASE("There is one host, and it is one") {
    refused({
        {kLine + "\r\n", "400"},
        {kLine + "Host:\r\n\r\n", "400"},
        {with("Host: 127.0.0.1"), "400"},
        {with("host: meter.local"), "400"},
        {kLine + "Host: 127.0.0.1, meter.local\r\n\r\n", "400"},
        {kLine + "Host : 127.0.0.1\r\n\r\n", "400"},
        {kLine + "Host: 127.0.0.1\0.evil.example\r\n\r\n"s, "400"},
        {kLine + "Host: 127.0.0.1\0\r\n\r\n"s, "400"},
        {kLine + "Host: 127.0.0.1 meter\r\n\r\n", "400"},
        {kLine + "Host: user@127.0.0.1\r\n\r\n", "400"},
        {kLine + "Host: 127.0.0.1/login\r\n\r\n", "400"},
        {kLine + "Host: 127.0.0.1:80:80\r\n\r\n", "400"},
        {kLine + "Host: 127.0.0.1:eighty\r\n\r\n", "400"},
        {kLine + "Host: 127.0.0.1:65536\r\n\r\n", "400"},
        {kLine + "Host: ::1\r\n\r\n", "400"},
        {kLine + "Host: [::1\r\n\r\n", "400"},
        {kLine + "Host: [::1]x\r\n\r\n", "400"},
        {kLine + "Host: evil.example\r\nHost: 127.0.0.1\r\n\r\n", "400"},
    });
}

TEST_CASE("The length of a body is said once, in one way") {
    refused({
        {form("Transfer-Encoding : chunked"), "400"},
        {form("Transfer-Encoding: chunked\r\nContent-Length: 1"), "400"},
        {form("Content-Length: 1\r\nTransfer-Encoding: chunked"), "400"},
        {form("Content-Length: 1\r\nTransfer-Encoding: identity"), "400"},
        {form("Transfer-Encoding: identity"), "400"},
        {form("Transfer-Encoding: chunked, gzip"), "400"},
        {form("Transfer-Encoding: xchunked"), "400"},
        {form("Transfer-Encoding:"), "400"},
        {form("Transfer-Encoding: chunked"), "411"},
        {form("Transfer-Encoding: Chunked"), "411"},
        {with("Transfer-Encoding: chunked"), "411"},
        {"POST /login HTTP/1.0\r\n" + kHostField + "Transfer-Encoding: chunked\r\n\r\na", "400"},
        {form("Content-Length: 1\r\nContent-Length: 1"), "400"},
        {form("Content-Length: 1\r\ncontent-length: 2"), "400"},
        {form("Content-Length: 1, 1"), "400"},
        {form("Content-Length: +1"), "400"},
        {form("Content-Length: 0x1"), "400"},
        {form("Content-Length: 1 1"), "400"},
        {form("Content-Length: 1a"), "400"},
        {form("Content-Length:"), "400"},
        {form("Content-Length : 1"), "400"},
        {form("X-Field: 1"), "411"},
        {with("Content-Length: 1") + "a", "400"},
    });
}

TEST_CASE("A field that is read as one value is there once") {
    for (const char* field :
         {"Content-Type: text/plain", "Origin: http://127.0.0.1", "Cookie: a=1", "Sec-Fetch-Site: none"})
        refused({{with(field + "\r\n"s + field), "400"}});
}

TEST_CASE("A head beyond its limit is told so") {
    Served served;
    WebClient client = connected(served);
    CHECK(statusOf(client.ask(with("Cookie: " + std::string(17000, 'a')))) == "431");
    CHECK(client.ended());
}

TEST_CASE("A value is what was sent: percent signs stand for themselves") {
    Served served;
    WebClient client = connected(served);
    const auto posted = [&](const std::string& lines) {
        return statusOf(client.ask("POST /login HTTP/1.1\r\n" + lines + "Content-Length: 1\r\n\r\na"));
    };
    const std::string type = "Content-Type: application/x-www-form-urlencoded\r\n";
    CHECK(statusOf(client.ask(kLine + "Host: 127.0.0.1%00.evil.example\r\n\r\n")) == "421");
    CHECK(statusOf(client.ask(kLine + "Host: 127%2E0.0.1\r\n\r\n")) == "421");
    CHECK(statusOf(client.ask(to("http://127.0.0.1%00.evil.example/login"))) == "421");
    CHECK(posted(kHostField + type) == "403"); // no token: the form itself was looked at
    CHECK(posted(kHostField + "Content-Type: application%2Fx-www-form-urlencoded\r\n") == "415");
    CHECK(posted(kHostField + "Content-Type: application/x-www-form-urlencoded%00/evil\r\n") == "415");
}

TEST_CASE("A line that is too long for the server is told so") {
    Served served;
    CHECK(statusOf(connected(served).ask(with("Cookie: " + std::string(7900, 'a')))) == "200");
    CHECK(statusOf(connected(served).ask(with("Cookie: " + std::string(9000, 'a')))) == "431");
    CHECK(statusOf(connected(served).ask(with("Cookie: " + std::string(4000, '%')))) == "431");
    CHECK(statusOf(connected(served).ask(to("/login?" + std::string(9000, 'a')))) == "414");
}

TEST_CASE("Nobody waits for a body that HTTP/1.0 or the request does not have") {
    Served served;
    WebClient client = connected(served);
    CHECK(statusOf(client.ask(with("Expect: 100-continue"))) == "200");
    CHECK(statusOf(client.ask("GET /login HTTP/1.0\r\nConnection: keep-alive\r\nExpect: 100-continue\r\n\r\n")) ==
          "200");
    CHECK(statusOf(client.ask("POST /login HTTP/1.0\r\nConnection: keep-alive\r\nContent-Type: "
                              "application/x-www-form-urlencoded\r\nExpect: 100-continue\r\nContent-Length: "
                              "1\r\n\r\na")) == "403");
}

TEST_CASE("What is unusual and right is taken, and the connection goes on") {
    Served served;
    const std::string port = std::to_string(served.port());
    const std::vector<Case> cases{
        {to("http://127.0.0.1:" + port + "/login"), "200"},
        {to("HTTP://127.0.0.1/login?a=1"), "200"},
        {to("http://[::1]:80/login"), "200"},
        {to("http://127.0.0.1"), "303"},
        {to("http://127.0.0.1?a=/b"), "303"},
        {to("http://127.0.0.1/login", "Host: evil.example\r\n"), "200"}, // the target's own counts
        {to("http://evil.example/login"), "421"},
        {to("http://127.0.0.1/nowhere"), "404"},
        {to("/login?next=%2F&a=http://b/"), "200"},
        {to("/%6Cogin"), "200"},
        {to("//127.0.0.1/login"), "404"},
        {"OPTIONS * HTTP/1.1\r\n" + kHostField + "\r\n", "405"},
        {"\r\n" + kGet, "200"}, // an empty line after the body before (RFC 9112, section 2.2)
        {kLine + "Host:127.0.0.1\r\n\r\n", "200"},
        {kLine + "HOST: \t 127.0.0.1:" + port + " \t\r\n\r\n", "200"},
        {kLine + "Host: meter.local:\r\n\r\n", "200"},
        {with("X-Field:"), "200"},
        {with("X-Field: a b\tc: \"\xC3\xA9\""), "200"},
        {with("X-!#$%&'*+-.^_`|~9: 1"), "200"},
        {with("X-Field: 1\r\nX-Field: 2"), "200"},
        {with("Content-Length: 0"), "200"},
        {form("Content-Length: 1"), "403"},
        {form("Content-Length: 00000001"), "403"},
        {form("Content-Length: 1\r\nExpect: 100-continue"), "100"},
    };
    WebClient client = connected(served);
    for (const auto& [request, status] : cases) {
        INFO(request);
        CHECK(statusOf(client.ask(request)) == status);
    }
    CHECK(statusOf(client.receive()) == "403"); // after the 100
    CHECK(statusOf(client.ask(kGet)) == "200");
}

TEST_CASE("A head may come in pieces, and many at once") {
    Served served;
    WebClient client = connected(served);
    for (const char byte : kGet)
        REQUIRE(client.send(std::string(1, byte)));
    CHECK(statusOf(client.receive()) == "200");
    REQUIRE(client.send(form("Content-Length: 1") + kGet + form("Content-Length: 1")));
    CHECK(statusOf(client.receive()) == "403");
    CHECK(statusOf(client.receive()) == "200");
    CHECK(statusOf(client.receive()) == "403");
}

TEST_CASE("Whoever asks for the end of the connection gets it") {
    Served served;
    for (const char* field : {"Connection: close", "connection: Close", "Connection: x, CLOSE"}) {
        WebClient client = connected(served);
        CHECK(statusOf(client.ask(with(field))) == "200");
        CHECK(client.ended());
    }
    WebClient old = connected(served);
    CHECK(statusOf(old.ask("GET /login HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n")) == "200");
    CHECK(statusOf(old.ask("GET /login HTTP/1.0\r\nHost: a\r\n\r\n")) == "200");
    CHECK(old.ended());
}
