// SPDX-License-Identifier: GPL-3.0-or-later
// A Modbus TCP peer that answers like a COUNTIS, or as badly as a test wants. On the test's own event loop.
#pragma once

#include "core/readings.h"

#include <QByteArray>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>
#include <functional>
#include <vector>

namespace countis::test {

/// Returns whether `done` came true while the event loop ran, within `patience`.
bool runUntil(const std::function<bool()>& done, std::chrono::milliseconds patience = std::chrono::seconds{20});

/// A COUNTIS E28, unit 5, with a different value in every field that a test looks at.
Readings plausibleReadings();

class FakeMeter {
public:
    /// Gets each request and the answer that fits it (empty: a COUNTIS would keep silent), and sends what it likes.
    using Answer = std::function<void(QTcpSocket& to, const QByteArray& request, const QByteArray& fitting)>;

    /// At a loopback address; port 0: a free one.
    explicit FakeMeter(const QHostAddress& address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0);

    quint16 port() const { return port_; }
    int connections() const { return connections_; }
    const std::vector<QByteArray>& requests() const { return requests_; }

    void answerWith(Answer answer) { answer_ = std::move(answer); }
    void answerWell();

    /// Drops everybody and refuses, until plugIn() on the same port.
    void unplug();
    void plugIn();
    void dropAll();
    /// Refuses for so long, and keeps whom it has.
    void refuseFor(std::chrono::milliseconds time);

    Readings readings = plausibleReadings();

    /// What a COUNTIS with these readings answers; empty: nothing.
    QByteArray fitting(const QByteArray& request) const;

private:
    void greet();
    void receive(QTcpSocket& from);

    QTcpServer server_;
    Answer answer_;
    QHostAddress address_;
    quint16 port_ = 0;
    int connections_ = 0;
    std::vector<QByteArray> requests_;
};

/// Ends each connection after so many answers on it, as gateways do.
enum class End { Close, Reset };
FakeMeter::Answer endingAfter(int answers, End how = End::Close);

/// A whole frame with `pdu` behind the header of `request`.
QByteArray frameFor(const QByteArray& request, const QByteArray& pdu);
QByteArray exceptionFor(const QByteArray& request, char number);
quint16 addressIn(const QByteArray& request);

} // namespace countis::test
