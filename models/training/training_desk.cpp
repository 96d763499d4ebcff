// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_desk.h"

#include "core/ratings.h"
#include "models/text/names.h"
#include "models/text/value_text.h"
#include "wording/message_text.h"

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kLook = 100ms; // as often as a snapshot is new

} // namespace

TrainingDesk::TrainingDesk(QObject* parent)
    : QObject(parent), undo_(link_), front_(link_), supply_(link_), loads_(link_), faults_(link_, undo_),
      scenarios_(link_, undo_), device_(link_), preset_(link_) {
    timer_.setInterval(kLook);
    connect(&timer_, &QTimer::timeout, this, &TrainingDesk::look);
}

void TrainingDesk::setHost(sim::MeterThread* host) {
    link_.setHost(host);
    undo_.withdraw();
    problem_.reset();
    takeStart();
    updateTimer();
    emit availableChanged();
}

void TrainingDesk::setProblem(Message problem) {
    problem_ = std::move(problem);
    emit availableChanged();
}

QString TrainingDesk::problem() const {
    return problem_ ? messageText(*problem_) : QString();
}

void TrainingDesk::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    if (!active)
        front_.releaseAll();
    updateTimer();
    emit activeChanged();
}

void TrainingDesk::updateTimer() {
    if (!active_ || !link_.host()) {
        timer_.stop();
        return;
    }
    look();
    timer_.start();
}

void TrainingDesk::look() {
    const sim::MeterThread* host = link_.host();
    if (!host)
        return;
    undo_.look();
    auto next = host->snapshot();
    if (next == shown_)
        return;
    shown_ = std::move(next);
    show(*shown_, shown_->handled == host->asked());
}

void TrainingDesk::show(const sim::DeviceSnapshot& device, bool settled) {
    readings_ = device.powered ? device.readings : Readings{};
    front_.show(device);
    if (settled) {
        link_.show(device);
        supply_.show(device);
        faults_.show();
        scenarios_.show(device);
    }
    loads_.show(device, settled);
    device_.show(device, settled);
    preset_.show(device);
    values_.setReadings(readings_, device.time.mono);
    emit effectChanged();
}

void TrainingDesk::takeStart() {
    start_ = link_.host() ? link_.host()->snapshotInTurn() : sim::MeterThread::SnapshotInTurn{};
}

void TrainingDesk::keepAsStart() {
    const auto before = start_;
    takeStart();
    if (start_.valid())
        undo_.offer(tr("The current state of the training desk is now the start of the class."),
                    [this, before] { start_ = before; });
}

void TrainingDesk::backToStart() {
    sim::MeterThread* host = link_.host();
    if (!host || !start_.valid())
        return;
    front_.releaseAll();
    front_.clearTrail();
    const auto was = host->snapshotInTurn();
    const auto start = start_.get();
    host->setScenario(start->scenario.scenario); // from its beginning
    link_.putBack(*start);
    host->withDevice([start](sim::SimulatedMeter& device) {
        if (!start->scenario.scenario)
            device.setLoad(start->load);
        device.clock().setWall(SystemClock().now().wall); // a warped one may be years ahead
        device.restart({start->registers, start->settings});
    });
    undo_.offer(tr("The training desk is back at the start of the class."), [this, was] { bringBack(*was.get()); });
}

void TrainingDesk::bringBack(const sim::DeviceSnapshot& was) {
    link_.takeUp(was);
    // The time that has passed since then has passed, but for a device whose time stood still.
    link_.act([time = was.time, still = was.paused,
               memory = MeterMemory{was.registers, was.settings}](sim::SimulatedMeter& device) {
        const auto passed = still ? Instant::duration{} : device.clock().now().mono - time.mono;
        device.clock().setWall(time.wall + std::chrono::floor<std::chrono::milliseconds>(passed));
        device.restart(memory);
    });
}

void TrainingDesk::retranslate(const QLocale& locale) {
    locale_ = locale;
    front_.retranslate(locale);
    supply_.retranslate(locale);
    loads_.retranslate(locale);
    faults_.retranslate(locale);
    scenarios_.retranslate(locale);
    device_.retranslate(locale);
    preset_.retranslate(locale);
    values_.retranslate(locale);
    emit effectChanged();
    if (problem_)
        emit availableChanged();
}

QString TrainingDesk::sequenceText() const {
    if (!shown_ || !shown_->powered)
        return kNotMeasured;
    switch (readings_.sequence) {
    case PhaseSequence::Order123: return QStringLiteral("123");
    case PhaseSequence::Order132: return QStringLiteral("132");
    case PhaseSequence::NotDetected: return tr("not detected");
    }
    return {};
}

bool TrainingDesk::sequenceWrong() const {
    return shown_ && shown_->powered && readings_.sequence != PhaseSequence::Order123;
}

QString TrainingDesk::tariffText() const {
    return readings_.tariffQuality == Quality::Good ? QStringLiteral("T%1").arg(readings_.tariffInProgress)
                                                    : QString(kNotMeasured);
}

QString TrainingDesk::neutralText() const {
    return valueText(readings_.at(Quantity::I, Phase::N), Quantity::I, locale_);
}

QString TrainingDesk::frequencyText() const {
    return frequency(ValuesModel::SumRole).toString();
}

QString TrainingDesk::frequencyUnit() const {
    const bool told = standing(readings_, Quantity::F, Phase::Sum) != Standing::OutOfRange;
    return told ? unitText(Quantity::F) : QString();
}

QString TrainingDesk::frequencyNote() const {
    constexpr auto kSum = static_cast<qsizetype>(Phase::Sum);
    const bool marked = frequency(ValuesModel::MarksRole).value<QList<bool>>().at(kSum);
    return marked ? frequency(ValuesModel::NotesRole).toStringList().at(kSum) : QString();
}

QVariant TrainingDesk::frequency(ValuesModel::Role role) const {
    return values_.data(values_.index(static_cast<int>(Quantity::F)), role);
}

} // namespace countis::ui
