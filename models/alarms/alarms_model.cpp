// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarms_model.h"

#include "models/alarms/alarm_curve_map.h"
#include "wording/alarm_text.h"

#include <algorithm>

namespace countis::ui {
namespace {

/// Another program writes at any time; it says so to nobody.
constexpr std::chrono::milliseconds kLook{2000};
/// A minute is less than a pixel of the strip, and the curve has a point a minute.
constexpr std::chrono::minutes kStripStands{1};
constexpr std::chrono::minutes kCurveStands{1};

bool isShown(const AlarmRow& row, AlarmsModel::Show show) {
    switch (show) {
    case AlarmsModel::All: return true;
    case AlarmsModel::Open: return row.group == AlarmGroup::Open;
    case AlarmsModel::Unacknowledged: return row.waits;
    case AlarmsModel::Shelved: return row.group == AlarmGroup::Hidden;
    case AlarmsModel::Cleared: return row.group == AlarmGroup::Cleared;
    }
    return true;
}

bool hasWords(const AlarmRow& row, const QString& text) {
    const QString all = row.name + u' ' + row.where + u' ' + row.stateText + u' ' + row.stateNote;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

AlarmsModel::AlarmsModel(const Clock& clock, const Roster& roster, QObject* parent)
    : QObject(parent), clock_(clock), roster_(roster), asking_(clock) {
    connect(&asking_, &AlarmAsking::changed, this, &AlarmsModel::changed);
    connect(&asking_, &AlarmAsking::done, this, &AlarmsModel::refresh);
    connect(&asking_, &AlarmAsking::done, this, &AlarmsModel::done);
    connect(&asking_, &AlarmAsking::told, this, &AlarmsModel::told);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (isElsewhere())
            refresh();
        else if (active_)
            build();
    });
}

AlarmsModel::~AlarmsModel() = default;

void AlarmsModel::show(const SiteDatabase* database, SiteAlarms* judge) {
    database_ = database;
    judge_ = judge;
    work_.reset();
    board_.reset();
    judged_.reset();
    curvePoints_.clear();
    curve_.clear();
    curveAsked_ = {};
    asking_.use(nullptr, nullptr);
    timer_.stop();
    if (database_ != nullptr) {
        setRefusals(database_->refusal(SiteDatabase::Change::Acknowledge),
                    database_->refusal(SiteDatabase::Change::Settings));
        work_ = std::make_unique<AlarmWork>(clock_, database_->url());
        connect(work_.get(), &AlarmWork::boardRead, this, &AlarmsModel::takeBoard);
        connect(work_.get(), &AlarmWork::curveRead, this, &AlarmsModel::takeCurve);
        asking_.use(work_.get(), judge_);
        connect(work_.get(), &AlarmWork::failed, this, [this](const DatabaseError& error) {
            asking_.giveUp();
            problem_ = databaseErrorText(error, database_->url());
            emit changed();
        });
        connect(work_.get(), &AlarmWork::refused, this, &AlarmsModel::takeRefusal);
        timer_.start(kLook);
        work_->read();
    }
    build();
}

void AlarmsModel::refresh() {
    if (work_)
        work_->read();
}

void AlarmsModel::takeWritten(std::int64_t last) {
    if (!asking_.takeWritten(last))
        refresh();
}

void AlarmsModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    build();
    askCurve();
}

void AlarmsModel::takeBoard(const std::shared_ptr<const AlarmBoard>& board) {
    const bool first = board_ == nullptr;
    board_ = board;
    if (board_->isRecorded)
        judged_ = board_->read;
    if (board_->rights)
        takeRights(*board_->rights);
    stripBuilt_ = {};
    problem_.clear();
    build();
    if (first && chosen_.isEmpty() && !rows_.rows().empty())
        take(rows_.rows().front().id);
}

AlarmsModel::State AlarmsModel::state() const {
    if (database_ == nullptr && board_ == nullptr)
        return NoDatabase;
    if (!board_)
        return Waiting;
    return all_.empty() ? Nothing : Ready;
}

void AlarmsModel::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    emit activeChanged();
    if (!active)
        return;
    build();
    askCurve();
}

void AlarmsModel::setShow(Show show) {
    show_ = show;
    list();
    keepChosen();
    emit changed();
}

void AlarmsModel::setText(const QString& text) {
    text_ = text;
    list();
    keepChosen();
    emit changed();
}

QList<int> AlarmsModel::counts() const {
    QList<int> counts;
    for (const Show show : {All, Open, Unacknowledged, Shelved, Cleared})
        counts << static_cast<int>(std::ranges::count_if(
            all_, [&](const AlarmRow& row) { return isShown(row, show) && hasWords(row, text_); }));
    return counts;
}

/// Whatever words the page looks for.
int AlarmsModel::number(Show show) const {
    return static_cast<int>(std::ranges::count_if(all_, [show](const AlarmRow& row) { return isShown(row, show); }));
}

std::set<PointId> AlarmsModel::pointsInAlarm() const {
    std::set<PointId> points;
    for (const AlarmRow& row : all_)
        if (isShown(row, Open))
            points.insert(row.alarm.point);
    return points;
}

int AlarmsModel::open() const {
    return number(Open);
}

int AlarmsModel::waiting() const {
    return number(Unacknowledged);
}

QString AlarmsModel::openText() const {
    return open() == 0 ? QString() : tr("%n open", "alarms", open());
}

QString AlarmsModel::waitingText() const {
    return waiting() == 0 ? QString() : tr("%n not acknowledged", "alarms", waiting());
}

void AlarmsModel::choose(const QString& id) {
    const auto isOne = [&id](const std::vector<AlarmRow>& rows) {
        return std::ranges::find(rows, id, &AlarmRow::id) != rows.end();
    };
    if (!isOne(rows_.rows()) && isOne(all_)) {
        show_ = All;
        text_.clear();
        list();
    }
    take(id);
}

void AlarmsModel::take(const QString& id) {
    if (id == chosen_)
        return;
    chosen_ = id;
    curvePoints_.clear();
    if (const int row = chosenRow(); row >= 0)
        lastRow_ = row;
    buildDetails();
    buildCurve();
    emit changed();
    askCurve();
}

/// What the filter or the words hide is not what a key acts on.
void AlarmsModel::keepChosen() {
    if (chosenRow() < 0)
        take(rows_.rows().empty() ? QString() : rows_.rows().front().id);
}

int AlarmsModel::chosenRow() const {
    const auto found = std::ranges::find(rows_.rows(), chosen_, &AlarmRow::id);
    return found == rows_.rows().end() ? -1 : static_cast<int>(found - rows_.rows().begin());
}

const AlarmRow* AlarmsModel::chosenAlarm() const {
    const auto found = std::ranges::find(all_, chosen_, &AlarmRow::id);
    return found == all_.end() ? nullptr : &*found;
}

void AlarmsModel::move(int by) {
    if (rows_.count() == 0)
        return;
    const int now = chosenRow();
    // After one that has left the list, the next one stands in its row.
    const int to = now >= 0 ? now + by : by > 0 ? lastRow_ + by - 1 : lastRow_ + by;
    const int row = std::clamp(to, 0, rows_.count() - 1);
    take(rows_.rows()[static_cast<std::size_t>(row)].id);
}

double AlarmsModel::chosenPoint() const {
    const AlarmRow* const row = chosenAlarm();
    return row == nullptr ? 0 : static_cast<double>(row->alarm.point.number);
}

const std::vector<AlarmRule>& AlarmsModel::rules() const {
    static const std::vector<AlarmRule> kNone;
    return board_ ? board_->rules : kNone;
}

void AlarmsModel::keepRule(const AlarmRule& rule) {
    if (work_)
        work_->keepRule(rule);
}

void AlarmsModel::restoreRule(const AlarmRule& rule) {
    if (work_)
        work_->restoreRule(rule);
}

std::optional<AlarmsModel::Moment> AlarmsModel::chosenMoment() const {
    const AlarmRow* const row = chosenAlarm();
    if (row == nullptr || !row->alarm.point)
        return std::nullopt;
    std::optional<std::uint16_t> entry;
    if (chosenDetails_ && chosenDetails_->watched)
        entry = chosenDetails_->watched->entry;
    return Moment{row->alarm.point, entry, row->raised};
}

std::map<PointId, QString> AlarmsModel::openNames() const {
    return countis::ui::openNames(all_);
}

bool AlarmsModel::acknowledge(const QString& comment) {
    return ask(AlarmInput::Acknowledge, comment);
}
bool AlarmsModel::reset(const QString& comment) {
    return ask(AlarmInput::Reset, comment);
}
bool AlarmsModel::shelve(int minutes, const QString& comment) {
    return ask(AlarmInput::Shelve, comment, minutes);
}
bool AlarmsModel::unshelve(const QString& comment) {
    return ask(AlarmInput::Unshelve, comment);
}
bool AlarmsModel::takeOutOfService(const QString& comment) {
    return ask(AlarmInput::TakeOutOfService, comment);
}
bool AlarmsModel::returnToService(const QString& comment) {
    return ask(AlarmInput::ReturnToService, comment);
}

bool AlarmsModel::ask(AlarmInput input, const QString& comment, int minutes) {
    const AlarmRow* const row = chosenAlarm();
    if (row == nullptr || asking_.isAsking() || !mayChange())
        return false;
    const QString refusal = input == AlarmInput::Acknowledge ? acknowledgeRefusal() : changeRefusal();
    if (!refusal.isEmpty())
        emit told(refusal);
    if (!refusal.isEmpty() || !work_)
        return false;
    return asking_.ask(*row, input, comment, std::chrono::minutes{minutes});
}

void AlarmsModel::build() {
    shown_.reset();
    all_.clear();
    dayText_.clear();
    monthText_.clear();
    if (board_) {
        shown_ = std::make_unique<AlarmShown>(*board_, roster_, zone(), locale_, clock_.now().wall, judged_);
        all_ = shown_->rows();
        buildFigures();
    }
    const bool wasListed = chosenRow() >= 0;
    list();
    listUrgent();
    if (wasListed && chosenRow() < 0) // nothing is chosen, so that a key held down does not do the same to the next
        take({});
    buildDetails();
    if (clock_.now().wall - stripBuilt_ >= kStripStands)
        buildStrip();
    if (clock_.now().wall - curveAsked_ >= kCurveStands)
        askCurve();
    emit changed();
}

QTimeZone AlarmsModel::zone() const {
    return database_ != nullptr ? database_->zone() : QTimeZone::utc();
}

void AlarmsModel::list() {
    std::vector<AlarmRow> rows;
    for (const AlarmRow& row : all_)
        if (isShown(row, show_) && hasWords(row, text_))
            rows.push_back(row);
    rows_.show(std::move(rows));
    if (const int row = chosenRow(); row >= 0)
        lastRow_ = row;
}

void AlarmsModel::listUrgent() {
    std::vector<AlarmRow> rows;
    for (const AlarmRow& row : all_) // by severity
        if (isShown(row, Open) && rows.size() < kUrgent)
            rows.push_back(row);
    urgent_.show(std::move(rows));
}

void AlarmsModel::buildDetails() {
    const AlarmRow* const row = chosenAlarm();
    chosenDetails_.reset();
    if (row != nullptr && shown_)
        chosenDetails_ = shown_->details(*row);
    QVariantMap details = chosenDetails_ ? mapOf(*chosenDetails_) : QVariantMap();
    if (details == details_)
        return; // rows that stand on the page are not made anew
    details_ = std::move(details);
    emit detailsChanged();
    buildCurve(); // its limit, or when it was raised
}

void AlarmsModel::buildStrip() {
    stripBuilt_ = clock_.now().wall;
    strip_ = stretches();
    stripMarks_ = marks();
    emit stripChanged();
}

void AlarmsModel::askCurve() {
    if (!work_ || !active_ || !chosenDetails_ || !chosenDetails_->watched)
        return;
    curveAsked_ = clock_.now().wall;
    work_->readCurve(chosenDetails_->row.alarm.point, chosenDetails_->watched->entry);
}

void AlarmsModel::takeCurve(PointId point, std::uint16_t entry, const std::vector<AlarmCurvePoint>& points) {
    if (!chosenDetails_ || !chosenDetails_->watched || chosenDetails_->row.alarm.point != point ||
        chosenDetails_->watched->entry != entry)
        return; // another one was chosen meanwhile
    curvePoints_ = points;
    buildCurve();
}

void AlarmsModel::buildCurve() {
    curve_ = chosenDetails_ ? curveMap(curvePoints_, *chosenDetails_, {clock_.now().wall, zone(), locale_})
                            : QVariantMap();
    emit curveChanged();
}

QStringList AlarmsModel::severities() const {
    QStringList names;
    for (std::size_t n = 0; n < kAlarmSeverities; ++n)
        names << alarmSeverityText(static_cast<AlarmSeverity>(n));
    return names;
}

} // namespace countis::ui
