// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_series_list.h"

#include "history/series.h"
#include "models/charts/list_rows.h"
#include "models/text/names.h"

#include <algorithm>
#include <array>

namespace countis::ui {
namespace {

constexpr int kMeterColours = 4; // ∑ and m2 to m4, then the phases

/// In the order in which a meter's values stand in the list: all that the rules of a new site watch, and what a
/// person looks at first.
const std::vector<std::uint16_t>& offered() {
    static const std::vector<std::uint16_t> entries = [] {
        std::vector<std::uint16_t> all;
        for (const char* const key :
             {"power_active_P_W",     "power_active_P1_W",   "power_active_P2_W", "power_active_P3_W",
              "power_reactive_Q_var", "power_apparent_S_VA", "voltage_V1_V",      "voltage_V2_V",
              "voltage_V3_V",         "voltage_U12_V",       "voltage_U23_V",     "voltage_U31_V",
              "current_I1_A",         "current_I2_A",        "current_I3_A",      "current_IN_A",
              "power_factor_PF",      "power_factor_PF1",    "power_factor_PF2",  "power_factor_PF3",
              "frequency_Hz"})
            all.push_back(*entryOf(key));
        return all;
    }();
    return entries;
}

bool isOfPhase(Phase phase) {
    return phase != Phase::Sum;
}

QString detailOf(std::uint16_t entry) {
    const InstantView value = instantOf(entry);
    if (value.quantity == Quantity::I && value.phase == Phase::N)
        return {};
    const bool isBelowItsSum = value.quantity == Quantity::P || value.quantity == Quantity::PF;
    if (isOfPhase(value.phase) && (value.phase != Phase::L1 || isBelowItsSum))
        return {};
    return isOfPhase(value.phase) ? nameText(value.quantity) : sumNameText(value.quantity);
}

} // namespace

TrendSeriesList::TrendSeriesList(MeterList& meters, QObject* parent) : QAbstractListModel(parent), meters_(meters) {
    connect(&meters_, &QAbstractItemModel::dataChanged, this, &TrendSeriesList::update);
    connect(&meters_, &QAbstractItemModel::rowsInserted, this, &TrendSeriesList::update);
    connect(&meters_, &QAbstractItemModel::modelReset, this, &TrendSeriesList::update);
    connect(&meters_, &QAbstractItemModel::rowsRemoved, this, &TrendSeriesList::forgetRemoved);
    update();
}

int TrendSeriesList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rowCountNow();
}

QHash<int, QByteArray> TrendSeriesList::roleNames() const {
    return {{MeterRole, "meter"}, {NameRole, "name"},     {DetailRole, "detail"}, {ChosenRole, "chosen"},
            {OpenRole, "open"},   {ColourRole, "colour"}, {StateRole, "state"}};
}

QVariant TrendSeriesList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrendListRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case MeterRole: return row.meter;
    case NameRole: return row.name;
    case DetailRole: return row.detail;
    case ChosenRole: return row.chosen;
    case OpenRole: return row.open;
    case ColourRole: return row.colour;
    case StateRole: return row.state;
    default: return {};
    }
}

void TrendSeriesList::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    emit textChanged();
    update();
}

QString TrendSeriesList::countText() const {
    //: Chosen series, and how many may be chosen
    return tr("%1 of %2").arg(chosen_.size()).arg(kMost);
}

void TrendSeriesList::toggle(int row) {
    if (row < 0 || row >= rowCountNow())
        return;
    const TrendListRow& at = rows_[static_cast<std::size_t>(row)];
    if (at.meter) {
        open(row, !at.open);
        return;
    }
    const TrendSeries series{at.point, at.entry};
    if (chosen_.erase(series) == 0) {
        if (isFull())
            return;
        chosen_.insert(series);
    }
    update();
    emit chosenChanged();
}

void TrendSeriesList::open(int row, bool open) {
    if (row < 0 || row >= rowCountNow() || !rows_[static_cast<std::size_t>(row)].meter)
        return;
    const PointId point = rows_[static_cast<std::size_t>(row)].point;
    if (open)
        open_.insert(point);
    else
        open_.erase(point);
    update();
}

void TrendSeriesList::clear() {
    choose({});
}

void TrendSeriesList::arrange() {
    const auto place = [this](const TrendSeries& series) {
        const auto value = std::ranges::find(offered(), series.entry) - offered().begin();
        return std::pair(meters_.rowOf(series.point), value);
    };
    order_.assign(chosen_.begin(), chosen_.end());
    std::ranges::sort(order_, {}, place);
}

void TrendSeriesList::choose(const std::vector<TrendSeries>& series) {
    chosen_.clear();
    for (const TrendSeries& one : series)
        if (!isFull() && meters_.rowOf(one.point) >= 0 &&
            std::ranges::find(offered(), one.entry) != offered().end()) {
            chosen_.insert(one);
            open_.insert(one.point);
        }
    update();
    emit chosenChanged();
}

/// Meters have colours of their own for ∑; phases keep theirs, and those of further meters are dashed.
TrendStyle TrendSeriesList::styleOf(const TrendSeries& series) const {
    std::vector<PointId> points;
    for (const TrendSeries& one : chosen())
        if (std::ranges::find(points, one.point) == points.end() &&
            (one.point == series.point ||
             isOfPhase(instantOf(one.entry).phase) == isOfPhase(instantOf(series.entry).phase)))
            points.push_back(one.point);
    const auto number = static_cast<int>(std::ranges::find(points, series.point) - points.begin());
    const Phase phase = instantOf(series.entry).phase;
    switch (phase) {
    case Phase::L1:
    case Phase::L2:
    case Phase::L3: return {kMeterColours + static_cast<int>(countis::index(phase)), number > 0};
    case Phase::N: return {kMeterColours + 3, number > 0};
    case Phase::Sum: break;
    }
    return {number % kMeterColours, number >= kMeterColours};
}

QString TrendSeriesList::meterName(PointId point) const {
    const int row = meters_.rowOf(point);
    return row < 0 ? QString() : MeterList::nameOf(meters_.pointAt(row));
}

std::chrono::milliseconds TrendSeriesList::periodOf(PointId point) const {
    const int row = meters_.rowOf(point);
    return row < 0 ? kShortestPeriod : meters_.pointAt(row).period;
}

QString TrendSeriesList::valueName(std::uint16_t entry) {
    const InstantView value = instantOf(entry);
    QString symbol = symbolText(value.quantity);
    if (value.quantity == Quantity::F)
        return symbol;
    switch (value.phase) {
    case Phase::Sum: return symbol + QStringLiteral(" ∑");
    case Phase::N: return symbol + u'N';
    case Phase::L1:
    case Phase::L2:
    case Phase::L3: break;
    }
    constexpr qsizetype kBetween = 2; // "U12", but "V1", whose phase is "L1"
    return symbol + slotText(value.quantity, value.phase).right(value.quantity == Quantity::U ? kBetween : 1);
}

void TrendSeriesList::retranslate(const QLocale& locale) {
    locale_ = locale;
    update();
    emit chosenChanged();
}

void TrendSeriesList::forgetRemoved() {
    const auto gone = std::erase_if(chosen_, [this](const TrendSeries& one) { return meters_.rowOf(one.point) < 0; });
    update();
    if (gone > 0)
        emit chosenChanged();
}

void TrendSeriesList::addMeter(int row, const SearchWords& words, std::vector<TrendListRow>& rows) const {
    const Point& point = meters_.pointAt(row);
    const QString name = MeterList::nameOf(point);
    const bool searching = !text_.trimmed().isEmpty();
    std::vector<TrendListRow> found;
    for (const std::uint16_t entry : offered()) {
        const InstantView value = instantOf(entry);
        const QString all = name + u' ' + valueName(entry) + u' ' + nameText(value.quantity);
        if (searching && !words.allIn(folded(all)))
            continue;
        const TrendSeries series{point.id, entry};
        const bool chosen = chosen_.contains(series);
        found.push_back({false, point.id, entry, valueName(entry), detailOf(entry), chosen, false,
                         chosen ? styleOf(series).colour : 0, 0});
    }
    if (found.empty())
        return;
    // A search for a meter lists meters; a search for a value opens them.
    const bool byName = searching && words.allIn(folded(name));
    const bool open = (searching && !byName) || open_.contains(point.id);
    rows.push_back({true, point.id, 0, name, {}, false, open, 0, static_cast<int>(meters_.statusAt(row).state)});
    if (open)
        std::ranges::move(found, std::back_inserter(rows));
}

void TrendSeriesList::update() {
    arrange();
    const SearchWords words(text_);
    std::vector<TrendListRow> rows;
    for (int row = 0; row < meters_.count(); ++row)
        if (meters_.pointAt(row).origin == PointOrigin::Saved) // no other is recorded
            addMeter(row, words, rows);
    if (rows == rows_)
        return;
    ListRows<TrendSeriesList>::replace(*this, rows_, std::move(rows));
    emit rowsChanged();
}

} // namespace countis::ui
