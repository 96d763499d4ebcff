// SPDX-License-Identifier: GPL-3.0-or-later
// A number as a person types it.
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace countis::ui {

/// `decimals`: as many can be entered, and no more are shown.
struct EntryRange {
    double min;
    double max;
    int decimals;
    QString unit;
};

/// In the locale's form or the C locale's, with or without the unit; nullopt when it is none.
std::optional<double> parseNumber(const QString& text, const QString& unit, const QLocale& locale);

/// The number, if the text is a number in the range with no more than the allowed decimals. Otherwise nullopt, and
/// `problem` gives the reason in one sentence.
std::optional<double> readEntry(const QString& text, const EntryRange& range, const QLocale& locale,
                                QString& problem);

/// The text of the field: the number with as many of these decimals as it needs.
QString entryText(double value, int decimals, const QLocale& locale);

} // namespace countis::ui
