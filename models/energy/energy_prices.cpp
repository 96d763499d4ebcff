// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_prices.h"

#include "models/text/typed_number.h"
#include "report/price_csv.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countis::ui {
namespace {

constexpr int kPriceDecimals = 6;
constexpr int kWattDecimals = 3;   // of kW
constexpr int kCarbonDecimals = 3; // of g/kWh, in g/MWh

const QString kSince = QStringLiteral("since");
const QString kCurrency = QStringLiteral("currency");
const QString kT1 = QStringLiteral("t1");
const QString kT2 = QStringLiteral("t2");
const QString kExported = QStringLiteral("exported");
const QString kCarbon = QStringLiteral("carbon");
const QString kContracted = QStringLiteral("contracted");

/// A field that may be left empty, which means 0.
std::optional<std::int64_t> amount(const QVariantMap& form, const QString& key, int decimals) {
    const QString text = form.value(key).toString().trimmed();
    return text.isEmpty() ? std::optional<std::int64_t>(0) : typedNumber(text, decimals);
}

} // namespace

int EnergyPrices::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> EnergyPrices::roleNames() const {
    return {{SinceRole, "since"}, {SummaryRole, "summary"}};
}

QVariant EnergyPrices::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnergyPrice& price = prices_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SinceRole: return text_.fullDay(text_.dateOf(price.since));
    case SummaryRole: return summary(price);
    default: return {};
    }
}

QString EnergyPrices::summary(const EnergyPrice& price) const {
    QString text = tr("T1 %1, T2 %2, exported %3 %4/kWh")
                       .arg(text_.price(price.perKwh[0]), text_.price(price.perKwh[1]),
                            text_.price(price.exportedPerKwh), QString::fromStdString(price.currency));
    if (price.contractedWatts > 0)
        text += tr(", %1 kW contracted").arg(typedText(price.contractedWatts, kWattDecimals, text_.locale()));
    if (price.gramsPerMwh > 0)
        text += tr(", CO₂ %1 g/kWh").arg(typedText(price.gramsPerMwh, kCarbonDecimals, text_.locale()));
    return text;
}

void EnergyPrices::show(std::vector<EnergyPrice> prices, const EnergyText& text) {
    known_ = true;
    reset(std::move(prices), text);
}

void EnergyPrices::forget(const EnergyText& text) {
    known_ = false;
    reset({}, text);
}

void EnergyPrices::retranslate(const EnergyText& text) {
    reset(std::vector(prices_), text);
}

void EnergyPrices::reset(std::vector<EnergyPrice> prices, const EnergyText& text) {
    beginResetModel();
    prices_ = std::move(prices);
    text_ = text;
    endResetModel();
    emit countChanged();
}

QVariantMap EnergyPrices::form(int row) const {
    const bool isNew = row < 0 || row >= count();
    if (isNew && prices_.empty())
        return {{kCurrency, QStringLiteral("EUR")}};
    const EnergyPrice& price = isNew ? prices_.back() : prices_[static_cast<std::size_t>(row)];
    return {{kSince, isNew ? QString() : text_.dateOf(price.since).toString(Qt::ISODate)},
            {kCurrency, QString::fromStdString(price.currency)},
            {kT1, typedText(price.perKwh[0], kPriceDecimals, text_.locale())},
            {kT2, typedText(price.perKwh[1], kPriceDecimals, text_.locale())},
            {kExported, typedText(price.exportedPerKwh, kPriceDecimals, text_.locale())},
            {kCarbon, typedText(price.gramsPerMwh, kCarbonDecimals, text_.locale())},
            {kContracted, typedText(price.contractedWatts, kWattDecimals, text_.locale())}};
}

/// The amounts of the form; what is wrong with the first one that is no such amount.
QString EnergyPrices::readAmounts(const QVariantMap& form, EnergyPrice& price) {
    struct Field {
        const QString& key;
        int decimals;
        std::int64_t& value;
        bool mayBeNegative;
        QString wrong;
    };
    const QString noPrice =
        tr("“%1” is not a price per kWh. Enter a number with at most 6 decimals, for example 0.2615.");
    const QString noFactor = tr("“%1” is not a CO₂ factor. Enter a number of g/kWh, for example 55.");
    const QString noPower = tr("“%1” is not a power. Enter a number of kW, for example 90.");
    const std::array<Field, 5> fields{{{kT1, kPriceDecimals, price.perKwh[0], true, noPrice},
                                       {kT2, kPriceDecimals, price.perKwh[1], true, noPrice},
                                       {kExported, kPriceDecimals, price.exportedPerKwh, true, noPrice},
                                       {kCarbon, kCarbonDecimals, price.gramsPerMwh, false, noFactor},
                                       {kContracted, kWattDecimals, price.contractedWatts, false, noPower}}};
    for (const Field& field : fields) {
        const auto value = amount(form, field.key, field.decimals);
        if (!value || (*value < 0 && !field.mayBeNegative))
            return field.wrong.arg(form.value(field.key).toString().trimmed());
        field.value = *value;
    }
    return {};
}

QString EnergyPrices::save(int row, const QVariantMap& form) {
    static const QRegularExpression code(QStringLiteral("^[A-Z]{3}$"));
    if (!known_)
        return tr("The prices of the site are not read yet. Try again in a moment.");
    if (form.value(kSince).toString().trimmed().isEmpty())
        return tr("Enter the day from which the price is valid, for example 2026-10-01.");
    const auto since = typedDay(form.value(kSince).toString());
    if (!since)
        return tr("“%1” is no date. Write it as in 2026-10-01.").arg(form.value(kSince).toString().trimmed());
    const QString currency = form.value(kCurrency).toString().trimmed().toUpper();
    if (!code.match(currency).hasMatch())
        return tr("“%1” is no currency. Write its three letters, for example EUR.").arg(currency);
    EnergyPrice price;
    price.since = beginningOf(*since, text_.zone());
    price.currency = currency.toStdString();
    if (QString wrong = readAmounts(form, price); !wrong.isEmpty())
        return wrong;
    std::vector<EnergyPrice> prices = prices_;
    std::optional<WallTime> instead;
    if (row >= 0 && row < count()) {
        instead = prices_[static_cast<std::size_t>(row)].since;
        prices.erase(prices.begin() + row);
    }
    if (!prices.empty() && prices.front().currency != price.currency)
        return otherCurrencyText(price.currency, prices.front().currency);
    if (std::ranges::count(prices, price.since, &EnergyPrice::since) > 0)
        return tr("There is already a price from %1 on. Edit that one.").arg(since->toString(Qt::ISODate));
    emit changeWanted(
        [price, instead](DatabaseConnection& connection) { return writePrice(connection, price, instead); });
    return {};
}

void EnergyPrices::remove(int row) {
    if (row < 0 || row >= count())
        return;
    const WallTime since = prices_[static_cast<std::size_t>(row)].since;
    emit changeWanted([since](DatabaseConnection& connection) { return removePrice(connection, since); });
}

} // namespace countis::ui
