// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/text.h"

#include "support/catch.h"

using namespace countis;
using namespace countis::sim::web;
using namespace std::chrono;

TEST_CASE("A form is decoded, and refused where it is badly made") {
    const auto form = Form::parse("a=1&b=%C3%A9+x%26&c&d==");
    REQUIRE(form);
    CHECK(form->get("a") == "1");
    CHECK(form->get("b") == "\xC3\xA9 x&");
    CHECK(form->has("c"));
    CHECK(form->get("c").empty());
    CHECK(form->get("d") == "=");
    CHECK_FALSE(form->has("e"));
    CHECK(Form::parse(""));
    for (const char* bad : {"a=1&a=2", "a=%", "a=%4", "a=%zz", "%=1", "a=%-1"})
        CHECK_FALSE(Form::parse(bad));
    std::string many;
    for (int i = 0; i < 32; ++i)
        many += "f" + std::to_string(i) + "=1&";
    CHECK(Form::parse(many));
    CHECK_FALSE(Form::parse(many + "g=1"));
}

TEST_CASE("A cookie is found by its whole name") {
    const std::string header = "xs=1; s=abc;t=2;  u=3=4";
    CHECK(cookieValue(header, "s") == "abc");
    CHECK(cookieValue(header, "t") == "2");
    CHECK(cookieValue(header, "u") == "3=4");
    CHECK(cookieValue(header, "x").empty());
    CHECK(cookieValue("", "s").empty());
}

TEST_CASE("What is shown cannot be markup") {
    CHECK(escaped("a\x1B[1m\u202Eb\u200B\xFF\n") == "a\\x1B[1m\\u202Eb\\u200B\\xFF\\n");
    CHECK(escaped("Énergie – 3,5 kWh ∑") == "Énergie – 3,5 kWh ∑");
    CHECK(escaped("<a href=\"x\" b='y'>&amp;") == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
}

TEST_CASE("A meter is called by an address or a local name") {
    for (const char* good : {"192.168.0.4", "192.168.0.4:8080", "[::1]:80", "[fe80::1]", "localhost", "localhost:1",
                             "192.168.000.004", "meter", "meter.local:8080", "m.lan", "m.home.arpa", "m.internal"})
        CHECK(hostAllowed(good));
    for (const char* bad : {"", "evil.example", "evil.example:80", "192.168.0.4.evil.example", "local.evil", ":80",
                            "2130706433", "0x7f000001:80", "0x7f.0.0.1", "127.1", "[", "a b", "a/b", "\"x\""})
        CHECK_FALSE(hostAllowed(bad));
}

TEST_CASE("An IPv6 client counts as its network") {
    CHECK(sourceOf("10.1.2.3") == "10.1.2.3");
    CHECK(sourceOf("2001:db8:1:2::1") == sourceOf("2001:db8:1:2:ffff::9"));
    CHECK(sourceOf("2001:db8:1:2::1") != sourceOf("2001:db8:1:3::1"));
    CHECK(sourceOf("::ffff:10.0.0.1") != sourceOf("::ffff:10.0.0.2"));
}

TEST_CASE("A time of day in UTC") {
    CHECK(parseTime("2026-11-23T15:30") == sys_days(2026y / 11 / 23) + 15h + 30min);
    CHECK(parseTime("2028-02-29 23:59:59") == sys_days(2028y / 2 / 29) + 23h + 59min + 59s);
    for (const char* bad : {"", "2026-02-29T00:00", "2026-13-01T00:00", "1999-01-01T00:00", "2100-01-01T00:00",
                            "2026-01-01T24:00", "2026-01-01T00:60", "2026-01-01T00:00:60", "2026-01-01",
                            "x026-01-01T00:00", "2026-01-01T00:00:0", "2026_01_01T00:00"})
        CHECK_FALSE(parseTime(bad));
    CHECK(dateField(sys_days(1994y / 11 / 6) + 8h + 49min + 37s + 890ms) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(timeText(sys_days(2026y / 11 / 3) + 5h + 6min + 7s + 890ms) == "2026-11-03 05:06:07");
}
