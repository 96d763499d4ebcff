// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/number_text.h"

#include <array>

namespace countis {
namespace {

constexpr std::array<std::uint64_t, 7> kPowersOfTen{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

} // namespace

QString fixedText(std::int64_t count, int decimals, const QLocale& locale) {
    const std::uint64_t divisor = kPowersOfTen.at(static_cast<std::size_t>(decimals));
    const auto bits = static_cast<std::uint64_t>(count);
    const std::uint64_t magnitude = count < 0 ? 0 - bits : bits;
    QString text = locale.toString(static_cast<qulonglong>(magnitude / divisor));
    if (decimals > 0)
        text +=
            locale.decimalPoint() + QString::number(magnitude % divisor).rightJustified(decimals, QLatin1Char('0'));
    return count < 0 ? kMinus + text : text;
}

} // namespace countis
