// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl scan as people start it, on loopback addresses.
#include "countisctl_fixture.h"
#include "support/catch.h"

#include <csignal>
#include <sys/types.h>

using namespace countis::test;

namespace {

/// A COUNTIS, another Modbus device and a peer that answers nobody, at one port.
struct Neighbours {
    Neighbours() {
        other.readings.identity.extendedName = "DIRIS A40";
        silent.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    }

    FakeMeter meter;
    FakeMeter other{QHostAddress("127.0.0.2"), meter.port()};
    FakeMeter silent{QHostAddress("127.0.0.3"), meter.port()};
};

} // namespace

TEST_CASE("scan prints who is there, in the order of the addresses, as a table or as JSON") {
    const Neighbours there;
    const QString port = QString::number(there.meter.port());
    const Result table = run({"scan", "127.0.0.0/28", "--port", port});
    CHECK(table.code == 0);
    CHECK(table.error.isEmpty()); // no progress where no terminal is
    const QStringList lines = table.out.split('\n');
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].startsWith("Address"));
    CHECK(lines[1].startsWith("127.0.0.1:" + port));
    CHECK(lines[1].contains("COUNTIS E28"));
    CHECK(lines[2].startsWith("127.0.0.2:" + port));
    CHECK(lines[2].endsWith("another Modbus device"));

    const Result json = run({"scan", "127.0.0.1-4", "--port", port, "--unit", "5,5", "--json"});
    CHECK(json.code == 0);
    const QStringList objects = json.out.split('\n');
    REQUIRE(objects.size() == 3);
    const auto first = nlohmann::json::parse(objects[0].toStdString());
    CHECK(first["address"] == ("127.0.0.1:" + port).toStdString());
    CHECK(first["unit"] == 5);
    CHECK(first["device"] == "countis");
    CHECK(first["product"] == "COUNTIS E28");
    CHECK_FALSE(first["serial"].get<std::string>().empty());
    const auto second = nlohmann::json::parse(objects[1].toStdString());
    CHECK(second["device"] == "other");
    CHECK(second["product"].is_null());
}

TEST_CASE("scan ends with the exit codes of the other commands") {
    FakeMeter closed;
    const QString port = QString::number(closed.port());
    closed.unplug();
    refuses({"scan", "127.0.0.1-14", "--port", port}, 3, "No Modbus device answers");
    refuses({"scan", "127.0.0.9-1"}, 2, "ends before it begins");
    refuses({"scan", "10.0.0.0/8"}, 2, "65536");
    refuses({"scan", "127.0.0.1:502"}, 2, "apart");
    refuses({"scan", "127.0.0.1", "--unit", "0"}, 2, "not a Modbus unit");
    refuses({"scan"}, 2, "RANGE");
}

TEST_CASE("An interrupted scan ends at once and prints nothing") {
    const Neighbours there;
    QProcess process;
    process.start(QStringLiteral(COUNTISCTL), {"scan", "127.0.0.3", "--port", QString::number(there.silent.port())});
    REQUIRE(runUntil([&] { return there.silent.connections() > 0; }));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    REQUIRE(runUntil([&] { return process.state() == QProcess::NotRunning; }));
    CHECK(process.exitCode() == 128 + SIGINT);
    CHECK(process.readAllStandardOutput().isEmpty());
}
