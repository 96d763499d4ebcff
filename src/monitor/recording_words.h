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

} // namespace countis
