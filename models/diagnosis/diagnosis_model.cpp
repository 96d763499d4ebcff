// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/diagnosis_model.h"

#include "diagnosis/diagnosis.h"
#include "diagnosis/observation.h"
#include "models/diagnosis/diagnosis_entries.h"
#include "models/diagnosis/physical_checks.h"
#include "models/trends/trend_span.h"
#include "wording/diagnosis_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::DiagnosisModel)
};

QString kindWord(PhysicalCheck::Kind kind) {
    switch (kind) {
    case PhysicalCheck::Kind::Danger: return Words::tr("Danger");
    case PhysicalCheck::Kind::Look: return Words::tr("Without opening anything");
    case PhysicalCheck::Kind::Safety: return Words::tr("Safety first");
    case PhysicalCheck::Kind::Terminal: return Words::tr("At the terminals");
    case PhysicalCheck::Kind::Finish: return Words::tr("Afterwards");
    }
    return {};
}

/// The doctor wants so many that agree.
constexpr std::size_t kReadings = 3;

} // namespace

DiagnosisModel::DiagnosisModel(const Clock& clock, QObject* parent)
    : QObject(parent), history_(clock), checkLog_(clock) {
    connect(&checkLog_, &CheckLog::changed, this, &DiagnosisModel::showSteps);
    connect(&typed_, &TypedReadings::changed, this, [this] {
        if (typed_.isActive())
            ask();
    });
    connect(&typed_, &TypedReadings::activeChanged, this, [this] {
        phasors_.forget();
        ask();
    });
}

void DiagnosisModel::setSubject(const DiagnosisSubject& subject, bool elsewhere) {
    if (subject == subject_ && !elsewhere)
        return;
    const bool other = subject.point != subject_.point || elsewhere;
    subject_ = subject;
    if (other) {
        readings_.clear();
        newest_ = {};
        phasors_.forget();
        typed_.setActive(false);
    }
    typed_.setRole(static_cast<diagnosis::Role>(subject_.role));
    history_.setPoint(subject_.point);
    ask();
}

void DiagnosisModel::setReadings(const Readings& readings) {
    const BlockSample& block = readings.blocks[index(Block::Metrology)];
    if (block.quality == Quality::NotMeasured || block.time.mono == newest_)
        return;
    newest_ = block.time.mono;
    newestWall_ = block.time.wall;
    if (readings_.size() == kReadings)
        readings_.erase(readings_.begin());
    readings_.push_back(diagnosis::observationOf(readings));
    if (!typed_.isActive())
        ask();
}

void DiagnosisModel::setFresh(bool fresh) {
    if (fresh == fresh_)
        return;
    fresh_ = fresh;
    if (!typed_.isActive())
        ask();
}

void DiagnosisModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    typed_.retranslate(locale);
    phasors_.retranslate(locale);
    history_.retranslate(locale);
    show();
}

void DiagnosisModel::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    history_.setActive(active);
    checkLog_.setActive(active);
    ask();
    emit activeChanged();
}

/// Nobody is asked while nobody looks.
void DiagnosisModel::ask() {
    if (!active_)
        return;
    asked_.clear();
    if (typed_.isActive())
        asked_ = {typed_.observation()};
    else if (!isAccelerated())
        asked_ = readings_;
    if (!asked_.empty() && !typed_.isActive() && !fresh_)
        asked_.back().stale = true;
    answer_ = diagnosis::diagnose(asked_, role());
    suspected_ = {};
    if (!answer_.verdicts.empty() && answer_.verdicts.front().severity != diagnosis::Severity::Information)
        suspected_ = answer_.verdicts.front().faults;
    phasors_.take(asked_, role(), answer_);
    if (!typed_.isActive())
        history_.setFaults(suspected_);
    show();
}

void DiagnosisModel::show() {
    verdicts_.set(verdictRows(answer_, locale_));
    checks_.set(checkRows(answer_, locale_));
    showSteps();
}

void DiagnosisModel::showSteps() {
    const CheckTicks& ticks = checkLog_.ticks();
    std::vector<QVariantMap> rows;
    for (const PhysicalCheck& check : physicalChecks(suspected_)) {
        const auto tick = ticks.find(check.key.toStdString());
        const bool done = tick != ticks.end();
        rows.push_back({{QStringLiteral("key"), check.key},
                        {QStringLiteral("text"), check.text},
                        {QStringLiteral("kind"), static_cast<int>(check.kind)},
                        {QStringLiteral("kindWord"), kindWord(check.kind)},
                        {QStringLiteral("begins"),
                         rows.empty() || rows.back().value(QStringLiteral("kind")) != static_cast<int>(check.kind)},
                        {QStringLiteral("checked"), done},
                        {QStringLiteral("who"), done ? tickText(tick->second) : QString()}});
    }
    steps_.set(std::move(rows));
    emit changed();
}

void DiagnosisModel::declare(int role) {
    if (role < 0 || role > static_cast<int>(PointRole::Both) || role == shownRole())
        return;
    if (typed_.isActive())
        return typed_.setRole(static_cast<diagnosis::Role>(role));
    if (subject_.point)
        emit roleDeclared(subject_.point, static_cast<PointRole>(role));
}

void DiagnosisModel::setStepDone(int row, bool done) {
    const QString key = steps_.entry(row).value(QStringLiteral("key")).toString();
    if (key.isEmpty())
        return;
    checkLog_.tick(key.toStdString(), done);
}

QString DiagnosisModel::tickText(const CheckTick& tick) const {
    constexpr Seconds kDays = 10 * 24 * 3600; // the day too
    const auto at = static_cast<Seconds>(tick.at.time_since_epoch().count()) / 1000;
    //: Who has ticked a check, on which computer, and when
    return tr("%1 on %2, %3")
        .arg(QString::fromStdString(tick.person), QString::fromStdString(tick.host),
             momentText(at, {at, at + kDays}, history_.zone(), locale_));
}

int DiagnosisModel::stepsDone() const {
    int done = 0;
    for (int row = 0; row < steps_.count(); ++row)
        done += steps_.entry(row).value(QStringLiteral("checked")).toBool() ? 1 : 0;
    return done;
}

int DiagnosisModel::passed() const {
    return passedChecks(answer_);
}

QString DiagnosisModel::statusText() const {
    return asked_.empty() ? QString() : countis::statusText(answer_);
}

QString DiagnosisModel::suspectText() const {
    return suspected_.empty() ? QString() : faultText(suspected_);
}

QString DiagnosisModel::basis() const {
    return typed_.isActive() ? tr("%n typed value(s)", nullptr, typed_.known())
                             : tr("%n reading(s)", nullptr, static_cast<int>(asked_.size()));
}

QString DiagnosisModel::clockText() const {
    if (asked_.empty() || typed_.isActive())
        return {};
    return QDateTime::fromMSecsSinceEpoch(newestWall_.time_since_epoch().count())
        .toString(QStringLiteral("HH:mm:ss"));
}

} // namespace countis::ui
