// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/database_url.h"

#include "support/catch.h"
#include "temporary_folder.h"

#include <QDir>

using namespace countis;
using namespace countis::test;

namespace {

DatabaseUrl parsed(const char* text) {
    const auto url = parseDatabaseUrl(QString::fromUtf8(text));
    REQUIRE(url);
    return *url;
}

QString refusal(const char* text) {
    const auto url = parseDatabaseUrl(QString::fromUtf8(text));
    REQUIRE_FALSE(url);
    return url.error();
}

bool says(const QString& text, const char* part) {
    INFO(text.toStdString());
    return text.contains(QString::fromUtf8(part));
}

} // namespace

TEST_CASE("A file of SQLite is named by a relative path, an absolute one, or one in the home folder") {
    CHECK(parsed("sqlite:site.sqlite").file == QDir::currentPath() + "/site.sqlite");
    CHECK(parsed("sqlite:../site.sqlite").file == QDir::cleanPath(QDir::currentPath() + "/../site.sqlite"));
    CHECK(parsed("sqlite:/srv/a b/%20#?.sqlite").file == "/srv/a b/%20#?.sqlite");
    CHECK(parsed("sqlite:///srv/site.sqlite").file == "/srv/site.sqlite");
    CHECK(parsed("sqlite:~/site.sqlite").file == QDir::homePath() + "/site.sqlite");
    CHECK(parsed("sqlite:/srv/été.sqlite").toString() == QString::fromUtf8("sqlite:/srv/été.sqlite"));
    CHECK(parsed("sqlite:site.sqlite").engine == DatabaseEngine::Sqlite);
    CHECK(says(refusal("sqlite:"), "names no file. Write sqlite:FILE."));
    CHECK(says(refusal("sqlite:/srv/"), "names no file"));
}

TEST_CASE("A database of PostgreSQL is named by user, host, port, name and options") {
    const DatabaseUrl url = parsed("postgresql://ann@db.example:5433/site?sslmode=verify-full&connect_timeout=5");
    CHECK(url.engine == DatabaseEngine::Postgres);
    CHECK(url.user == "ann");
    CHECK(url.host == "db.example");
    CHECK(url.port == 5433);
    CHECK(url.database == "site");
    CHECK(url.options.at("sslmode") == "verify-full");
    CHECK(url.toString() == "postgresql://ann@db.example:5433/site?connect_timeout=5&sslmode=verify-full");

    const DatabaseUrl plain = parsed("postgres://[::1]/site");
    CHECK(plain.user.isEmpty());
    CHECK(plain.host == "::1");
    CHECK(plain.port == 0);
    CHECK(plain.toString() == "postgresql://[::1]/site");
    CHECK(parsed("postgresql:///site?host=/run/postgresql").options.at("host") == "/run/postgresql");
    CHECK(parsed("postgresql://Zo%C3%AB@db/b%C3%A2timent").database == QString::fromUtf8("bâtiment"));
}

TEST_CASE("What a database is called in a log names the same database") {
    for (const char* text :
         {"sqlite:/srv/a b.sqlite", "postgresql://ann@db:5433/site", "postgresql:///site?host=/run/p",
          "postgresql://Zo%C3%AB@db/b%C3%A2timent?passfile=/a%26b%20c", "service=site"}) {
        const DatabaseUrl url = parsed(text);
        INFO(text);
        CHECK(parseDatabaseUrl(url.toString()) == url);
    }
}

TEST_CASE("A service stands in libpq's own file, with everything that belongs to it") {
    const DatabaseUrl url = parsed("service=site");
    CHECK(url.engine == DatabaseEngine::Postgres);
    CHECK(url.service == "site");
    CHECK(url.toString() == "service=site");
    for (const char* text : {"service=", "service=a b", "service=a password=secret", "service=a;b", "service=a'"})
        CHECK(says(refusal(text), "names no service. Write service=NAME"));
}

TEST_CASE("A password in the name of a database is refused, and no message repeats it") {
    for (const char* text :
         {"postgresql://ann:secret@db/site", "postgresql://:secret@db/site", "postgresql://ann%3Asecret@db/site",
          "postgresql://ann:secret@db:99999/site", "postgresql://ann:se@cret@db/site",
          "postgresql://db/site?password=secret", "postgresql://ann:secret@db/"}) {
        const QString text_of = refusal(text);
        INFO(text);
        CHECK(says(text_of, "contains a password"));
        CHECK(says(text_of, "~/.pgpass"));
        CHECK(says(text_of, "?passfile=FILE"));
        CHECK(says(text_of, "service=NAME"));
        CHECK_FALSE(text_of.contains("secret"));
        CHECK_FALSE(text_of.contains("cret@"));
    }
    for (const char* text :
         {"mysql://ann:secret@db/site", "ann:secret@db/site", "postgresql:ann:secret@db", "host=db password=secret",
          "host=db password = 'secret word'", "service=site password=secret"})
        CHECK_FALSE(refusal(text).contains("secret"));
}

TEST_CASE("A database that cannot be read says what is wrong and what to write") {
    CHECK(says(refusal(""), "\"\" is not a database. Write sqlite:FILE"));
    CHECK(says(refusal("/srv/site.sqlite"), "is not a database. Write sqlite:FILE"));
    CHECK(says(refusal("SQLITE:x"), "is not a database"));
    CHECK(says(refusal("postgresql://db"), "does not name one database on the server"));
    CHECK(says(refusal("postgresql://db/"), "does not name one database on the server"));
    CHECK(says(refusal("postgresql://db/a/b"), "does not name one database on the server"));
    CHECK(says(refusal("postgresql://db:99999/site"), "cannot be read"));
    CHECK(says(refusal("postgresql://db/site?sslmod=x"), "the option sslmod, which countis does not know"));
    CHECK(says(refusal("postgresql://db/site?sslmode="), "the option sslmode with a value that cannot be used"));
    CHECK(says(refusal("postgresql://db/site?passfile=a%3Bb"), "must not contain a semicolon"));
}

TEST_CASE("A user who names no database has one in the data folder") {
    const TemporaryFolder home;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", home.path(".").toUtf8());
    CHECK(QDir::cleanPath(standardDatabase().file) == home.path("countis/site.sqlite"));
    CHECK(standardDatabase().engine == DatabaseEngine::Sqlite);
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
}

TEST_CASE("A password file is used only if nobody else may read it") {
    const TemporaryFolder folder;
    const auto problem = [&] {
        return passfileProblem(*parseDatabaseUrl("postgresql://db/site?passfile=" + folder.path("secret")));
    };
    CHECK(says(problem(), "does not exist. Create it with the permissions 0600"));

    QFile file(folder.write("secret", "db:*:site:ann:word\n"));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
    CHECK(says(problem(), "Other users may read the password file"));
    CHECK(says(problem(), "chmod 600"));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    CHECK(problem().isEmpty());
    CHECK(passfileProblem(parsed("postgresql://db/site")).isEmpty());
    CHECK(passfileProblem(parsed("sqlite:x")).isEmpty());
}
