// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/phase_loads.h"

#include "models/text/row_change.h"
#include "models/text/value_text.h"
#include "models/training/number_entry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countis::ui {
namespace {

constexpr std::array kOrders{3, 5, 7, 9, 11, 13};
constexpr double kSliderAmperes = 100; // over Imax, to show what the meter does there
constexpr double kMostAmperes = 2400;  // 30 × Imax
constexpr int kCurrentDecimals = 2;
constexpr double kMostAngle = 180;
constexpr int kAngleDecimals = 1;
constexpr double kMostHarmonic = 100;
constexpr int kHarmonicDecimals = 1;

} // namespace

PhaseLoads::PhaseLoads(DeskLink& link, QObject* parent) : QAbstractListModel(parent), link_(link) {}

int PhaseLoads::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QHash<int, QByteArray> PhaseLoads::roleNames() const {
    return {{PhaseRole, "phase"},
            {CurrentRole, "current"},
            {CurrentTextRole, "currentText"},
            {CurrentPositionRole, "currentPosition"},
            {AngleRole, "angle"},
            {AngleTextRole, "angleText"},
            {HarmonicRole, "harmonic"},
            {HarmonicTextRole, "harmonicText"},
            {ExportingRole, "exporting"},
            {MeasuredTextRole, "measuredText"},
            {PowerTextRole, "powerText"},
            {ExportsRole, "exports"}};
}

QVariant PhaseLoads::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PhaseRole: return index.row();
    case CurrentRole: return row.load.current;
    case CurrentTextRole: return numberText(row.load.current, kCurrentDecimals, locale_);
    case CurrentPositionRole: return std::sqrt(std::min(1.0, row.load.current / kSliderAmperes));
    case AngleRole: return row.load.phi;
    case AngleTextRole: return entryText(row.load.phi, kAngleDecimals, locale_);
    case HarmonicRole: return harmonicOf(row.load);
    case HarmonicTextRole: return entryText(harmonicOf(row.load), kHarmonicDecimals, locale_);
    case ExportingRole: return row.load.exporting;
    case MeasuredTextRole: return valueText(row.current, Quantity::I, locale_);
    case PowerTextRole: return valueText(row.power, Quantity::P, locale_);
    case ExportsRole: return row.power.quality != Quality::NotMeasured && row.power.count < 0;
    default: return {};
    }
}

double PhaseLoads::harmonicOf(const sim::PhaseLoad& load) const {
    const auto found = std::ranges::find(load.harmonics, order_, &sim::Harmonic::order);
    return found == load.harmonics.end() ? 0 : found->percent;
}

void PhaseLoads::edit(int row, const std::function<void(sim::PhaseLoad&)>& work) {
    if (!valid(row))
        return;
    const auto place = static_cast<std::size_t>(row);
    Rows next = rows_;
    work(next[place].load);
    link_.editLoad([place, work](sim::Load& load) { work(load.phase[place]); });
    assume(next);
}

void PhaseLoads::moveCurrent(int row, double position) {
    // To the hundredth that is shown.
    const double amperes = std::round(kSliderAmperes * position * position * 100) / 100;
    edit(row, [amperes](sim::PhaseLoad& load) { load.current = amperes; });
}

void PhaseLoads::setAngle(int row, double degrees) {
    edit(row, [degrees](sim::PhaseLoad& load) { load.phi = degrees; });
}

void PhaseLoads::setHarmonic(int row, double percent) {
    edit(row, [percent, order = order_](sim::PhaseLoad& load) {
        std::erase_if(load.harmonics, [order](const sim::Harmonic& one) { return one.order == order; });
        if (percent > 0)
            load.harmonics.push_back({.order = order, .percent = percent});
    });
}

void PhaseLoads::setExporting(int row, bool exporting) {
    edit(row, [exporting](sim::PhaseLoad& load) { load.exporting = exporting; });
}

QString PhaseLoads::enterCurrent(int row, const QString& text) {
    QString problem;
    const EntryRange range{0, kMostAmperes, kCurrentDecimals, QStringLiteral("A")};
    if (const auto amperes = readEntry(text, range, locale_, problem))
        edit(row, [amperes](sim::PhaseLoad& load) { load.current = *amperes; });
    return problem;
}

QString PhaseLoads::enterAngle(int row, const QString& text) {
    QString problem;
    const EntryRange range{-kMostAngle, kMostAngle, kAngleDecimals, QStringLiteral("°")};
    if (const auto degrees = readEntry(text, range, locale_, problem))
        setAngle(row, *degrees);
    return problem;
}

QString PhaseLoads::enterHarmonic(int row, const QString& text) {
    QString problem;
    const EntryRange range{0, kMostHarmonic, kHarmonicDecimals, QStringLiteral("%")};
    if (const auto percent = readEntry(text, range, locale_, problem))
        setHarmonic(row, *percent);
    return problem;
}

QList<int> PhaseLoads::orders() const {
    return {kOrders.begin(), kOrders.end()};
}

void PhaseLoads::setOrder(int order) {
    if (order == order_ || std::ranges::find(kOrders, order) == kOrders.end())
        return;
    order_ = order;
    emit orderChanged();
    emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1), {HarmonicRole, HarmonicTextRole});
}

void PhaseLoads::show(const sim::DeviceSnapshot& device, bool settled) {
    Rows next = rows_;
    for (std::size_t n = 0; n < next.size(); ++n) {
        if (settled)
            next[n].load = device.load.phase[n];
        const auto measured = [&](Quantity quantity) {
            return device.powered ? device.readings.at(quantity, kLinePhases[n]) : Value{};
        };
        next[n].current = measured(Quantity::I);
        next[n].power = measured(Quantity::P);
    }
    assume(next);
    const Influences influences{.drift = device.load.drift.current > 0,
                                .day = !device.load.day.empty(),
                                .appliances = !device.load.appliances.empty()};
    if (std::exchange(influences_, influences) != influences)
        emit noteChanged();
}

void PhaseLoads::assume(const Rows& rows) {
    const auto changed = changedRows(rows_, rows);
    rows_ = rows;
    if (changed)
        emit dataChanged(index(changed->first), index(changed->second));
}

void PhaseLoads::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
    emit noteChanged();
}

QString PhaseLoads::noteOf(const Influences& influences) {
    QStringList words;
    if (influences.drift)
        words.append(tr("drift"));
    if (influences.day)
        words.append(tr("hour of the day"));
    if (influences.appliances)
        words.append(tr("appliances"));
    if (words.isEmpty())
        return {};
    //: Why the currents measured differ from those set; %1 is a list such as "drift, appliances"
    return tr("The actual current also depends on: %1.").arg(words.join(QStringLiteral(", ")));
}

QString PhaseLoads::note() const {
    return noteOf(influences_);
}

QString PhaseLoads::longestNote() const {
    return noteOf({.drift = true, .day = true, .appliances = true});
}

} // namespace countis::ui
