// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/number_entry.h"

#include "models/text/value_text.h"

#include <QCoreApplication>

#include <cmath>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::NumberEntry)
};

QString withUnit(double value, const EntryRange& range, const QLocale& locale) {
    const QString text = entryText(value, range.decimals, locale);
    return range.unit.isEmpty() ? text : text + QChar(QChar::Nbsp) + range.unit;
}

bool isWhole(double value) {
    constexpr double kSlack = 1e-3; // 0.01 has no exact double
    return std::abs(value - std::round(value)) < kSlack;
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
    if (!value || *value < range.min || *value > range.max) {
        problem = Words::tr("“%1” must be a number from %2 to %3.")
                      .arg(text.trimmed(), withUnit(range.min, range, locale), withUnit(range.max, range, locale));
        return std::nullopt;
    }
    const double steps = std::pow(10, range.decimals);
    if (!isWhole(*value * steps)) {
        problem = Words::tr("“%1” is between two steps: this number changes in steps of %2.")
                      .arg(text.trimmed(), withUnit(1 / steps, range, locale));
        return std::nullopt;
    }
    problem.clear();
    return std::round(*value * steps) / steps;
}

QString entryText(double value, int decimals, const QLocale& locale) {
    return numberText(value, isWhole(value) ? 0 : decimals, locale);
}

} // namespace countis::ui
