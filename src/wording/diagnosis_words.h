// SPDX-License-Identifier: GPL-3.0-or-later
// What the wiring doctor answers, in the user's language: the words that window and command line share.
#pragma once

#include "core/message.h"
#include "diagnosis/verdict.h"

#include <QLocale>
#include <QString>

#include <string_view>

namespace countis {

/// One sentence about the readings as a whole.
QString statusText(diagnosis::Status status);
/// The same, which points to a remark where all is well.
QString statusText(const diagnosis::Diagnosis& answer);
/// "Danger", "Energy", "Warning", "Information".
QString severityText(diagnosis::Severity severity);
/// "passed", "failed", "not checked".
QString checkStateText(diagnosis::CheckState state);
/// A share from 0 to 1 in whole per cent: "97 %", "less than 1 %", "more than 99 %".
QString shareText(double share);

/// "Current of L2 reversed"; "No fault" of no mark.
QString faultText(const diagnosis::FaultMark& mark);
/// All of them: "Neutral lost upstream + Phase L2 missing".
QString faultText(const diagnosis::FaultMarks& marks);

/// A sentence of the diagnosis, with its numbers as the language writes them: "P of L1 is −1,380 W".
QString sentenceText(const Message& sentence, const QLocale& locale);

/// What a check is about, a few words by its name: "sums of the phases". The name itself where there are no words.
QString checkText(std::string_view name);

} // namespace countis
