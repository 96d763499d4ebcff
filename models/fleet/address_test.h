// SPDX-License-Identifier: GPL-3.0-or-later
// Tries whether a COUNTIS answers at an address, before it is added.
#pragma once

#include "acquisition/poller.h"

#include <QObject>

#include <memory>

namespace countis::ui {

class AddressTest : public QObject {
    Q_OBJECT

public:
    explicit AddressTest(PollTiming timing, QObject* parent = nullptr);

    /// `tested` follows, once. A new test ends the one before, which says nothing any more.
    void test(const MeterAddress& address);

signals:
    void tested(const QString& address, bool ok, const QString& text);

private:
    void finish(bool ok, const QString& text);

    PollTiming timing_;
    std::unique_ptr<Poller> poller_;
};

} // namespace countis::ui
