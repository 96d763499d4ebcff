// SPDX-License-Identifier: GPL-3.0-or-later
// The link to one meter: a thread of its own that reads with libmodbus, awaited from the loop's thread.
#pragma once

#include "acquisition/address.h"
#include "acquisition/frame_tap.h"
#include "acquisition/link_state.h"
#include "acquisition/meter_session.h"

#include <QCoroTask>

#include <memory>

namespace countis {

/// Made, used and destroyed on one thread with an event loop. One operation at a time.
class Link {
public:
    /// `tap` hears every frame; null: nobody ever does.
    Link(MeterAddress address, LinkDeadlines deadlines, std::shared_ptr<FrameTap> tap = nullptr);
    ~Link(); // cancels
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    /// Resolves the name, connects, identifies. None when the link stands.
    QCoro::Task<LinkFailure> open();
    /// Reads the blocks of one plan, in that order. After `lost`, open() again.
    QCoro::Task<PlanResult> read(ReadPlan plan);
    /// Reads registers inside one block as they are. After `after.lost`, open() again.
    QCoro::Task<WordsResult> readWords(ReadRequest request);
    /// Writes one register, at most once; see MeterSession. After `after.lost`, open() again.
    QCoro::Task<WriteResult> write(RegisterWrite request);
    /// Waits for so long, or until cancel().
    QCoro::Task<> pause(std::chrono::milliseconds time);
    bool isCancelled() const;

    /// For good: the operation that runs ends inside this call, with some failure, and so does the thread's work.
    void cancel();

private:
    class Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis
