// SPDX-License-Identifier: GPL-3.0-or-later
// The meters of a site whose collectors share its database: their latest readings come from there, since a meter's
// few connections are not for every desk. Only points that no collector follows are polled from here.
#pragma once

#include "history/leases/live_table.h"
#include "monitor/fleet_source.h"

#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace countis {

/// How the readings of a shared site reach this window.
struct SharedFeed {
    /// Well: by the database, or read here because another window records alone. NoDatabase: it does not answer.
    /// NoCollectors: nobody writes into it, so that nothing is recorded and no alarm is judged.
    enum class State : std::uint8_t { Well, NoDatabase, NoCollectors };
    State state = State::Well;
    std::optional<WallTime> since; // of the latest that came, by the clock of this computer; nullopt: nothing has
    bool polls = false;            // this window reads meters of the site itself meanwhile

    bool operator==(const SharedFeed&) const = default;
};

class SharedSource final : public SampleSource {
    Q_OBJECT

public:
    /// The table is read this often.
    static constexpr std::chrono::milliseconds kPeriod{250};
    /// A database that has said nothing for so long does not answer, even where it keeps the connection.
    static constexpr std::chrono::milliseconds kNoAnswer{3500};
    /// A point whose row is older than this is not told of any more, and said to be so.
    static constexpr std::chrono::seconds kSilence{8};
    /// After this time nobody will take it over any more, and it is polled from here.
    static constexpr std::chrono::seconds kPatience{15};

    /// `clock` must outlive it.
    SharedSource(const Clock& clock, DatabaseUrl url, const PollTiming& timing = {}, QObject* parent = nullptr);
    ~SharedSource() override; // stops

    void setPoints(std::span<const Point> points) override;
    void setAttention(PointId point, Attention attention) override;
    SharedReadings readings(PointId point) const override;
    LinkFailure failure(PointId point) const override;
    void listen(PointId point, const FrameSink& sink) override;
    void readWords(PointId point, const ReadRequest& request, const WordsSink& answer) override;
    void stop() override;

    const SharedFeed& feed() const { return feed_; }

    /// What the thread has read, or that it could read nothing, and what the timer does; for tests. `alone`: another
    /// program records that is no collector.
    void take(const LiveNews& news, bool alone = false);
    void lose();
    void age();
    /// The points that are polled from here.
    bool isPolled(PointId point) const { return polled_.contains(point); }

signals:
    void feedChanged();

private:
    struct Live {
        SharedReadings readings; // never null
        LinkFailure failure;
        WallTime at{}; // of the row, by the server's clock
        Instant heard; // when the row was written, by the clock of this computer
        bool isIdentified = false;
        bool isSilent = false;
    };

    void run();
    void updateFeed();
    bool pollsSite() const;
    void choose();
    bool isPolledHere(const Point& point) const;
    MeterSample sampleOf(const LiveRow& row, const LiveNews& news, Instant now);

    const Clock& clock_;
    const DatabaseUrl url_;
    FleetSource fleet_;
    std::vector<Point> points_;
    std::unordered_map<PointId, Attention> attention_;
    std::unordered_map<PointId, Live> live_;
    std::unordered_set<PointId> polled_;
    Instant began_;          // the waiting for rows, since the database answers
    Instant told_;           // the latest word of the thread, good or bad
    bool isReached_ = false; // the database, lately
    bool isLost_ = false;    // the last attempt failed, or takes too long
    bool isAlone_ = false;   // another program records, and is no collector
    SharedFeed feed_;
    std::optional<WallTime> reached_; // the database, for the last time
    std::optional<WallTime> heard_;   // the latest row of a collector
    bool hasCollectors_ = true;       // as long as nothing else is known
    QTimer ages_;

    std::mutex mutex_; // over what follows
    std::condition_variable wake_;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace countis
