// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/live_chart_model.h"

#include "models/charts/chart_view.h"
#include "models/text/names.h"
#include "models/text/value_text.h"

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

constexpr std::array kWorldWindows{60, 300, 900, 3600, 86'400};
constexpr std::array kOwnWindows{60, 300, 900, 3600, 86'400, 7 * 86'400, 30 * 86'400};
/// Of a meter that is read once a second: fewer readings are no curve, and so many make a good one.
constexpr double kFewReadings = 5;
constexpr double kManyReadings = 60;

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

void LiveChartModel::toggle(Measure::Quantity quantity, Measure::Phase phase) {
    if (hidden_.erase({quantity, phase}) == 0)
        hidden_.insert({quantity, phase});
    refresh();
}

bool LiveChartModel::isShown(Measure::Quantity quantity, Measure::Phase phase) const {
    return !hidden_.contains({quantity, phase});
}

void LiveChartModel::setSpeed(double speed) {
    if (speed == speed_)
        return;
    const QList<int> held = windows();
    speed_ = speed;
    if (warped())
        samples_->world().interrupt(Break::Warped);
    if (windows() != held)
        emit windowChanged();
    emit titleChanged();
    emit hasDataChanged();
    refresh();
}

void LiveChartModel::setReadings(const Readings& readings) {
    const bool before = hasData();
    if (!samples_->add(readings, warped(), ownClock_ ? ownClock_() : std::nullopt))
        return;
    if (hasData() != before)
        emit hasDataChanged();
    if (!active_ || paused())
        return;
    // In step with the meter; the timer goes on when the meter does not.
    timer_.start(kRedraw);
    refresh();
}

void LiveChartModel::show(PointSamples* samples) {
    PointSamples* const wanted = samples ? samples : &nobody_;
    if (wanted == samples_)
        return;
    samples_ = wanted;
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
    emit titleChanged();
    refresh();
}

void LiveChartModel::setZone(const QTimeZone& zone) {
    zone_ = zone;
    refresh();
}

int LiveChartModel::window() const {
    if (!ownTime())
        return window_;
    const QList<int> held = windows();
    if (held.contains(ownWindow_))
        return ownWindow_;
    const auto good =
        std::find_if(held.begin(), held.end(), [&](int seconds) { return seconds >= kManyReadings * shownSpeed(); });
    return good == held.end() ? held.last() : *good;
}

void LiveChartModel::setWindow(int seconds) {
    if (seconds == window() || !windows().contains(seconds))
        return;
    (ownTime() ? ownWindow_ : window_) = seconds;
    emit windowChanged();
    refresh();
}

QList<int> LiveChartModel::windows() const {
    if (!ownTime())
        return {kWorldWindows.begin(), kWorldWindows.end()};
    QList<int> held;
    for (const int seconds : kOwnWindows) {
        if (seconds >= kFewReadings * shownSpeed())
            held.append(seconds);
    }
    return held.isEmpty() ? QList<int>{kOwnWindows.back()} : held;
}

void LiveChartModel::setPaused(bool paused) {
    if (paused == this->paused())
        return;
    const QList<int> held = windows();
    const bool own = ownTime();
    const ChartEnd end = follow();
    pause_ = paused ? std::optional(Pause{end, end.at - axis().offset(), own, speed_}) : std::nullopt;
    updateTimer();
    emit pausedChanged();
    emit titleChanged();
    if (windows() != held) // the meter's time may have changed its speed meanwhile
        emit windowChanged();
    refresh();
}

QString LiveChartModel::title() const {
    const QString word = paused() ? tr("Paused") : recorded_ ? tr("Recorded") : tr("Live");
    return ownTime() ? word + u' ' + speedText(shownSpeed(), locale_) : word;
}

QString LiveChartModel::caption() const {
    if (pause_)
        //: Beside "Paused": a time of day
        return tr("since %1").arg(nowText());
    return ownTime() ? tr("time of the meter") : QString();
}

QString LiveChartModel::nowText() const {
    if (pause_)
        return ChartView(pause_->end, window_, zone_).clockText(1, locale_);
    return recorded_ ? tr("at this time") : tr("now");
}

void LiveChartModel::setRecorded(bool recorded) {
    recorded_ = recorded;
    emit titleChanged();
}

void LiveChartModel::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    if (!active_)
        setCursor(-1); // nobody points there any more
    updateTimer();
    emit activeChanged();
    refresh();
}

void LiveChartModel::updateTimer() {
    if (active_ && !paused())
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

ChartEnd LiveChartModel::follow() {
    const SampleTime world = clock_.now();
    const Seconds at = samples_->world().follow(world);
    if (!ownTime())
        return {at, world.mono};
    const auto own = ownClock_ ? ownClock_() : std::nullopt;
    return {own ? samples_->own().follow(*own) : samples_->own().latest().value_or(0), world.mono};
}

ChartView LiveChartModel::view() {
    ChartEnd end = follow();
    if (pause_) {
        end = pause_->end;
        end.at = std::min(end.at, pause_->clock + axis().offset()); // the clock may have been set back since
    }
    return ChartView(end, window(), zone_);
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
    timeTicks_.setMarks(now.timeTicks(locale_));
    drawGaps(now);
}

void LiveChartModel::drawGaps(const ChartView& now) {
    const auto reason = [](Break why) {
        switch (why) {
        case Break::ClockSet: return tr("clock set");
        case Break::Warped: return tr("accelerated time");
        case Break::Exchanged: return tr("meter replaced");
        case Break::Silent:
        case Break::None: break;
        }
        return tr("no data");
    };
    std::vector<ChartMark> gaps;
    for (const Gap& gap : shown().gaps(now.span(), now.real())) {
        const double from = now.position(gap.span.from);
        gaps.push_back({from, now.position(gap.span.to) - from, reason(gap.why)});
    }
    gaps_.setMarks(std::move(gaps));
}

void LiveChartModel::updateRange(Measure::Quantity quantity, const ChartView& now) {
    std::optional<MinMax> extent;
    for (const Line& line : lines_) {
        if (line.quantity != quantity || !isShown(line.quantity, line.phase))
            continue;
        const auto found = shown().extent(channel(toCore(line.quantity), toCore(line.phase)), now.span());
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
                axis->setRange(0.0, now.span().to - now.span().from);
            else
                axis->setRange(range.minimum, range.maximum);
        }
        std::vector<QPointF> points;
        if (isShown(line.quantity, line.phase))
            points = shown().line(channel(toCore(line.quantity), toCore(line.phase)), now.span(), columns_);
        line.series->replace(QList<QPointF>(points.begin(), points.end()));
    }
}

void LiveChartModel::updateLegends(const ChartView& now) {
    const bool cursor = cursor_ >= 0;
    const Seconds last = shown().latest().value_or(now.span().to);
    // After the latest sample its values hold as long as they are fresh.
    const auto valueAt = [&](std::size_t from, Seconds time) {
        if (time > last && !shown().fresh(now.real()))
            return std::numeric_limits<double>::quiet_NaN();
        return shown().valueAt(from, std::min(time, last));
    };
    std::array<std::vector<LegendLine>, kQuantities> legends;
    for (const Measure::Phase phase : kLegendOrder) {
        for (std::size_t i = 0; i < kQuantities; ++i) {
            const auto quantity = static_cast<Measure::Quantity>(i);
            const auto shown = [&](const Line& line) { return line.quantity == quantity && line.phase == phase; };
            if (std::none_of(lines_.begin(), lines_.end(), shown))
                continue;
            const std::size_t from = channel(toCore(quantity), toCore(phase));
            const double latest = valueAt(from, now.span().to);
            const double there = cursor ? valueAt(from, now.time(cursor_)) : latest;
            const int digits = decimals(toCore(quantity));
            const bool drawn = isShown(quantity, phase);
            legends[i].push_back(
                {phase, slotText(toCore(quantity), toCore(phase)), drawn, numberText(latest, digits, locale_),
                 cursor ? numberText(there, digits, locale_) : QString(), drawn ? panels_[i]->position(latest) : -1,
                 drawn && cursor ? panels_[i]->position(there) : -1});
        }
    }
    for (std::size_t i = 0; i < kQuantities; ++i)
        panels_[i]->legend()->setLines(std::move(legends[i]));
    const QString text = cursor ? now.clockText(cursor_, locale_) : QString();
    if (text == cursorText_)
        return;
    cursorText_ = text;
    emit cursorTextChanged();
}

} // namespace countis::ui
