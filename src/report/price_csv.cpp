// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/price_csv.h"

#include "core/csv.h"
#include "core/decimal.h"
#include "history/site_time.h"
#include "report/energy_periods.h"
#include "report/series_text.h"
#include "wording/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::PriceCsv)
};

/// A number of a price: how fine it is stored, and what it may be.
struct NumberField {
    std::string_view key;
    int decimals;
    std::int64_t least; // in whole units
    std::int64_t most;
};
/// 900 a kWh and 1,000 MWh still fit into a cost (energy_price.cpp).
constexpr std::int64_t kMostPrice = 900;
constexpr std::array<NumberField, 5> kNumbers{{{"t1_per_kwh", 6, -kMostPrice, kMostPrice},
                                               {"t2_per_kwh", 6, -kMostPrice, kMostPrice},
                                               {"exported_per_kwh", 6, -kMostPrice, kMostPrice},
                                               {"co2_g_per_kwh", 3, 0, 100'000},
                                               {"contracted_kw", 3, 0, 1'000'000}}};
constexpr std::size_t kTexts = 2; // since, currency

constexpr std::int64_t powerOfTen(int decimals) {
    std::int64_t power = 1;
    for (int n = 0; n < decimals; ++n)
        power *= 10;
    return power;
}

QString headLine() {
    QStringList keys{QStringLiteral("since"), QStringLiteral("currency")};
    for (const NumberField& field : kNumbers)
        keys << utf8(field.key);
    return keys.join(u',');
}

QString fieldText(const std::string& field) {
    return QString::fromStdString(field).trimmed();
}

bool isHead(const CsvRecord& record) {
    QStringList fields;
    for (const std::string& field : record.fields)
        fields << fieldText(field);
    return !record.isBroken && fields.join(u',') == headLine();
}

bool isCurrency(const QString& text) {
    return text.size() == 3 &&
           std::ranges::all_of(text, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

/// A whole number of its smallest step.
tl::expected<std::int64_t, QString> numberOf(QString text, const NumberField& field, char separator) {
    const QString typed = text;
    if (separator == ';')
        text.replace(u',', u'.');
    const qsizetype point = text.indexOf(u'.');
    const bool isTooFine = point >= 0 && text.size() - point - 1 > field.decimals;
    const auto count = isTooFine
                           ? std::nullopt
                           : inCounts(text.toStdString(), 1.0 / static_cast<double>(powerOfTen(field.decimals)));
    if (!count)
        return tl::unexpected(Words::tr("%1: \"%2\" is not a number with at most %3 decimals")
                                  .arg(utf8(field.key), typed, QString::number(field.decimals)));
    if (*count < field.least * powerOfTen(field.decimals) || *count > field.most * powerOfTen(field.decimals))
        return tl::unexpected(
            Words::tr("%1: %2 is not from %3 to %4")
                .arg(utf8(field.key), typed, QString::number(field.least), QString::number(field.most)));
    return *count;
}

tl::expected<EnergyPrice, QString> priceOf(const CsvRecord& record, const QTimeZone& siteZone, char separator) {
    if (record.isBroken)
        return tl::unexpected(Words::tr("a quotation mark is not closed"));
    if (record.fields.size() != kTexts + kNumbers.size())
        return tl::unexpected(
            Words::tr("the line has %1 fields and not %2").arg(record.fields.size()).arg(kTexts + kNumbers.size()));
    EnergyPrice price;
    const QString since = fieldText(record.fields[0]);
    const auto time = timeIn(since, siteZone);
    if (!time)
        return tl::unexpected(Words::tr("since: \"%1\" is not a date; write it as 2026-10-01").arg(since));
    price.since = *time;
    const QString currency = fieldText(record.fields[1]);
    if (!isCurrency(currency))
        return tl::unexpected(
            Words::tr("currency: \"%1\" is not a currency; write three letters, as EUR").arg(currency));
    price.currency = currency.toStdString();
    auto& [first, second] = price.perKwh;
    const std::array<std::int64_t*, kNumbers.size()> places{&first, &second, &price.exportedPerKwh,
                                                            &price.gramsPerMwh, &price.contractedWatts};
    for (std::size_t n = 0; n < kNumbers.size(); ++n) {
        const auto number = numberOf(fieldText(record.fields[kTexts + n]), kNumbers[n], separator);
        if (!number)
            return tl::unexpected(number.error());
        *places[n] = *number;
    }
    return price;
}

/// The date where it begins with a day of the site.
std::string sinceText(WallTime since, const QTimeZone& zone) {
    const QDate day = dayOf(since, zone);
    return beginningOf(day, zone) == since ? day.toString(Qt::ISODate).toStdString() : isoTime(since, zone);
}

} // namespace

QString otherCurrencyText(const std::string& currency, const std::string& known) {
    return Words::tr(
               "%1 is not the currency of the other prices, %2. A site has one currency, because costs are added "
               "up.")
        .arg(QString::fromStdString(currency), QString::fromStdString(known));
}

PriceFile parsePrices(std::string_view text, const QTimeZone& siteZone) {
    PriceFile file;
    const char separator = csvSeparator(text);
    const std::vector<CsvRecord> records = parseCsv(text, separator);
    if (records.empty() || !isHead(records.front())) {
        file.problems.push_back({1, Words::tr("the first line is not \"%1\"").arg(headLine())});
        return file;
    }
    for (auto record = records.begin() + 1; record != records.end(); ++record) {
        const auto price = priceOf(*record, siteZone, separator);
        if (!price)
            file.problems.push_back({record->line, price.error()});
        else if (std::ranges::find(file.prices, price->since, &EnergyPrice::since) != file.prices.end())
            file.problems.push_back({record->line, Words::tr("another line has the same date in the column since")});
        else if (!file.prices.empty() && file.prices.front().currency != price->currency)
            file.problems.push_back(
                {record->line,
                 QStringLiteral("currency: ") + otherCurrencyText(price->currency, file.prices.front().currency)});
        else
            file.prices.push_back(*price);
    }
    std::ranges::sort(file.prices, {}, &EnergyPrice::since);
    return file;
}

std::string pricesText(const std::vector<EnergyPrice>& prices, const QTimeZone& siteZone) {
    std::string text = headLine().toStdString() + "\r\n";
    for (const EnergyPrice& price : prices) {
        text += sinceText(price.since, siteZone) + ',' + csvField(price.currency);
        const std::array<std::int64_t, kNumbers.size()> counts{price.perKwh[0], price.perKwh[1], price.exportedPerKwh,
                                                               price.gramsPerMwh, price.contractedWatts};
        for (std::size_t n = 0; n < kNumbers.size(); ++n)
            text += ',' + toString(Decimal{counts[n], kNumbers[n].decimals});
        text += "\r\n";
    }
    return text;
}

} // namespace countis
