// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/device_front.h"

#include "models/lcd/menu_map.h"
#include "models/meter/meter_in_view.h"
#include "models/meter/rating_words.h"
#include "models/text/names.h"
#include "models/text/value_text.h"

#include <chrono>
#include <utility>

namespace countis::ui {
namespace {

constexpr qsizetype kTrailLength = 6;
constexpr double kLedPulsesPerOutputPulse = 100; // 1 Wh and 100 Wh

QString keyName(std::size_t key) {
    switch (key) {
    case 0: return DeviceFront::tr("SET");
    case 1: return DeviceFront::tr("UP");
    default: return DeviceFront::tr("ENTER");
    }
}

} // namespace

LedPulses pulsesOf(const sim::DeviceSnapshot& device) {
    return {
        .position = device.ledPosition, .pace = device.ledPace, .warped = device.paused || device.speed.times > 1};
}

DeviceFront::DeviceFront(DeskLink& link, QObject* parent) : MeterFront(parent), link_(link), led_(clock_) {
    LcdFrame dark;
    dark.powered = false;
    setFrame(dark);
}

void DeviceFront::take(KeyEvent event) {
    if (!link_.host())
        return;
    if (event.pressed) {
        setRefused(covered(event.key));
        if (refused_)
            return;
    }
    if (event.pressed && down_.none()) {
        slowDown();
        chord_.reset();
        chordSince_ = device_.time.mono;
    }
    const auto bit = static_cast<std::size_t>(event.key);
    down_.set(bit, event.pressed);
    chord_.set(bit, chord_.test(bit) || event.pressed);
    link_.act([event](sim::SimulatedMeter& device) { device.handle([event](Meter& meter) { meter.key(event); }); });
    if (down_.none()) {
        goOn();
        keepTrail();
    }
    emit keysChanged();
}

// A hand is slow: while it holds a key the device's seconds are real ones, or a touch would be a long press.
void DeviceFront::slowDown() {
    const auto now = link_.host()->snapshot();
    pausedBefore_ = now->paused;
    speedBefore_ = now->speed;
    if (speedBefore_ != sim::Speed{})
        link_.host()->setSpeed({});
    if (pausedBefore_)
        link_.host()->setPaused(false);
}

void DeviceFront::goOn() {
    if (speedBefore_ != sim::Speed{})
        link_.host()->setSpeed(speedBefore_);
    if (pausedBefore_)
        link_.host()->setPaused(true);
}

void DeviceFront::keepTrail() {
    QStringList keys;
    for (std::size_t key = 0; key < chord_.size(); ++key) {
        if (chord_.test(key))
            keys.append(keyName(key));
    }
    QString press = keys.join(QLatin1Char('+'));
    const auto held = device_.time.mono - chordSince_;
    if (held >= kLongPress) {
        const auto passed = held >= kDisplayTestPress ? kDisplayTestPress : kLongPress;
        //: A long press: the key and for how many seconds
        press = tr("%1 %2 s").arg(press).arg(passed.count());
    }
    trail_.append(press);
    while (trail_.size() > kTrailLength)
        trail_.removeFirst();
    emit trailChanged();
}

void DeviceFront::clearTrail() {
    trail_.clear();
    emit trailChanged();
    setRefused(false);
}

void DeviceFront::setRefused(bool refused) {
    if (std::exchange(refused_, refused) != refused)
        emit refusalChanged();
}

void DeviceFront::show(const sim::DeviceSnapshot& device) {
    const sim::DeviceSnapshot before = std::exchange(device_, device);
    mid_ = device.model == Model::E28;
    setFrame(device.display);
    led_.setRate(ledRate());
    led_.follow(pulsesOf(device));
    if (before.coverOpen != device.coverOpen || before.cablePlugged != device.cablePlugged ||
        before.endpoint != device.endpoint || before.settings.unitId != device.settings.unitId ||
        before.model != device.model) {
        emit deviceChanged();
        emit setLockedChanged();
    }
    if (before.ledRate != device.ledRate || before.powered != device.powered || before.speed != device.speed ||
        before.paused != device.paused)
        emit ledChanged();
    const Trouble trouble = device.powered ? troubleOf(device.readings) : Trouble{};
    if (std::exchange(trouble_, trouble) != trouble)
        emit troubleChanged();
    emit pageChanged();
    emit descriptionChanged();
    if (setLocked())
        release(Key::Set); // the cover has come down on it
    else
        setRefused(false);
    setHold(down_.any() ? device_.hold : std::nullopt);
}

void DeviceFront::retranslate(const QLocale& locale) {
    locale_ = locale;
    clearTrail();
    emit deviceChanged();
    emit setLockedChanged();
    emit troubleChanged();
    emit ledChanged();
    emit pageChanged();
    emit descriptionChanged();
}

QString DeviceFront::model() const {
    return mid_ ? QStringLiteral("COUNTIS E28") : QStringLiteral("COUNTIS E27");
}

QString DeviceFront::address() const {
    return tr("%1 · unit %2").arg(QString::fromStdString(device_.endpoint)).arg(device_.settings.unitId);
}

QString DeviceFront::ledRateText() const {
    const double rate = ledRate();
    if (rate <= 0)
        return tr("dark");
    return tr("%1 per second").arg(numberText(rate, rate >= 10 ? 1 : rate >= 0.1 ? 2 : 3, locale_));
}

QString DeviceFront::pulseText() const {
    if (ledRate() <= 0)
        return tr("none");
    const double seconds = kLedPulsesPerOutputPulse / ledRate();
    if (seconds >= 3600)
        return tr("every %1 h").arg(numberText(seconds / 3600, 1, locale_));
    return tr("every %1 s").arg(numberText(seconds, seconds < 20 ? 1 : 0, locale_));
}

QString DeviceFront::pageNumber() const {
    if (!powered() || allOn())
        return tr("Display");
    return tr("%1 %2 / %3").arg(label().trimmed()).arg(device_.page + 1).arg(pages(device_.menu).size());
}

QString DeviceFront::pageText() const {
    return subjectWords(device_.shown);
}

QString DeviceFront::pageNote() const {
    return subjectNote(device_.shown);
}

QString DeviceFront::lockReason() const {
    return setLocked() ? tr("The SET key is under the closed terminal cover. Open the cover first.") : QString();
}

QString DeviceFront::refusal() const {
    //: A key that cannot be pressed, and why; as short as can be
    return refused_ ? tr("SET: the cover is closed") : QString();
}

QString DeviceFront::addressNote() const {
    return simulatedAddressNote();
}

QString DeviceFront::trouble() const {
    return troubleText(trouble_);
}

QString DeviceFront::stateNote() const {
    return ui::stateNote(trouble_.any() ? Measure::State::Alarm : Measure::State::Simulated, true);
}

QString DeviceFront::description() const {
    if (!powered())
        return tr("The display is dark.");
    return tr("The display shows %1 %2. %3").arg(main().trimmed(), unit(), pageText());
}

} // namespace countis::ui
