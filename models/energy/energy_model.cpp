// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_model.h"

#include "history/energy_readings.h"
#include "models/text/typed_number.h"

#include <utility>

namespace countis::ui {
namespace {

constexpr std::chrono::milliseconds kMinute{60'000};
/// A whole site comes meter by meter: it is asked for once.
constexpr std::chrono::milliseconds kSoon{50};

const QString kScopeKey = QStringLiteral("energy/scope");
const QString kSpanKey = QStringLiteral("energy/span");
const QString kViewKey = QStringLiteral("energy/view");
const QString kCompareKey = QStringLiteral("energy/compare");

} // namespace

EnergyModel::EnergyModel(const Clock& clock, const MeterList& meters, const PlaceList& places,
                         const MeterSelection& selection, QObject* parent)
    : QObject(parent), clock_(clock), meters_(meters), places_(places), selection_(selection),
      entries_(clock, meters), virtualMeters_(meters) {
    period_ = periodOf(EnergySpan::Month, text_.dateOf(clock_.now().wall));
    soon_.setSingleShot(true);
    soon_.setInterval(kSoon);
    connect(&soon_, &QTimer::timeout, this, &EnergyModel::ask);
    connect(&minute_, &QTimer::timeout, this, &EnergyModel::followTime);
    connect(&meters_, &MeterList::keptChanged, this, &EnergyModel::askSoon);
    connect(&places_, &PlaceList::placesChanged, this, &EnergyModel::askSoon);
    connect(&selection_, &MeterSelection::pointChanged, this, &EnergyModel::askSoon);
    const auto change = [this](const EnergyWork::Change& wanted) {
        if (work_)
            work_->change(wanted);
    };
    connect(&prices_, &EnergyPrices::changeWanted, this, change);
    connect(&entries_, &EnergyEntries::changeWanted, this, change);
    connect(&virtualMeters_, &VirtualMeters::changeWanted, this, change);
    connect(&entries_, &EnergyEntries::checkWanted, this, [this](const Point& point, const EnteredReading& reading) {
        if (checks_)
            checks_->check(point, reading);
    });
    connect(&entries_, &EnergyEntries::checkForgotten, this, [this] {
        if (checks_)
            checks_->cancel();
    });
}

EnergyModel::~EnergyModel() = default;

void EnergyModel::load(const QSettings& settings) {
    remembered_ = EnergyScope::of(settings.value(kScopeKey).toString());
    const int span = settings.value(kSpanKey, static_cast<int>(Month)).toInt();
    if (span >= static_cast<int>(Day) && span < static_cast<int>(Custom))
        period_ = periodOf(static_cast<EnergySpan>(span), text_.dateOf(clock_.now().wall));
    const int view = settings.value(kViewKey, static_cast<int>(Active)).toInt();
    if (view >= static_cast<int>(Active) && view <= static_cast<int>(Cost))
        view_ = static_cast<EnergyView>(view);
    comparing_ = settings.value(kCompareKey, true).toBool();
    emit changed();
}

void EnergyModel::show(const SiteDatabase* database) {
    database_ = database;
    work_.reset();
    checks_.reset();
    report_.cancel();
    busy_ = false;
    problem_.clear();
    asked_.reset();
    answered_.reset();
    answer_.reset();
    shown_.reset();
    if (database_ != nullptr)
        text_ = EnergyText(text_.locale(), database_->zone());
    prices_.forget(text_);
    virtualMeters_.forget();
    entries_.forget();
    entries_.show({}, {}, text_);
    if (database_ != nullptr) {
        period_ = periodOf(period_.span == EnergySpan::Custom ? EnergySpan::Month : period_.span,
                           text_.dateOf(clock_.now().wall));
        work_ = std::make_unique<EnergyWork>(clock_, database_->url());
        checks_ = std::make_unique<EnteredCheckWork>(clock_, database_->url());
        listen();
        work_->readSettings();
    }
    rebuild();
    askSoon();
}

void EnergyModel::listen() {
    const EnergyWork* const work = work_.get();
    connect(work, &EnergyWork::settingsRead, this, [this](const EnergySettings& settings) {
        prices_.show(settings.prices, text_);
        virtualMeters_.show(settings.virtualMeters);
        scope_ = all().existing(std::exchange(remembered_, std::nullopt).value_or(scope_));
        askSoon();
        emit changed();
    });
    connect(work, &EnergyWork::progressed, this, [this](int done, int all) {
        done_ = done;
        all_ = all;
        emit progressed();
    });
    connect(work, &EnergyWork::answered, this, &EnergyModel::take);
    connect(work, &EnergyWork::failed, this, [this](const DatabaseError& error) {
        busy_ = false;
        asked_.reset();
        problem_ = databaseErrorText(error, database_->url());
        emit changed();
    });
    connect(work, &EnergyWork::changed, this, [this] {
        work_->readSettings();
        asked_.reset(); // the same question has another answer now
    });
    connect(checks_.get(), &EnteredCheckWork::ended, this, [this](const EnteredCheckWork::Result& result) {
        entries_.take(result.map_error(
            [this](const DatabaseError& error) { return databaseErrorText(error, database_->url()); }));
    });
    connect(work, &EnergyWork::changeFailed, this,
            [this](const DatabaseError& error) { emit changeFailed(databaseErrorText(error, database_->url())); });
}

void EnergyModel::retranslate(const QLocale& locale) {
    text_ = EnergyText(locale, text_.zone());
    prices_.retranslate(text_);
    rebuild();
}

EnergyModel::State EnergyModel::state() const {
    if (database_ == nullptr)
        return NoDatabase;
    if (shown_ && !isOutdated() && !shown_->now.whole.known)
        return Nothing;
    if (shown_)
        return Ready;
    return all().points(scope_).empty() ? NoMeter : Waiting;
}

QString EnergyModel::progressText() const {
    if (!busy_)
        return {};
    return all_ > 1 ? tr("Calculating: %1 of %2 meters").arg(done_).arg(all_) : tr("Calculating …");
}

bool EnergyModel::isOutdated() const {
    return shown_ && answered_ != wanted();
}

EnergyModel::Asked EnergyModel::wanted() const {
    const Point* const point = scope_.kind == EnergyScope::Kind::Meter ? selection_.point() : nullptr;
    return {scope_, period_, point != nullptr ? point->id : PointId{}};
}

void EnergyModel::setActive(bool active) {
    if (std::exchange(active_, active) == active)
        return;
    if (active) {
        minute_.start(kMinute);
        followTime();
        askSoon();
    } else {
        minute_.stop();
    }
    emit activeChanged();
}

void EnergyModel::setScope(const QString& key) {
    scope_ = all().existing(EnergyScope::of(key));
    remembered_.reset();
    emit chosen(kScopeKey, scope_.key());
    askSoon();
    emit changed();
}

void EnergyModel::setSpan(Span span) {
    if (span == this->span())
        return;
    // Of a longer period, the day that is chosen in it, or its last one that has begun.
    const QDate today = text_.dateOf(clock_.now().wall);
    QDate day = std::min(period_.end.addDays(-1), today);
    if (shown_ && chosenByUser_ && chosenRow_ >= 0 && !isOutdated())
        day = text_.dateOf(shown_->now.rows[static_cast<std::size_t>(chosenRow_)].from);
    emit chosen(kSpanKey, static_cast<int>(span));
    setPeriod(span == Custom ? customPeriod(period_.first, std::max(period_.first, day))
                             : periodOf(static_cast<EnergySpan>(span), std::max(period_.first, day)));
}

void EnergyModel::setView(View view) {
    view_ = static_cast<EnergyView>(view);
    emit chosen(kViewKey, static_cast<int>(view));
    rebuild();
}

void EnergyModel::setComparing(bool comparing) {
    comparing_ = comparing;
    emit chosen(kCompareKey, comparing);
    rebuild();
}

void EnergyModel::setPeriod(const EnergyPeriod& period) {
    if (period == period_)
        return;
    period_ = period;
    askSoon();
    emit changed();
}

bool EnergyModel::hasNext() const {
    return period_.end <= text_.dateOf(clock_.now().wall);
}

void EnergyModel::move(int by) {
    if (by < 0 || hasNext())
        setPeriod(neighbour(period_, by < 0 ? -1 : 1));
}

void EnergyModel::goToday() {
    const QDate today = text_.dateOf(clock_.now().wall);
    setPeriod(period_.span == EnergySpan::Custom
                  ? customPeriod(today.addDays(1 - period_.first.daysTo(period_.end)), today)
                  : periodOf(period_.span, today));
}

QString EnergyModel::setDays(const QString& first, const QString& last) {
    constexpr int kLongestDays = 3660;
    const auto begin = typedDay(first);
    const auto end = typedDay(last);
    if (!begin || !end)
        return tr("“%1” is no date. Write it as in 2026-10-01.").arg((begin ? last : first).trimmed());
    if (*end < *begin)
        return tr("The last day lies before the first one.");
    if (begin->daysTo(*end) > kLongestDays)
        return tr("A period has at most ten years.");
    if (*begin > text_.dateOf(clock_.now().wall))
        return tr("The period has not begun yet.");
    setPeriod(customPeriod(*begin, *end));
    return {};
}

void EnergyModel::cancel() {
    if (!work_ || !busy_)
        return;
    work_->cancel();
    busy_ = false;
    asked_.reset();
    problem_ = tr("The calculation was cancelled.");
    emit changed();
}

void EnergyModel::refresh() {
    if (work_ && !(prices_.areKnown() && virtualMeters_.areKnown()))
        work_->readSettings();
    asked_.reset();
    ask();
}

void EnergyModel::askSoon() {
    soon_.start();
}

void EnergyModel::ask() {
    scope_ = all().existing(scope_);
    if (!work_ || !active_)
        return;
    const Asked question = wanted();
    if (asked_ == question && (busy_ || answered_ == question) && problem_.isEmpty())
        return;
    EnergyQuestion asked{all().points(scope_), boundariesOf(period_, text_.zone()),
                         boundariesOf(neighbour(period_, -1), text_.zone())};
    asked_ = question;
    problem_.clear();
    if (asked.points.empty()) {
        work_->cancel();
        busy_ = false;
        shown_.reset();
        answer_.reset();
        answered_.reset();
        rebuild();
        return;
    }
    busy_ = true;
    done_ = 0;
    all_ = static_cast<int>(asked.points.size());
    work_->ask(std::move(asked));
    emit progressed();
    emit changed();
}

/// The last quarter-hour is accounted when it is over.
void EnergyModel::followTime() {
    if (!answer_ || busy_)
        return;
    const WallTime end = accountedBefore(clock_.now().wall);
    const auto quarter = [](WallTime time) {
        return std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()) / kDemandPeriod;
    };
    if (answer_->end < answer_->sheet.whole().to && quarter(end) != quarter(answer_->end))
        refresh();
}

void EnergyModel::take(const std::shared_ptr<const EnergyAnswer>& answer) {
    if (!asked_) // what it is made of was changed meanwhile: it is asked for again
        return;
    busy_ = false;
    answer_ = answer;
    const bool other = answered_ != asked_;
    answered_ = asked_;
    std::vector<PointId> points;
    points.reserve(answer->sheet.shares().size());
    for (const PointShare& share : answer->sheet.shares())
        points.push_back(share.point);
    entries_.show(answer->entered, std::move(points), text_);
    prices_.show(answer->prices, text_);
    rebuild();
    if (other)
        chooseHighest();
}

void EnergyModel::rebuild() {
    if (answer_ && answered_)
        shown_ = shownOf(answer_, view_, answered_->period, comparing_, text_);
    table_ = shown_ ? tableOf(*shown_, text_) : EnergyTable{};
    std::vector<EnergyRow> rows;
    for (std::size_t row = 0; row < table_.rows.size(); ++row)
        rows.push_back(rowOf(row));
    rows_.show(std::move(rows));
    rebuildLists();
    if (chosenRow_ >= rows_.rowCount())
        choose(-1, false);
    rebuildColumns();
    emit changed();
}

EnergyRow EnergyModel::rowOf(std::size_t row) const {
    const EnergyFigure& figure = shown_->now.rows[row];
    EnergyRow made;
    made.day = text_.rowDay(figure.from, shown_->rowLength);
    made.label = text_.row(figure.from, shown_->rowLength);
    made.cells = table_.rows[row];
    made.over = figure.over;
    made.free = shown_->rowLength == RowLength::Day && text_.dateOf(figure.from).dayOfWeek() > 5;
    if (!figure.over)
        return made;
    if (figure.estimated) {
        made.mark = QStringLiteral("estimated");
        made.note = tr("A meter was not read at the beginning or the end of this row. The energy of the whole gap is "
                       "exact; how much of it belongs to this row is estimated.");
    } else if (figure.incomplete) {
        made.mark = QStringLiteral("incomplete");
        made.note = tr("Part of the energy of this row is not known: the readings begin later or end earlier, or a "
                       "meter was exchanged.");
    } else if (figure.entered) {
        made.mark = QStringLiteral("entered");
        made.note = tr("A reading that was entered by hand counts in this row.");
    }
    return made;
}

void EnergyModel::chooseHighest() {
    const auto& highest = shown_->now.whole.highest;
    int chosen = -1;
    for (int row = 0; highest && row < rows_.rowCount(); ++row)
        if (shown_->now.rows[static_cast<std::size_t>(row)].from <= highest->start)
            chosen = row;
    choose(chosen, false);
}

void EnergyModel::choose(int row, bool byUser) {
    const int chosen = row < 0 || row >= rows_.rowCount() ? -1 : row;
    chosenByUser_ = byUser;
    if (std::exchange(chosenRow_, chosen) != chosen)
        emit chosenRowChanged();
}

bool EnergyModel::hasReport() const {
    return prices_.areKnown() && virtualMeters_.areKnown() && !all().points(scope_).empty();
}

void EnergyModel::saveReport(const QString& path, WriteFile write) {
    if (!hasReport())
        return;
    ReportRequest request;
    request.site = places_.roster().siteName();
    request.ofMeter = scope_.kind == EnergyScope::Kind::Meter;
    if (request.ofMeter)
        request.scope = selection_.point()->name;
    else if (scope_.kind == EnergyScope::Kind::Place)
        request.scope = places_.roster().places().pathOf({scope_.number});
    else if (scope_.kind == EnergyScope::Kind::Virtual)
        request.scope = all().virtualMeter(scope_.number)->name;
    if (scope_.kind == EnergyScope::Kind::Site || scope_.kind == EnergyScope::Kind::Place)
        request.virtualMeters = virtualMeters_.meters();
    request.meters = all().reportMeters(scope_);
    request.period = period_;
    request.zone = text_.zone();
    request.prices = prices_.prices();
    request.now = clock_.now().wall;
    report_.save(std::move(request), database_->url(), path, text_.locale(), std::move(write));
}

} // namespace countis::ui
