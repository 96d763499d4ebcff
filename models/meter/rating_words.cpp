// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter/rating_words.h"

#include "models/text/names.h"

#include <QCoreApplication>
#include <QStringList>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::RatingWords)
};

QString rangeText(const Rating& rating, Quantity quantity, const QLocale& locale) {
    const QString high = locale.toString(rating.high) + QLatin1Char(' ') + unitText(quantity);
    if (rating.low == 0)
        return Words::tr("at most %1").arg(high);
    //: A range of values: 184 to 288 V
    return Words::tr("%1 to %2").arg(locale.toString(rating.low), high);
}

QString rangeText(Quantity quantity, const QLocale& locale) {
    switch (quantity) {
    case Quantity::V: return rangeText(kRatedVoltage, quantity, locale);
    case Quantity::U: return rangeText(kRatedPhaseVoltage, quantity, locale);
    case Quantity::I: return rangeText(kRatedCurrent, quantity, locale);
    case Quantity::F:
        return Words::tr("%1 or %2 Hz, ±%3 Hz")
            .arg(kRatedFrequencies[0])
            .arg(kRatedFrequencies[1])
            .arg(kFrequencyTolerance);
    default: return {};
    }
}

} // namespace

QString ratingText(Quantity quantity, Standing where, const QLocale& locale) {
    if (where == Standing::OutOfRange)
        return Words::tr("This frequency is outside the measuring range of the meter: %1.")
            .arg(rangeText(kMeasuredFrequency, quantity, locale));
    const QString range = rangeText(quantity, locale);
    return where == Standing::Below ? Words::tr("This value is below the meter rating: %1.").arg(range)
                                    : Words::tr("This value is above the meter rating: %1.").arg(range);
}

QString signText(Quantity quantity, const Value& value) {
    if (value.quality == Quality::NotMeasured || value.count == 0)
        return {};
    const bool positive = value.count > 0;
    switch (quantity) {
    case Quantity::P:
        return positive ? Words::tr("The power is imported.")
                        : Words::tr("The minus sign shows that the power is exported.");
    case Quantity::PF:
        return positive
                   ? Words::tr(
                         "Inductive: the current lags the voltage. The sign does not indicate import or export.")
                   : Words::tr("Capacitive: the current leads the voltage. The minus sign does not indicate export.");
    case Quantity::Q:
        return positive ? Words::tr("Positive: quadrants I and II.") : Words::tr("Negative: quadrants III and IV.");
    default: return {};
    }
}

QString troubleText(const Trouble& trouble) {
    QStringList missing;
    for (std::size_t phase = 0; phase < trouble.missingPhases.size(); ++phase) {
        if (trouble.missingPhases.test(phase))
            missing.append(QString::number(phase + 1));
    }
    const QString phases = missing.join(QLatin1String(", "));
    if (missing.size() == 1)
        return Words::tr("phase %1 missing").arg(phases);
    if (!missing.isEmpty())
        return Words::tr("phases %1 missing").arg(phases);
    return trouble.outside ? Words::tr("%1 outside rated range").arg(symbolText(*trouble.outside)) : QString();
}

} // namespace countis::ui
