// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl as people start it: output, exit codes and its one line of error, against good and bad peers.
#include "countisctl_fixture.h"
#include "support/catch.h"
#include "support/unknown_host.h"

#include "core/device/front_panel.h"

#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <sys/types.h>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// countis-sim on a free port, until the end of the test.
class Simulator {
public:
    explicit Simulator(const QStringList& options) {
        process_.start(QStringLiteral(COUNTIS_SIM), QStringList{"--port", "0"} + options);
        REQUIRE(runUntil([this] { return process_.canReadLine(); }));
        const QString line = QString::fromUtf8(process_.readLine());
        static const QRegularExpression ready(QStringLiteral("^listening on (\\S+) unit"));
        address = ready.match(line).captured(1);
        INFO(line.toStdString());
        REQUIRE_FALSE(address.isEmpty());
    }
    ~Simulator() {
        process_.terminate();
        process_.waitForFinished();
    }
    Simulator(const Simulator&) = delete;
    Simulator& operator=(const Simulator&) = delete;

    QString address;

private:
    QProcess process_;
};

} // namespace

TEST_CASE("read prints every reading, as JSON or as a table") {
    FakeMeter meter;
    const Result json = run({"read", at(meter), "--json"});
    CHECK(json.code == 0);
    CHECK(json.error.isEmpty());
    CHECK(json.out.count('\n') == 1);
    const auto object = nlohmann::json::parse(json.out.toStdString());
    CHECK(object["voltage_V2_V"] == 230.01);
    CHECK(object["energy_L3_eap_VAh"].get<double>() * 10 ==
          Approx(static_cast<double>(meter.readings.at(EnergyKind::Eap, Phase::L3, Tariff::Total).tenths)));
    CHECK(object["age_s"].get<double>() < 5.0);
    for (const auto& [key, value] : object.items())
        CHECK((key == "error") == value.is_null());

    const Result table = run({"read", at(meter) + "/5"});
    CHECK(table.code == 0);
    CHECK(table.out.contains("COUNTIS E28"));
    CHECK(table.out.contains("230.01"));
}

TEST_CASE("lcd prints the display after the keys, and all its pages") {
    FakeMeter meter;
    const Result text = run({"lcd", at(meter), "--keys", "ENTER ENTER UP"});
    CHECK(text.code == 0);
    CHECK(text.out.contains("tot"));
    const Result json = run({"lcd", at(meter), "--keys", "ENTER ENTER UP", "--json"});
    const auto frame = nlohmann::json::parse(json.out.toStdString());
    CHECK(frame["menu"] == "tot");
    const auto kilos = meter.readings.at(EnergyKind::EaPos, Phase::L2, Tariff::Total).tenths / 100;
    CHECK(frame["main"] == QStringLiteral("%1.%2")
                               .arg(kilos / 100, 6, 10, QLatin1Char('0'))
                               .arg(kilos % 100, 2, 10, QLatin1Char('0'))
                               .toStdString());
    CHECK(frame["unit"] == "kWh");
    CHECK(frame["symbols"] == nlohmann::json::parse(R"(["132","L2","T2","communication","import"])"));
    CHECK(frame["flashing"].empty());
    CHECK(frame["backlight"] == true);

    const Result all = run({"lcd", at(meter), "--all", "--json"});
    CHECK(all.out.count('\n') == 70);
    const QStringList lines = all.out.split('\n', Qt::SkipEmptyParts);
    CHECK(QSet<QString>(lines.begin(), lines.end()).size() == 70);
    CHECK(run({"lcd", at(meter), "--all"}).out.split("\n\n").size() == 70);
}

TEST_CASE("Exit code 2: usage") {
    refuses({}, 2, "A command is missing; use read, lcd, scan, registers, frames, diagnose, commission, ");
    refuses({"read"}, 2, "HOST");
    refuses({"read", "127.0.0.1:http"}, 2, "http");
    refuses({"read", "127.0.0.1", "--unit", "300"}, 2, "300");
    refuses({"read", "127.0.0.1", "--bogus"}, 2, "--bogus");
    refuses({"read", "0x7f.0.0.0xa"}, 2, "four decimal numbers");
    refuses({"lcd", "255.255.255.255"}, 2, "address of a meter");
    refuses({"lcd", "127.0.0.1", "--keys", "LEFT"}, 2, "LEFT");
    CHECK(run({"--help"}).code == 0);
}

TEST_CASE("Exit code 3: unreachable or silent") {
    FakeMeter meter;
    SECTION("no such host") {
        refuses({"read", kUnknownHost}, 3, "name");
    }
    SECTION("refused") {
        meter.unplug();
        refuses({"read", at(meter)}, 3, "nothing answers on this port");
        refuses({"read", at(meter), "--watch"}, 3, "nothing answers on this port");
        refuses({"lcd", at(meter)}, 3, "nothing answers on this port");
    }
    SECTION("another unit") {
        refuses({"read", at(meter), "--unit", "7"}, 3, "the host answers, but unit 7 does not answer");
    }
    SECTION("silent") {
        meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
        refuses({"read", at(meter)}, 3, "did not answer in time");
    }
    SECTION("too slow for a reading in time, though no answer is late") {
        meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
            QTimer::singleShot(100ms, &to, [&to, fitting] { to.write(fitting); });
        });
        const auto begun = std::chrono::steady_clock::now();
        refuses({"read", at(meter), "--timeout", "1"}, 3, "within 1 s");
        CHECK(meter.requests().size() > 2);
        CHECK(std::chrono::steady_clock::now() - begun > 1s);
    }
    SECTION("a gateway with nobody behind it") {
        meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
            to.write(exceptionFor(request, 0x0B));
        });
        refuses({"read", at(meter)}, 3, "unit 5 does not answer");
    }
    SECTION("a gateway whose meter is gone when it is to be read") {
        meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
            const bool identification = addressIn(request) == info(Block::Identification).first;
            to.write(identification ? fitting : exceptionFor(request, 0x0A));
        });
        refuses({"read", at(meter)}, 3, "unit 5 does not answer (Modbus exception 10");
    }
    SECTION("closed") {
        meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray&) { to.disconnectFromHost(); });
        refuses({"read", at(meter)}, 3, "closed");
    }
}

TEST_CASE("In French a no-break space stands before the colon behind the address") {
    FakeMeter meter;
    meter.unplug();
    const Result refused = run({"read", at(meter)}, "fr_FR.UTF-8");
    INFO(refused.error.toStdString());
    CHECK(refused.error.contains(at(meter) +
                                 QString::fromUtf8("\u00A0: l’hôte est joignable, mais rien ne répond sur ce port")));
}

TEST_CASE("All options of a command stand under one heading, in French too") {
    for (const QStringList& command : {QStringList{}, {"read"}, {"history", "rebuild"}, {"database", "copy"}}) {
        const Result shown = run(command + QStringList{"--help"}, "fr_FR.UTF-8");
        INFO(shown.out.toStdString());
        CHECK(shown.code == 0);
        CHECK(shown.out.count(QRegularExpression("^Options.*:$", QRegularExpression::MultilineOption)) == 1);
        CHECK(shown.out.contains(QString::fromUtf8("Options\u00A0:\n")));
    }
}

TEST_CASE("Exit code 4: not a COUNTIS") {
    FakeMeter meter;
    SECTION("another name") {
        meter.readings.identity.extendedName = "DIRIS A40";
        refuses({"read", at(meter)}, 4, "DIRIS A40");
        refuses({"lcd", at(meter), "--all"}, 4, "DIRIS A40");
    }
    SECTION("no Modbus") {
        meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray&) {
            to.write("HTTP/1.1 400 Bad Request\r\n\r\n");
            to.disconnectFromHost();
        });
        refuses({"read", at(meter)}, 4, "the device at this address does not use Modbus");
        refuses({"lcd", at(meter)}, 4, "HTTP/1.1 400 Bad Request");
    }
    SECTION("registers that every COUNTIS has are unknown there") {
        meter.answerWith(
            [](QTcpSocket& to, const QByteArray& request, const QByteArray&) { to.write(exceptionFor(request, 2)); });
        refuses({"read", at(meter)}, 4, "exception 2 for identification");
    }
}

TEST_CASE("Exit code 5: protocol") {
    FakeMeter meter;
    SECTION("another transaction") {
        meter.answerWith(
            [](QTcpSocket& to, const QByteArray&, QByteArray fitting) { to.write(fitting.replace(0, 1, "\x7F")); });
        refuses({"read", at(meter)}, 5, "transaction");
    }
    SECTION("an answer that is over before it is one") {
        meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
            to.write(frameFor(request, QByteArray("\x83", 1)));
        });
        refuses({"read", at(meter)}, 5, "only 8 bytes");
    }
    SECTION("a COUNTIS that is busy or broken when it is asked who it is") {
        meter.answerWith(
            [](QTcpSocket& to, const QByteArray& request, const QByteArray&) { to.write(exceptionFor(request, 4)); });
        refuses({"read", at(meter)}, 5, "exception 4 for identification");
    }
    SECTION("an exception where values must be") {
        meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
            to.write(addressIn(request) == info(Block::Overflow).first ? exceptionFor(request, 4) : fitting);
        });
        refuses({"read", at(meter)}, 5, "exception 4");
    }
}

TEST_CASE("A gateway that ends the connection after each answer, or after ten, is read as well as any") {
    FakeMeter meter;
    meter.answerWith(endingAfter(GENERATE(1, 10)));
    const Result json = run({"read", at(meter), "--json"});
    CHECK(json.code == 0);
    CHECK(json.error.isEmpty());
    const auto object = nlohmann::json::parse(json.out.toStdString());
    CHECK(object["stale"].empty());
    CHECK(object["voltage_V2_V"] == 230.01);
    CHECK(run({"lcd", at(meter), "--all"}).code == 0);
}

TEST_CASE("Of a meter that answers slowly, what is old by the end is not called good") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        const quint16 asked = addressIn(request);
        const bool slow = asked == info(Block::Metrology).first || asked == info(Block::MetrologyCompact).first ||
                          asked == info(Block::TariffSummary10).first;
        QTimer::singleShot(slow ? 1100ms : 0ms, Qt::PreciseTimer, &to, [&to, fitting] { to.write(fitting); });
    });
    const Result json = run({"read", at(meter), "--json"});
    CHECK(json.code == 0);
    const auto object = nlohmann::json::parse(json.out.toStdString());
    CHECK(object["quality"] == "good"); // the instantaneous values come last
    CHECK(object["age_s"] < 1.0);
    CHECK(object["ages_s"]["energy_total"] > 3.0);
    const auto& stale = object["stale"];
    CHECK(std::find(stale.begin(), stale.end(), "energy_total_ea_pos_Wh") != stale.end());
    CHECK(std::find(stale.begin(), stale.end(), "energy_L1_ea_pos_Wh") == stale.end());
}

TEST_CASE("A command that a signal ends says so by its exit code, and says nothing else") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    const QString command = GENERATE(as<QString>{}, "read", "lcd");
    for (const int number : {SIGINT, SIGTERM}) {
        QProcess process;
        const auto asked = meter.requests().size();
        process.start(QStringLiteral(COUNTISCTL), {command, at(meter)});
        REQUIRE(runUntil([&] { return meter.requests().size() > asked; }));
        ::kill(static_cast<pid_t>(process.processId()), number);
        REQUIRE(runUntil([&] { return process.state() == QProcess::NotRunning; }));
        CHECK(process.exitStatus() == QProcess::NormalExit);
        CHECK(process.exitCode() == 128 + number);
        CHECK(process.readAllStandardOutput().isEmpty());
        CHECK(process.readAllStandardError().isEmpty());
    }
}

TEST_CASE("The simulated meter is read, and its faults have their exit codes") {
    const Simulator meter({"--model", "E27", "--set", "V1=230", "--set", "I1=10", "--set", "phi1=60", "--set", "V3=0",
                           "--set", "noise=0"});
    nlohmann::json object;
    // The first second after power-up has no values yet.
    REQUIRE(runUntil([&] {
        object = nlohmann::json::parse(run({"read", meter.address, "--json"}).out.toStdString());
        return !object["voltage_V1_V"].is_null();
    }));
    CHECK(object["model"] == "COUNTIS E27");
    CHECK(object["mid"] == false);
    CHECK(object["voltage_V1_V"] == 230.0);
    CHECK(object["power_active_P1_W"] == 1150);
    CHECK(object["power_reactive_Q1_var"] == 1990);
    CHECK(object["power_factor_PF1"] == 0.5);
    CHECK(object["voltage_V3_V"].is_null());
    CHECK(object["current_I3_A"].is_null());
    CHECK(object["phase_sequence"].is_null());
    refuses({"read", meter.address, "--unit", "7"}, 3, "the host answers, but unit 7 does not answer");
    CHECK(run({"read", meter.address, "--unit", "255"}).code == 0);
    CHECK(run({"lcd", meter.address, "--all"}).code == 0);

    const Simulator off({"--set", "V1=0"});
    refuses({"read", off.address}, 3, "nothing answers on this port");
}
