// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_meter.h"

#include "core/registers/codec.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <stdexcept>
#include <sys/socket.h>

namespace countis::test {
namespace {

constexpr int kRequestBytes = 12;

quint16 wordAt(const QByteArray& bytes, qsizetype at) {
    return static_cast<quint16>(static_cast<quint8>(bytes[at]) << 8 | static_cast<quint8>(bytes[at + 1]));
}

void append(QByteArray& bytes, std::size_t word) {
    bytes.append(static_cast<char>(word >> 8 & 0xFF));
    bytes.append(static_cast<char>(word & 0xFF));
}

} // namespace

bool runUntil(const std::function<bool()>& done, std::chrono::milliseconds patience) {
    const QDeadlineTimer deadline(patience);
    QTimer wake; // so that the loop looks at the deadline when nothing else happens
    wake.start(std::chrono::milliseconds{50});
    while (!done() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return done();
}

Readings plausibleReadings() {
    Readings r;
    const auto good = [](std::int64_t count) { return Value{count, Quality::Good}; };
    for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum}) {
        const auto n = static_cast<std::int32_t>(index(phase));
        r.at(Quantity::V, phase) = good(23000 + n);
        r.at(Quantity::U, phase) = good(39837 + n);
        r.at(Quantity::I, phase) = good(10001 + n);
        r.at(Quantity::P, phase) = good(199 + n);
        r.at(Quantity::Q, phase) = good(-115 - n);
        r.at(Quantity::S, phase) = good(230 + n);
        r.at(Quantity::PF, phase) = good(-866 + n);
    }
    r.at(Quantity::I, Phase::N) = good(77);
    r.at(Quantity::F, Phase::Sum) = good(49987);
    std::int64_t tenths = 123456;
    for (auto& tariff : r.energy)
        for (auto& phase : tariff)
            for (Energy& energy : phase)
                energy = {tenths += 10'000'007, 1, Quality::Good};
    for (Energy& energy : r.partial)
        energy = {tenths += 1'000'003, 1, Quality::Good};
    r.balanceActive = {-12'345'678, 1, Quality::Good};
    r.balanceReactive = {4'567, 1, Quality::Good};
    r.tariffTime = {Energy{360'001, 1, Quality::Good}, Energy{12, 1, Quality::Good}};
    r.overflow = {1, 2, 3, 4, 5, 6, 7};
    r.sequence = PhaseSequence::Order132;
    r.sequenceQuality = Quality::Good;
    r.tariffInProgress = 2;
    r.tariffQuality = Quality::Good;
    r.unitId = 5;
    r.identity.extendedName = "COUNTIS E28";
    r.identity.productName = "COUNTIS E28";
    r.identity.vendorName = "SOCOMEC";
    r.identity.productOrderId = 100;
    r.identity.serialOrder = 42;
    r.identity.serialLot = 4711;
    r.identity.midProduct = 1;
    return r;
}

FakeMeter::FakeMeter(const QHostAddress& address, quint16 port) : address_(address), port_(port) {
    QObject::connect(&server_, &QTcpServer::newConnection, &server_, [this] { greet(); });
    answerWell();
    plugIn();
}

void FakeMeter::answerWell() {
    answer_ = [](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) { to.write(fitting); };
}

void FakeMeter::unplug() {
    server_.close();
    dropAll();
}

void FakeMeter::dropAll() {
    for (auto* const socket : server_.findChildren<QTcpSocket*>())
        socket->abort();
}

void FakeMeter::refuseFor(std::chrono::milliseconds time) {
    server_.close();
    QTimer::singleShot(time, Qt::PreciseTimer, &server_, [this] { plugIn(); });
}

void FakeMeter::plugIn() {
    if (!server_.listen(address_, port_))
        throw std::runtime_error("the fake meter cannot listen");
    port_ = server_.serverPort();
}

void FakeMeter::greet() {
    while (auto* const socket = server_.nextPendingConnection()) {
        ++connections_;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { receive(*socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FakeMeter::receive(QTcpSocket& from) {
    while (from.bytesAvailable() >= kRequestBytes) {
        const QByteArray request = from.read(kRequestBytes);
        requests_.push_back(request);
        answer_(from, request, fitting(request));
    }
}

QByteArray FakeMeter::fitting(const QByteArray& request) const {
    const auto unit = static_cast<quint8>(request[6]);
    if (unit != readings.unitId && unit != 255)
        return {};
    const quint16 address = addressIn(request);
    const quint16 count = wordAt(request, 10);
    const auto block = blockContaining(address, count);
    if (!block)
        return exceptionFor(request, 2);
    std::vector<std::uint16_t> words(info(*block).words);
    encodeBlock(*block, readings, words);
    QByteArray pdu;
    pdu.append(char{3});
    pdu.append(static_cast<char>(count * 2));
    for (quint16 i = 0; i < count; ++i)
        append(pdu, words[std::size_t{address} - info(*block).first + i]);
    return frameFor(request, pdu);
}

FakeMeter::Answer endingAfter(int answers, End how) {
    return [=](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        const int given = to.property("answers").toInt() + 1;
        to.setProperty("answers", given);
        to.write(fitting);
        if (given < answers)
            return;
        to.flush();
        const linger none{1, 0};
        if (how == End::Reset)
            ::setsockopt(static_cast<int>(to.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
        to.disconnectFromHost();
    };
}

QByteArray frameFor(const QByteArray& request, const QByteArray& pdu) {
    QByteArray frame = request.left(4);
    append(frame, static_cast<std::size_t>(pdu.size()) + 1);
    frame.append(request[6]);
    return frame + pdu;
}

QByteArray exceptionFor(const QByteArray& request, char number) {
    return frameFor(request, QByteArray("\x83", 1) + number);
}

quint16 addressIn(const QByteArray& request) {
    return wordAt(request, 8);
}

} // namespace countis::test
