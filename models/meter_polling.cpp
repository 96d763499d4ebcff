// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter_polling.h"

#include "models/meter_in_view.h"

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kStateTick = 1000ms;

bool listed(const MeterList& meters, const MeterAddress& address) {
    return std::any_of(meters.entries().begin(), meters.entries().end(),
                       [&](const MeterEntry& entry) { return entry.address == address; });
}

} // namespace

MeterPolling::MeterPolling(const Clock& clock, MeterList& meters, const PollTiming& timing, QObject* parent)
    : QObject(parent), clock_(clock), meters_(meters), fleet_(timing) {
    connect(&meters_, &MeterList::rowsInserted, this, &MeterPolling::sync);
    connect(&meters_, &MeterList::rowsRemoved, this, &MeterPolling::sync);
    connect(&meters_, &MeterList::keptChanged, this, &MeterPolling::sync);
    connect(&meters_, &MeterList::simulatedMoved, this, &MeterPolling::sync);
    connect(&meters_, &MeterList::testRequested, this, &MeterPolling::test);
    connect(&timer_, &QTimer::timeout, this, &MeterPolling::updateStates);
}

void MeterPolling::start() {
    running_ = true;
    timer_.start(kStateTick);
    sync();
}

void MeterPolling::stop() {
    running_ = false;
    timer_.stop();
    fleet_.stop();
}

Poller* MeterPolling::pollerAt(int row) const {
    if (row < 0 || row >= meters_.count())
        return nullptr;
    const MeterAddress& address = meters_.entries()[static_cast<std::size_t>(row)].address;
    const auto found = std::find_if(pollers_.begin(), pollers_.end(),
                                    [&](const Poller* poller) { return poller->address() == address; });
    return found == pollers_.end() ? nullptr : *found;
}

LinkFailure MeterPolling::failureAt(int row) const {
    if (const Poller* poller = pollerAt(row))
        return poller->failure();
    if (row < 0 || row >= meters_.count())
        return {};
    const MeterAddress& address = meters_.entries()[static_cast<std::size_t>(row)].address;
    const auto found = std::find_if(refused_.begin(), refused_.end(),
                                    [&](const LinkFailure& failure) { return failure.address == address; });
    return found == refused_.end() ? LinkFailure{} : *found;
}

void MeterPolling::sync() {
    if (!running_)
        return;
    const auto kept = std::stable_partition(pollers_.begin(), pollers_.end(),
                                            [&](const Poller* poller) { return listed(meters_, poller->address()); });
    const std::vector<Poller*> gone(kept, pollers_.end());
    pollers_.erase(kept, pollers_.end());
    for (Poller* poller : gone) // first, to make room
        fleet_.remove(poller);
    refused_.clear();
    for (int row = 0; row < meters_.count(); ++row) {
        if (!pollerAt(row))
            add(meters_.entries()[static_cast<std::size_t>(row)].address);
    }
    emit changed();
}

void MeterPolling::add(const MeterAddress& address) {
    const auto added = fleet_.add(address);
    if (!added) { // more meters than one process can read: the list shows them offline
        refused_.push_back({added.error().error, added.error().detail, address});
        return;
    }
    pollers_.push_back(*added);
    watch(*added);
}

void MeterPolling::watch(Poller* poller) {
    connect(poller, &Poller::sampled, this, [this, poller] {
        emit sampled(poller);
        updateStates();
    });
    connect(poller, &Poller::failureChanged, this, [this, poller] {
        emit failureChanged(poller);
        updateStates();
    });
}

void MeterPolling::updateStates() {
    const Instant now = clock_.now().mono;
    for (int row = 0; row < meters_.count(); ++row) {
        const Poller* poller = pollerAt(row);
        const bool simulated = meters_.entries()[static_cast<std::size_t>(row)].simulated;
        const auto state = poller ? meterState(poller->readings(), now, simulated) : Measure::State::Offline;
        meters_.setState(row, state, isFresh(state) ? LinkFailure{} : failureAt(row),
                         poller && state == Measure::State::Alarm ? troubleOf(poller->readings()) : Trouble{});
    }
}

void MeterPolling::test(const MeterAddress& address) {
    if (tested_)
        fleet_.remove(std::exchange(tested_, nullptr));
    const auto added = fleet_.add(address);
    if (!added) {
        emit meters_.tested(address.toString(), false, linkErrorText(added.error()));
        return;
    }
    tested_ = *added;
    connect(tested_, &Poller::sampled, this, [this](const Readings& readings) {
        if (!readings.identity.productName.empty())
            finishTest(true, tr("%1 answers.").arg(QString::fromStdString(readings.identity.productName)));
    });
    connect(tested_, &Poller::failureChanged, this, [this](const LinkFailure& failure) {
        if (failure.error != LinkError::None)
            finishTest(false, linkErrorText(failure));
    });
}

void MeterPolling::finishTest(bool ok, const QString& text) {
    Poller* poller = std::exchange(tested_, nullptr);
    if (!poller)
        return;
    const QString address = poller->address().toString();
    poller->disconnect(this);
    fleet_.remove(poller);
    emit meters_.tested(address, ok, text);
}

} // namespace countis::ui
