// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/reading_text.h"

#include <QCoreApplication>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ReadingText)
};

} // namespace

QString contradictionText(const Contradiction& what, const QString& value, const QString& time) {
    const QString other =
        (what.other.origin == ReadingOrigin::Person ? Words::tr("%1, entered by hand for %2", "a reading, a time")
                                                    : Words::tr("%1, read from the meter at %2", "a reading, a time"))
            .arg(value, time);
    switch (what.kind) {
    case Contradiction::Kind::BelowEarlier:
        return Words::tr("This reading is below the earlier one, %1. A counter does not run backwards: correct the "
                         "value or the time.")
            .arg(other);
    case Contradiction::Kind::AboveLater:
        return Words::tr("This reading is above the later one, %1. A counter does not run backwards: correct the "
                         "value or the time.")
            .arg(other);
    case Contradiction::Kind::FarAboveEarlier:
        return Words::tr("This reading is above the earlier one, %1, by more than the meter can measure in the time "
                         "between them: correct the value or the time.")
            .arg(other);
    case Contradiction::Kind::FarBelowLater: break;
    }
    return Words::tr(
               "This reading is below the later one, %1, by more than the meter can measure in the time between "
               "them: correct the value or the time.")
        .arg(other);
}

} // namespace countis
