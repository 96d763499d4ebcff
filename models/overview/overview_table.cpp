// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace countis::ui {
namespace {

constexpr double kLast = std::numeric_limits<double>::infinity();

QString searchedText(const MeterLabel& label) {
    return folded(label.name + QLatin1Char('\n') + label.place.join(QLatin1Char('\n')) + QLatin1Char('\n') +
                  label.address);
}

double largestFirst(std::optional<std::int64_t> count) {
    return count ? -static_cast<double>(*count) : kLast;
}

double lowestFirst(std::optional<double> value) {
    return value ? std::abs(*value) : kLast;
}

/// Worst first.
int stateRank(Measure::State state) {
    switch (state) {
    case Measure::State::Alarm: return 0;
    case Measure::State::Offline: return 1;
    case Measure::State::Stale: return 2;
    case Measure::State::Live:
    case Measure::State::Simulated:
    case Measure::State::Replay: break;
    }
    return 3;
}

bool isOf(Arrange::Show show, const OverviewTable::Meter& meter) {
    const auto counts = [&meter](Liveness liveness) {
        return meter.figures.counted && livenessOf(meter.figures.state) == liveness;
    };
    switch (show) {
    case Arrange::Show::All: break;
    case Arrange::Show::Live: return counts(Liveness::Live);
    case Arrange::Show::Stale: return counts(Liveness::Stale);
    case Arrange::Show::Offline: return counts(Liveness::Offline);
    case Arrange::Show::InAlarm: return !meter.alarm.isEmpty();
    }
    return true;
}

QString groupNameOf(const MeterLabel& label, Arrange::Grouping grouping) {
    return grouping == Arrange::Grouping::None || label.place.isEmpty() ? QString() : label.place.front();
}

} // namespace

OverviewTable::OverviewTable(const QLocale& locale) : collator_(locale) {
    collator_.setNumericMode(true);
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
}

int OverviewTable::find(PointId point) const {
    const auto found = indices_.find(point);
    return found == indices_.end() ? -1 : found->second;
}

void OverviewTable::setMeters(std::vector<MeterLabel> labels) {
    labelMeters(std::move(labels));
    groupMeters();
    arrange(arrangement_);
}

void OverviewTable::labelMeters(std::vector<MeterLabel> labels) {
    const bool allSimulated = std::ranges::all_of(labels, &MeterLabel::simulated);
    std::vector<Meter> before = std::exchange(meters_, {});
    const auto indicesBefore = std::exchange(indices_, {});
    meters_.reserve(labels.size());
    for (MeterLabel& label : labels) {
        const auto known = indicesBefore.find(label.point);
        MeterFigures figures;
        QString alarm;
        if (known != indicesBefore.end()) {
            Meter& same = before[static_cast<std::size_t>(known->second)];
            figures = same.figures;
            alarm = std::move(same.alarm);
        }
        figures.simulated = label.simulated;
        figures.counted = !label.simulated || allSimulated;
        indices_[label.point] = static_cast<int>(meters_.size());
        QString searched = searchedText(label);
        const QCollatorSortKey order = collator_.sortKey(label.name);
        meters_.push_back({std::move(label), figures, std::move(searched), order, 0, std::move(alarm)});
    }
    inAlarm_ =
        static_cast<int>(std::ranges::count_if(meters_, [](const Meter& one) { return !one.alarm.isEmpty(); }));
}

void OverviewTable::setLocale(const QLocale& locale) {
    collator_.setLocale(locale);
    for (Meter& meter : meters_)
        meter.nameOrder = collator_.sortKey(meter.label.name);
    arrange(arrangement_);
}

void OverviewTable::groupMeters() {
    const Arrange::Grouping grouping = arrangement_.grouping;
    groups_.clear();
    std::map<std::pair<bool, QString>, int> known;
    for (Meter& meter : meters_) {
        const bool apart = meter.label.simulated && grouping == Arrange::Grouping::Place;
        const QString name = groupNameOf(meter.label, grouping);
        const auto [found, added] = known.try_emplace({apart, name}, static_cast<int>(groups_.size()));
        if (added)
            groups_.push_back({.name = name, .simulated = apart});
        meter.group = found->second;
    }
    countMeters();
}

void OverviewTable::countMeters() {
    totals_ = {};
    std::set<QString> places;
    for (const Meter& meter : meters_) {
        totals_.add(meter.figures);
        groups_[static_cast<std::size_t>(meter.group)].totals.add(meter.figures);
        ++groups_[static_cast<std::size_t>(meter.group)].size;
        if (!meter.label.place.isEmpty())
            places.insert(meter.label.place.front());
    }
    places_ = static_cast<int>(places.size());
}

void OverviewTable::setFigures(int meter, const MeterFigures& figures) {
    Meter& changed = meters_[static_cast<std::size_t>(meter)];
    if (changed.figures == figures)
        return;
    SiteTotals& group = groups_[static_cast<std::size_t>(changed.group)].totals;
    totals_.remove(changed.figures);
    group.remove(changed.figures);
    changed.figures = figures;
    totals_.add(changed.figures);
    group.add(changed.figures);
}

bool OverviewTable::isShown(const Meter& meter, const SearchWords& words) const {
    return isOf(arrangement_.show, meter) && words.allIn(meter.searched);
}

void OverviewTable::setAlarm(int meter, const QString& alarm) {
    QString& known = meters_[static_cast<std::size_t>(meter)].alarm;
    inAlarm_ += int{!alarm.isEmpty()} - int{!known.isEmpty()};
    known = alarm;
}

double OverviewTable::rankOf(const Meter& meter) const {
    const MeterFigures& figures = meter.figures;
    switch (arrangement_.sort) {
    case Arrange::Sort::Name: return 0;
    case Arrange::Sort::Power: return largestFirst(figures.power);
    case Arrange::Sort::Energy: return largestFirst(figures.today());
    case Arrange::Sort::PowerFactor:
        return lowestFirst(figures.powerFactor ? std::optional<double>(*figures.powerFactor) : std::nullopt);
    case Arrange::Sort::State: return stateRank(meter.alarm.isEmpty() ? figures.state : Measure::State::Alarm);
    }
    return 0;
}

double OverviewTable::rankOf(const SiteTotals& totals) const {
    switch (arrangement_.sort) {
    case Arrange::Sort::Name:
    case Arrange::Sort::State: return 0;
    case Arrange::Sort::Power: return totals.live == 0 ? kLast : largestFirst(totals.power);
    case Arrange::Sort::Energy: return totals.withToday == 0 ? kLast : largestFirst(totals.today);
    case Arrange::Sort::PowerFactor: return lowestFirst(totals.powerFactor());
    }
    return 0;
}

void OverviewTable::arrange(const Arrangement& arrangement) {
    const bool regroup = arrangement.grouping != arrangement_.grouping;
    arrangement_ = arrangement;
    if (regroup)
        groupMeters();
    sortGroups();
    sortMeters();
}

struct OverviewTable::GroupPlace {
    int group;
    int kind; // simulated ones last, and those without a place before them
    double rank;
    QCollatorSortKey name;
};

void OverviewTable::sortGroups() {
    std::vector<GroupPlace> places;
    for (int index = 0; index < static_cast<int>(groups_.size()); ++index) {
        const Group& one = group(index);
        const int kind = one.simulated ? 2 : one.name.isEmpty() ? 1 : 0;
        const double rank = rankOf(one.totals);
        const bool turned = arrangement_.reversed && rank != kLast;
        places.push_back({index, kind, turned ? -rank : rank, collator_.sortKey(one.name)});
    }
    std::ranges::sort(places, [this](const GroupPlace& one, const GroupPlace& other) {
        if (one.kind != other.kind)
            return one.kind < other.kind;
        if (one.rank != other.rank)
            return one.rank < other.rank;
        return turnsNames() ? other.name < one.name : one.name < other.name;
    });
    groupOrder_.clear();
    for (const GroupPlace& place : places)
        groupOrder_.push_back(place.group);
}

struct OverviewTable::MeterPlace {
    int group; // its place among the groups
    bool last;
    double rank;
    int meter;
};

void OverviewTable::sortMeters() {
    std::vector<MeterPlace> places = shownPlaces();
    std::ranges::sort(places, [this](const MeterPlace& one, const MeterPlace& other) { return before(one, other); });
    show(places);
}

std::vector<OverviewTable::MeterPlace> OverviewTable::shownPlaces() const {
    std::vector<int> groupPlace(groups_.size());
    for (std::size_t place = 0; place < groupOrder_.size(); ++place)
        groupPlace[static_cast<std::size_t>(groupOrder_[place])] = static_cast<int>(place);
    const bool byValue = arrangement_.sort != Arrange::Sort::Name && arrangement_.sort != Arrange::Sort::State;
    const SearchWords words(arrangement_.text);
    std::vector<MeterPlace> places;
    for (int index = 0; index < size(); ++index) {
        const Meter& one = meter(index);
        if (!isShown(one, words))
            continue;
        const double rank = rankOf(one);
        const bool last = byValue && (!one.figures.isFresh() || rank == kLast);
        const bool turned = arrangement_.reversed && !last;
        places.push_back({groupPlace[static_cast<std::size_t>(one.group)], last, turned ? -rank : rank, index});
    }
    return places;
}

bool OverviewTable::before(const MeterPlace& one, const MeterPlace& other) const {
    if (one.group != other.group)
        return one.group < other.group;
    if (one.last != other.last)
        return other.last;
    if (one.rank != other.rank)
        return one.rank < other.rank;
    const int names = meter(one.meter).nameOrder.compare(meter(other.meter).nameOrder);
    if (names != 0)
        return turnsNames() ? names > 0 : names < 0;
    return one.meter < other.meter;
}

void OverviewTable::show(const std::vector<MeterPlace>& places) {
    shown_.clear();
    for (Group& group : groups_)
        group.first = group.count = 0;
    for (const MeterPlace& place : places) {
        Group& group = groups_[static_cast<std::size_t>(meter(place.meter).group)];
        group.first = group.count == 0 ? static_cast<int>(shown_.size()) : group.first;
        ++group.count;
        shown_.push_back(place.meter);
    }
    std::erase_if(groupOrder_, [this](int index) { return group(index).count == 0; });
}

} // namespace countis::ui
