// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_shown.h"

#include "models/text/value_text.h"
#include "site/energy/rounded_shares.h"

#include <QCoreApplication>
#include <QVariantMap>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Energy)
};

constexpr std::int64_t kGramsInTenthOfKilo = 100;

/// The price at the end of the period, or the latest one.
const EnergyPrice* latestPrice(const EnergyAnswer& answer, WallTime end) {
    return priceAt(answer.prices, end - std::chrono::milliseconds{1});
}

/// More than one price is valid in the period.
bool priceChanges(const EnergyShown& shown) {
    const auto later = std::ranges::count_if(shown.answer->prices, [&](const EnergyPrice& price) {
        return price.since > shown.now.whole.from && price.since < shown.now.whole.to;
    });
    return later > (priceAt(shown.answer->prices, shown.now.whole.from) != nullptr ? 0 : 1);
}

/// Days that have passed of a period, for figures a day.
double daysOf(const EnergyPeriod& period, const EnergyFigure& whole, WallTime end) {
    const auto days = static_cast<double>(period.first.daysTo(period.end));
    if (end >= whole.to)
        return days;
    const double part = std::chrono::duration<double>(end - whole.from) / (whole.to - whole.from);
    return days * std::max(0.0, part);
}

QString overOrUnder(double percent, const QString& before, const EnergyText& text) {
    const QString magnitude = text.number(std::abs(percent), 1);
    if (magnitude == text.number(0, 1))
        return Words::tr("as in %1", "as much energy").arg(before);
    return (percent < 0 ? Words::tr("%1 % below %2") : Words::tr("%1 % above %2")).arg(magnitude, before);
}

QString aDay(double percent, const EnergyText& text) {
    const QString magnitude = text.number(std::abs(percent), 1);
    return percent < 0 ? Words::tr("%1 % less per day").arg(magnitude)
                       : Words::tr("%1 % more per day").arg(magnitude);
}

QVariantMap card(const QString& title, const QString& value, const QString& unit) {
    return {{QStringLiteral("title"), title},       {QStringLiteral("value"), value},
            {QStringLiteral("unit"), unit},         {QStringLiteral("direction"), 0},
            {QStringLiteral("caption"), QString()}, {QStringLiteral("note"), QString()}};
}

enum class CardWidth : std::uint8_t { Narrow, Wide };

/// Says how a figure compares with the one of the period before: whole periods, and a day where they differ in
/// length. Of a period that is not over only the latter. A narrow card has room for one of them.
void compare(QVariantMap& card, const EnergyShown& shown, std::int64_t now, std::int64_t before,
             const EnergyText& text, CardWidth width = CardWidth::Narrow) {
    if (!shown.comparing)
        return;
    if (!shown.hasBefore()) {
        const bool isOwn = shown.comparability() == Comparability::IsIncomplete;
        card[QStringLiteral("caption")] =
            Words::tr("%1 is not complete").arg(isOwn ? shown.shortName : shown.beforeName);
        return;
    }
    const double days = daysOf(shown.period, shown.now.whole, shown.answer->end);
    const auto daysBefore = static_cast<double>(shown.before.first.daysTo(shown.before.end));
    const auto whole = percentChange(static_cast<double>(now), static_cast<double>(before));
    if (!whole || days <= 0)
        return;
    const double perDay = *percentChange(static_cast<double>(now) / days, static_cast<double>(before) / daysBefore);
    const bool over = shown.isOver();
    QString caption =
        over ? overOrUnder(*whole, shown.beforeName, text) : overOrUnder(perDay, shown.beforeName, text);
    const bool wide = width == CardWidth::Wide;
    if (!over)
        caption = wide ? Words::tr("%1, per day").arg(caption) : aDay(perDay, text);
    else if (wide && days != daysBefore)
        caption = Words::tr("%1, %2").arg(caption, aDay(perDay, text));
    const double shownChange = over ? *whole : perDay;
    card[QStringLiteral("caption")] = caption;
    card[QStringLiteral("direction")] = std::abs(shownChange) < 0.05 ? 0 : shownChange < 0 ? -1 : 1;
}

QString orDash(bool known, const QString& text) {
    return known ? text : QString(kNotMeasured);
}

/// Says of a total that it rests on a reading that a person entered.
QVariantMap withHand(QVariantMap card, const EnergyShown& shown) {
    if (shown.now.whole.entered)
        card[QStringLiteral("note")] = Words::tr("A reading that was entered by hand counts in this total.");
    return card;
}

QVariantMap costCard(const EnergyShown& shown, const EnergyText& text) {
    const EnergyFigure& whole = shown.now.whole;
    const bool known = whole.known && (whole.priced || whole.cost() != 0);
    QVariantMap cost =
        card(Words::tr("Cost"), orDash(known, text.money(whole.cost())), known ? shown.currency : QString());
    if (whole.priced && shown.then.whole.priced)
        compare(cost, shown, whole.cost(), shown.then.whole.cost(), text);
    else if (!whole.priced)
        cost[QStringLiteral("caption")] =
            known ? Words::tr("part of it has no price") : Words::tr("no price is entered");
    return cost;
}

QVariantMap highestCard(const EnergyShown& shown, const EnergyText& text) {
    const auto& highest = shown.now.whole.highest;
    QVariantMap peak = card(Words::tr("15-minute maximum"), highest ? text.power(*highest) : QString(kNotMeasured),
                            QStringLiteral("kW"));
    if (const std::int64_t watts = shown.contractedIn(shown.now.whole); highest && watts > 0) {
        const auto contracted = static_cast<double>(watts);
        peak[QStringLiteral("caption")] =
            Words::tr("%1 % of %2 kW contracted")
                .arg(text.number(highest->watts() / contracted * 100, 1), text.locale().toString(contracted / 1000));
        peak[QStringLiteral("over")] = highest->watts() > contracted;
    } else if (highest) {
        peak[QStringLiteral("caption")] =
            Words::tr("imported, %1", "the date and time follow").arg(text.dayAndClock(highest->start));
    } else {
        peak[QStringLiteral("caption")] = Words::tr("no quarter-hour was read");
    }
    peak[QStringLiteral("note")] =
        Words::tr("The highest mean power of a quarter-hour in which all meters were read.");
    return peak;
}

QVariantList reactiveCards(const EnergyShown& shown, const EnergyText& text) {
    const EnergyFigure& whole = shown.now.whole;
    const SheetRow& sheet = shown.answer->sheet.whole();
    const QString kvarh = QStringLiteral("kvarh");
    QVariantMap in = card(Words::tr("Er+"), orDash(whole.known, text.energy(whole.imported())), kvarh);
    compare(in, shown, whole.imported(), shown.then.whole.imported(), text, CardWidth::Wide);
    QVariantMap out = card(Words::tr("Er−"), orDash(whole.known, text.energy(whole.exported())), kvarh);
    compare(out, shown, whole.exported(), shown.then.whole.exported(), text);
    QVariantMap balance = card(Words::tr("Balance"), orDash(whole.known, text.energy(whole.balance())), kvarh);
    balance[QStringLiteral("caption")] = Words::tr("Er+ less Er−");
    QVariantMap apparent =
        card(Words::tr("Apparent energy"),
             orDash(whole.known, text.energy(roundedSteps(sheet.of(EnergyKind::Eap).total(), 100))),
             QStringLiteral("kVAh"));
    const auto factor = powerFactorOf(sheet);
    QVariantMap mean = card(Words::tr("Power factor"), factor ? text.number(*factor, 3) : QString(kNotMeasured), {});
    mean[QStringLiteral("caption")] = Words::tr("active / apparent energy");
    return {withHand(in, shown), withHand(out, shown), withHand(balance, shown), apparent, mean};
}

} // namespace

const EnergyFigure* EnergyShown::comparedWith(std::size_t row) const {
    const int other = comparing && row < compared.size() ? compared[row] : -1;
    if (other < 0 || !then.rows[static_cast<std::size_t>(other)].known)
        return nullptr;
    return &then.rows[static_cast<std::size_t>(other)];
}

std::int64_t EnergyShown::contractedIn(const EnergyFigure& row) const {
    return contractedAt(answer->prices, row.highest ? row.highest->start : row.from);
}

EnergyShown shownOf(std::shared_ptr<const EnergyAnswer> answer, EnergyView view, const EnergyPeriod& period,
                    bool comparing, const EnergyText& text) {
    EnergyShown shown;
    shown.answer = std::move(answer);
    shown.view = view;
    shown.period = period;
    shown.before = neighbour(period, -1);
    shown.comparing = comparing;
    shown.rowLength = rowLengthOf(period, text.zone());
    shown.compared = comparedRows(period, text.zone());
    shown.now = figuresOf(shown.answer->sheet, view, shown.answer->end);
    shown.then = figuresOf(shown.answer->before, view, shown.answer->end);
    shown.periodName = text.period(period);
    shown.shortName = text.shortPeriod(period, shown.before);
    shown.beforeName = text.shortPeriod(shown.before, period);
    if (const EnergyPrice* const price = latestPrice(*shown.answer, shown.now.whole.to))
        shown.currency = QString::fromStdString(price->currency);
    return shown;
}

QVariantList cardsOf(const EnergyShown& shown, const EnergyText& text) {
    if (shown.view == EnergyView::Reactive)
        return reactiveCards(shown, text);
    const EnergyFigure& whole = shown.now.whole;
    const QString kwh = QStringLiteral("kWh");
    QVariantMap in = card(Words::tr("Imported"), orDash(whole.known, text.energy(whole.imported())), kwh);
    compare(in, shown, whole.imported(), shown.then.whole.imported(), text, CardWidth::Wide);
    QVariantMap out = card(Words::tr("Exported"), orDash(whole.known, text.energy(whole.exported())), kwh);
    compare(out, shown, whole.exported(), shown.then.whole.exported(), text);
    QVariantMap balance = card(Words::tr("Balance"), orDash(whole.known, text.energy(whole.balance())), kwh);
    balance[QStringLiteral("caption")] = Words::tr("imported less exported");
    return {withHand(in, shown), withHand(out, shown), withHand(balance, shown),
            withHand(costCard(shown, text), shown), highestCard(shown, text)};
}

QVariantList costsOf(const EnergyShown& shown, const EnergyText& text) {
    const EnergyFigures active = shown.view == EnergyView::Reactive
                                     ? figuresOf(shown.answer->sheet, EnergyView::Active, shown.answer->end)
                                     : shown.now;
    const EnergyFigure& whole = active.whole;
    const EnergyPrice* const price = priceChanges(shown) ? nullptr : latestPrice(*shown.answer, whole.to);
    const auto row = [&](const QString& name, std::int64_t energy, std::int64_t perKwh, std::int64_t cost) {
        return QVariantMap{{QStringLiteral("name"), name},
                           {QStringLiteral("energy"), orDash(whole.known, text.energy(energy))},
                           {QStringLiteral("price"), price != nullptr ? text.price(perKwh) : QString()},
                           {QStringLiteral("cost"), orDash(whole.known, text.money(cost))}};
    };
    return {
        row(QStringLiteral("T1"), whole.in[0], price != nullptr ? price->perKwh[0] : 0, whole.costIn[0]),
        row(QStringLiteral("T2"), whole.in[1], price != nullptr ? price->perKwh[1] : 0, whole.costIn[1]),
        row(Words::tr("exported"), whole.exported(), price != nullptr ? -price->exportedPerKwh : 0, whole.costOut)};
}

QString carbonOf(const EnergyShown& shown, const EnergyText& text) {
    const std::int64_t grams = shown.answer->sheet.whole().cost.grams;
    if (grams == 0)
        return {};
    return Words::tr("CO₂ of the imported energy: %1 kg")
        .arg(fixedText(roundedSteps(grams, kGramsInTenthOfKilo), 1, text.locale()));
}

QString costProblemOf(const EnergyShown& shown, const EnergyText& text) {
    const auto& prices = shown.answer->prices;
    if (prices.empty())
        return Words::tr("Enter the prices of your contract to see what the energy costs.");
    if (shown.now.whole.priced)
        return {};
    return Words::tr("The first price is valid from %1 on: energy before that day has no cost here.")
        .arg(text.fullDay(text.dateOf(prices.front().since)));
}

} // namespace countis::ui
