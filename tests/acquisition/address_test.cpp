// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/address.h"

#include "acquisition/link_state.h"
#include "support/catch.h"

#include <QStringList>

using namespace countis;

namespace {

MeterAddress parsed(const char* text) {
    const auto address = parseMeterAddress(QString::fromUtf8(text));
    INFO(text);
    REQUIRE(address.has_value());
    return *address;
}

QString refused(const char* text) {
    const auto address = parseMeterAddress(QString::fromUtf8(text));
    INFO(text);
    REQUIRE_FALSE(address.has_value());
    return address.error();
}

} // namespace

TEST_CASE("An address is HOST[:PORT][/UNIT]") {
    CHECK(parsed("192.168.0.4") == MeterAddress{"192.168.0.4", 502, 5});
    CHECK(parsed("192.168.0.4:1502") == MeterAddress{"192.168.0.4", 1502, 5});
    CHECK(parsed("192.168.0.4/17") == MeterAddress{"192.168.0.4", 502, 17});
    CHECK(parsed("meter-3.plant.example:65535/247") == MeterAddress{"meter-3.plant.example", 65535, 247});
    CHECK(parsed("localhost:1/255") == MeterAddress{"localhost", 1, 255});
    CHECK(parsed("  10.0.0.1:502/1 ") == MeterAddress{"10.0.0.1", 502, 1});
    CHECK(parsed("zähler.example") == MeterAddress{"zähler.example", 502, 5});
}

TEST_CASE("An IPv6 address stands in brackets") {
    CHECK(parsed("[::1]") == MeterAddress{"::1", 502, 5});
    CHECK(parsed("[::1]:1502/7") == MeterAddress{"::1", 1502, 7});
    CHECK(parsed("[fe80::1%eth0]:502").host == "fe80::1%eth0");
    CHECK(refused("::1").contains("brackets"));
    CHECK(refused("fe80::1:502").contains("brackets"));
    CHECK(refused("[::1").contains("]"));
    CHECK(refused("[::1]502").contains("PORT"));
    CHECK(refused("[192.168.0.4]:502").contains("192.168.0.4"));
}

TEST_CASE("What is no address is refused, and the sentence names what is wrong") {
    CHECK(refused("").contains("host"));
    CHECK(refused(":502").contains("host"));
    CHECK(refused("/5").contains("host"));
    CHECK(refused("meter:").contains("port"));
    CHECK(refused("meter:0").contains("\"0\""));
    CHECK(refused("meter:65536").contains("65536"));
    CHECK(refused("meter:+502").contains("+502"));
    CHECK(refused("meter:5o2").contains("5o2"));
    CHECK(refused("meter/0").contains("\"0\""));
    CHECK(refused("meter/248").contains("248"));
    CHECK(refused("meter/256").contains("256"));
    CHECK(refused("meter/").contains("unit"));
    CHECK(refused("meter:502/5/5").contains("5/5"));
    CHECK(refused("two words").contains("two words"));
    CHECK(refused("256.1.1.1").contains("256.1.1.1"));
    CHECK(refused("1.2.3").contains("1.2.3"));
    CHECK(refused("-o.example").contains("-o.example"));
    CHECK(refused("a..b").contains("a..b"));
}

TEST_CASE("An IPv4 address is four decimal bytes, as the meter shows it, and one address is one text") {
    CHECK(parsed("127.0.0.010").host == "127.0.0.10");
    CHECK(parsed("192.168.000.004:502/5") == parsed("192.168.0.4"));
    CHECK(parsed("[0:0:0:0:0:0:0:1]") == parsed("[::1]"));
    CHECK(parsed("3com.example").host == "3com.example");
    CHECK(parsed("10.0.0.1a").host == "10.0.0.1a");
    for (const char* const text :
         {"0x7f.0.0.0xa", "0x7f000001", "2130706433", "127.1", "1.2.3.4.5", "127.0.0.1.", "1.2.3.0004", "0X7F.1:502",
          "meter.1", "017700000001/5", "\uFF11\uFF12\uFF17.0.0.\uFF11", "1.2.3.\u2460"})
        CHECK(refused(text).contains("four decimal numbers"));
    CHECK(refused("[::ffff:127.0.0.010]").contains("nor an IP address"));
}

TEST_CASE("An address that no meter can have is refused before anything is sent there") {
    for (const char* const text :
         {"0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.250:502", "240.0.0.1", "255.255.255.255/5", "[::]",
          "[ff02::1]", "[::ffff:255.255.255.255]", "[::ffff:0.0.0.0]:502"})
        CHECK(refused(text).contains("cannot be the address of a meter"));
    CHECK(parsed("[::ffff:127.0.0.1]:502").host == "::ffff:127.0.0.1");
}

TEST_CASE("A line break or another control character is refused wherever it stands inside") {
    for (const char* const text :
         {"127.0.0.1\n:502", "127.1\n:502", "meter\n:502", "meter.\n/5", "meter:502\n/5", "meter:5\n02", "meter/5\n0",
          "[::1\n]:502", "[fe80::1%eth0\n]", "[::1]\n:502", "me\ater", "me\x1b[1mter", "me ter"}) {
        INFO(text);
        CHECK_FALSE(refused(text).isEmpty());
    }
}

TEST_CASE("An address reads back what it writes") {
    for (const char* const text : {"192.168.0.4:502/5", "[::1]:1502/255", "meter.example:1/247"}) {
        CHECK(parsed(text).toString() == text);
        CHECK(parseMeterAddress(QString::fromStdString(parsed(text).toString())) == parsed(text));
    }
    CHECK(parsed("[::1]:1502/5").endpoint() == "[::1]:1502");
}

TEST_CASE("Each link error has words of its own, with the place and the fact") {
    const MeterAddress address{"10.1.2.3", 502, 7};
    CHECK(linkErrorText({}).isEmpty());
    CHECK(
        linkErrorText({LinkError::UnitSilent, {}, address}).contains("the host answers, but unit 7 does not answer"));
    CHECK(linkErrorText({LinkError::Unreachable, {}, address, LinkReason::Refused})
              .contains("the host can be reached, but nothing answers on this port (connection refused)"));
    QStringList texts;
    for (int i = 1; i <= static_cast<int>(LinkError::TooManyMeters); ++i) {
        const QString text = linkErrorText({static_cast<LinkError>(i), "100 %1 %2", address});
        INFO(text.toStdString());
        CHECK(text.startsWith("10.1.2.3:502: "));
        CHECK(text.contains("(100 %1 %2)"));
        CHECK_FALSE(texts.contains(text));
        texts << text;
    }
}
