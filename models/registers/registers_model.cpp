// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/registers/registers_model.h"

#include "acquisition/read_plan.h"
#include "core/catalogue.h"
#include "core/ipv4.h"
#include "models/text/names.h"
#include "wording/message_text.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto kSoon = 100ms;
constexpr auto kAges = 500ms;

/// What a meter that is read closely is not asked for anyway.
std::vector<ReadRequest> unplanned() {
    std::vector<ReadRequest> requests;
    for (const BlockInfo& block : kBlockTable) {
        const auto isIn = [&](Pace pace) { return std::ranges::count(blocksOf(pace), block.block) > 0; };
        if (block.access == Access::Write || isIn(Pace::Fast) || isIn(Pace::Slow))
            continue;
        const auto more = requestsFor(block.block);
        requests.insert(requests.end(), more.begin(), more.end());
    }
    return requests;
}

} // namespace

RegistersModel::RegistersModel(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock) {
    updates_.setSingleShot(true);
    updates_.setInterval(kSoon);
    ages_.setInterval(kAges);
    rounds_.setInterval(PollPeriods{}.slow);
    connect(&updates_, &QTimer::timeout, this, &RegistersModel::update);
    connect(&ages_, &QTimer::timeout, this, &RegistersModel::update);
    connect(&rounds_, &QTimer::timeout, this, &RegistersModel::readRest);
    connect(&rows_, &RegisterRows::marksChanged, this, &RegistersModel::markNoteChanged);
    connect(&frames_, &FrameRows::showChanged, this, &RegistersModel::chosenChanged);
    freeRead_.setAsk([this](const ReadRequest& request) { ask(request); });
}

RegistersModel::~RegistersModel() {
    watch(nullptr, {}, {});
}

void RegistersModel::watch(Monitor* monitor, PointId point, const MeterAddress& address) {
    if (monitor_)
        monitor_->listen(point_, {});
    monitor_ = monitor;
    point_ = point;
    address_ = address;
    ++generation_;
    forget();
    if (monitor_ && point_)
        listen();
}

void RegistersModel::listen() {
    // On the thread of the link: it only hands the frame over. Moved by a shared pointer, since Qt may copy what it
    // queues. No more than the frames of one plan can wait, because the next plan is ordered by this thread.
    monitor_->listen(point_, [this, mine = generation_](const FrameRecord& record) {
        auto frame = std::make_shared<KeptFrame>(kept(record));
        QMetaObject::invokeMethod(
            this,
            [this, mine, frame] {
                if (mine == generation_)
                    take(std::move(*frame));
            },
            Qt::QueuedConnection);
    });
    if (active_)
        readRest();
}

void RegistersModel::forget() {
    known_.clear();
    log_.clear();
    rest_.clear();
    freeRead_.reset();
    frames_.reset();
    leaveFrame();
    update();
}

void RegistersModel::take(KeptFrame frame) {
    emit frameTaken(point_, frame);
    const LoggedFrame& logged = log_.append(std::move(frame));
    const ModbusFrame parsed = logged.parsed();
    if (parsed.function == modbus::kReadRegisters && logged.asked) {
        if (parsed.kind == FrameKind::Answer && parsed.range)
            known_.take(*parsed.range, wordsIn(parsed.data), logged.frame.time.mono);
        else if (parsed.kind == FrameKind::Exception)
            known_.refuse(*logged.asked, parsed.exception);
    }
    if (active_ && !updates_.isActive())
        updates_.start();
}

void RegistersModel::update() {
    rows_.update(known_, clock_.now().mono);
    frames_.sync();
    emit chosenChanged(); // rows before it may have gone
}

void RegistersModel::setActive(bool active) {
    if (std::exchange(active_, active) == active)
        return;
    if (active) {
        ages_.start();
        rounds_.start();
        update();
        readRest();
    } else {
        ages_.stop();
        rounds_.stop();
        updates_.stop();
        rest_.clear();
    }
    emit activeChanged();
}

QStringList RegistersModel::blocks() const {
    QStringList names{tr("All blocks")};
    for (const BlockInfo& block : kBlockTable)
        //: A block of registers, with its first and its last address
        names << tr("%1, %2 to %3").arg(fromLatin1(block.name)).arg(block.first).arg(block.first + block.words - 1);
    return names;
}

/// One after the other, so that the meter is never asked for two things at once.
void RegistersModel::readRest() {
    if (!rest_.empty() || !monitor_ || !point_)
        return;
    rest_ = unplanned();
    std::ranges::reverse(rest_);
    readNextOfRest();
}

void RegistersModel::readNextOfRest() {
    if (rest_.empty() || !monitor_)
        return;
    const ReadRequest next = rest_.back();
    monitor_->readWords(point_, next, [model = QPointer(this), mine = generation_](const WordsResult& answer) {
        if (!model || mine != model->generation_ || model->rest_.empty())
            return;
        const bool wentWell = answer.failure.error == LinkError::None || answer.exception != 0;
        wentWell ? model->rest_.pop_back() : model->rest_.clear(); // the next round tries again
        model->readNextOfRest();
    });
}

void RegistersModel::ask(const ReadRequest& request) {
    const auto answered = [model = QPointer(this), mine = generation_, request](const WordsResult& answer) {
        if (!model || mine != model->generation_)
            return;
        const LoggedFrame* const frame = model->answerTo(request);
        model->update();
        model->freeRead_.take(request, answer, frame ? frame->roundTrip : std::nullopt);
        if (frame)
            model->choose(*frame);
    };
    if (monitor_ && point_)
        monitor_->readWords(point_, request, answered);
    else
        answered({{}, {LinkError::ConnectionClosed, {}, address_}, 0, {}});
}

/// The latest; nullptr where it is not in the log.
const LoggedFrame* RegistersModel::answerTo(const ReadRequest& request) const {
    const RegisterRange range{request.address, request.words};
    const auto& frames = log_.frames();
    const auto found = std::find_if(frames.rbegin(), frames.rend(), [&](const LoggedFrame& frame) {
        return frame.asked == range && frame.frame.direction == FrameDirection::Received;
    });
    return found == frames.rend() ? nullptr : &*found;
}

void RegistersModel::choose(const LoggedFrame& frame) {
    chosen_.show(frame);
    rows_.setMarked(chosen_.range());
    emit chosenChanged();
    emit markNoteChanged();
}

void RegistersModel::chooseFrame(int row) {
    const auto number = frames_.numberAt(row);
    if (const LoggedFrame* const frame = number ? log_.find(*number) : nullptr)
        choose(*frame);
}

void RegistersModel::leaveFrame() {
    chosen_.clear();
    rows_.setMarked(std::nullopt);
    emit chosenChanged();
    emit markNoteChanged();
}

int RegistersModel::chosenRow() const {
    const auto number = chosen_.number();
    return number ? frames_.rowOf(*number) : -1;
}

QString RegistersModel::markNote() const {
    const auto range = chosen_.range();
    if (!range)
        return {};
    if (rows_.markedRow() >= 0)
        return tr("Its registers are marked in the table.");
    return countis::blockOf(RegisterRange{range->first, 1})
               ? tr("The chosen block or the search hides its registers from the table.")
               : tr("The meter has no registers at these addresses.");
}

void RegistersModel::copyRegisters() const { // NOLINT(readability-convert-member-functions-to-static): for QML
    QGuiApplication::clipboard()->setText(rows_.text(u'\t'));
}

void RegistersModel::copyFrames() const {
    QGuiApplication::clipboard()->setText(frames_.text());
}

void RegistersModel::copyChosen() const {
    QGuiApplication::clipboard()->setText(chosen_.text());
}

std::vector<std::uint8_t> RegistersModel::framesFile() const {
    if (log_.empty())
        return {};
    Pcapng file({"countis " + QCoreApplication::applicationVersion().toStdString(), address_.toString(),
                 parseIpv4(address_.host), messageText(pcapngComment()).toStdString()});
    for (const LoggedFrame& frame : log_.frames())
        file.add(frame.frame);
    return file.bytes();
}

void RegistersModel::retranslate(const QLocale& locale) {
    rows_.retranslate(locale);
    frames_.retranslate(locale);
    chosen_.retranslate(locale);
    freeRead_.retranslate(locale);
    update();
    emit languageChanged();
    emit markNoteChanged();
}

} // namespace countis::ui
