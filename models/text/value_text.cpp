// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/value_text.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::ValueText)
};

constexpr std::array<std::uint64_t, 7> kPowersOfTen{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

} // namespace

int decimals(Quantity quantity) {
    return -static_cast<int>(std::lround(std::log10(info(quantity).unitPerCount * info(quantity).shownFactor)));
}

QString numberText(double value, int decimals, const QLocale& locale) {
    if (!std::isfinite(value))
        return kNotMeasured;
    const auto scale = static_cast<double>(kPowersOfTen.at(static_cast<std::size_t>(decimals)));
    return fixedText(std::llround(value * scale), decimals, locale);
}

QString speedText(double times, const QLocale& locale) {
    if (std::isinf(times))
        return QStringLiteral("×max");
    const auto needs = [&](double scale) { return std::abs(times * scale - std::round(times * scale)) > 1e-6; };
    const int decimals = !needs(1) ? 0 : !needs(10) ? 1 : 2;
    return u'×' + numberText(times, decimals, locale);
}

QString valueText(const Value& value, Quantity quantity, const QLocale& locale) {
    if (value.quality == Quality::NotMeasured)
        return kNotMeasured;
    return fixedText(value.count, decimals(quantity), locale);
}

int energyDecimals(const Energy& energy) {
    return energy.step <= 100 ? 2 : energy.step <= 1000 ? 1 : 0;
}

QString energyText(const Energy& energy, const QLocale& locale) {
    if (energy.quality == Quality::NotMeasured)
        return kNotMeasured;
    // 1 k is 10,000 tenths; the meter's display and its registers know 10 of the unit.
    constexpr std::array<std::int64_t, 3> kTenths{10000, 1000, 100}; // in the last digit shown
    const int decimals = energyDecimals(energy);
    return fixedText(energy.tenths / kTenths[static_cast<std::size_t>(decimals)], decimals, locale);
}

QString dateText(const QDate& date, const QLocale& locale) {
    //: The form of a date, as QLocale takes it: "14 Nov 2026"
    return locale.toString(date, Words::tr("d MMM yyyy"));
}

QString ageText(std::chrono::milliseconds age, const QLocale& locale) {
    const auto milliseconds = std::max<std::int64_t>(0, age.count());
    if (milliseconds < 3'050)
        return Words::tr("%1 s").arg(fixedText((milliseconds + 50) / 100, 1, locale));
    const std::int64_t seconds = milliseconds / 1000;
    if (seconds < 60)
        return Words::tr("%1 s").arg(locale.toString(static_cast<qlonglong>(seconds)));
    if (seconds < 3600)
        return Words::tr("%1 min").arg(locale.toString(static_cast<qlonglong>(seconds / 60)));
    return Words::tr("%1 h").arg(locale.toString(static_cast<qlonglong>(seconds / 3600)));
}

QString ageOf(const BlockSample& block, Instant now, const QLocale& locale) {
    if (block.quality == Quality::NotMeasured)
        return {};
    return ageText(std::chrono::duration_cast<std::chrono::milliseconds>(now - block.time.mono), locale);
}

} // namespace countis::ui
