// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/number_entry.h"

#include "models/value_text.h"

#include <QCoreApplication>

#include <cmath>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::NumberEntry)
};

QString withUnit(double value, const EntryRange& range, const QLocale& locale) {
    const int decimals = value == std::round(value) ? 0 : range.decimals;
    const QString text = numberText(value, decimals, locale);
    return range.unit.isEmpty() ? text : text + QChar(QChar::Nbsp) + range.unit;
}

} // namespace

std::optional<double> parseNumber(const QString& text, const QString& unit, const QLocale& locale) {
    QString plain = text;
    plain.replace(kMinus, QLatin1Char('-'));
    plain.remove(QChar(QChar::Nbsp)).remove(QChar(0x202F));
    plain = plain.trimmed();
    if (!unit.isEmpty() && plain.endsWith(unit, Qt::CaseInsensitive))
        plain.chop(unit.size());
    plain = plain.trimmed();
    bool good = false;
    double value = locale.toDouble(plain, &good);
    if (!good)
        value = QLocale::c().toDouble(plain, &good);
    return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> readEntry(const QString& text, const EntryRange& range, const QLocale& locale,
                                QString& problem) {
    const auto value = parseNumber(text, range.unit, locale);
    if (value && *value >= range.min && *value <= range.max) {
        problem.clear();
        return value;
    }
    problem = Words::tr("“%1” must be a number from %2 to %3.")
                  .arg(text.trimmed(), withUnit(range.min, range, locale), withUnit(range.max, range, locale));
    return std::nullopt;
}

} // namespace countis::ui
