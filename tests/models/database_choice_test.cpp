// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/database_choice.h"

#include "history/fake_passwords.h"
#include "support/catch.h"

#include <QCoreApplication>

#include <map>

using namespace countis;
using test::FakePasswords;
using Kind = PasswordProblem::Kind;

namespace {

const QString kUrl = QStringLiteral("postgresql://ann@db/site");
const QString kKey = QStringLiteral("ann@db:5432/site");
const QString kSecret = QStringLiteral("a long secret");

struct Choice {
    Choice() {
        choice.setPasswords(&keyring);
        QObject::connect(&choice, &ui::DatabaseChoice::chosen,
                         [this](const QString& key, const QVariant& value) { settings[key] = value; });
    }

    FakePasswords keyring;
    ui::DatabaseChoice choice;
    std::map<QString, QVariant> settings;
};

} // namespace

TEST_CASE("A password goes to the keyring when the database is kept, and not into the settings") {
    Choice here;
    CHECK(here.choice.choose(" " + kUrl, kSecret).isEmpty());
    CHECK(here.choice.url() == kUrl);
    CHECK(here.keyring.kept == std::map<QString, QString>{{kKey, kSecret}});
    REQUIRE(here.settings.size() == 1);
    CHECK(here.settings.begin()->second.toString() == kUrl);
    CHECK(here.choice.passwordOutcome().contains(kUrl));
    CHECK_FALSE(here.choice.passwordOutcome().contains(kSecret));
    CHECK_FALSE(here.choice.hasPasswordFailed());

    // Another password of the same database.
    CHECK(here.choice.choose(kUrl, "another").isEmpty());
    CHECK(here.keyring.kept[kKey] == "another");
    CHECK(here.settings.size() == 1);
    // None was typed: the keyring stays as it is.
    CHECK(here.choice.choose(kUrl).isEmpty());
    CHECK(here.keyring.asked.size() == 2);
    here.choice.forgetPassword(kUrl);
    CHECK(here.keyring.kept.empty());
    CHECK_FALSE(here.choice.hasPasswordFailed());
}

TEST_CASE("Only a server with a user takes a password") {
    Choice here;
    CHECK(here.choice.takesPassword(kUrl));
    for (const char* other : {"", "sqlite:/srv/site.sqlite", "service=site", "postgresql://db/site", "postgresql:"}) {
        CHECK_FALSE(here.choice.takesPassword(other));
        (void)here.choice.choose(other, kSecret);
        here.choice.forgetPassword(other);
    }
    CHECK(here.keyring.asked.empty());
}

TEST_CASE("A keyring that cannot be used says so and what to do, and the database is kept all the same") {
    Choice here;
    for (const Kind kind : {Kind::Locked, Kind::Unavailable, Kind::Late}) {
        here.keyring.problem = PasswordProblem{kind, {}};
        CHECK(here.choice.choose(kUrl, kSecret).isEmpty());
        CHECK(here.choice.hasPasswordFailed());
        CHECK(here.choice.passwordOutcome() == passwordProblemText({kind, {}}));
    }
    CHECK(here.choice.url() == kUrl);
    here.choice.setPasswords(nullptr);
    here.choice.forgetPassword(kUrl);
    CHECK(here.choice.passwordOutcome().contains("~/.pgpass"));
}

TEST_CASE("A keyring that answers later is waited for, also where nobody wants to know any more") {
    Choice here;
    here.keyring.answersLater = true;
    here.keyring.kept[kKey] = kSecret;
    here.choice.forgetPassword(kUrl);
    CHECK(here.choice.isPasswordBusy());
    QCoreApplication::processEvents();
    CHECK_FALSE(here.choice.isPasswordBusy());
    CHECK(here.choice.passwordOutcome().contains(kUrl));
    {
        ui::DatabaseChoice gone;
        gone.setPasswords(&here.keyring);
        gone.forgetPassword(kUrl);
    }
    QCoreApplication::processEvents();
}
