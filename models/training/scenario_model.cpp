// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/scenario_model.h"

#include "models/training/scenario_words.h"
#include "wording/message_text.h"

#include <QTime>

#include <algorithm>

namespace countis::ui {
namespace {

constexpr int kSecondsPerDay = 86'400;

QString durationText(double seconds) {
    const auto whole = static_cast<int>(seconds);
    const QTime time = QTime(0, 0).addSecs(whole % kSecondsPerDay);
    const QString clock = time.toString(whole < 3600 ? QStringLiteral("mm:ss") : QStringLiteral("H:mm:ss"));
    const int days = whole / kSecondsPerDay;
    return days == 0 ? clock : ScenarioModel::tr("%n d %1", nullptr, days).arg(clock);
}

const sim::Scenario& libraryAt(int row) {
    return sim::scenarioLibrary()[static_cast<std::size_t>(row)];
}

} // namespace

ScenarioModel::ScenarioModel(DeskLink& link, DeskUndo& undo, QObject* parent)
    : QAbstractListModel(parent), link_(link), undo_(undo) {}

int ScenarioModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(sim::scenarioLibrary().size());
}

QHash<int, QByteArray> ScenarioModel::roleNames() const {
    return {{NameRole, "name"},
            {TitleRole, "title"},
            {DescriptionRole, "description"},
            {EventCountRole, "eventCount"},
            {ChosenRole, "chosen"}};
}

QVariant ScenarioModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const sim::Scenario& scenario = libraryAt(index.row());
    switch (role) {
    case NameRole: return QString::fromStdString(scenario.name);
    case TitleRole: return scenarioTitle(scenario);
    case DescriptionRole: return scenarioDescription(scenario);
    case EventCountRole: return static_cast<int>(scenario.timeline.size());
    case ChosenRole: return row() == index.row();
    default: return {};
    }
}

void ScenarioModel::openRow(int row) {
    if (row >= 0 && row < rowCount())
        start(std::make_shared<const sim::Scenario>(libraryAt(row)));
}

void ScenarioModel::openFile(const QUrl& file) {
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    auto scenario = sim::findScenario(path.toStdString());
    if (scenario)
        start(std::make_shared<const sim::Scenario>(*std::move(scenario)));
    else
        setProblem(scenario.error());
}

void ScenarioModel::setProblem(std::optional<Message> problem) {
    if (problem == problem_)
        return;
    problem_ = std::move(problem);
    emit problemChanged();
}

QString ScenarioModel::problem() const {
    return problem_ ? messageText(*problem_) : QString();
}

void ScenarioModel::start(std::shared_ptr<const sim::Scenario> scenario) {
    setProblem(std::nullopt);
    wipe(tr("“%1” starts.").arg(scenarioTitle(*scenario)), [&](sim::MeterThread& host) {
        host.setScenario(std::move(scenario));
        host.setPaused(false);
    });
}

void ScenarioModel::wipe(const QString& done, const std::function<void(sim::MeterThread&)>& work) {
    sim::MeterThread* host = link_.host();
    if (!host)
        return;
    const auto was = host->snapshotInTurn();
    work(*host);
    undo_.offer(done, [this, was] { link_.takeUp(*was.get()); });
}

void ScenarioModel::byHand() {
    setProblem(std::nullopt);
    wipe(tr("The scenario is closed and all faults are cleared."),
         [](sim::MeterThread& host) { host.setScenario(nullptr); });
}

void ScenarioModel::run() {
    if (sim::MeterThread* host = link_.host()) {
        host->resumeScenario();
        host->setPaused(false);
    }
}

void ScenarioModel::pause() {
    if (sim::MeterThread* host = link_.host())
        host->setPaused(true);
}

void ScenarioModel::step() {
    if (sim::MeterThread* host = link_.host())
        host->stepScenario();
}

void ScenarioModel::restart() {
    if (isOpen())
        wipe(tr("“%1” starts again.").arg(title()), [](sim::MeterThread& host) { host.resetScenario(); });
    else if (sim::MeterThread* host = link_.host())
        host->resetScenario();
}

void ScenarioModel::show(const sim::DeviceSnapshot& device) {
    const sim::ScenarioProgress& now = device.scenario;
    const bool other = now.scenario != state_.scenario;
    if (!other && now.running == state_.running && now.elapsed == state_.elapsed &&
        now.eventsDone == state_.eventsDone && device.paused == paused_)
        return;
    state_ = now;
    paused_ = device.paused;
    if (other && rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
    emit changed();
}

void ScenarioModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
    if (problem_)
        emit problemChanged();
}

QString ScenarioModel::title() const {
    return isOpen() ? scenarioTitle(*state_.scenario) : tr("No scenario");
}

QString ScenarioModel::description() const {
    return isOpen() ? scenarioDescription(*state_.scenario)
                    : tr("You set the supply and the loads on the training desk.");
}

QString ScenarioModel::progressText() const {
    const auto events = state_.scenario->timeline.size();
    if (events == 0)
        return durationText(state_.elapsed);
    //: How far a scenario is: its time, and how many of its events have happened
    return tr("%1, %2 of %n event(s)", nullptr, static_cast<int>(events))
        .arg(durationText(state_.elapsed))
        .arg(state_.eventsDone);
}

int ScenarioModel::row() const {
    const auto& library = sim::scenarioLibrary();
    const auto found = std::ranges::find_if(
        library, [&](const sim::Scenario& scenario) { return isOpen() && scenario.name == state_.scenario->name; });
    return found == library.end() ? -1 : static_cast<int>(found - library.begin());
}

bool ScenarioModel::running() const {
    return !paused_ && (!isOpen() || state_.running);
}

QString ScenarioModel::stateText() const {
    //: The timeline of the scenario is paused, but the time of the meter is not
    const QString waits = canStep() ? tr("scenario paused") : tr("finished");
    const QString word = running() ? tr("running") : paused_ ? tr("paused") : waits;
    return isOpen() ? word + QLatin1Char(' ') + progressText() : word;
}

QString ScenarioModel::note() const {
    if (!isOpen() || state_.eventsDone == 0)
        return {};
    return scenarioNote(*state_.scenario, state_.eventsDone - 1);
}

bool ScenarioModel::canStep() const {
    return isOpen() && state_.eventsDone < state_.scenario->timeline.size();
}

} // namespace countis::ui
