// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/history_model.h"

#include <QDir>
#include <QStringList>

namespace countis::ui {

void HistoryModel::show(const SiteDatabase* database, const SiteRecorder* recorder) {
    if (recorder_ != nullptr)
        recorder_->disconnect(this);
    database_ = database;
    recorder_ = recorder;
    if (recorder_ != nullptr)
        connect(recorder_, &SiteRecorder::stateChanged, this, &HistoryModel::changed);
    emit changed();
}

void HistoryModel::setFailure(const QString& failure) {
    failure_ = failure;
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
    return recorder_ != nullptr && recorder_->records() && !recorder_->state().problem;
}

QString HistoryModel::state() const {
    if (database_ == nullptr)
        return tr("No readings are recorded.");
    if (recorder_ == nullptr || !recorder_->records())
        return tr("This window shows the history and records nothing.");
    if (recorder_->state().problem)
        return tr("The database cannot be written. New readings are kept in memory until it can.");
    if (recorder_->isChecking())
        return tr("The readings of all meters are recorded. The database is being checked, since it was not closed "
                  "properly.");
    return tr("The readings of all meters are recorded.");
}

QString HistoryModel::note() const {
    return database_ != nullptr && database_->isRecordedElsewhere() ? database_->notice() : QString();
}

QString HistoryModel::problem() const {
    if (database_ == nullptr)
        return failure_;
    QStringList sentences;
    if (!database_->isRecordedElsewhere())
        sentences << database_->notice();
    if (recorder_ != nullptr) {
        const RecorderState& state = recorder_->state();
        if (state.problem)
            sentences << databaseErrorText(*state.problem, database_->url());
        if (state.lost > 0)
            sentences << tr("%1 readings were lost, since memory was full before the database could be written.")
                             .arg(locale_.toString(static_cast<qlonglong>(state.lost)));
        if (state.unreadable > 0)
            sentences << tr("%1 records of the last session are damaged and left out.")
                             .arg(locale_.toString(static_cast<qlonglong>(state.unreadable)));
        sentences << checkProblem();
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString HistoryModel::checkProblem() const {
    const auto& check = recorder_->check();
    if (!check || check->outcome != CheckReport::Outcome::Damaged)
        return {};
    return tr("The database is damaged: %1. Copy what can be read with “countisctl export”, then close all windows "
              "and "
              "rename the file; a new one is made.")
        .arg(check->findings.join(QStringLiteral("; ")));
}

} // namespace countis::ui
