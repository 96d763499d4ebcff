// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/recording_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Recording)
};

QString checkProblem(const std::optional<CheckReport>& check) {
    if (!check || check->outcome != CheckReport::Outcome::Damaged)
        return {};
    return Words::tr("The database is damaged: %1. Copy what can be read with “countisctl export”, then close all "
                     "windows and rename the file; a new one is made.")
        .arg(check->findings.join(QStringLiteral("; ")));
}

QStringList recorderProblems(const SiteRecorder& recorder, const DatabaseUrl& url, const QLocale& locale) {
    const RecorderState& state = recorder.state();
    QStringList sentences;
    if (state.problem && !state.stopped) // that another one records is no problem
        sentences << databaseErrorText(*state.problem, url);
    if (state.lost > 0)
        sentences << Words::tr("%1 readings were lost, since the database could not be written in time.")
                         .arg(locale.toString(static_cast<qlonglong>(state.lost)));
    if (state.unreadable > 0)
        sentences << Words::tr("%1 records of the last session are damaged and left out.")
                         .arg(locale.toString(static_cast<qlonglong>(state.unreadable)));
    sentences << checkProblem(recorder.check());
    return sentences;
}

/// "readings: 5; entries of the alarm journal: 2".
QString amountOf(const RecordingLoss& loss, const QLocale& locale, bool isAll = true) {
    const QString number = locale.toString(static_cast<qlonglong>(loss.readings));
    QString readings = Words::tr("readings: %1").arg(isAll ? number : Words::tr("at least %1").arg(number));
    if (loss.alarms == 0)
        return readings;
    const QString alarms =
        Words::tr("entries of the alarm journal: %1").arg(locale.toString(static_cast<qlonglong>(loss.alarms)));
    return QStringLiteral("%1; %2").arg(readings, alarms);
}

} // namespace

QString recordingProblem(const SiteDatabase& database, const SiteRecorder* recorder, const QLocale& locale) {
    QStringList sentences;
    if (!database.isRecordedElsewhere())
        sentences << database.notice();
    if (recorder != nullptr)
        sentences << recorderProblems(*recorder, database.url(), locale);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString lastAttemptText(const RecordingLoss& waiting, const QLocale& locale) {
    if (!waiting.any())
        return {};
    return Words::tr("The program ends, and tries a last time to write what it holds (%1).")
        .arg(amountOf(waiting, locale));
}

QString forcedEndText(const RecordingLoss& unwritten, bool isAll, const QLocale& locale) {
    if (isAll && !unwritten.any())
        return Words::tr("The program does not end in time and is ended by force. All that it has read is written.");
    return Words::tr(
               "The program does not end in time and is ended by force. What it has not written may be lost (%1).")
        .arg(amountOf(unwritten, locale, isAll));
}

QString recordingLossText(const RecordingLoss& loss, const DatabaseUrl& url, const QLocale& locale) {
    if (!loss.any())
        return {};
    const QString lost =
        Words::tr("The program has ended and lost what it could not write (%1).").arg(amountOf(loss, locale));
    return loss.reason ? QStringLiteral("%1 %2").arg(lost, databaseErrorText(*loss.reason, url)) : lost;
}

} // namespace countis
