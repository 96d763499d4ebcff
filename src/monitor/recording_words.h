// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the recording of a site, in words.
#pragma once

#include "monitor/site_recorder.h"

#include <QLocale>
#include <QString>

namespace countis {

/// Translated: one sentence or more on what somebody should know or do; "" where all is well, and where another
/// program records. `recorder` may be null.
QString recordingProblem(const SiteDatabase& database, const SiteRecorder* recorder, const QLocale& locale);

/// The same when a program is ended by force: `unwritten` may be lost. `isAll`: false where some of it may not be
/// counted.
QString forcedEndText(const RecordingLoss& unwritten, bool isAll, const QLocale& locale);

/// The same of what still waits to be written when a program ends, before the last attempt; and of what was lost by
/// it, with the reason. "" where there is nothing.
QString lastAttemptText(const RecordingLoss& waiting, const QLocale& locale);
QString recordingLossText(const RecordingLoss& loss, const DatabaseUrl& url, const QLocale& locale);

} // namespace countis
