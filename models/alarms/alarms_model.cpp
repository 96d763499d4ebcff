// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarms_model.h"

#include "core/catalogue.h"
#include "site/alarms/alarm_words.h"
#include "wording/alarm_text.h"
#include "wording/message_text.h"

#include <algorithm>

namespace countis::ui {
namespace {

/// Another program writes at any time; it says so to nobody.
constexpr std::chrono::milliseconds kLook{2000};
/// A minute is less than a pixel of the strip.
constexpr std::chrono::minutes kStripStands{1};
const QString kOperator = QStringLiteral("countis_operator");
const QString kEngineer = QStringLiteral("countis_engineer");

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

/// How many days the journal goes back, whole ones: a younger one says nothing of the days before.
int daysKnown(const AlarmBoard& board, WallTime now) {
    if (board.journal.empty())
        return static_cast<int>(AlarmWork::kJournal.count());
    const WallTime first = board.journal.front().transition.at.wall;
    const auto days = std::chrono::ceil<std::chrono::days>(now - first);
    return static_cast<int>(std::clamp(days, std::chrono::days(1), AlarmWork::kJournal).count());
}

/// The curve is in the unit in which values are shown.
double shownFactor(std::uint16_t entry) {
    const auto* view = std::get_if<InstantView>(&values()[entry].value);
    return view == nullptr ? 1 : info(view->quantity).shownFactor;
}

} // namespace

AlarmsModel::AlarmsModel(const Clock& clock, const Roster& roster, QObject* parent)
    : QObject(parent), clock_(clock), roster_(roster) {
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
    asking_ = false;
    timer_.stop();
    if (database_ != nullptr) {
        setRefusals(database_->refusal(SiteDatabase::Change::Acknowledge),
                    database_->refusal(SiteDatabase::Change::Settings));
        work_ = std::make_unique<AlarmWork>(clock_, database_->url());
        connect(work_.get(), &AlarmWork::boardRead, this, &AlarmsModel::takeBoard);
        connect(work_.get(), &AlarmWork::curveRead, this, [this](PointId point, const auto& curve) {
            if (chosenDetails_ && chosenDetails_->row.alarm.point == point)
                buildCurve(curve);
        });
        connect(work_.get(), &AlarmWork::answered, this, &AlarmsModel::tell);
        connect(work_.get(), &AlarmWork::unanswered, this, [this] {
            asking_ = false;
            emit changed();
            emit told(tr("No program records this site at the moment, so that nobody can change the alarm."));
        });
        connect(work_.get(), &AlarmWork::failed, this, [this](const DatabaseError& error) {
            asking_ = false;
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

void AlarmsModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    build();
    askCurve();
}

void AlarmsModel::takeBoard(const std::shared_ptr<const AlarmBoard>& board) {
    const bool first = board_ == nullptr;
    board_ = board;
    if (board_->rights) { // a role may have been taken away, or given
        const SiteRights& rights = *board_->rights;
        acknowledgeRefusal_ = rights.acknowledge ? QString() : roleRefusal(rights, kOperator);
        changeRefusal_ = rights.settings ? QString() : roleRefusal(rights, kEngineer);
    }
    stripBuilt_ = {};
    problem_.clear();
    build();
    if (first && chosen_.isEmpty() && !rows_.rows().empty())
        choose(rows_.rows().front().id);
}

AlarmsModel::State AlarmsModel::state() const {
    if (database_ == nullptr && board_ == nullptr)
        return NoDatabase;
    if (!board_)
        return Waiting;
    return all_.empty() ? Nothing : Ready;
}

QString AlarmsModel::notice() const {
    if (!isElsewhere())
        return {};
    if (!mayChange())
        return tr("These are the alarms of the support bundle at the time of the replay. You cannot change them.");
    if (board_ && !board_->isRecorded)
        return tr("No program records this site at the moment, so that no alarm is judged.");
    if (database_->isRecordedElsewhere()) {
        const QString who =
            recorders().isEmpty()
                ? tr("Another program records this site and judges its alarms.")
                : tr("countis-collector on %1 records this site and judges its alarms.").arg(recorders());
        return who + u' ' +
               (acknowledgeRefusal().isEmpty() ? tr("What you do here is done there, within a second or two.")
                                               : acknowledgeRefusal());
    }
    return tr("This window does not record, so that it raises no alarms. It shows the alarms in the database. "
              "Settings, History gives the reason why it does not record.");
}

/// A window that judges does itself what is asked of it.
QString AlarmsModel::acknowledgeRefusal() const {
    return judge_ != nullptr ? QString() : acknowledgeRefusal_;
}

QString AlarmsModel::changeRefusal() const {
    return judge_ != nullptr ? QString() : changeRefusal_;
}

void AlarmsModel::setRefusals(const QString& ofAcknowledging, const QString& ofChanges) {
    acknowledgeRefusal_ = ofAcknowledging;
    changeRefusal_ = ofChanges;
    emit changed();
}

/// Of a role that was taken away just now the button did not know yet.
void AlarmsModel::takeRefusal(const DatabaseError& error) {
    asking_ = false;
    emit changed();
    emit told(error.kind == DatabaseError::Kind::Denied
                  ? roleRefusal({}, asked_ == AlarmInput::Acknowledge ? kOperator : kEngineer)
                  : databaseErrorText(error, database_->url()));
    refresh();
}

/// The number of the process tells two of one computer apart.
QString AlarmsModel::recorders() const {
    QStringList names;
    const auto collectors = board_ ? board_->collectors : std::vector<AliveCollector>();
    for (const AliveCollector& one : collectors) {
        const bool isOnlyOne = std::ranges::count(collectors, one.computer, &AliveCollector::computer) == 1;
        names << tr("%1 (%n meter(s))", nullptr, one.meters)
                     .arg(isOnlyOne || one.process.isEmpty() ? one.computer : one.computer + u' ' + one.process);
    }
    return names.join(QStringLiteral(", "));
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
    emit changed();
}

void AlarmsModel::setText(const QString& text) {
    text_ = text;
    list();
    emit changed();
}

QList<int> AlarmsModel::counts() const {
    QList<int> counts;
    for (const Show show : {All, Open, Unacknowledged, Shelved, Cleared})
        counts << static_cast<int>(
            std::ranges::count_if(all_, [&](const AlarmRow& row) { return isShown(row, show); }));
    return counts;
}

std::set<PointId> AlarmsModel::pointsInAlarm() const {
    std::set<PointId> points;
    for (const AlarmRow& row : all_)
        if (isShown(row, Open))
            points.insert(row.alarm.point);
    return points;
}

int AlarmsModel::open() const {
    return counts()[Open];
}

int AlarmsModel::waiting() const {
    return counts()[Unacknowledged];
}

QString AlarmsModel::openText() const {
    return open() == 0 ? QString() : tr("%n open", "alarms", open());
}

QString AlarmsModel::waitingText() const {
    return waiting() == 0 ? QString() : tr("%n not acknowledged", "alarms", waiting());
}

void AlarmsModel::choose(const QString& id) {
    if (id == chosen_)
        return;
    chosen_ = id;
    curve_.clear();
    emit curveChanged();
    buildDetails();
    emit changed();
    askCurve();
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
    const int row = std::clamp(chosenRow() + by, 0, rows_.count() - 1);
    choose(rows_.rows()[static_cast<std::size_t>(row)].id);
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
    return Moment{row->alarm.point, chosenDetails_ ? chosenDetails_->entry : std::nullopt, row->raised};
}

std::map<PointId, QString> AlarmsModel::openNames() const {
    std::map<PointId, QString> names;
    std::map<PointId, int> others;
    for (const AlarmRow& row : all_) // by severity
        if (row.group == AlarmGroup::Open && row.alarm.point && !names.try_emplace(row.alarm.point, row.name).second)
            ++others[row.alarm.point];
    for (const auto& [point, count] : others)
        names[point] += QStringLiteral(" +%1").arg(count);
    return names;
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

/// In a replay nobody changes what happened.
bool AlarmsModel::mayChange() const {
    return database_ == nullptr || !database_->url().immutable;
}

bool AlarmsModel::ask(AlarmInput input, const QString& comment, int minutes) {
    const AlarmRow* const row = chosenAlarm();
    if (row == nullptr || asking_ || !mayChange())
        return false;
    const QString refusal = input == AlarmInput::Acknowledge ? acknowledgeRefusal() : changeRefusal();
    if (!refusal.isEmpty())
        emit told(refusal);
    if (!refusal.isEmpty() || !work_)
        return false;
    const AlarmRequest request{{},
                               clock_.now().wall,
                               row->alarm,
                               input,
                               {person_, comment.trimmed().toStdString()},
                               std::chrono::minutes{minutes}};
    asked_ = input;
    askedName_ = row->name;
    if (judge_ != nullptr) {
        const auto done = judge_->carryOut(request);
        return tell(done ? std::nullopt : std::optional(done.error()));
    }
    asking_ = true;
    emit changed();
    work_->ask(request);
    return true;
}

/// False: it was refused.
bool AlarmsModel::tell(const std::optional<AlarmRefusal>& refusal) {
    asking_ = false;
    emit changed();
    if (refusal) {
        emit told(messageText(refusalText(*refusal)));
        return false;
    }
    refresh();
    emit told(doneText());
    return true;
}

QString AlarmsModel::doneText() const {
    switch (asked_) {
    case AlarmInput::Acknowledge: return tr("“%1” is acknowledged.").arg(askedName_);
    case AlarmInput::Shelve: return tr("“%1” is shelved.").arg(askedName_);
    case AlarmInput::Unshelve: return tr("“%1” is no longer shelved.").arg(askedName_);
    case AlarmInput::Reset: return tr("“%1” is reset.").arg(askedName_);
    case AlarmInput::TakeOutOfService: return tr("“%1” is out of service.").arg(askedName_);
    default: return tr("“%1” is in service again.").arg(askedName_);
    }
}

void AlarmsModel::build() {
    shown_.reset();
    all_.clear();
    dayText_.clear();
    monthText_.clear();
    if (board_) {
        const QTimeZone zone = database_ != nullptr ? database_->zone() : QTimeZone::utc();
        shown_ = std::make_unique<AlarmShown>(*board_, roster_, zone, locale_, clock_.now().wall);
        all_ = shown_->rows();
        constexpr std::chrono::hours kDay{24};
        const auto day = shown_->figures(kDay);
        const int days = daysKnown(*board_, clock_.now().wall);
        const auto month = shown_->figures(std::chrono::days(days));
        dayText_ = tr("%n raised", "alarms", static_cast<int>(day.alarms)) + QStringLiteral(", ") +
                   tr("%1 an hour").arg(locale_.toString(static_cast<double>(day.alarms) / 24, 'f', 1));
        monthText_ = tr("%n day(s): %1 a day, %2 standing over 24 h, %3 chattering", nullptr, days)
                         .arg(locale_.toString(month.perDay, 'f', 1), QString::number(month.standing.size()),
                              QString::number(month.chattering.size()));
    }
    list();
    buildDetails();
    if (clock_.now().wall - stripBuilt_ >= kStripStands)
        buildStrip();
    emit changed();
}

void AlarmsModel::list() {
    std::vector<AlarmRow> rows;
    for (const AlarmRow& row : all_)
        if (isShown(row, show_) && hasWords(row, text_))
            rows.push_back(row);
    rows_.show(std::move(rows));
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
}

void AlarmsModel::buildStrip() {
    stripBuilt_ = clock_.now().wall;
    strip_ = stretches();
    stripMarks_ = marks();
    emit stripChanged();
}

void AlarmsModel::askCurve() {
    if (work_ && active_ && chosenDetails_ && chosenDetails_->entry)
        work_->readCurve(chosenDetails_->row.alarm.point, *chosenDetails_->entry);
}

void AlarmsModel::buildCurve(const std::vector<AlarmCurvePoint>& points) {
    curve_.clear();
    const WallTime now = clock_.now().wall;
    const WallTime begin = now - AlarmWork::kCurve;
    const auto part = [&](WallTime at) {
        return std::chrono::duration<double>(at - begin) / std::chrono::duration<double>(AlarmWork::kCurve);
    };
    if (!points.empty() && chosenDetails_ && chosenDetails_->entry) {
        const AlarmRow& row = chosenDetails_->row;
        const double factor = shownFactor(*chosenDetails_->entry);
        QVariantList xs;
        QVariantList ys;
        for (const AlarmCurvePoint& point : points) {
            xs << part(point.time);
            ys << (chosenDetails_->magnitude ? std::abs(point.value) : point.value) * factor;
        }
        curve_ = {{QStringLiteral("xs"), xs},
                  {QStringLiteral("ys"), ys},
                  {QStringLiteral("limit"), chosenDetails_->limit * factor},
                  {QStringLiteral("back"), chosenDetails_->back * factor},
                  {QStringLiteral("raised"), part(row.raised)}};
    }
    emit curveChanged();
}

QStringList AlarmsModel::severities() const {
    QStringList names;
    for (std::size_t n = 0; n < kAlarmSeverities; ++n)
        names << alarmSeverityText(static_cast<AlarmSeverity>(n));
    return names;
}

} // namespace countis::ui
