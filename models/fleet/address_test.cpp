// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/address_test.h"

#include <utility>

namespace countis::ui {

AddressTest::AddressTest(PollTiming timing, QObject* parent) : QObject(parent), timing_(std::move(timing)) {}

void AddressTest::test(const MeterAddress& address) {
    poller_ = std::make_unique<Poller>(address, timing_, this);
    connect(poller_.get(), &Poller::sampled, this, [this](const SharedReadings& readings) {
        if (!readings->identity.productName.empty())
            finish(true, tr("%1 answers.").arg(QString::fromStdString(readings->identity.productName)));
    });
    connect(poller_.get(), &Poller::failureChanged, this, [this](const LinkFailure& failure) {
        if (failure.error != LinkError::None)
            finish(false, linkErrorText(failure));
    });
    poller_->start();
}

void AddressTest::finish(bool ok, const QString& text) {
    Poller* const poller = poller_.release(); // whose signal this is
    if (!poller)
        return;
    poller->disconnect(this);
    poller->stop();
    poller->deleteLater();
    emit tested(QString::fromStdString(poller->address().toString()), ok, text);
}

} // namespace countis::ui
