// SPDX-License-Identifier: GPL-3.0-or-later
// Records on a thread of its own: takes samples and alarms by bounded queues, commits every second, rolls up, and
// goes on by itself when the database was gone.
#pragma once

#include "core/clock.h"
#include "history/alarm_store.h"
#include "history/database/connection.h"
#include "history/history_sample.h"

#include <QTimeZone>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace countis {

class SiteLeases;

struct RecorderState {
    /// While it is there, nothing is committed and what comes is held, unless the recorder has stopped.
    std::optional<DatabaseError> problem;
    bool stopped = false;        // another program records into the database: this recorder takes nothing any more
    std::int64_t committed = 0;  // samples, since the start
    std::int64_t lost = 0;       // samples that could not be held any longer, since the start
    std::int64_t held = 0;       // samples that wait for a commit; after end() nothing writes them any more
    std::int64_t heldAlarms = 0; // the same of entries of the alarm journal
    std::int64_t unreadable = 0; // rows of the recorder before that were damaged, and are left out

    bool operator==(const RecorderState&) const = default;
};

class Recorder {
public:
    /// A commit comes this often.
    static constexpr std::chrono::milliseconds kPeriod{1000};
    /// Samples that wait for the thread, of 3,680 bytes each: 128 MB, as the writer holds, and 38 seconds of 900
    /// meters. The thread takes none while it waits for a server that hangs.
    static constexpr std::size_t kMostWaiting = 35'000;

    struct Settings {
        DatabaseUrl url; // with the newest schema
        QTimeZone siteZone = QTimeZone::utc();
        /// Called on the recorder's thread when the state is another one.
        std::function<void(const RecorderState& state)> changed;
        /// What people ask to be done with alarms, each request once: called on the recorder's thread. Their answers
        /// are expected by takeAlarms(). None: nobody looks for requests.
        std::function<void(const std::vector<AlarmRequest>& requests)> asked{};
        /// Called on the recorder's thread after alarms were committed: the change with this number (takeAlarms())
        /// and all before it.
        std::function<void(std::int64_t last)> alarmsWritten{};
        /// Of a collector among others, which must outlive the recorder; null: this program records alone.
        SiteLeases* leases = nullptr;
        /// How long end() tries again if the server is away, as one that restarts is, and samples or alarms are held.
        /// The last attempt may take longer.
        std::chrono::milliseconds lastPatience{3000};
    };

    /// Begins at once. `clock` must outlive it.
    Recorder(const Clock& clock, Settings settings);
    /// As end().
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// From any thread; it does not wait for the database.
    void take(std::vector<HistorySample> samples);
    /// The same of what a judge changed: committed at once. Returns its number, from 1 on in the order of the calls;
    /// 0: the recorder has stopped and does not take it.
    std::int64_t takeAlarms(AlarmChange change);
    RecorderState state() const;
    /// Tries a last time to commit what it has, and ends the thread. Nothing may be given to it afterwards. What is
    /// still held in the answer is lost, and its problem is the reason.
    RecorderState end();
    /// Returns when everything taken before is committed or the commit has failed.
    void flush();

private:
    class Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis
