// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commission/commission_model.h"

#include "commission/comparison.h"
#include "commission/result_csv.h"
#include "commission/wording.h"
#include "models/commission/commission_rows.h"
#include "report/commission_file.h"
#include "report/commission_pdf.h"
#include "report/commission_words.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPointer>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace countis::ui {
namespace {

constexpr std::chrono::milliseconds kTick{200};
/// Nobody reads them at a pace: they are read before the run, so that their registers stand behind the figures.
constexpr std::array kReadBefore{Block::MidStatus, Block::Identification};
/// A meter that is not connected, or does not answer, is asked again for so long. The run waits for its first reading
/// three times as long (commission::Plan).
constexpr std::chrono::seconds kAskAgain{10};

std::string translated(std::string_view pattern) {
    return messageText(Message{pattern, {}}).toStdString();
}

std::string program() {
    return "countis " + QCoreApplication::applicationVersion().toStdString();
}

} // namespace

CommissionModel::CommissionModel(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    ticks_.setInterval(kTick);
    connect(&ticks_, &QTimer::timeout, this, &CommissionModel::update);
}

void CommissionModel::setSubject(const CommissionSubject& subject) {
    if (subject == subject_)
        return;
    subject_ = subject;
    if (isRunning() && (subject.point != point_ || subject.address != address_))
        return end(message(term("Messages", "Another meter came into view, so the acceptance run was ended.")));
    emit changed();
}

void CommissionModel::setPerson(const QString& person) {
    person_ = person;
    emit changed();
}

void CommissionModel::setReplayed(bool replayed) {
    replayed_ = replayed;
    emit changed();
}

CommissionModel::State CommissionModel::state() const {
    if (run_)
        return Running;
    return result_ ? Over : Idle;
}

QString CommissionModel::hindrance() const {
    if (replayed_)
        return tr("A replay reads no meter, so that an acceptance run is not possible. Close the replay first.");
    if (!subject_.point)
        return tr("An acceptance run needs a meter. Add one on the Settings page.");
    if (!subject_.onWorldTime)
        return tr("The time of this meter is accelerated. Set its speed to ×1 on the Training page.");
    return {};
}

QString CommissionModel::problem() const {
    return problem_.text.empty() ? QString() : messageText(problem_);
}

QString CommissionModel::subjectText() const {
    if (run_ || result_)
        return tr("%1, %2", "meter, address").arg(runName_, QString::fromStdString(about_.address));
    if (!subject_.point)
        return {};
    return tr("%1, %2", "meter, address").arg(subject_.name, QString::fromStdString(subject_.address.toString()));
}

int CommissionModel::stepsOver() const {
    if (!run_)
        return result_ ? static_cast<int>(commission::kSteps) : 0;
    return static_cast<int>(std::ranges::count_if(run_->steps(), &commission::Step::isOver));
}

QString CommissionModel::nowText() const {
    return run_ ? messageText(view_.now) : QString();
}

QString CommissionModel::leftText() const {
    return run_ ? countis::leftText(view_.left) : QString();
}

QString CommissionModel::progressText() const {
    //: The time that is left, and what happens
    return run_ ? tr("Acceptance run, %1. %2").arg(leftText(), nowText()) : QString();
}

QString CommissionModel::outcomeText() const {
    return result_ ? messageText(commission::sentenceOf(result_->outcome())) : QString();
}

QString CommissionModel::worthText() const {
    const QString legal = messageText(commission::legalNote());
    return result_ && result_->simulated ? messageText(commission::simulatedNote()) + u' ' + legal : legal;
}

QString CommissionModel::earlierText() const {
    if (!earlier_)
        return {};
    const QDateTime began = QDateTime::fromString(QString::fromStdString(earlier_->began), Qt::ISODate);
    const QString when = began.isValid() ? locale_.toString(began.toLocalTime(), QLocale::ShortFormat)
                                         : QString::fromStdString(earlier_->began);
    return tr("Run of %1, serial number %2").arg(when, QString::fromStdString(earlier_->serial));
}

std::vector<Message> CommissionModel::differenceMessages() const {
    return isCompared() ? commission::differencesOf(*earlier_, *result_) : std::vector<Message>();
}

QStringList CommissionModel::differences() const {
    QStringList texts;
    for (const Message& difference : differenceMessages())
        texts << messageText(difference);
    return texts;
}

void CommissionModel::start(const QString& person, const QString& place, const QString& note, bool loadSteps,
                            int minutes) {
    if (run_ || !hindrance().isEmpty())
        return;
    person_ = person.trimmed();
    about_ = {.address = subject_.address.toString(),
              .place = place.trimmed().toStdString(),
              .person = person_.toStdString(),
              .note = note.trimmed().toStdString(),
              .program = program()};
    runName_ = subject_.name;
    point_ = subject_.point;
    address_ = subject_.address;
    result_.reset();
    problem_ = {};
    commission::Plan plan;
    plan.role = static_cast<diagnosis::Role>(subject_.role);
    plan.length = std::chrono::minutes(std::clamp(minutes, 1, 60));
    plan.hasLoadSteps = loadSteps;
    run_.emplace(plan, clock_.now().mono);
    ++generation_;
    toRead_.clear();
    for (const Block block : kReadBefore)
        for (const ReadRequest& request : requestsFor(block))
            toRead_.push_back(request);
    isAsked_ = false;
    askUntil_ = clock_.now().mono + kAskAgain;
    ticks_.start();
    update();
}

/// One after the other; what the meter refuses stands behind no figure.
void CommissionModel::prepare() {
    if (!ask_)
        toRead_.clear();
    if (toRead_.empty() || isAsked_)
        return;
    isAsked_ = true;
    const ReadRequest next = toRead_.back(); // the answer may come at once
    ask_(next, [model = QPointer(this), mine = generation_](const WordsResult& result) {
        if (model && model->run_ && mine == model->generation_)
            model->takeAnswer(result);
    });
}

void CommissionModel::takeAnswer(const WordsResult& result) {
    isAsked_ = false;
    const bool isUnanswered = result.failure.error != LinkError::None && result.exception == 0;
    if (isUnanswered && clock_.now().mono < askUntil_)
        return; // the next tick asks again
    toRead_.pop_back();
    prepare();
}

void CommissionModel::takeFrame(PointId point, const KeptFrame& frame) {
    if (run_ && point == point_)
        run_->take(commission::Frame{frame.direction, frame.time.mono, frame.bytes, frame.connection});
}

void CommissionModel::take(PointId point, const Readings& readings) {
    if (!run_ || point != point_ || !toRead_.empty())
        return;
    run_->take(readings);
    update();
}

void CommissionModel::update() {
    if (!run_)
        return;
    run_->tick(clock_.now().mono);
    if (run_->isOver())
        return conclude();
    prepare();
    show();
}

void CommissionModel::conclude() {
    if (!run_->hasBegun())
        return end(message(term("Messages", "No whole reading came within %1 s, so the acceptance run was ended."),
                           std::chrono::duration_cast<std::chrono::seconds>(commission::Plan().patience).count()));
    ticks_.stop();
    result_ = run_->result(about_);
    run_.reset();
    rows_.set(commissionRows(result_->steps, locale_));
    emit changed();
    emit ended(outcomeText());
}

void CommissionModel::end(const Message& problem) {
    ticks_.stop();
    ++generation_;
    run_.reset();
    problem_ = problem;
    emit changed();
    emit ended(this->problem());
}

void CommissionModel::cancel() {
    if (run_)
        end(message(term("Messages", "The acceptance run was cancelled.")));
}

void CommissionModel::leaveOut() {
    if (!run_)
        return;
    run_->leaveOut();
    update();
}

void CommissionModel::show() {
    view_ = run_->view(clock_.now().mono);
    rows_.set(commissionRows(run_->steps(), locale_));
    emit changed();
}

void CommissionModel::openEarlier(const QString& path) {
    auto earlier = readEarlierResult(path);
    earlierProblem_ = earlier ? QString() : earlier.error();
    if (earlier)
        earlier_ = *std::move(earlier);
    emit changed();
}

void CommissionModel::forgetEarlier() {
    earlier_.reset();
    earlierProblem_.clear();
    emit changed();
}

QByteArray CommissionModel::pdf() const {
    if (!result_)
        return {};
    const std::vector<Message> differences = differenceMessages();
    const Compared compared{earlier_.has_value(), earlier_ ? earlier_->began : std::string(), differences};
    return pdfOf(*result_, compared, {locale_, QCoreApplication::applicationVersion(), clock_.now().wall},
                 QTimeZone::systemTimeZone());
}

QByteArray CommissionModel::csv() const {
    return result_ ? QByteArray::fromStdString(toCsv(*result_, translated)) : QByteArray();
}

QByteArray CommissionModel::json() const {
    return result_ ? QByteArray::fromStdString(toJson(*result_, differenceMessages(), translated) + '\n')
                   : QByteArray();
}

std::optional<WallTime> CommissionModel::began() const {
    return result_ ? std::optional(result_->began) : std::nullopt;
}

void CommissionModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (run_)
        return show();
    if (result_)
        rows_.set(commissionRows(result_->steps, locale_));
    emit changed();
}

} // namespace countis::ui
