// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/typed_number.h"

#include "core/decimal.h"

#include <QRegularExpression>

namespace countis::ui {

std::optional<std::int64_t> typedNumber(const QString& text, int decimals) {
    static const QRegularExpression pattern(QStringLiteral("^(-?)(\\d{1,9})(?:[.,](\\d+))?$"));
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    const auto match = pattern.match(plain);
    const QString part = match.captured(3);
    if (!match.hasMatch() || part.size() > decimals)
        return std::nullopt;
    const std::int64_t count = (match.captured(2) + part.leftJustified(decimals, QLatin1Char('0'))).toLongLong();
    return match.captured(1).isEmpty() ? count : -count;
}

QString typedText(std::int64_t count, int decimals, const QLocale& locale) {
    QString text = QString::fromStdString(toString(Decimal{count, decimals}));
    while (text.contains(QLatin1Char('.')) && (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.'))))
        text.chop(1);
    return text.replace(QLatin1Char('.'), locale.decimalPoint());
}

std::optional<QDate> typedDay(const QString& text) {
    const QDate day = QDate::fromString(text.trimmed(), QStringLiteral("yyyy-MM-dd"));
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace countis::ui
