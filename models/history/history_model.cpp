// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/history_model.h"

#include "monitor/recording_words.h"

#include <QDir>

namespace countis::ui {

void HistoryModel::show(const SiteDatabase* database, const SiteRecorder* recorder) {
    if (recorder_ != nullptr)
        recorder_->disconnect(this);
    database_ = database;
    recorder_ = recorder;
    recorded_ = true; // until the alarms are read
    if (recorder_ != nullptr)
        connect(recorder_, &SiteRecorder::stateChanged, this, &HistoryModel::changed);
    emit changed();
}

void HistoryModel::setFailure(const QString& failure) {
    failure_ = failure;
    emit changed();
}

void HistoryModel::setReplayed(bool replayed) {
    replayed_ = replayed;
    emit changed();
}

void HistoryModel::setRecorders(const QString& recorders) {
    if (recorders == recorders_)
        return;
    recorders_ = recorders;
    emit changed();
}

void HistoryModel::setRecorded(bool recorded) {
    if (recorded == recorded_)
        return;
    recorded_ = recorded;
    emit changed();
}

void HistoryModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit changed();
}

QString HistoryModel::place() const {
    if (database_ == nullptr)
        return {};
    const DatabaseUrl& url = database_->url();
    return url.engine == DatabaseEngine::Sqlite ? QDir::toNativeSeparators(url.file) : url.toString();
}

bool HistoryModel::isRecording() const {
    return records() && !recorder_->state().problem;
}

QString HistoryModel::state() const {
    if (replayed_)
        return tr("This window replays a support bundle. It records nothing and changes nothing.");
    if (database_ == nullptr)
        return tr("No readings are recorded.");
    if (!records())
        return tr("This window shows the history and records nothing.");
    if (recorder_->state().problem)
        return tr("The database cannot be written. New readings are kept in memory until it can.");
    if (recorder_->isChecking())
        return tr("The readings of all meters are recorded. The database is being checked, since it was not closed "
                  "properly.");
    return tr("The readings of all meters are recorded.");
}

QString HistoryModel::note() const {
    return database_ != nullptr && database_->isRecordedElsewhere() && !isLeft() ? database_->notice() : QString();
}

/// By the program that recorded; this one came second and only reads.
bool HistoryModel::isLeft() const {
    return !recorded_ && database_->isRecordedElsewhere() && database_->mayRecord();
}

QString HistoryModel::problem() const {
    if (database_ == nullptr)
        return failure_;
    if (!isLeft())
        return recordingProblem(*database_, recorder_, locale_);
    return tr("The program that recorded into %1 has ended, and no other one records now. Close this window and "
              "start "
              "countis again: it then records.")
        .arg(place());
}

} // namespace countis::ui
