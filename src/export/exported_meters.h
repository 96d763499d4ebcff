// SPDX-License-Identifier: GPL-3.0-or-later
// The latest readings of the meters that a monitor reads, for exporters with threads of their own.
#pragma once

#include "core/clock.h"
#include "monitor/monitor.h"
#include "monitor/site_recorder.h"

#include <QObject>

#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace countis {

inline constexpr std::size_t kLinkErrors = index(LinkError::TooManyMeters) + 1;

struct ExportedMeter {
    PointId point;
    std::string name;  // of the metering point
    std::string place; // its path
    std::string address;
    std::string serial;        // of the device that measures there; empty while none is known
    std::string product;       // of that device: "COUNTIS E28"
    SharedReadings readings;   // of the device that measures at the point; null: none was read yet
    bool isIdentified = false; // whoever answers at the address has said who it is
    LinkError failure = LinkError::None;
    std::array<std::uint64_t, kLinkErrors> failures{}; // how often each kind began, since the start

    /// The meter has said who it is, and the link is well.
    bool isUp() const { return isIdentified && failure == LinkError::None; }
};

/// What all exporters tell at one time.
struct ExportSnapshot {
    std::vector<ExportedMeter> meters; // in the order of the roster
    RecorderState recording;
    bool isServerSilent = false; // the server of the database hangs: nothing is recorded
    WallTime started{};          // when the program began
    SampleTime now;
    std::unordered_set<PointId> elsewhere{}; // points that another program may read instead
};

class ExportedMeters : public QObject {
    Q_OBJECT

public:
    /// Which points this program reads, and which another one may read instead.
    struct Readers {
        Monitor::Reads here;
        Monitor::Reads elsewhere;
    };
    /// All must outlive it. `isServerSilent`: see ExportSnapshot.
    ExportedMeters(const Clock& clock, const Roster& roster, const Monitor& monitor, const SiteRecorder& recorder,
                   Readers readers, std::function<bool()> isServerSilent);

    /// Takes over names, places, and which points are read. Called when any of them may have changed.
    void refresh();
    /// From any thread.
    ExportSnapshot snapshot() const;

private:
    void take(SampleBatch batch);
    void takeRecording();
    void takeOne(const MeterSample& sample);

    const Clock& clock_;
    const Roster& roster_;
    const Monitor& monitor_;
    const SiteRecorder& recorder_;
    Readers readers_;
    std::function<bool()> silent_;
    mutable std::mutex mutex_; // of all below
    std::vector<ExportedMeter> meters_;
    std::unordered_map<PointId, std::size_t> positions_;
    std::unordered_set<PointId> elsewhere_;
    RecorderState recording_;
    bool isServerSilent_ = false;
    WallTime started_;
};

} // namespace countis
