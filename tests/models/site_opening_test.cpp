// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the database of a user who had version 0.1.
#include "app/site_opening.h"

#include "models/history/database_choice.h"

#include "history/fake_passwords.h"
#include "kept_settings.h"
#include "support/catch.h"

#include <QDir>

using namespace countis;
using namespace countis::test;

namespace {

/// A user's folders, with two meters in the settings.
struct User : KeptSettings {
    User() {
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        RosterContent kept;
        for (const char* name : {"Assembly A", "Assembly B"}) {
            Point point;
            point.id = {static_cast<std::int64_t>(kept.points.size()) + 1};
            point.name = name;
            point.address.host = "10.0.0." + std::to_string(point.id.number);
            kept.points.push_back(std::move(point));
        }
        const auto opened = settings();
        REQUIRE(ui::SettingsRoster(*opened).save({}, kept));
        REQUIRE(ui::writeSettings(*opened).isEmpty());
    }
    ~User() { qunsetenv("XDG_DATA_HOME"); }

    tl::expected<std::unique_ptr<SiteDatabase>, QString> start(const app::AppOptions& options = {}) const {
        test::FakePasswords keyring;
        return app::openSite(options, settings().get(), keyring);
    }
    QStringList names() const {
        const auto site = start();
        REQUIRE(site);
        QStringList found;
        const RosterContent content = (*site)->roster()->load().value();
        for (const Point& point : content.points)
            found << QString::fromStdString(point.name);
        return found;
    }
    void exec(const char* sql) const {
        auto site = SiteDatabase::open(standardDatabase(), SiteDatabase::Purpose::Record, QDateTime());
        REQUIRE(site);
        REQUIRE((*site)->connection().exec(QString::fromLatin1(sql)));
    }
};

const QStringList kBoth{"Assembly A", "Assembly B"};

} // namespace

TEST_CASE("A new database takes over the meters of the settings, once") {
    const User user;
    CHECK(user.names() == kBoth);
    const RosterContent taken = (*user.start())->roster()->load().value();
    REQUIRE((*user.start())->roster()->save(taken, {}));
    CHECK(user.names().isEmpty());
}

TEST_CASE("A takeover that failed is made up for at the next start") {
    const User user;
    user.exec("CREATE TRIGGER refusal BEFORE INSERT ON point WHEN NEW.id = 2 BEGIN SELECT RAISE(ABORT, 'no'); END");
    const auto refused = user.start();
    REQUIRE_FALSE(refused);
    CHECK_FALSE(refused.error().isEmpty());
    user.exec("DROP TRIGGER refusal");
    CHECK(user.names() == kBoth);
}

TEST_CASE("A database whose file was removed is filled from the settings again") {
    const User user;
    CHECK(user.names() == kBoth);
    const QDir data(QFileInfo(standardDatabase().file).absolutePath());
    for (const QString& file : data.entryList({"site.sqlite*"}, QDir::Files))
        REQUIRE(QFile::remove(data.filePath(file)));
    CHECK(user.names() == kBoth);
}

TEST_CASE("A site that the database has already stays what it is") {
    const User user;
    user.exec("INSERT INTO place (id, parent, name, position) VALUES (1, 0, 'Hall 1', 1)");
    CHECK(user.names().isEmpty());
}

TEST_CASE("A database that the command line names takes nothing over") {
    const User user;
    app::AppOptions options;
    options.database = standardDatabase();
    options.database->file = user.folder.filePath("other.sqlite");
    const auto site = user.start(options);
    REQUIRE(site);
    CHECK((*site)->roster()->load().value().points.empty());
}

TEST_CASE("The database that the settings name is opened, takes nothing over, and gives way to the command line") {
    const User user;
    ui::DatabaseChoice choice;
    const auto settings = user.settings();
    QObject::connect(&choice, &ui::DatabaseChoice::chosen, [&](const QString& key, const QVariant& value) {
        settings->setValue(key, value);
        REQUIRE(ui::writeSettings(*settings).isEmpty());
    });
    CHECK(choice.choose("sqlite:" + user.folder.filePath("shared.sqlite")).isEmpty());
    CHECK_FALSE(choice.choose("mysql://db").isEmpty()); // and nothing changes
    const auto site = user.start();
    REQUIRE(site);
    CHECK((*site)->url().file == user.folder.filePath("shared.sqlite"));
    CHECK((*site)->roster()->load().value().points.empty());
    app::AppOptions options;
    options.database = standardDatabase();
    CHECK((*user.start(options))->url() == standardDatabase());
    CHECK(choice.choose(" ").isEmpty());
    CHECK((*user.start())->url() == standardDatabase());
}

TEST_CASE("A database in the settings that nobody can understand is said") {
    const User user;
    const auto settings = user.settings();
    settings->setValue("recording/database", "mysql://db");
    REQUIRE(ui::writeSettings(*settings).isEmpty());
    const auto site = user.start();
    REQUIRE_FALSE(site);
    CHECK(site.error().contains("mysql"));
}
