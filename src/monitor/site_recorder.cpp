// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/site_recorder.h"

#include "monitor/history_feed.h"

#include <QMetaObject>

#include <utility>

namespace countis {

SiteRecorder::SiteRecorder(const Clock& clock, SiteDatabase& database, SiteLeases* leases, QObject* parent)
    : QObject(parent), leases_(leases) {
    if (!database.records())
        return;
    // Carried out by the event loop; Qt drops what was posted to an object that is gone.
    const auto changed = [this, &database](const RecorderState& state) {
        QMetaObject::invokeMethod(
            this,
            [this, &database, state] {
                const bool isBack = state_.problem && !state.problem;
                state_ = state;
                if (state.stopped && database.records()) {
                    database.leaveToAnother();
                } else if (isBack) { // its lock tells other programs that this one records
                    (void)database.liveConnection();
                }
                emit stateChanged();
            },
            Qt::QueuedConnection);
    };
    const auto asked = [this](const std::vector<AlarmRequest>& requests) {
        QMetaObject::invokeMethod(
            this, [this, requests] { emit alarmsAsked(requests); }, Qt::QueuedConnection);
    };
    const auto written = [this](std::int64_t last) {
        QMetaObject::invokeMethod(
            this, [this, last] { emit alarmsWritten(last); }, Qt::QueuedConnection);
    };
    recorder_ = std::make_shared<Recorder>(
        clock, Recorder::Settings{database.url(), database.zone(), changed, asked, written, leases});
    if (database.needsCheck())
        beginCheck(database.url());
}

SiteRecorder::~SiteRecorder() = default;

void SiteRecorder::beginCheck(const DatabaseUrl& url) {
    const auto done = [this](const CheckReport& report) {
        QMetaObject::invokeMethod(
            this,
            [this, report] {
                check_ = report;
                emit stateChanged();
            },
            Qt::QueuedConnection);
    };
    checker_ = std::make_unique<BackgroundCheck>(url, OnProgress{}, done);
}

std::int64_t SiteRecorder::takeAlarms(AlarmChange change) {
    return recorder_ ? recorder_->takeAlarms(std::move(change)) : 0;
}

RecorderState SiteRecorder::latest() const {
    return recorder_ ? recorder_->state() : state_;
}

RecordingLoss SiteRecorder::waiting() const {
    if (!recorder_)
        return {};
    const RecorderState now = latest();
    return now.problem ? RecordingLoss{now.held, now.heldAlarms, now.problem} : RecordingLoss{};
}

std::function<RecordingLoss()> SiteRecorder::unwritten() const {
    return [recorder = std::weak_ptr<const Recorder>(recorder_)] {
        const auto there = recorder.lock();
        const RecorderState now = there ? there->state() : RecorderState();
        return RecordingLoss{now.held, now.heldAlarms, now.problem};
    };
}

RecordingLoss SiteRecorder::end() {
    if (!recorder_)
        return {};
    const std::int64_t before = state_.lost; // told already
    const auto recorder = std::exchange(recorder_, nullptr);
    const RecorderState ended = recorder->end();
    state_ = ended;
    return {ended.held + ended.lost - before, ended.heldAlarms, ended.problem};
}

void SiteRecorder::follow(const Monitor& monitor, const Roster& roster) {
    if (!recorder_)
        return;
    connect(&monitor, &Monitor::ticked, this, [this, &roster](SampleBatch batch) {
        if (auto samples = historySamples(batch, roster); recorder_ && !samples.empty())
            recorder_->take(std::move(samples));
    });
}

} // namespace countis
