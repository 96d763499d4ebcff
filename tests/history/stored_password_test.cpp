// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/stored_password.h"

#include "fake_passwords.h"
#include "history/database/connection.h"
#include "postgres_peer.h"
#include "support/catch.h"
#include "temporary_folder.h"

using namespace countis;
using namespace countis::test;
using Kind = DatabaseError::Kind;

namespace {

/// A role with a password, for which the server asks.
struct Guest {
    Guest() { REQUIRE(site->exec("CREATE ROLE guest LOGIN PASSWORD 'a long secret'")); }
    ~Guest() { CHECK(site->exec("DROP ROLE guest")); }
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;

    QString key() const { return passwordKey(url).value(); }

    PostgresPeer server;
    DatabaseUrl mine = server.fresh();
    std::unique_ptr<DatabaseConnection> site = DatabaseConnection::open(mine).value();
    DatabaseUrl url = server.urlOf(mine.database, "guest");
    FakePasswords passwords;
};

QString userAt(const DatabaseUrl& url) {
    const auto connection = DatabaseConnection::open(url);
    INFO((connection ? std::string() : connection.error().detail.toStdString()));
    REQUIRE(connection);
    return (*connection)->scalar("SELECT current_user")->toString();
}

} // namespace

TEST_CASE("A password of the keyring opens a database whose server asks for one, at once or later") {
    Guest guest;
    guest.passwords.kept[guest.key()] = "a long secret";
    for (const bool later : {false, true}) {
        guest.passwords.answersLater = later;
        const auto ready = withPassword(guest.url, guest.passwords);
        REQUIRE(ready);
        CHECK(userAt(*ready) == "guest");
    }
}

TEST_CASE("A server that asks for no password leaves the keyring alone") {
    Guest guest;
    DatabaseUrl url = guest.mine;
    url.user = guest.site->scalar("SELECT current_user")->toString();
    CHECK(withPassword(url, guest.passwords).value() == url);
    CHECK(guest.passwords.asked.empty());
}

TEST_CASE("A password file comes before the keyring, also where its password is wrong") {
    Guest guest;
    guest.passwords.kept[guest.key()] = "a long secret";
    const TemporaryFolder folder;
    for (const char* password : {"a long secret", "a wrong secret"}) {
        QFile file(folder.write("passwords", QByteArray("*:*:*:guest:") + password + "\n"));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        guest.url.options["passfile"] = file.fileName();
        const auto ready = withPassword(guest.url, guest.passwords);
        CHECK(ready.has_value() == (qstrcmp(password, "a long secret") == 0));
        if (!ready)
            CHECK(ready.error().kind == Kind::Denied);
    }
    CHECK(guest.passwords.asked.empty());
}

TEST_CASE("Without a password the refusal says what the keyring said") {
    Guest guest;
    auto refused = withPassword(guest.url, guest.passwords);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::NoPassword);
    CHECK(databaseErrorText(refused.error(), guest.url).contains("countisctl database password"));
    for (const auto kind :
         {PasswordProblem::Kind::Locked, PasswordProblem::Kind::Unavailable, PasswordProblem::Kind::Late}) {
        guest.passwords.problem = PasswordProblem{kind, {}};
        refused = withPassword(guest.url, guest.passwords);
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == DatabaseError{Kind::NoPassword, passwordProblemText(*guest.passwords.problem)});
    }
}

TEST_CASE("A wrong password of the keyring is refused by the server, and no error repeats it") {
    Guest guest;
    guest.passwords.kept[guest.key()] = "a wrong secret";
    const auto ready = withPassword(guest.url, guest.passwords);
    REQUIRE(ready);
    const auto opened = DatabaseConnection::open(*ready);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == Kind::Denied);
    CHECK_FALSE(databaseErrorText(opened.error(), *ready).contains("secret"));
}
