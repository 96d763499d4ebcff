// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/scan_range.h"

#include "support/catch.h"

#include <string>
#include <vector>

using namespace countis;

namespace {

using Hosts = std::vector<std::string>;

ScanTargets targets(const char* range) {
    INFO(range);
    const auto parsed = parseScan(QString::fromUtf8(range), {}, {});
    REQUIRE(parsed);
    return *parsed;
}

QString problem(const QString& range, const QString& port = {}, const QString& units = {}) {
    const auto parsed = parseScan(range, port, units);
    return parsed ? QString() : parsed.error();
}

} // namespace

TEST_CASE("A range is written in the usual ways") {
    const Hosts three{"10.0.0.9", "10.0.0.10", "10.0.0.11"};
    for (const char* text : {"10.0.0.9-11", "10.0.0.9-10.0.0.11", " 10.0.0.9 - 10.0.0.11 ", "10.0.0.9 – 11",
                             "10.0.0.9 to 10.0.0.11", "10.0.0.9 à 10.0.0.11", "010.000.000.009-011",
                             "10.0.0.9,10.0.0.10; 10.0.0.11", "10.0.0.9-10, 10.0.0.10-11"})
        CHECK(targets(text).hosts == three);
    CHECK(targets("192.168.0.1 to 192.168.0.254").hosts.size() == 254);
    CHECK(targets("10.0.0.200-10.0.1.100").hosts.size() == 157);
    CHECK(targets("10.0.0.9").hosts == Hosts{"10.0.0.9"});
    CHECK(targets("meter-1.example").hosts == Hosts{"meter-1.example"});
    CHECK(targets("[::1]").hosts == Hosts{"::1"});
}

TEST_CASE("Of a network all stations are asked, and neither its own address nor that of everybody") {
    CHECK(targets("10.0.0.0/30").hosts == Hosts{"10.0.0.1", "10.0.0.2"});
    CHECK(targets("10.0.0.5/30").hosts == Hosts{"10.0.0.5", "10.0.0.6"});
    CHECK(targets("10.0.0.4/31").hosts == Hosts{"10.0.0.4", "10.0.0.5"});
    CHECK(targets("10.0.0.4/32").hosts == Hosts{"10.0.0.4"});
    CHECK(targets("192.168.0.0/24").hosts.size() == 254);
    CHECK(targets("127.0.0.0/28").hosts.size() == 14);
    CHECK(targets("10.1.0.0/16").hosts.size() == 65'534);
}

TEST_CASE("Port and units are given apart, and are the usual ones otherwise") {
    const auto given = parseScan("10.0.0.1", "1502", "1, 5;247,5");
    REQUIRE(given);
    CHECK(given->port == 1502);
    CHECK(given->units == std::vector<std::uint8_t>{1, 5, 247});
    CHECK(targets("10.0.0.1").port == kDefaultPort);
    CHECK(targets("10.0.0.1").units == std::vector<std::uint8_t>{kDefaultUnit});
}

TEST_CASE("What is no range says what is wrong, in one sentence that names it") {
    for (const char* text : {"",
                             "  ",
                             ",",
                             "10.0.0.9-8",
                             "10.0.1.1-10.0.0.9",
                             "10.0.0.1-256",
                             "10.0.0.1-1000",
                             "10.0.0-5",
                             "10.0.0.1-",
                             "-10.0.0.1",
                             "10.0.0.1/33",
                             "10.0.0.1/",
                             "10.0.0.1/x",
                             "10.0.0.1/24/5",
                             "10.0.0.1:502",
                             "[::1]:502",
                             "host/5",
                             "10.0.0.1 10.0.0.2",
                             "1.2.3",
                             "0.0.0.0-5",
                             "223.255.255.250-224.0.0.5",
                             "255.255.255.255",
                             "10.0.0.1,,host name",
                             "10.0.0.1-10.0.0.9-12",
                             "99999999999.0.0.1-5"}) {
        INFO(text);
        const QString said = problem(QString::fromUtf8(text));
        CHECK(said.endsWith('.'));
        CHECK(said.contains('"'));
    }
    CHECK(problem("10.0.0.1", "0").contains("\"0\""));
    CHECK(problem("10.0.0.1", "65536").contains("port"));
    CHECK(problem("10.0.0.1", {}, "1,248").contains("\"248\""));
    CHECK(problem("10.0.0.1", {}, "1-5").contains("unit"));
}

TEST_CASE("More than 65,536 addresses are refused, in one range or in several, without being listed") {
    CHECK(targets("10.0.0.0-10.0.255.255").hosts.size() == kMostScanAddresses);
    for (const char* text : {"10.0.0.0-10.1.0.0", "10.0.0.0/15", "10.0.0.0/0", "1.0.0.0-223.255.255.255",
                             "10.0.0.0-10.0.255.255, 10.9.0.1"}) {
        INFO(text);
        CHECK(problem(text).contains("65536"));
    }
}
