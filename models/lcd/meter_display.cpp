// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/meter_display.h"

#include "core/catalogue.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kHeldTick = 50ms;
constexpr auto kBacklightTick = 100ms;

// Where the value of a page comes from.
struct PageSource {
    using Source = std::optional<Block>;
    Source operator()(const EnergyPage& page) const {
        return blockOf(EnergyValue{page.kind, page.phase, page.tariff});
    }
    Source operator()(const PartialPage& page) const { return blockOf(page.meter); }
    Source operator()(BalancePage) const { return Block::EnergyBalance; }
    Source operator()(const InstantPage& page) const { return blockOf(InstantView{page.quantity, page.phase}); }
    Source operator()(InfoPage) const { return Block::Identification; }
    template <typename Setup>
    Source operator()(const Setup&) const { // settings: no register holds them
        return {};
    }
};

bool sealed(const Identity& identity) {
    return identity.midProduct == 1 || identity.productName.find("E28") != std::string::npos;
}

} // namespace

MeterDisplay::MeterDisplay(const Clock& clock, QObject* parent) : MeterFront(parent), clock_(clock) {
    connect(&timer_, &QTimer::timeout, this, &MeterDisplay::tick);
    reset();
}

void MeterDisplay::reset() {
    state_ = {};
    readings_ = {};
    status_ = {.powered = false, .communication = false};
    timer_.stop();
    updateStale();
    menus_.setCurrent(state_.menu, state_.page);
    const Instant now = clock_.now().mono;
    setHold(holdProgress(state_, now, context_));
    show(now);
    emit keysChanged();
    emit pageChanged();
}

void MeterDisplay::take(KeyEvent event) {
    const bool covered = event.key == countis::Key::Set && setLocked(); // no finger reaches it
    if (event.pressed && covered)
        return;
    enter(step(state_, event, clock_.now().mono, context_));
    emit keysChanged();
}

void MeterDisplay::goTo(int menu, int page) {
    if (menu < 0 || menu >= static_cast<int>(kWalkedMenus))
        return;
    const auto target = static_cast<Menu>(menu);
    if (page < 0 || static_cast<std::size_t>(page) >= pages(target).size())
        return;
    enter({countis::goTo(state_, target, static_cast<std::uint8_t>(page), clock_.now().mono, context_), {}});
}

void MeterDisplay::tick() {
    enter(countis::tick(state_, clock_.now().mono, context_));
}

// Commands of the twin's panel are dropped: nobody but the device itself can start its partial meters.
void MeterDisplay::enter(PanelStep next) {
    const bool moved = next.state.menu != state_.menu || next.state.page != state_.page;
    state_ = std::move(next.state);
    const Instant now = clock_.now().mono;
    if (state_.held.any())
        timer_.start(kHeldTick);
    else if (state_.backlightUntil && *state_.backlightUntil > now)
        timer_.start(kBacklightTick);
    else
        timer_.stop();
    setHold(holdProgress(state_, now, context_));
    show(now);
    if (!moved)
        return;
    menus_.setCurrent(state_.menu, state_.page);
    updateStale();
}

void MeterDisplay::show(Instant now) {
    const LcdFrame frame = render(state_, readings_, status_, now);
    const auto shown = panelSubject(state_, readings_, frame);
    if (std::exchange(shown_, shown) != shown)
        emit pageChanged();
    if (setFrame(frame))
        emit descriptionChanged();
}

void MeterDisplay::setReadings(const Readings& readings, const DisplayStatus& status) {
    readings_ = readings;
    status_ = status;
    if (const bool locked = sealed(readings.identity); locked != context_.setLocked) {
        context_.setLocked = locked;
        emit setLockedChanged();
    }
    show(clock_.now().mono);
    updateStale();
}

void MeterDisplay::updateStale() {
    const auto all = pages(state_.menu);
    const auto source = state_.page < all.size() ? std::visit(PageSource{}, all[state_.page]) : std::nullopt;
    const bool stale = source && readings_.blocks[index(*source)].quality == Quality::Stale;
    if (stale == stale_)
        return;
    stale_ = stale;
    emit staleChanged();
    emit descriptionChanged();
}

void MeterDisplay::retranslate() {
    emit pageChanged();
    emit descriptionChanged();
    emit setLockedChanged();
}

QString MeterDisplay::description() const {
    if (!powered())
        return tr("The display is dark.");
    const QString shown = tr("The display shows %1 %2. %3").arg(main().trimmed(), unit(), pageText());
    const QString unknown = unknownPage();
    const QString known = stale_ ? tr("%1 The values are stale.").arg(shown + QLatin1Char('.')) : shown;
    return unknown.isEmpty() ? known : known + (stale_ ? QStringLiteral(" ") : QStringLiteral(". ")) + unknown;
}

QString MeterDisplay::unknownSymbols() const {
    const auto unknown = unknownOnDisplay(state_, readings_);
    const auto says = [&](DisplayUnknown what) { return std::ranges::find(unknown, what) != unknown.end(); };
    if (!says(DisplayUnknown::PulseOutput) || !says(DisplayUnknown::Malfunction))
        return {};
    return tr("Pulse output and malfunction are not available over Modbus, so these symbols stay off.");
}

// The symbols of pulse output and malfunction are unknown on every page: nothing to repeat on each.
QString MeterDisplay::unknownPage() const {
    const auto unknown = unknownOnDisplay(state_, readings_);
    switch (unknown.empty() ? DisplayUnknown::Malfunction : unknown.front()) {
    case DisplayUnknown::Digits: return tr("This register counts whole units only, so dashes replace the decimals.");
    case DisplayUnknown::PartialRunning:
        return tr("The run state of this partial meter is not available over Modbus.");
    case DisplayUnknown::ChecksumMetrological:
    case DisplayUnknown::ChecksumNonMetrological: return tr("This checksum is not available over Modbus.");
    case DisplayUnknown::Settings:
        return tr("These settings are not available over Modbus. Read them on the meter itself.");
    case DisplayUnknown::PulseOutput:
    case DisplayUnknown::Malfunction: break;
    }
    return {};
}

QString MeterDisplay::pageNumber() const {
    return tr("%1 / %2").arg(state_.page + 1).arg(pages(state_.menu).size());
}

QString MeterDisplay::pageText() const {
    return subjectWords(shown_);
}

QString MeterDisplay::pageNote() const {
    return subjectNote(shown_);
}

QString MeterDisplay::lockReason() const {
    return setLocked()
               ? tr("On a COUNTIS E28, the SET key is under the sealed terminal cover and cannot be pressed here.")
               : QString();
}

} // namespace countis::ui
