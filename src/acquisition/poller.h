// SPDX-License-Identifier: GPL-3.0-or-later
// Polls one meter, once a second, for as long as it lives. A coroutine on the thread that made it; reading happens on
// the link's own thread.
#pragma once

#include "acquisition/address.h"
#include "acquisition/link_state.h"
#include "core/readings.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace countis {

/// Injected so that tests need not wait; the defaults are the product's.
struct PollTiming {
    std::chrono::milliseconds fastPeriod{1000};   // instantaneous values, sequence, tariff, ∑ totals
    std::chrono::milliseconds slowPeriod{5000};   // phase energies, tariffs, partials, balance, overflow
    std::chrono::milliseconds readDeadline{1500}; // of one whole request and its answer
    std::chrono::milliseconds connectDeadline{2000};
    std::chrono::milliseconds backoffFirst{250};
    std::chrono::milliseconds backoffMax{15000};
};

class Poller : public QObject {
    Q_OBJECT

public:
    Poller(MeterAddress address, PollTiming timing, QObject* parent = nullptr);
    ~Poller() override;

    void start();
    /// Ends the coroutine and the link's thread; `stopped` follows. Safe to call twice.
    void stop();

    const MeterAddress& address() const;
    /// The latest, with what is stale marked so.
    const Readings& readings() const;
    const LinkFailure& failure() const; // None while the link is well

signals:
    /// Once for each completed plan, and once when a failure makes values stale.
    void sampled(const countis::Readings& readings);
    void failureChanged(const countis::LinkFailure& failure);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis
