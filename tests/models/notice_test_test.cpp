// SPDX-License-Identifier: GPL-3.0-or-later
// The test of the notifications that somebody asks for in the settings.
#include "app/notice_test.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace countis;

namespace {

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

struct Site {
    const Roster roster{};
    const ManualClock clock;
    ui::AlarmNotices notices;
    const app::NoticeTest test{notices, roster, clock};

    /// With this file, to its end.
    void sendTest(const QString& file) {
        notices.setFile(file);
        notices.sendTest();
        REQUIRE(QTest::qWaitFor([this] { return !notices.testing(); }, 30'000));
    }
};

} // namespace

TEST_CASE("A test is sent to whom the file of the settings names, and the page says where it went") {
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    QByteArray got;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* const socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&got, socket] {
            got += socket->readAll();
            if (got.contains(R"("type":"test")"))
                socket->write("HTTP/1.1 204 No Content\r\n\r\n");
        });
    });
    const QTemporaryDir folder;
    const QString url = QStringLiteral("http://127.0.0.1:%1/alarms").arg(server.serverPort());
    write(folder.filePath("secret"), "a secret of thirty-two characters");
    write(folder.filePath("notify.yaml"),
          QStringLiteral("notify: {webhook: {url: '%1', secret_file: secret}}").arg(url).toUtf8());
    Site site;
    site.sendTest(folder.filePath("notify.yaml"));
    CHECK(site.notices.testSent().toStdString() == "The test was sent to the webhook 127.0.0.1.");
    CHECK(site.notices.testProblem().isEmpty());
    server.close();
    site.notices.sendTest();
    CHECK(site.notices.testing());
    CHECK(site.notices.testSent().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return !site.notices.testing(); }, 30'000));
    CHECK(site.notices.testProblem().contains("no server accepts connections there"));
    site.notices.setFile({});
    CHECK(site.notices.testProblem().isEmpty());
}

TEST_CASE("A file that cannot be used, and one that names nobody, say so in place of a test") {
    const QTemporaryDir folder;
    Site site;
    site.sendTest(folder.filePath("none.yaml"));
    CHECK(site.notices.testProblem().contains("none.yaml"));
    write(folder.filePath("empty.yaml"), "notify: {}\n");
    site.sendTest(folder.filePath("empty.yaml"));
    CHECK(site.notices.testProblem() ==
          "The file names neither a webhook nor a mail server: there is nothing to test.");
    CHECK(site.notices.testSent().isEmpty());
}
