// SPDX-License-Identifier: GPL-3.0-or-later
// The service that goes on recording, against a systemctl that writes down what it is asked.
#include "models/history/collector_service.h"

#include "support/catch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace countis;
using namespace countis::ui;

namespace {

const QString kUnit = QStringLiteral("/systemd/user/countis-collector.service");

/// A home of its own, in whose PATH stands this systemctl.
class Home {
public:
    explicit Home(const QByteArray& systemctl) {
        write(QStringLiteral("systemctl"),
              "#!/bin/sh\necho \"$@\" >> '" + folder_.path().toUtf8() + "/asked'\n" + systemctl);
        write(QStringLiteral("countis-collector"), "#!/bin/sh\n");
        qputenv("PATH", folder_.path().toUtf8() + ':' + path_);
        qputenv("XDG_CONFIG_HOME", folder_.path().toUtf8());
    }
    ~Home() {
        qputenv("PATH", path_);
        qunsetenv("XDG_CONFIG_HOME");
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    QString file(const QString& name) const { return folder_.filePath(name); }
    QStringList asked() const { return read(file(QStringLiteral("asked"))).split(u'\n', Qt::SkipEmptyParts); }
    static QString read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    void write(const QString& name, const QByteArray& text) {
        QFile file(folder_.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        REQUIRE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    QTemporaryDir folder_;
    QByteArray path_ = qgetenv("PATH");
};

struct Service {
    explicit Service(const Home& home) {
        service.setUp(*parseDatabaseUrl(QStringLiteral("sqlite:/srv/100 %/site.sqlite")),
                      home.file(QStringLiteral("countis-collector")));
    }
    /// Until it is no longer busy, or has looked.
    void wait() { REQUIRE((changed.wait() && (!service.isBusy() || changed.wait()))); }

    CollectorService service;
    QSignalSpy changed{&service, &CollectorService::changed};
};

} // namespace

TEST_CASE("the unit starts the collector with its database, whatever characters they have") {
    const QString unit = collectorUnit(QStringLiteral("/opt/a \"b\"/$x"), QStringLiteral("sqlite:/home/50 %/s"));
    CHECK(unit.contains(R"(ExecStart="/opt/a \"b\"/$$x" --database "sqlite:/home/50 %%/s")"));
    CHECK(unit.contains("WantedBy=default.target"));
    CHECK_FALSE(unit.contains('@'));
}

TEST_CASE("the service is offered where systemd answers for this user, and runs as it says") {
    const Home home("echo ActiveState=active\n");
    Service one(home);
    one.service.look();
    one.wait();
    CHECK(one.service.isOffered());
    CHECK(one.service.isRunning());
    CHECK(home.asked() == QStringList{"--user show --property=ActiveState countis-collector.service"});
}

TEST_CASE("the service is not offered without a manager of this user's services, nor without the collector") {
    const Home home("echo Failed to connect to bus; exit 1\n");
    Service one(home);
    one.service.look();
    one.wait();
    CHECK_FALSE(one.service.isOffered());
    CollectorService other;
    other.setUp(*parseDatabaseUrl(QStringLiteral("sqlite:/srv/site.sqlite")), home.file(QStringLiteral("none")));
    other.look();
    CHECK_FALSE(other.isOffered());
}

TEST_CASE("to start the service writes its unit, and starts it now and at each login") {
    const Home home("");
    Service one(home);
    QSignalSpy started(&one.service, &CollectorService::started);
    one.service.start();
    CHECK(one.service.isBusy());
    REQUIRE(started.wait());
    CHECK(home.asked() == QStringList{"--user daemon-reload", "--user enable --now countis-collector.service"});
    CHECK(Home::read(home.file(kUnit.mid(1)))
              .contains("/countis-collector\" --database \"sqlite:/srv/100 %%/site.sqlite\""));
    CHECK(one.service.isRunning());
    CHECK(one.service.problem().isEmpty());
    QSignalSpy stopped(&one.service, &CollectorService::stopped);
    one.service.stop();
    REQUIRE(stopped.wait());
    CHECK(home.asked().last() == "--user disable --now countis-collector.service");
    CHECK_FALSE(one.service.isRunning());
}

TEST_CASE("what systemctl refuses is said, and the service does not count as running") {
    const Home home("[ \"$2\" = daemon-reload ] || { echo Access denied; exit 1; }\n");
    Service one(home);
    one.service.start();
    while (one.service.isBusy())
        REQUIRE(one.changed.wait());
    CHECK(one.service.problem().contains("Access denied"));
    CHECK_FALSE(one.service.isRunning());
}

TEST_CASE("a unit that cannot be written is said, and systemctl is not asked") {
    const Home home("");
    QFile inTheWay(home.file(QStringLiteral("systemd")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    Service one(home);
    one.service.start();
    CHECK_FALSE(one.service.isBusy());
    CHECK(one.service.problem().contains("countis-collector.service"));
    CHECK(home.asked().isEmpty());
}
