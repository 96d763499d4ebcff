// SPDX-License-Identifier: GPL-3.0-or-later
// What the Trends page shows of what was read.
#include "models/text/names.h"
#include "models/trends/trend_ticks.h"
#include "models/trends/trends_model.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

using Kind = TrendSpan::Kind;

constexpr int kPixelsOfTick = 66;
constexpr double kPixelsOfTariff = 6; // what is narrower cannot be told apart
constexpr int kNavigatorTicks = 7;
constexpr double kSmallest = 60; // seconds of the navigator, where a recording has just begun
// From top to bottom.
constexpr std::array kPanelOrder{Quantity::P, Quantity::Q, Quantity::S,  Quantity::V,
                                 Quantity::U, Quantity::I, Quantity::PF, Quantity::F};

bool isOf(const TrendSeries& series, Quantity quantity) {
    return instantOf(series.entry).quantity == quantity;
}

QString tariffText(int tariff) {
    return tariff == TariffStretch::kBoth ? QStringLiteral("T1, T2") : QStringLiteral("T%1").arg(tariff);
}

} // namespace

double TrendsModel::latest() const {
    if (!recorded_)
        return -1;
    const double at = (recorded_->to - view_.view().from) / lengthOf(view_.view());
    return at > 0 && at < 1 ? at : -1;
}

TrendPanel* TrendsModel::panel(Measure::Quantity quantity) {
    const auto i = static_cast<std::size_t>(quantity);
    return i < panels_.size() ? panels_[i].get() : nullptr;
}

double TrendsModel::navigatorPosition(Seconds time) const {
    const Span& whole = navigator_.view();
    return lengthOf(whole) > 0 ? std::clamp((time - whole.from) / lengthOf(whole), 0.0, 1.0) : 0;
}

std::vector<const TrendSeries*> TrendsModel::seriesOf(Quantity quantity) const {
    std::vector<const TrendSeries*> found;
    for (const TrendSeries& one : chosen_)
        if (isOf(one, quantity))
            found.push_back(&one);
    return found;
}

/// Lines of each panel; it stays as it is while the view moves.
void TrendsModel::arrange() {
    QList<int> shown;
    for (const Quantity quantity : kPanelOrder) {
        const auto series = seriesOf(quantity);
        TrendPanel& panel = *panels_[index(quantity)];
        std::vector<TrendLine> lines;
        for (const TrendSeries* const one : series)
            addLines(*one, lines);
        panel.setLines(std::move(lines));
        panel.setCaption(captionOf(series));
        if (!series.empty())
            shown.append(static_cast<int>(quantity));
    }
    if (shown != quantities_) {
        quantities_ = shown;
        emit quantitiesChanged();
    }
    drawNavigator();
}

void TrendsModel::addLines(const TrendSeries& series, std::vector<TrendLine>& lines) const {
    const TrendStore::Record* const record = store_.find(series);
    if (record == nullptr || !record->curve)
        return;
    const TrendStyle style = series_.styleOf(series);
    lines.push_back({record->curve, style.colour, style.dashed, false, 0, record->estimates});
    if (compare_ && record->before)
        lines.push_back({record->before, style.colour, false, true, shift_, {}});
}

QString TrendsModel::captionOf(const std::vector<const TrendSeries*>& series) const {
    if (series.empty())
        return {};
    const PointId first = series.front()->point;
    const bool ofOne = std::ranges::all_of(series, [&](const TrendSeries* one) { return one->point == first; });
    QStringList parts;
    if (const QString unit = unitText(instantOf(series.front()->entry).quantity); !unit.isEmpty())
        parts.append(unit);
    if (ofOne)
        parts.append(series_.meterName(first));
    if (store_.tier() != Tier::Raw)
        parts.append(tr("mean and range"));
    return parts.join(QStringLiteral(", "));
}

void TrendsModel::draw() {
    const Span& view = view_.view();
    for (const int quantity : quantities_)
        panels_[static_cast<std::size_t>(quantity)]->show(view, locale_);
    timeTicks_.setMarks(trendTicks(view, std::clamp(columns_ / kPixelsOfTick, 3, 13), view_.zone(), locale_));
    drawGaps();
    drawTariffs();
    drawEnds();
}

/// Stretches for which the power of a chosen meter is estimated, in the order of time, joined where they overlap.
std::vector<Span> TrendsModel::estimatedIn(const Span& window) const {
    std::vector<Span> all;
    for (const TrendSeries& one : chosen_)
        if (const auto* const record = store_.find(one))
            for (const TrendEstimate& estimate : record->estimates)
                if (estimate.span.from < window.to && estimate.span.to > window.from)
                    all.push_back({std::max(estimate.span.from, window.from), std::min(estimate.span.to, window.to)});
    std::ranges::sort(all, {}, &Span::from);
    std::vector<Span> joined;
    for (const Span& span : all)
        if (!joined.empty() && span.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, span.to);
        else
            joined.push_back(span);
    return joined;
}

void TrendsModel::drawGaps() {
    std::vector<const TrendCurve*> curves;
    for (const TrendSeries& one : chosen_)
        if (const auto* const record = store_.find(one); record != nullptr && record->curve)
            curves.push_back(record->curve.get());
    std::vector<ChartMark> marks;
    const Span& view = view_.view();
    const auto mark = [&](const Span& span, const QString& text, bool estimated) {
        marks.push_back({(span.from - view.from) / lengthOf(view), lengthOf(span) / lengthOf(view), text, estimated});
    };
    // Nothing can be known of the future, and of what is not read yet.
    const Span known{std::max(view.from, store_.span().from), std::min({view.to, store_.span().to, readAt_})};
    if (!curves.empty() && known.from < known.to) {
        const std::vector<Span> estimated = estimatedIn(known);
        for (const Span& span : estimated)
            mark(span, tr("estimated"), true);
        for (const Span& gap : without(commonGaps(curves, known), estimated))
            mark(gap, tr("no data"), false);
        std::ranges::sort(marks, {}, &ChartMark::position);
    }
    const bool estimates = std::ranges::any_of(marks, &ChartMark::estimated);
    const bool gaps = !std::ranges::all_of(marks, &ChartMark::estimated);
    gaps_.setMarks(std::move(marks));
    if (gaps == hasGaps_ && estimates == hasEstimates_)
        return;
    hasGaps_ = gaps;
    hasEstimates_ = estimates;
    emit gapsChanged();
}

void TrendsModel::drawTariffs() {
    std::vector<ChartMark> marks;
    const Span& view = view_.view();
    const auto* const record = chosen_.empty() ? nullptr : store_.find({chosen_.front().point, tariffEntry()});
    if (record != nullptr)
        // A year of days with two tariffs would else be hundreds of items that nobody can tell apart.
        for (const TariffStretch& stretch :
             joinShort(tariffsOf(record->rows, view), kPixelsOfTariff * lengthOf(view) / columns_))
            marks.push_back({(stretch.span.from - view.from) / lengthOf(view),
                             lengthOf(stretch.span) / lengthOf(view), tariffText(stretch.tariff)});
    tariffs_.setMarks(std::move(marks));
}

QString TrendsModel::endName(const TrendSeries& series) const {
    const auto beside = seriesOf(instantOf(series.entry).quantity);
    const bool ofOne =
        std::ranges::all_of(beside, [&](const TrendSeries* one) { return one->point == series.point; });
    if (ofOne)
        return TrendSeriesList::valueName(series.entry);
    const bool oneEach = std::ranges::none_of(
        beside, [&](const TrendSeries* one) { return one->point == series.point && one->entry != series.entry; });
    const QString meter = series_.meterName(series.point);
    return oneEach ? meter : meter + u' ' + TrendSeriesList::valueName(series.entry);
}

void TrendsModel::drawEnds() {
    const Span& view = view_.view();
    const Seconds at = view.from + cursor_ * lengthOf(view);
    for (const int quantity : quantities_) {
        TrendPanel& panel = *panels_[static_cast<std::size_t>(quantity)];
        std::vector<TrendEnd> ends;
        for (const TrendSeries* const one : seriesOf(toCore(panel.quantity()))) {
            const auto* const record = store_.find(*one);
            if (record == nullptr || !record->curve || record->curve->empty())
                continue;
            const TrendCurve& curve = *record->curve;
            TrendEnd end{endName(*one), series_.styleOf(*one).colour};
            const Seconds last = std::min(curve.last(), view.to);
            end.time = (last - view.from) / lengthOf(view);
            end.value = end.time >= 0 ? panel.position(curve.valueAt(last)) : -1;
            end.cursor = cursor_ >= 0 ? panel.position(curve.valueAt(at)) : -1;
            ends.push_back(std::move(end));
        }
        panel.ends()->setEnds(std::move(ends));
    }
}

void TrendsModel::drawNavigator() {
    if (!recorded_ || !store_.whole()) {
        navigator_.setLines({});
        return;
    }
    const Span whole{recorded_->from, std::max(recorded_->to, recorded_->from + kSmallest)};
    navigator_.setQuantity(static_cast<Measure::Quantity>(instantOf(store_.wholeEntry()).quantity));
    navigator_.setLines(
        {{store_.whole(), chosen_.empty() ? 0 : series_.styleOf(chosen_.front()).colour, false, false, 0}});
    navigator_.show(whole, locale_);
    navigatorTicks_.setMarks(trendTicks(whole, kNavigatorTicks, view_.zone(), locale_));
    emit viewChanged();
}

std::string TrendsModel::csv() const {
    std::vector<TrendColumnTitle> columns;
    columns.reserve(chosen_.size());
    for (const TrendSeries& one : chosen_)
        columns.push_back(
            {one, series_.meterName(one.point).toStdString() + ' ' + std::string(values()[one.entry].key)});
    return trendsCsv(store_, columns, view_.view(), view_.zone());
}

void TrendsModel::copy() const {
    QGuiApplication::clipboard()->setText(QString::fromStdString(csv()));
}

} // namespace countis::ui
