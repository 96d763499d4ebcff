// SPDX-License-Identifier: GPL-3.0-or-later
// A meter's address as somebody types it: taken apart and put together, what is wrong with it, and whether a COUNTIS
// answers there.
#pragma once

#include "acquisition/poller.h"
#include "models/fleet/address_test.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace countis::ui {

class AddressEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.addresses")

public:
    explicit AddressEntry(QObject* parent = nullptr);

    /// How patient its tests are.
    void setTiming(const PollTiming& timing);

    /// What is wrong with an address typed so far; "" when nothing.
    Q_INVOKABLE QString check(const QString& address) const;
    /// "192.168.0.4:502/5", as `tested` calls it; "" where there is something wrong.
    Q_INVOKABLE QString whole(const QString& address) const;
    /// Host, port and unit of an address, "" where it does not name them; an IPv6 address without its brackets.
    Q_INVOKABLE QStringList parts(const QString& address) const;
    /// The address of these; an empty port or unit is the usual one.
    Q_INVOKABLE QString addressOf(const QString& host, const QString& port, const QString& unit) const;
    /// What is wrong with each of the three, "" where nothing is.
    Q_INVOKABLE QStringList partProblems(const QString& host, const QString& port, const QString& unit) const;
    /// Tries an address; `tested` follows, once. A new test ends the one before.
    Q_INVOKABLE void test(const QString& address);

signals:
    void tested(const QString& address, bool ok, const QString& text);

private:
    std::unique_ptr<AddressTest> test_;
};

} // namespace countis::ui
