// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/fleet.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>

namespace countis {

class Fleet::Private {
public:
    void startNext() {
        if (waiting.empty())
            return turn.stop();
        Poller* const next = waiting.front();
        waiting.pop_front();
        next->start();
    }

    PollTiming timing;
    std::vector<Poller*> pollers;
    std::deque<Poller*> waiting;
    QTimer turn;
};

Fleet::Fleet(PollTiming timing, std::chrono::milliseconds stagger, QObject* parent)
    : QObject(parent), d_(std::make_unique<Private>()) {
    d_->timing = std::move(timing);
    d_->turn.setInterval(stagger);
    connect(&d_->turn, &QTimer::timeout, this, [this] { d_->startNext(); });
}

Fleet::~Fleet() {
    stop();
}

tl::expected<Poller*, LinkFailure> Fleet::add(const MeterAddress& address, FrameSink sink) {
    if (d_->pollers.size() >= kMaxMeters)
        return tl::unexpected(LinkFailure{LinkError::TooManyMeters, {}, address});
    auto* const poller = new Poller(address, d_->timing, this);
    poller->setFrameSink(std::move(sink));
    d_->pollers.push_back(poller);
    d_->waiting.push_back(poller);
    if (!d_->turn.isActive()) {
        d_->turn.start();
        d_->startNext();
    }
    return poller;
}

void Fleet::remove(Poller* poller) {
    const auto found = std::find(d_->pollers.begin(), d_->pollers.end(), poller);
    if (found == d_->pollers.end())
        return;
    d_->pollers.erase(found);
    std::erase(d_->waiting, poller);
    poller->stop();
    poller->deleteLater();
}

const std::vector<Poller*>& Fleet::pollers() const {
    return d_->pollers;
}

void Fleet::stop() {
    d_->turn.stop();
    d_->waiting.clear();
    // Whoever hears that one stopped may remove or delete any of them.
    const std::vector<QPointer<Poller>> all(d_->pollers.begin(), d_->pollers.end());
    for (const QPointer<Poller>& poller : all)
        if (poller)
            poller->stop();
}

} // namespace countis
