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

/// The number when it is one, in range and no finer than its decimals; else nullopt, and `problem` says so in one
/// sentence.
std::optional<double> readEntry(const QString& text, const EntryRange& range, const QLocale& locale,
                                QString& problem);

/// What stands in the field: as many of these decimals as the number needs.
QString entryText(double value, int decimals, const QLocale& locale);

} // namespace countis::ui
