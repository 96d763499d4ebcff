// SPDX-License-Identifier: GPL-3.0-or-later
// The meters that are polled: owns their pollers, starts them one after another, ends them all.
#pragma once

#include "acquisition/poller.h"

#include <QObject>

#include <tl/expected.hpp>

#include <memory>
#include <vector>

namespace countis {

class Fleet : public QObject {
    Q_OBJECT

public:
    /// libmodbus aborts the process on descriptors from 1024 on; the rest of them is for the process itself.
    static constexpr std::size_t kMaxMeters = 900;

    /// `stagger` is the pause between two connects: many at once overrun a listener's backlog.
    explicit Fleet(PollTiming timing, std::chrono::milliseconds stagger = std::chrono::milliseconds{10},
                   QObject* parent = nullptr);
    ~Fleet() override; // stops

    /// The poller, owned by the fleet, which starts in its turn (at once when nobody waits). The failure is
    /// TooManyMeters.
    tl::expected<Poller*, LinkFailure> add(const MeterAddress& address, FrameSink sink = {});
    /// Ends and deletes it; from a slot of its own signals too.
    void remove(Poller* poller);

    const std::vector<Poller*>& pollers() const;

    /// Ends every poller and its thread before it returns; the pollers stay and keep their latest readings.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis
