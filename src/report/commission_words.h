// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of an acceptance run in the user's language, for the command line and on paper.
#pragma once

#include "commission/result.h"

#include <QLocale>
#include <QString>

#include <chrono>

namespace countis {

/// "230.62 V", "COUNTIS E28", "yes"; the answer of the diagnosis in words.
QString figureText(const commission::Figure& figure, const QLocale& locale);
/// "184 to 288", "≤ 2.0"; "" without limits.
QString allowedText(const commission::Figure& figure, const QLocale& locale);
/// "failed"; a step that was left out says so.
QString stateText(const commission::Step& step);
/// "2:31 left", of the time in whole seconds.
QString leftText(std::chrono::milliseconds left);

} // namespace countis
