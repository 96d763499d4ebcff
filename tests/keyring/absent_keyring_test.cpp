// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring/keyring_store.h"

#include "keyring_patience.h"
#include "support/catch.h"

#include <QElapsedTimer>

using namespace countis;
using countis::test::kBounded;
using Kind = PasswordProblem::Kind;

TEST_CASE("A keyring that is not there ends every request in a bounded time") {
    QElapsedTimer time;
    time.start();
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    KeyringStore absent;
    const QString key = QStringLiteral("ann@db:5432/site");
    const auto read = answerOf([&](const auto& then) { absent.read(key, then); });
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Kind::Unavailable);
    const auto written = answerOf([&](const auto& then) { absent.write(key, Secret("a long secret"), then); });
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == Kind::Unavailable);
    CHECK_FALSE(passwordProblemText(written.error()).contains("secret"));
    CHECK_FALSE(answerOf([&](const auto& then) { absent.forget(key, then); }));
    CHECK(time.elapsed() < kBounded);
}
