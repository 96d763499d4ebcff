// SPDX-License-Identifier: GPL-3.0-or-later
// An address as it is typed.
#include "models/fleet/address_entry.h"

#include "support/catch.h"

#include <QSignalSpy>

using namespace countis::ui;

TEST_CASE("An address is taken apart and put together again, and each part says what is wrong with it") {
    const AddressEntry entry;
    CHECK(entry.parts("192.168.0.4:1502/7") == QStringList{"192.168.0.4", "1502", "7"});
    CHECK(entry.parts(" meter.example ") == QStringList{"meter.example", "", ""});
    CHECK(entry.parts("meter.example/7") == QStringList{"meter.example", "", "7"});
    CHECK(entry.parts("[fd00::4]:1502") == QStringList{"fd00::4", "1502", ""});
    CHECK(entry.parts("[fd00::4]") == QStringList{"fd00::4", "", ""});
    CHECK(entry.parts("fd00::4") == QStringList{"fd00::4", "", ""});
    CHECK(entry.addressOf("192.168.0.4", "", "") == "192.168.0.4");
    CHECK(entry.addressOf(" fd00::4 ", " 1502", "7 ") == "[fd00::4]:1502/7");

    CHECK(entry.partProblems("192.168.0.4", "", "") == QStringList{"", "", ""});
    CHECK(entry.partProblems("::1", "65535", "247") == QStringList{"", "", ""});
    const QStringList wrong = entry.partProblems("-", "65536", "248");
    for (const QString& problem : wrong)
        CHECK_FALSE(problem.isEmpty());
    CHECK(entry.partProblems("192.168.0.4", "502/5", "")[1] != "");
}

TEST_CASE("What is wrong with an address is said while it is typed, and a test of it answers at once") {
    AddressEntry entry;
    CHECK(entry.check("host/30").isEmpty());
    CHECK_FALSE(entry.check("host/300").isEmpty());
    QSignalSpy tested(&entry, &AddressEntry::tested);
    entry.test("host:0:0");
    REQUIRE(tested.size() == 1);
    CHECK(tested[0][0].toString() == "host:0:0");
    CHECK_FALSE(tested[0][1].toBool());
    CHECK_FALSE(tested[0][2].toString().isEmpty());
}
