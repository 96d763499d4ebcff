// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trends_model.h"

#include "history/site_time.h"

#include <algorithm>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
using Kind = TrendSpan::Kind;

const QString kSeriesKey = QStringLiteral("trends/series");
const QLatin1Char kBetweenKeys(' '); // the settings are a text, and hold no lists
const QString kKindKey = QStringLiteral("trends/span");
const QString kCompareKey = QStringLiteral("trends/compare");

constexpr auto kSoon = 120ms; // while wheel and drag go on
constexpr auto kTick = 1000ms;
constexpr double kLiveAge = 2;       // seconds between two readings of a live view
constexpr double kAge = 30;          // of another view that holds now
constexpr double kMargin = 0.25;     // of a view: what is read reaches so far beyond it
constexpr double kReadAround = 1;    // of a view, on each side
constexpr auto kFiguresSoon = 150ms; // figures follow where the view stands still

bool covers(const Span& whole, const Span& part) {
    return whole.from <= part.from && whole.to >= part.to;
}

Span around(const Span& view, double by) {
    const double margin = by * lengthOf(view);
    return {view.from - margin, view.to + margin};
}

QString keyOf(const TrendSeries& series) {
    return QString::number(series.point.number) + u':' + QLatin1String(values()[series.entry].key.data());
}

std::optional<TrendSeries> seriesOfKey(const QString& key) {
    const qsizetype colon = key.indexOf(u':');
    const auto entry = entryOf(key.mid(colon + 1).toStdString());
    if (colon <= 0 || !entry)
        return std::nullopt;
    return TrendSeries{{key.left(colon).toLongLong()}, *entry};
}

} // namespace

TrendsModel::TrendsModel(const Clock& clock, MeterList& meters, QObject* parent)
    : QObject(parent), clock_(clock), series_(meters) {
    for (std::size_t i = 0; i < kQuantities; ++i)
        // With a parent: what panel() returns would else belong to the QML engine, and be collected.
        panels_[i] = std::make_unique<TrendPanel>(static_cast<Measure::Quantity>(i), this);
    connect(&series_, &TrendSeriesList::chosenChanged, this, &TrendsModel::takeChoice);
    connect(&loader_, &TrendLoader::answered, this, &TrendsModel::take);
    connect(&soon_, &QTimer::timeout, this, &TrendsModel::read);
    connect(&tick_, &QTimer::timeout, this, &TrendsModel::tick);
    connect(&figuresSoon_, &QTimer::timeout, this, &TrendsModel::fillTable);
    soon_.setSingleShot(true);
    figuresSoon_.setSingleShot(true);
    view_.show(Kind::Day, now());
}

TrendsModel::~TrendsModel() = default;

Seconds TrendsModel::now() const {
    return static_cast<Seconds>(clock_.now().wall.time_since_epoch().count()) / 1000;
}

void TrendsModel::show(const std::optional<DatabaseUrl>& url, const QTimeZone& zone) {
    url_ = url;
    store_.clear();
    answered_ = false;
    recorded_.reset();
    problem_.clear();
    view_.setZone(zone);
    view_.show(view_.kind(), now());
    due_ = true;
    emit stateChanged();
    arrange();
    moved();
}

void TrendsModel::load(const QSettings& settings) {
    std::vector<TrendSeries> series;
    const QString keys = settings.value(kSeriesKey).toString();
    for (const QString& key : keys.split(kBetweenKeys, Qt::SkipEmptyParts))
        if (const auto one = seriesOfKey(key))
            series.push_back(*one);
    compare_ = settings.value(kCompareKey, false).toBool();
    const int kind = settings.value(kKindKey, static_cast<int>(Kind::Day)).toInt();
    if (kind >= static_cast<int>(Kind::Live) && kind < static_cast<int>(Kind::Custom))
        view_.show(static_cast<Kind>(kind), now());
    series_.choose(series);
}

void TrendsModel::suggest(PointId point) {
    static const std::uint16_t power = *entryOf("power_active_P_W");
    if (chosen_.empty())
        series_.choose({{point, power}});
}

void TrendsModel::showAround(PointId point, std::optional<std::uint16_t> entry, WallTime at) {
    constexpr Seconds kHalf = 1800;
    if (entry)
        series_.choose({{point, *entry}});
    if (!entry || series_.chosen().empty()) {
        series_.choose({});
        suggest(point);
    }
    const Seconds middle = static_cast<Seconds>(at.time_since_epoch().count()) / 1000;
    const Seconds to = std::min(middle + kHalf, std::max(now(), middle + 60));
    view_.setCustom({to - 2 * kHalf, to});
    moved();
}

void TrendsModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    series_.retranslate(locale);
    arrange();
    draw();
    fillTable();
    takeForms();
    emit viewChanged();
    emit cursorChanged();
    emit stateChanged();
}

void TrendsModel::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    emit activeChanged();
    if (!active_) {
        tick_.stop();
        soon_.stop();
        loader_.forget();
        waiting_ = 0;
        setCursor(-1); // nobody points there any more
        return;
    }
    tick_.start(kTick);
    view_.follow(now());
    due_ = due_ || now() - readAt_ > kAge;
    moved();
}

void TrendsModel::takeChoice() {
    const std::vector<TrendSeries> before = std::exchange(chosen_, series_.chosen());
    if (before == chosen_)
        return;
    QStringList keys;
    for (const TrendSeries& one : chosen_)
        keys.append(keyOf(one));
    emit chosen(kSeriesKey, keys.join(kBetweenKeys));
    due_ = true;
    if (!chosen_.empty() && before.empty())
        answered_ = false;
    emit stateChanged();
    arrange();
    draw();
    fillTable();
    read();
}

void TrendsModel::setKind(Kind kind) {
    view_.show(kind, now());
    if (kind != Kind::Custom)
        emit chosen(kKindKey, static_cast<int>(kind));
    moved();
}

void TrendsModel::setCompare(bool compare) {
    if (compare == compare_)
        return;
    compare_ = compare;
    emit chosen(kCompareKey, compare);
    due_ = true;
    arrange();
    moved();
}

void TrendsModel::setColumns(int columns) {
    const int wanted = std::max(1, columns);
    if (wanted == columns_)
        return;
    columns_ = wanted;
    emit columnsChanged();
    draw();
}

void TrendsModel::setCursor(double position) {
    const double wanted = position >= 0 && position <= 1 ? position : -1;
    if (wanted == cursor_)
        return;
    cursor_ = wanted;
    emit cursorChanged();
    drawEnds();
    fillCursor();
}

void TrendsModel::step(int periods) {
    view_.step(periods);
    moved();
}

void TrendsModel::fit() {
    view_.fit();
    moved();
}

void TrendsModel::zoom(double factor, double at) {
    view_.zoom(factor, at);
    moved();
}

void TrendsModel::pan(double fraction) {
    view_.pan(fraction);
    moved();
}

void TrendsModel::navigate(double from, double to) {
    const Span whole = navigator_.view();
    view_.setView({whole.from + from * lengthOf(whole), whole.from + to * lengthOf(whole)});
    moved();
}

void TrendsModel::showLatest() {
    if (isCalendar(view_.kind()))
        view_.showTime(now());
    else if (view_.kind() == Kind::All)
        view_.fit();
    else if (!view_.follows())
        view_.setCustom({now() - lengthOf(view_.view()), now()});
    moved();
}

QString TrendsModel::goTo(const QString& date) {
    const auto at = timeIn(date.trimmed(), view_.zone());
    if (!at)
        return tr("“%1” is no date; write it as 2026-11-24.").arg(date.trimmed());
    view_.showTime(static_cast<Seconds>(at->time_since_epoch().count()) / 1000);
    moved();
    return {};
}

QString TrendsModel::showSpan(const QString& from, const QString& to) {
    const auto begin = timeIn(from.trimmed(), view_.zone());
    const auto end = timeIn(to.trimmed(), view_.zone());
    if (!begin || !end)
        return tr("“%1” is no date; write it as 2026-11-24 or 2026-11-24 06:00.").arg((begin ? to : from).trimmed());
    if (*end - *begin < 10s)
        return tr("The end must be at least 10 s after the beginning.");
    view_.setCustom({static_cast<Seconds>(begin->time_since_epoch().count()) / 1000,
                     static_cast<Seconds>(end->time_since_epoch().count()) / 1000});
    moved();
    return {};
}

void TrendsModel::retry() {
    due_ = true;
    read();
}

/// The picture follows at once; what is not read yet comes soon.
void TrendsModel::moved() {
    takeForms();
    emit viewChanged();
    if (cursor_ >= 0)
        emit cursorChanged();
    draw();
    figuresSoon_.start(kFiguresSoon);
    if (due_)
        read();
    else if (!isCovered())
        readSoon();
}

void TrendsModel::tick() {
    const Seconds at = now();
    if (view_.follows()) {
        view_.follow(at);
        emit viewChanged();
        draw();
        figuresSoon_.start(kFiguresSoon);
    }
    const bool holdsNow = view_.view().to >= readAt_;
    if (waiting_ == 0 && holdsNow && at - readAt_ >= (view_.follows() ? kLiveAge : kAge))
        read();
}

bool TrendsModel::isCovered() const {
    return covers(store_.span(), around(view_.view(), kMargin)) && store_.tier() == tierFor(lengthOf(view_.view()));
}

void TrendsModel::readSoon() {
    if (!soon_.isActive())
        soon_.start(kSoon);
}

TrendQuery TrendsModel::query() const {
    TrendQuery query;
    query.url = *url_;
    query.span = around(view_.view(), kReadAround);
    query.tier = tierFor(lengthOf(view_.view()));
    if (compare_) {
        const Seconds shift = view_.view().from - view_.before().from;
        query.before = Span{query.span.from - shift, query.span.to - shift};
    }
    for (const TrendSeries& one : chosen_) {
        if (query.points.empty() || query.points.back().point != one.point)
            query.points.push_back({one.point, series_.periodOf(one.point), {}});
        query.points.back().entries.push_back(one.entry);
    }
    for (TrendPointQuery& point : query.points) {
        point.entries.push_back(importedEntry());
        point.entries.push_back(exportedEntry());
    }
    query.points.front().entries.push_back(tariffEntry());
    query.whole = !view_.follows() || !store_.whole();
    return query;
}

void TrendsModel::read() {
    soon_.stop();
    if (!active_ || !url_)
        return;
    if (chosen_.empty()) {
        loader_.forget();
        waiting_ = 0;
        return;
    }
    TrendQuery wanted = query();
    wanted.number = waiting_ = ++number_;
    shift_ = wanted.before ? wanted.span.from - wanted.before->from : shift_;
    readAt_ = now();
    due_ = false;
    loader_.ask(std::move(wanted));
}

void TrendsModel::take(const TrendAnswer& answer) {
    waiting_ = 0;
    answered_ = true;
    if (answer.error) {
        problem_ = databaseErrorText(*answer.error, *url_);
    } else {
        problem_ = answer.unreadable == 0
                       ? QString()
                       : tr("%n record(s) are damaged and left out.", nullptr, static_cast<int>(answer.unreadable));
        recorded_ = answer.recorded;
        if (recorded_)
            view_.setLimits({recorded_->from, std::max(now(), recorded_->to)});
        store_.take(answer, readAt_);
    }
    emit stateChanged();
    emit viewChanged();
    arrange();
    draw();
    fillTable();
    if (!answer.error && !isCovered())
        readSoon(); // the view moved on meanwhile
}

} // namespace countis::ui
