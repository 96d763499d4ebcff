// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ipv4.h"

#include "support/catch.h"

using namespace countis;

TEST_CASE("An address is four decimal bytes, with leading zeros or without") {
    CHECK(parseIpv4("192.168.0.4") == Ipv4{192, 168, 0, 4});
    CHECK(parseIpv4("127.0.0.010") == Ipv4{127, 0, 0, 10});
    CHECK(parseIpv4("007.000.08.255") == Ipv4{7, 0, 8, 255});
    for (const char* bad : {"",          ".",        "...",      "1.2.3",      "1.2.3.4.5",  "1.2.3.256",
                            "1.2.3.999", "1.2.3.",   "1.2.3.4.", ".1.2.3",     "1..3.4",     "a.2.3.4",
                            "1.2.3.4 ",  " 1.2.3.4", "-1.2.3.4", "+1.2.3.4",   "1.2.3.0004", "0x1.2.3.4",
                            "1.2.3.0x4", "1.2.3.4a", "1,2,3,4",  "2130706433", "0x7f000001", "1.2.3.\xD9\xA1"}) {
        INFO(bad);
        CHECK_FALSE(parseIpv4(bad));
    }
}

TEST_CASE("A host that ends in a number is no name") {
    for (const char* number : {"1.2.3.4", "127.0.0.010", "1.2.3", "1", "2130706433", "0x7f000001", "0X7F.1",
                               "0x7f.0.0.0xa", "1.2.3.4.", "1.2.3.4.5", "meter.1", "0x", "017700000001"}) {
        INFO(number);
        CHECK(isNumericHost(number));
    }
    for (const char* name :
         {"", "meter", "meter.example", "meter-1", "1.example", "3com", "0xmeter", "10.0.0.1a", "."}) {
        INFO(name);
        CHECK_FALSE(isNumericHost(name));
    }
}

TEST_CASE("An address is written without leading zeros") {
    CHECK(dotted({10, 0, 0, 1}) == "10.0.0.1");
    CHECK(dotted({255, 255, 255, 255}) == "255.255.255.255");
}

TEST_CASE("A station, and what a client can ask") {
    for (const Ipv4 station : {Ipv4{1, 0, 0, 0}, Ipv4{10, 0, 0, 255}, Ipv4{192, 168, 0, 4}, Ipv4{223, 255, 255, 255}})
        CHECK((isUnicast(station) && isPeer(station)));
    CHECK_FALSE(isUnicast({127, 0, 0, 1}));
    CHECK(isPeer({127, 0, 0, 1}));
    for (const Ipv4 none :
         {Ipv4{}, Ipv4{0, 1, 2, 3}, Ipv4{224, 0, 0, 1}, Ipv4{240, 0, 0, 1}, Ipv4{255, 255, 255, 255}})
        CHECK_FALSE((isUnicast(none) || isPeer(none)));
}
