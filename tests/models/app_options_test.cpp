// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/app_options.h"

#include "app/application.h"

#include "support/catch.h"

using namespace countis;
using namespace countis::app;
using namespace std::chrono_literals;

namespace {

QString errorOf(const QStringList& arguments) {
    const auto options = parseAppOptions(arguments);
    if (options)
        return {};
    CHECK(options.error().code == 2);
    CHECK_FALSE(options.error().text.contains(u'\n'));
    return options.error().text;
}

} // namespace

TEST_CASE("Without options the bundled simulator is shown") {
    const auto options = parseAppOptions({});
    REQUIRE(options);
    CHECK(options->meters.isEmpty());
    CHECK(options->page.isEmpty());
    CHECK(options->kioskPages.isEmpty());
    CHECK_FALSE(options->size);
}

TEST_CASE("Meters are named as often as needed, each once") {
    const auto options =
        parseAppOptions({"--meter", "192.168.0.4", "--meter", "[::1]:1502/7", "--meter", "192.168.0.4:502"});
    REQUIRE(options);
    REQUIRE(options->meters.size() == 2);
    CHECK(options->meters[0] == MeterAddress{"192.168.0.4", 502, 5});
    CHECK(options->meters[1] == MeterAddress{"::1", 1502, 7});
}

TEST_CASE("A picture has its page, theme, size and language") {
    const auto options = parseAppOptions({"--screenshot", "out", "--page", "settings", "--theme", "dark", "--size",
                                          "1920x1080", "--language", "fr", "--settle", "2.5"});
    REQUIRE(options);
    CHECK(options->screenshotFolder == "out");
    CHECK(options->page == "settings");
    CHECK(options->theme == "dark");
    CHECK(options->size == QSize(1920, 1080));
    CHECK(options->language == "fr");
    CHECK(options->settle == 2500ms);
}

TEST_CASE("A kiosk shows its pages in turn, all of them unless some are named") {
    const auto usual = parseAppOptions({"--kiosk"});
    REQUIRE(usual);
    CHECK(usual->kioskPages == QStringList{"overview", "meter"});
    CHECK(usual->kioskTurn == 30s);
    const auto named = parseAppOptions({"--kiosk", "--kiosk-pages", "meter", "--kiosk-seconds", "5"});
    REQUIRE(named);
    CHECK(named->kioskPages == QStringList{"meter"});
    CHECK(named->kioskTurn == 5s);
    CHECK(errorOf({"--kiosk", "--kiosk-pages", "overview,moon"}).contains("moon"));
    CHECK(errorOf({"--kiosk", "--kiosk-seconds", "0"}).contains("3600"));
    CHECK(errorOf({"--kiosk-seconds", "5"}).contains("--kiosk"));
}

TEST_CASE("A site of several meters begins with its overview, simulated ones aside") {
    Roster roster;
    const auto add = [&](const char* host, PointOrigin origin) {
        Point point;
        point.address.host = host;
        point.origin = origin;
        REQUIRE(roster.add(point));
    };
    CHECK(startPage(roster) == "meter");
    add("127.0.0.1", PointOrigin::Bundled);
    add("10.0.0.1", PointOrigin::Saved);
    CHECK(startPage(roster) == "meter");
    add("10.0.0.2", PointOrigin::Session);
    CHECK(startPage(roster) == "overview");
}

TEST_CASE("What is wrong is said in one line that names it") {
    CHECK(errorOf({"--meter", "host:99999"}).contains("99999"));
    CHECK(errorOf({"--page", "moon"}).contains("moon"));
    CHECK(errorOf({"--theme", "pink"}).contains("pink"));
    CHECK(errorOf({"--language", "de"}).contains("de"));
    CHECK(errorOf({"--size", "1280"}).contains("1280"));
    CHECK(errorOf({"--size", "10x10"}).contains("10x10"));
    CHECK(errorOf({"--size", "719x560"}).contains("720"));
    CHECK(errorOf({"--size", "720x559"}).contains("560"));
    CHECK(errorOf({"--size", "720x560"}).isEmpty());
    CHECK(errorOf({"--settle", "-1"}).contains("-1"));
    CHECK(errorOf({"--settle", "nan"}).contains("nan"));
    CHECK(errorOf({"--settle", "inf"}).contains("inf"));
    CHECK(errorOf({"--nonsense"}) == "unexpected argument: --nonsense");
    CHECK(errorOf({"a.countis", "stray"}) == "unexpected argument: stray");
    CHECK(errorOf({"a.countis", "--demo"}) ==
          "a support bundle cannot be combined with --demo, --meter or --database");
    CHECK(errorOf({"--meter"}) == "--meter needs a value: HOST[:PORT][/UNIT]");
    CHECK(errorOf({"--page", "meter", "--page", "settings"}) == "--page may be given only once");
}

TEST_CASE("Help and version are no errors") {
    const auto help = parseAppOptions({"--help"});
    REQUIRE_FALSE(help);
    CHECK(help.error().code == 0);
    CHECK(help.error().text.contains("--screenshot"));
    const auto version = parseAppOptions({"--version"});
    REQUIRE_FALSE(version);
    CHECK(version.error().text.startsWith("countis "));
}

TEST_CASE("The language is known before the options are") {
    CHECK(languageOf({"--language", "fr", "--page", "nonsense"}) == "fr");
    CHECK(languageOf({"--nonsense", "--language=fr"}) == "fr");
    CHECK(languageOf({"--language"}).isEmpty());
    CHECK(languageOf({"--language", "de"}).isEmpty());
    CHECK(languageOf({}).isEmpty());
}
