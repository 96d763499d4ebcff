// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview.h"

#include "models/meter/freshness.h"
#include "models/overview/point_place.h"

#include <QMetaEnum>

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kTick = 1000ms;

const QString kGroupingKey = QStringLiteral("overview/grouping");
const QString kSortKey = QStringLiteral("overview/sort");
const QString kReversedKey = QStringLiteral("overview/reversed");
const QString kTableKey = QStringLiteral("overview/table");
const QString kAddressKey = QStringLiteral("overview/address");

/// One of the words of an enum; the fallback for any other text.
template <typename Choice>
Choice choiceIn(const QSettings& settings, const QString& key, Choice fallback) {
    bool known = false;
    const QByteArray word = settings.value(key).toString().toLatin1();
    const int value = QMetaEnum::fromType<Choice>().keyToValue(word.constData(), &known);
    return known ? static_cast<Choice>(value) : fallback;
}

template <typename Choice>
QString wordOf(Choice choice) {
    return QString::fromLatin1(QMetaEnum::fromType<Choice>().valueToKey(static_cast<int>(choice)));
}

/// As short as it is exact.
QString shortAddress(const MeterAddress& address) {
    const QString where = QString::fromStdString(address.port == kDefaultPort ? address.host : address.endpoint());
    return address.unit == kDefaultUnit ? where : where + QLatin1Char('/') + QString::number(address.unit);
}

MeterLabel labelOf(const Roster& roster, const Point& point) {
    return {point.id, MeterList::nameOf(point), placeLevels(roster, point), shortAddress(point.address),
            point.origin == PointOrigin::Bundled};
}

bool isVisited(const Roster& roster, PointId point) {
    const auto visits = roster.visits();
    return std::ranges::find(visits, point, &Visit::at) != visits.end();
}

} // namespace

Overview::Overview(const Clock& clock, MeterList& meters, QObject* parent)
    : QObject(parent), clock_(clock), list_(meters), rows_(clock, meters, meters_) {
    connect(&list_, &MeterList::countChanged, this, &Overview::relabelSoon);
    connect(&list_, &MeterList::placesChanged, this, &Overview::relabelSoon);
    connect(&list_, &MeterList::pointEdited, this, &Overview::relabelSoon);
    connect(&timer_, &QTimer::timeout, this, &Overview::tick);
    timer_.start(kTick);
}

/// Many points come at once.
void Overview::relabelSoon() {
    if (std::exchange(relabels_, true))
        return;
    QMetaObject::invokeMethod(this, &Overview::relabel, Qt::QueuedConnection);
}

void Overview::relabel() {
    if (!std::exchange(relabels_, false))
        return;
    const int meter = rows_.grid().meterAt(meters_, current_);
    const PointId current = meter < 0 ? PointId{} : meters_.meter(meter).label.point;
    std::vector<MeterLabel> labels;
    for (const Point& point : list_.roster().points())
        labels.push_back(labelOf(list_.roster(), point));
    meters_.setMeters(std::move(labels));
    traces_.forgetGone(list_.roster());
    syncStates();
    lay();
    follow(meters_.find(current));
    updateSite();
}

void Overview::arrange(const Arrangement& wanted) {
    if (wanted == wanted_)
        return;
    wanted_ = wanted;
    const int meter = rows_.grid().meterAt(meters_, current_);
    meters_.arrange(wanted_);
    settled_ = now();
    lay();
    follow(meter);
    emit arrangementChanged();
}

void Overview::lay() {
    rows_.lay({.columns = asTable_ ? 1 : columns_,
               .headers = wanted_.grouping == Arrange::Grouping::Place,
               .collapsible = asTable_,
               .collapsed = collapsed_});
}

/// The keyboard stays with its meter; where that is not shown, it is nowhere.
void Overview::follow(int meter) {
    const GridSpot spot = rows_.grid().spotOf(meters_, meter);
    if (spot == current_)
        return;
    current_ = spot;
    emit currentChanged();
}

// What the readings decide follows them now and then, and never under the pointer of somebody who reads.
void Overview::settle() {
    if (!active_ || held_ || !wanted_.followsReadings() || now() - settled_ < kSettle)
        return;
    settled_ = now();
    const std::vector<int> before = meters_.shown();
    const std::vector<int> groupsBefore = meters_.groupOrder();
    const int meter = rows_.grid().meterAt(meters_, current_);
    meters_.arrange(wanted_);
    if (meters_.shown() == before && meters_.groupOrder() == groupsBefore)
        return;
    lay();
    follow(meter);
}

void Overview::setGrouping(Arrange::Grouping grouping) {
    Arrangement wanted = wanted_;
    wanted.grouping = grouping;
    arrange(wanted);
    emit chosen(kGroupingKey, wordOf(grouping));
}

void Overview::sortBy(Arrange::Sort sort) {
    Arrangement wanted = wanted_;
    wanted.reversed = wanted.sort == sort && !wanted.reversed;
    wanted.sort = sort;
    arrange(wanted);
    emit chosen(kSortKey, wordOf(sort));
    emit chosen(kReversedKey, wanted.reversed);
}

void Overview::setShow(Arrange::Show show) {
    Arrangement wanted = wanted_;
    wanted.show = show;
    arrange(wanted);
}

void Overview::setText(const QString& text) {
    Arrangement wanted = wanted_;
    wanted.text = text;
    arrange(wanted);
}

void Overview::showAll() {
    Arrangement wanted = wanted_;
    wanted.show = Arrange::Show::All;
    wanted.text.clear();
    arrange(wanted);
}

void Overview::setTable(bool table) {
    if (table == asTable_)
        return;
    const int meter = rows_.grid().meterAt(meters_, current_);
    asTable_ = table;
    lay();
    follow(meter);
    emit tableChanged();
    emit chosen(kTableKey, table);
}

void Overview::setAddressShown(bool shown) {
    if (shown == addressShown_)
        return;
    addressShown_ = shown;
    emit addressShownChanged();
    emit chosen(kAddressKey, shown);
}

void Overview::setColumns(int columns) {
    columns = std::max(1, columns);
    if (columns == columns_)
        return;
    const int meter = rows_.grid().meterAt(meters_, current_);
    columns_ = columns;
    lay();
    follow(meter);
    emit columnsChanged();
}

void Overview::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    emit activeChanged();
    if (!active_)
        return;
    settled_ = {};
    held_ = false;
    tick();
}

void Overview::setSiteWatched(bool watched) {
    siteWatched_ = watched;
    tick();
}

void Overview::setHeld(bool held) {
    if (held == held_)
        return;
    held_ = held;
    emit heldChanged();
}

void Overview::move(Arrange::Move move, int rowsOfPage) {
    const GridSpot spot = rows_.grid().moved(current_, move, rowsOfPage);
    setCurrent(spot.row, spot.column);
}

void Overview::setCurrent(int row, int column) {
    const GridSpot spot{row, column};
    if (spot == current_)
        return;
    current_ = spot;
    emit currentChanged();
}

double Overview::pointAt(int row, int column) const {
    const int meter = rows_.grid().meterAt(meters_, {row, column});
    return meter < 0 ? 0 : static_cast<double>(meters_.meter(meter).label.point.number);
}

QList<double> Overview::pointsShown(int header) const {
    const auto& rows = rows_.grid().rows();
    const bool isOne = header >= 0 && header < static_cast<int>(rows.size());
    QList<double> points;
    for (const int meter : meters_.shown())
        if (!isOne || meters_.meter(meter).group == rows[static_cast<std::size_t>(header)].group)
            points << static_cast<double>(meters_.meter(meter).label.point.number);
    return points;
}

void Overview::toggleGroup(int row) {
    if (!asTable_ || row < 0 || row >= rows_.count())
        return;
    const GridRow& header = rows_.grid().rows()[static_cast<std::size_t>(row)];
    const QString name = meters_.group(header.group).name;
    if (!header.isHeader())
        return;
    if (!collapsed_.remove(name))
        collapsed_.insert(name);
    lay();
    setCurrent(row, 0);
}

int Overview::meterRow(double point) const {
    return list_.rowOf(PointId{static_cast<std::int64_t>(point)});
}

void Overview::load(const QSettings& settings) {
    wanted_.grouping = choiceIn(settings, kGroupingKey, wanted_.grouping);
    wanted_.sort = choiceIn(settings, kSortKey, wanted_.sort);
    wanted_.reversed = settings.value(kReversedKey, wanted_.reversed).toBool();
    asTable_ = settings.value(kTableKey, asTable_).toBool();
    addressShown_ = settings.value(kAddressKey, addressShown_).toBool();
    meters_.arrange(wanted_);
}

void Overview::retranslate(const QLocale& locale) {
    locale_ = locale;
    meters_.setLocale(locale);
    rows_.setLocale(locale);
    relabels_ = true; // the name of the bundled meter is a word
    relabel();
}

void Overview::setZone(const QTimeZone& zone) {
    zone_ = zone;
    rows_.setZone(zone);
    relabels_ = true;
    relabel();
}

void Overview::take(SampleBatch batch) {
    relabel();
    std::vector<int> changed;
    for (const MeterSample& sample : batch) {
        const int meter = meters_.find(sample.point);
        if (meter >= 0 && takeSample(meter, sample))
            changed.push_back(meter);
    }
    if (active_)
        rows_.updateMeters(changed);
}

/// False: nothing that the overview shows is new.
bool Overview::takeSample(int meter, const MeterSample& sample) {
    const Point& point = list_.pointAt(list_.rowOf(sample.point));
    MeterFigures figures = meters_.meter(meter).figures;
    figures.state = list_.statusAt(list_.rowOf(sample.point)).state;
    figures.visited = isVisited(list_.roster(), sample.point);
    const BlockSample& block = metrology(*sample.readings);
    if (block.quality != Quality::NotMeasured)
        countis::ui::take(figures, *sample.readings);
    const bool news = figures != meters_.meter(meter).figures;
    meters_.setFigures(meter, figures);
    if (figures.counted && latest_.mono < figures.read.mono)
        latest_ = figures.read;
    const bool drawn = sample.changed[index(Block::Metrology)] && block.quality == Quality::Good && figures.power;
    if (drawn && isOnWorldTime(point) && !figures.visited)
        traces_.add(sample.point, block.time.mono,
                    static_cast<float>(static_cast<double>(*figures.power) * info(Quantity::P).unitPerCount *
                                       info(Quantity::P).shownFactor));
    return news || sample.failureChanged;
}

void Overview::setAlarms(const std::map<PointId, QString>& alarms) {
    relabel();
    std::vector<int> changed;
    for (int meter = 0; meter < meters_.size(); ++meter) {
        const auto found = alarms.find(meters_.meter(meter).label.point);
        const QString alarm = found == alarms.end() ? QString() : found->second;
        if (alarm == meters_.meter(meter).alarm)
            continue;
        meters_.setAlarm(meter, alarm);
        changed.push_back(meter);
    }
    if (active_)
        rows_.updateMeters(changed);
}

void Overview::forget() {
    traces_.clear();
    latest_ = {};
}

void Overview::setDay(PointId point, const DayStart& day) {
    relabel();
    const int meter = meters_.find(point);
    if (meter < 0)
        return;
    MeterFigures figures = meters_.meter(meter).figures;
    figures.day = day;
    meters_.setFigures(meter, figures);
}

void Overview::tick() {
    relabel();
    syncStates();
    if (active_) {
        settle();
        rows_.updateShown();
    }
    if (active_ || siteWatched_)
        updateSite();
}

/// States change as readings grow old, too.
void Overview::syncStates() {
    for (int meter = 0; meter < meters_.size(); ++meter) {
        const OverviewTable::Meter& known = meters_.meter(meter);
        const int row = list_.rowOf(known.label.point);
        if (row < 0 || list_.statusAt(row).state == known.figures.state)
            continue;
        MeterFigures figures = known.figures;
        figures.state = list_.statusAt(row).state;
        meters_.setFigures(meter, figures);
    }
}

void Overview::setReplayed(bool replayed) {
    isReplay_ = replayed;
    rows_.setReplayed(replayed);
    updateSite();
}

void Overview::setCutOff(const QString& note) {
    rows_.setCutOff(note);
    if (active_)
        rows_.updateShown();
}

void Overview::updateSite() {
    const QString name = QString::fromStdString(list_.roster().siteName());
    site_ = OverviewText(locale_, zone_, clock_.now(), isReplay_).site(meters_, name, latest_);
    site_.failed = site_.totals.live == 0 && anyFailed();
    emit siteChanged();
}

bool Overview::anyFailed() const {
    for (int row = 0; row < list_.count(); ++row) {
        if (list_.statusAt(row).failure.error != LinkError::None)
            return true;
    }
    return false;
}

std::vector<TracePoint> Overview::curve(PointId point) const {
    if (point)
        return traces_.curve(point);
    std::vector<PointId> counted;
    for (int meter = 0; meter < meters_.size(); ++meter) {
        if (meters_.meter(meter).figures.counted)
            counted.push_back(meters_.meter(meter).label.point);
    }
    return traces_.curve(counted);
}

} // namespace countis::ui
