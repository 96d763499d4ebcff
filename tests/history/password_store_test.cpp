// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/password_store.h"

#include "fake_passwords.h"
#include "history/database/stored_password.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using Kind = PasswordProblem::Kind;

namespace {

QString keyOf(const char* url) {
    return passwordKey(parseDatabaseUrl(QString::fromUtf8(url)).value()).value_or(QStringLiteral("none"));
}

} // namespace

TEST_CASE("The keyring knows a database by its user, server, port and name") {
    CHECK(keyOf("postgresql://ann@db/site") == "ann@db:5432/site");
    CHECK(keyOf("postgresql://ann@db:5433/site?sslmode=require") == "ann@db:5433/site");
    CHECK(keyOf("postgresql://ann@[::1]/site") == "ann@[::1]:5432/site");
    CHECK(keyOf("postgresql://ann@/site?host=/run/postgresql") == "ann@/run/postgresql:5432/site");
    CHECK(keyOf("postgresql://db/site") == "none");
    CHECK(keyOf("service=site") == "none");
    CHECK(keyOf("sqlite:/srv/site.sqlite") == "none");
}

TEST_CASE("A question to the keyring is waited for, whether the answer comes at once or later") {
    FakePasswords passwords;
    passwords.kept["ann@db:5432/site"] = "a long secret";
    for (const bool later : {false, true}) {
        passwords.answersLater = later;
        const auto answer = answerOf([&](const auto& then) { passwords.read("ann@db:5432/site", then); });
        REQUIRE(answer);
        CHECK(answer->reveal() == "a long secret");
        CHECK(answerOf([&](const auto& then) { passwords.read("bob@db:5432/site", then); }).error().kind ==
              Kind::Missing);
    }
}

TEST_CASE("Each problem with the keyring says what to do") {
    for (const Kind kind : {Kind::Missing, Kind::Locked, Kind::Unavailable, Kind::Late})
        CHECK(passwordProblemText({kind, {}}).contains("keyring"));
    CHECK(passwordProblemText({Kind::Unavailable, {}}).contains("~/.pgpass"));
    CHECK(passwordProblemText({Kind::Late, {}}).contains("in time"));
    CHECK(passwordProblemText({Kind::Locked, "no prompt"}).endsWith("(no prompt)"));
}

TEST_CASE("No text that is made of a database contains its password") {
    DatabaseUrl url = parseDatabaseUrl("postgresql://ann@db/site").value();
    url.password = Secret("a long secret");
    CHECK(url.toString() == "postgresql://ann@db/site");
    CHECK_FALSE(databaseErrorText({DatabaseError::Kind::Denied, {}}, url).contains("secret"));
}

TEST_CASE("The keyring is not asked about a file, about a service, or where the server cannot be reached") {
    FakePasswords passwords;
    const DatabaseUrl file = parseDatabaseUrl("sqlite:/nowhere/site.sqlite").value();
    CHECK(withPassword(file, passwords).value() == file);
    const DatabaseUrl service = parseDatabaseUrl("service=site").value();
    CHECK(withPassword(service, passwords).value() == service);
    const DatabaseUrl nowhere = parseDatabaseUrl("postgresql://ann@/site?host=/nowhere").value();
    CHECK(withPassword(nowhere, passwords).error().kind == DatabaseError::Kind::Gone);
    CHECK(passwords.asked.empty());
}
