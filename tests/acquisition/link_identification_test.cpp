// SPDX-License-Identifier: GPL-3.0-or-later
// The link tells a COUNTIS from everything else that answers.
#include "link_fixture.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("A device that is no COUNTIS is refused, with what it said") {
    FakeMeter meter;
    SECTION("another name") {
        meter.readings.identity.extendedName = "COUNTIS E44";
        Link link(addressOf(meter), kPatient);
        const LinkFailure failure = open(link);
        CHECK(failure.error == LinkError::NotACountis);
        CHECK(failure.detail.contains("COUNTIS E44"));
    }
    SECTION("no SOCO") {
        meter.answerWith(
            [](QTcpSocket& to, const QByteArray&, QByteArray fitting) { to.write(fitting.replace(10, 1, "A")); });
        Link link(addressOf(meter), kPatient);
        const LinkFailure failure = open(link);
        CHECK(failure.error == LinkError::NotACountis);
        CHECK(failure.detail.contains("AOCO"));
    }
    SECTION("no such registers") {
        meter.answerWith(
            [](QTcpSocket& to, const QByteArray& request, const QByteArray&) { to.write(exceptionFor(request, 2)); });
        Link link(addressOf(meter), kPatient);
        CHECK(open(link).error == LinkError::NotACountis);
    }
}

TEST_CASE("An exception at the identification says what it means, not always another device") {
    const auto [number, meaning] = GENERATE(table<int, LinkError>({{1, LinkError::NotACountis},
                                                                   {2, LinkError::NotACountis},
                                                                   {3, LinkError::NotACountis},
                                                                   {4, LinkError::Exception},
                                                                   {6, LinkError::Exception},
                                                                   {0x0A, LinkError::UnitSilent},
                                                                   {0x0B, LinkError::UnitSilent}}));
    FakeMeter meter;
    meter.answerWith([number = number](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
        to.write(exceptionFor(request, static_cast<char>(number)));
    });
    Link link(addressOf(meter), kPatient);
    const LinkFailure failure = open(link);
    CHECK(failure.error == meaning);
    CHECK(failure.detail.contains(QString::number(number)));
}

TEST_CASE("A peer that speaks no Modbus is no COUNTIS, and what it said is told") {
    const auto [name, words, told] = GENERATE(table<const char*, QByteArray, const char*>({
        {"a web proxy", "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", "(\"HTTP/1.1 400 Bad Request\")"},
        {"a page", "<html>\n<body>", "(\"<html>\")"},
        {"TLS", QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7), "Modbus. Check"},
    }));
    INFO(name);
    FakeMeter meter;
    meter.answerWith([words = words](QTcpSocket& to, const QByteArray&, const QByteArray&) {
        to.write(words);
        to.disconnectFromHost();
    });
    Link link(addressOf(meter), kPatient);
    const LinkFailure failure = open(link);
    CHECK(failure.error == LinkError::NotModbus);
    INFO(linkErrorText(failure).toStdString());
    CHECK(linkErrorText(failure).contains("the device at this address does not use Modbus"));
    CHECK(linkErrorText(failure).contains(told));
}

TEST_CASE("A peer that speaks first is no COUNTIS") {
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server,
                     [&] { server.nextPendingConnection()->write("SSH-2.0-OpenSSH_9.2\r\n"); });
    REQUIRE(server.listen(QHostAddress::LocalHost, 0));
    Link link({"127.0.0.1", server.serverPort(), 5}, kPatient);
    const LinkFailure failure = open(link);
    CHECK(failure.error == LinkError::NotModbus);
    CHECK(failure.detail == "\"SSH-2.0-OpenSSH_9.2\"");
}

TEST_CASE("Both members of the family are accepted, whatever follows the name") {
    FakeMeter meter;
    for (const char* const name : {"COUNTIS E27", "COUNTIS E28 MID"}) {
        meter.readings.identity.extendedName = name;
        Link link(addressOf(meter), kPatient);
        CHECK(open(link).error == LinkError::None);
    }
}

TEST_CASE("A unit that keeps silent is told from a host that does") {
    FakeMeter meter;
    Link wrongUnit(addressOf(meter, 7), kShort);
    const LinkFailure failure = open(wrongUnit);
    CHECK(failure.error == LinkError::UnitSilent);
    CHECK(linkErrorText(failure).contains("the host answers, but unit 7 does not answer"));

    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    Link silent(addressOf(meter, 7), kShort);
    CHECK(open(silent).error == LinkError::Silent);
}

TEST_CASE("A host that was silent until just now is not called a wrong unit") {
    FakeMeter meter;
    int asked = 0;
    meter.answerWith([&](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        if (++asked > 1)
            to.write(fitting);
    });
    Link link(addressOf(meter), kShort);
    CHECK(open(link) == LinkFailure{});
    CHECK(read(link, {Block::Metrology}).readings->at(Quantity::V, Phase::L1).quality == Quality::Good);
}

TEST_CASE("A unit that answers short questions only is slow, not wrong") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        constexpr qsizetype kShortAnswer = 20; // bytes: the four words of SOCO fit in, the identification does not
        if (fitting.size() <= kShortAnswer)
            to.write(fitting);
    });
    Link slow(addressOf(meter), kShort);
    const LinkFailure failure = open(slow);
    CHECK(failure.error == LinkError::Silent);
    CHECK(linkErrorText(failure).contains("did not answer in time"));
    Link wrongUnit(addressOf(meter, 7), kShort);
    CHECK(open(wrongUnit).error == LinkError::UnitSilent);
}
