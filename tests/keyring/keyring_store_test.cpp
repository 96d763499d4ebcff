// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring where it is not there, or does not answer.
#include "keyring/keyring_store.h"

#include "support/catch.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QTemporaryDir>

using namespace countis;
using namespace std::chrono_literals;
using Kind = PasswordProblem::Kind;

namespace {

constexpr qint64 kBounded = 15'000; // ms, less than the patience of a start

/// A D-Bus session that takes the connection and then says nothing. QtKeychain has one queue in a process, so the
/// request that waits for ever comes last.
struct SilentBus {
    SilentBus() {
        REQUIRE(server.listen(folder.filePath("bus")));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + server.fullServerName().toUtf8());
    }
    QTemporaryDir folder;
    QLocalServer server;
};

} // namespace

TEST_CASE("A keyring that does not answer, or is not there, ends every request in a bounded time") {
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

    const SilentBus bus;
    KeyringStore silent(50ms);
    const auto late = answerOf([&](const auto& then) { silent.read(key, then); });
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == Kind::Late);
    CHECK(time.elapsed() < kBounded);
}
