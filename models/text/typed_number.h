// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and days as a person types them into a form.
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <cstdint>
#include <optional>

namespace countis::ui {

/// "0.2615" or "0,2615" in counts of the last of so many decimals. nullopt: it is no number, it has more decimals, or
/// more than nine digits before them.
std::optional<std::int64_t> typedNumber(const QString& text, int decimals);
/// The number as a person who uses the locale would type it again: its decimal point, no zeros at the end.
QString typedText(std::int64_t count, int decimals, const QLocale& locale);

/// "2026-10-01"; nullopt: it is no day.
std::optional<QDate> typedDay(const QString& text);

} // namespace countis::ui
