// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/fault_history.h"

#include "core/ratings.h"
#include "models/diagnosis/diagnosis_entries.h"
#include "models/text/value_text.h"
#include "models/trends/trend_span.h"

#include <algorithm>
#include <iterator>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
using diagnosis::Fault;

constexpr Seconds kDayOf = 24 * 3600;
constexpr Seconds kLongest = 90 * kDayOf; // of the history that is read
constexpr Seconds kLeastShown = 2 * kDayOf;
/// The time behind the finished hours, and behind the finished quarter-hours.
constexpr Seconds kRecentQuarters = 3 * 3600;
constexpr Seconds kRecentReadings = 1800;
constexpr auto kAgain = 5min;
constexpr double kTenthsOfKwh = 10'000;
/// Class 1: each of the two energies may be wrong by so much.
constexpr double kClass = 0.01;

} // namespace

FaultHistory::FaultHistory(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    connect(&loader_, &TrendLoader::answered, this, &FaultHistory::take);
    connect(&again_, &QTimer::timeout, this, &FaultHistory::read);
    again_.setInterval(kAgain);
}

Seconds FaultHistory::now() const {
    return static_cast<Seconds>(clock_.now().wall.time_since_epoch().count()) / 1000;
}

void FaultHistory::show(const std::optional<DatabaseUrl>& url, const QTimeZone& zone) {
    url_ = url;
    zone_ = zone;
    read();
}

void FaultHistory::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    if (active_) {
        again_.start();
        read();
    } else {
        again_.stop();
        loader_.forget();
    }
}

void FaultHistory::setPoint(PointId point) {
    if (point == point_)
        return;
    point_ = point;
    read_ = false;
    problem_.clear();
    onset_.reset();
    rows_ = {};
    voltages_.clear();
    lines_ = {};
    read();
}

void FaultHistory::setFaults(const diagnosis::FaultMarks& faults) {
    if (faults == faults_)
        return;
    faults_ = faults;
    read();
}

void FaultHistory::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit changed();
}

void FaultHistory::read() {
    emit changed();
    if (!active_ || !url_ || !point_)
        return;
    recent_ = false;
    ask({now() - kLongest, now()}, Tier::Hour);
}

void FaultHistory::ask(const Span& span, Tier tier) {
    const FaultEntries& all = faultEntries();
    TrendQuery query{.number = ++number_, .url = *url_, .span = span, .tier = tier};
    query.points.push_back({point_, 1min, {}});
    std::ranges::copy(all.imported, std::back_inserter(query.points.front().entries));
    std::ranges::copy(all.exported, std::back_inserter(query.points.front().entries));
    query.points.front().entries.push_back(all.sequence);
    if (isOfVoltages())
        std::ranges::copy(all.voltages, std::back_inserter(query.points.front().entries));
    loader_.ask(std::move(query));
}

void FaultHistory::take(const TrendAnswer& answer) {
    if (answer.error) {
        problem_ = tr("The history could not be read: %1").arg(databaseErrorText(*answer.error, *url_));
        read_ = true;
        emit changed();
        return;
    }
    problem_.clear();
    read_ = true;
    if (answer.tier == Tier::Hour) {
        known_ = answer;
        findBeginning();
    } else if (recent_) {
        appendRows(answer, known_);
        findBeginning();
    } else if (!refine(answer)) {
        return; // nothing finer is kept of that time
    }
    if (answer.tier != Tier::Raw)
        askFurther(answer.tier);
    draw();
    emit changed();
}

/// Minutes have no counters of phases: readings follow the quarter-hours.
void FaultHistory::askFurther(Tier tier) {
    const Tier finer = tier == Tier::Hour ? Tier::Quarter : Tier::Raw;
    recent_ = !onset_ && (!faults_.empty() || state() == Unrecorded);
    if (recent_)
        return ask({now() - (finer == Tier::Quarter ? kRecentQuarters : kRecentReadings), now()}, finer);
    if (!onset_)
        return;
    const auto margin = static_cast<Seconds>(countis::lengthOf(tier) / 1s);
    if (onset_->older) // the first period has its counters at its end
        return ask({onset_->between.from - margin, onset_->between.from}, Tier::Raw);
    ask({onset_->between.from - margin, onset_->between.to + margin}, finer);
}

/// The earliest beginning of all phases that are suspected.
FaultHistory::Found FaultHistory::find(const std::array<std::vector<PhaseCounters>, 3>& rows,
                                       const TrendAnswer& answer) const {
    Found found;
    const std::array<bool, 3> phases = suspectedCurrents(faults_);
    for (std::size_t phase = 0; phase < 3 && faults_.has(Fault::ReversedCurrent); ++phase) {
        const auto onset = phases[phase] ? onsetOfExport(rows[phase]) : std::nullopt;
        if (!onset)
            continue;
        found.exported += onset->exported;
        found.doubt += onset->doubt;
        if (!found.onset || onset->between.from < found.onset->between.from)
            found.onset = onset;
    }
    if (isOfVoltages() && !found.onset) {
        const std::vector<VoltageRow> voltages = voltagesOf(answer, now());
        for (const diagnosis::FaultMark& mark : faults_)
            for (std::size_t phase = 0; phase < 3 && isOfVoltage(mark.fault); ++phase) {
                if (mark.phase != 0 && mark.phase != phase + 1)
                    continue;
                const auto onset = onsetOfVoltage(voltages, mark.fault, phase);
                if (onset && (!found.onset || onset->between.from < found.onset->between.from))
                    found.onset = onset;
            }
    }
    if (faults_.has(Fault::ReversedSequence) && !found.onset)
        found.onset = onsetOfSequence(sequencesOf(answer, now()));
    return found;
}

bool FaultHistory::isOfVoltages() const {
    return std::ranges::any_of(faults_, [](const diagnosis::FaultMark& mark) { return isOfVoltage(mark.fault); });
}

void FaultHistory::findBeginning() {
    voltages_ = isOfVoltages() ? voltagesOf(known_, now()) : std::vector<VoltageRow>();
    for (std::size_t phase = 0; phase < 3; ++phase)
        rows_[phase] = countersOf(known_, phase, now());
    const Found found = find(rows_, known_);
    onset_ = found.onset;
    exported_ = found.exported;
    doubt_ = found.doubt;
}

/// The energy stays that of the hours, which reach until now. False: the finer rows show no beginning.
bool FaultHistory::refine(const TrendAnswer& answer) {
    std::array<std::vector<PhaseCounters>, 3> rows;
    for (std::size_t phase = 0; phase < 3; ++phase)
        rows[phase] = countersOf(answer, phase, now());
    const Found found = find(rows, answer);
    if (!onset_ || !found.onset || found.onset->older)
        return false;
    if (onset_->older) {
        exported_ += found.exported;
        doubt_ += found.doubt;
    }
    onset_->older = false;
    onset_->between = found.onset->between;
    return true;
}

void FaultHistory::draw() {
    lines_ = {};
    Seconds first = now();
    for (const auto& rows : rows_)
        if (!rows.empty())
            first = std::min(first, rows.front().at);
    span_ = {first, now()};
    if (onset_ && !onset_->older) {
        const Seconds since = now() - onset_->between.from;
        span_.from = std::max(first, onset_->between.from - std::max(since / 3, kLeastShown / 2));
    }
    span_.from = std::max(first, std::min(span_.from, now() - kLeastShown));
    if (!voltages_.empty())
        return drawVoltages();
    for (std::size_t phase = 0; phase < 3; ++phase) {
        std::int64_t total = 0;
        std::optional<std::int64_t> before;
        for (const PhaseCounters& row : rows_[phase]) {
            if (row.at < span_.from)
                continue;
            if (before)
                total += row.exported >= *before ? row.exported - *before : row.exported;
            before = row.exported;
            lines_[phase].emplace_back(row.at, static_cast<double>(total) / kTenthsOfKwh);
        }
    }
}

void FaultHistory::drawVoltages() {
    for (const VoltageRow& row : voltages_)
        for (std::size_t phase = 0; phase < 3 && row.from >= span_.from; ++phase) {
            const Extent& volts = row.volts[phase];
            const double mean = volts.n == 0 ? 0 : voltsOf(volts.sum) / static_cast<double>(volts.n);
            lines_[phase].emplace_back(row.from, mean);
        }
}

QString FaultHistory::linesText() const {
    return voltages_.empty() ? tr("exported energy of each phase, Ea−, kWh") : tr("voltage of each phase, V");
}

FaultHistory::State FaultHistory::state() const {
    if (!url_)
        return NoDatabase;
    if (!read_)
        return Reading;
    const bool empty = std::ranges::all_of(rows_, [](const auto& rows) { return rows.empty(); });
    return empty ? Unrecorded : Ready;
}

QString FaultHistory::timeText(Seconds time) const {
    return momentText(time, {time, time + 10 * kDayOf}, zone_, locale_);
}

QString FaultHistory::onsetText() const {
    if (!onset_)
        return {};
    if (onset_->older)
        return tr("older than the recorded readings, which begin on %1").arg(timeText(onset_->between.from));
    const Seconds half = (onset_->between.to - onset_->between.from) / 2;
    const auto minutes = static_cast<int>(std::max(1.0, std::ceil(half / 60)));
    const QString band = minutes < 120 ? tr("%1 min").arg(minutes) : tr("%1 h").arg((minutes + 59) / 60);
    //: A time and how far it may be off: "since 19 Nov 09:41, ± 1 min"
    return tr("since %1, ± %2").arg(timeText(onset_->between.from + half), band);
}

/// An energy that is counted as exported is missing in the sum twice: it should have been added.
QString FaultHistory::energyText() const {
    if (!onset_ || exported_ == 0)
        return {};
    const QString number = numberText(2 * static_cast<double>(exported_) / kTenthsOfKwh, 1, locale_);
    return onset_->older ? tr("at least %1 kWh").arg(number) : tr("%1 kWh").arg(number);
}

QString FaultHistory::bandText() const {
    if (!onset_ || exported_ == 0)
        return {};
    const double band = 2 * (kClass * static_cast<double>(exported_) + static_cast<double>(doubt_));
    return tr("± %1 kWh").arg(numberText(std::max(0.1, band / kTenthsOfKwh), 1, locale_));
}

} // namespace countis::ui
