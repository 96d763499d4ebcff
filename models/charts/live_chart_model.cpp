// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/live_chart_model.h"

#include "models/charts/chart_view.h"
#include "models/freshness.h"
#include "models/value_text.h"

#include <QChart>
#include <QDateTime>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kRedraw = 1000ms;

std::array<float, kChannels> channels(const Readings& readings) {
    std::array<float, kChannels> values{};
    values.fill(std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < kChannels; ++i) {
        const auto quantity = static_cast<Quantity>(i / kPhaseSlots);
        const Value& value = readings.at(quantity, static_cast<Phase>(i % kPhaseSlots));
        if (value.quality == Quality::Good)
            values[i] = static_cast<float>(inUnit(value, quantity) * shownFactor(quantity));
    }
    return values;
}

void prepareAxes(QXYSeries& series) {
    QChart* chart = series.chart();
    if (!chart)
        return;
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        QList<QAbstractAxis*> axes = chart->axes(orientation, &series);
        if (axes.isEmpty()) {
            const QList<QAbstractAxis*> others = chart->axes(orientation);
            QAbstractAxis* axis = others.isEmpty() ? new QValueAxis : others.front();
            if (others.isEmpty())
                chart->addAxis(axis, orientation == Qt::Horizontal ? Qt::AlignBottom : Qt::AlignLeft);
            series.attachAxis(axis);
            axes = {axis};
        }
        // Lines and numbers of the axes are drawn by the page.
        for (QAbstractAxis* axis : axes)
            axis->setVisible(false);
    }
}

} // namespace

LiveChartModel::LiveChartModel(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    for (std::size_t i = 0; i < kQuantities; ++i)
        // With a parent: what panel() returns would else belong to the QML engine, and be collected.
        panels_[i] = std::make_unique<ChartPanel>(static_cast<Measure::Quantity>(i), this);
    connect(&timer_, &QTimer::timeout, this, &LiveChartModel::refresh);
}

LiveChartModel::~LiveChartModel() = default;

void LiveChartModel::attach(QXYSeries* series, Measure::Quantity quantity, Measure::Phase phase) {
    if (!series)
        return;
    detach(series);
    QPen pen = series->pen();
    pen.setWidth(1); // a wider antialiased line costs the software renderer a hundred times more
    series->setPen(pen);
    series->setUseOpenGL(false);
    series->setPointsVisible(false);
    lines_.push_back({series, quantity, phase});
    refresh();
}

void LiveChartModel::detach(QXYSeries* series) {
    std::erase_if(lines_, [&](const Line& line) { return !line.series || line.series == series; });
}

ChartPanel* LiveChartModel::panel(Measure::Quantity quantity) {
    const auto i = static_cast<std::size_t>(quantity);
    return i < panels_.size() ? panels_[i].get() : nullptr;
}

void LiveChartModel::setReadings(const Readings& readings) {
    if (warped_ || metrology(readings).quality != Quality::Good)
        return;
    const bool first = store_.empty();
    const auto before = store_.latest();
    store_.add(secondsOf(metrology(readings).time.mono), channels(readings));
    if (store_.latest() == before)
        return;
    if (first)
        emit hasDataChanged();
    if (!active_ || paused_)
        return;
    // In step with the meter; the timer goes on when the meter does not.
    timer_.start(kRedraw);
    refresh();
}

void LiveChartModel::clear() {
    store_.clear();
    for (const auto& panel : panels_)
        panel->setRange({}, locale_);
    emit hasDataChanged();
    setPaused(false);
    refresh();
}

void LiveChartModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    for (const auto& panel : panels_)
        panel->retranslate(locale_);
    refresh();
}

void LiveChartModel::setWindow(int seconds) {
    if (seconds == window_ || !windows().contains(seconds))
        return;
    window_ = seconds;
    emit windowChanged();
    refresh();
}

QList<int> LiveChartModel::windows() const {
    return {60, 300, 900, 3600, 86400};
}

void LiveChartModel::setPaused(bool paused) {
    if (paused == paused_)
        return;
    paused_ = paused;
    if (paused_)
        pausedAt_ = clock_.now();
    updateTimer();
    emit pausedChanged();
    refresh();
}

void LiveChartModel::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    updateTimer();
    emit activeChanged();
    refresh();
}

void LiveChartModel::updateTimer() {
    if (active_ && !paused_)
        timer_.start(kRedraw);
    else
        timer_.stop();
}

void LiveChartModel::setColumns(int columns) {
    const int wanted = std::max(1, columns);
    if (wanted == columns_)
        return;
    columns_ = wanted;
    emit columnsChanged();
    refresh();
}

void LiveChartModel::setCursor(double position) {
    const double wanted = position >= 0 && position <= 1 ? position : -1;
    if (wanted == cursor_)
        return;
    cursor_ = wanted;
    emit cursorChanged();
    if (active_)
        updateLegends(view());
}

ChartView LiveChartModel::view() const {
    return ChartView(paused_ ? pausedAt_ : clock_.now(), window_);
}

void LiveChartModel::refresh() {
    if (!active_)
        return;
    detach(nullptr);
    const ChartView now = view();
    for (std::size_t i = 0; i < kQuantities; ++i)
        updateRange(static_cast<Measure::Quantity>(i), now);
    drawLines(now);
    updateLegends(now);
    timeTicks_.setMarks(now.timeTicks());
    std::vector<ChartMark> gaps;
    for (const Span& gap : store_.gaps(now.span()))
        gaps.push_back({now.position(gap.from), now.position(gap.to) - now.position(gap.from), tr("no data")});
    gaps_.setMarks(std::move(gaps));
}

void LiveChartModel::updateRange(Measure::Quantity quantity, const ChartView& now) {
    std::optional<MinMax> extent;
    for (const Line& line : lines_) {
        if (line.quantity != quantity)
            continue;
        const auto found = store_.extent(channel(toCore(line.quantity), toCore(line.phase)), now.span());
        if (!found)
            continue;
        extent = extent ? MinMax{std::min(extent->minimum, found->minimum), std::max(extent->maximum, found->maximum)}
                        : *found;
    }
    if (!extent)
        return;
    if (startsAtZero(quantity))
        extent = MinMax{std::min(0.0, extent->minimum), std::max(0.0, extent->maximum)};
    ChartPanel& panel = *panels_[static_cast<std::size_t>(quantity)];
    panel.setRange(niceRange(extent->minimum, extent->maximum, smallestStep(quantity), panel.range()), locale_);
}

void LiveChartModel::drawLines(const ChartView& now) {
    for (const Line& line : lines_) {
        if (!line.series->isVisible())
            continue;
        prepareAxes(*line.series);
        const AxisRange& range = panels_[static_cast<std::size_t>(line.quantity)]->range();
        for (QAbstractAxis* axis : line.series->attachedAxes()) {
            if (axis->orientation() == Qt::Horizontal)
                axis->setRange(0.0, static_cast<double>(window_));
            else
                axis->setRange(range.minimum, range.maximum);
        }
        const auto points = store_.line(channel(toCore(line.quantity), toCore(line.phase)), now.span(), columns_);
        line.series->replace(QList<QPointF>(points.begin(), points.end()));
    }
}

void LiveChartModel::updateLegends(const ChartView& now) {
    const bool cursor = cursor_ >= 0;
    const Seconds end = now.span().to;
    const Seconds last = store_.latest().value_or(end);
    const Seconds latestTime = last <= end && end - last <= kLongestStep ? last : end;
    std::array<std::vector<LegendLine>, kQuantities> legends;
    for (const Measure::Phase phase : kLegendOrder) {
        for (std::size_t i = 0; i < kQuantities; ++i) {
            const auto quantity = static_cast<Measure::Quantity>(i);
            const auto shown = [&](const Line& line) { return line.quantity == quantity && line.phase == phase; };
            if (std::none_of(lines_.begin(), lines_.end(), shown))
                continue;
            const std::size_t from = channel(toCore(quantity), toCore(phase));
            const double latest = store_.valueAt(from, latestTime);
            const double there = cursor ? store_.valueAt(from, now.time(cursor_)) : latest;
            const int digits = decimals(toCore(quantity));
            legends[i].push_back({phase, lineName(quantity, phase), numberText(latest, digits, locale_),
                                  cursor ? numberText(there, digits, locale_) : QString(),
                                  panels_[i]->position(latest), cursor ? panels_[i]->position(there) : -1});
        }
    }
    for (std::size_t i = 0; i < kQuantities; ++i)
        panels_[i]->legend()->setLines(std::move(legends[i]));
    const QString text = cursor ? now.clockText(cursor_) : QString();
    if (text == cursorText_)
        return;
    cursorText_ = text;
    emit cursorTextChanged();
}

} // namespace countis::ui
