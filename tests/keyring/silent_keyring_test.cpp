// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring/keyring_store.h"

#include "keyring_patience.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QTemporaryDir>

using namespace countis;
using namespace std::chrono_literals;
using countis::test::kBounded;

namespace {

/// A D-Bus session that takes the connection and then says nothing.
struct SilentBus {
    SilentBus() {
        REQUIRE(server.listen(folder.filePath("bus")));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + server.fullServerName().toUtf8());
    }
    QTemporaryDir folder;
    QLocalServer server;
};

} // namespace

TEST_CASE("A keyring that does not answer ends a request in a bounded time") {
    QElapsedTimer time;
    time.start();
    const SilentBus bus;
    KeyringStore silent(50ms);
    const auto late = answerOf([&](const auto& then) { silent.read(QStringLiteral("ann@db:5432/site"), then); });
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == PasswordProblem::Kind::Late);
    CHECK(time.elapsed() < kBounded);
}
