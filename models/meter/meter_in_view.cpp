// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter/meter_in_view.h"

#include "models/meter/rating_words.h"
#include "models/text/names.h"
#include "models/text/value_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kTick = 250ms;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::StateWord)
};

std::chrono::milliseconds ageAt(const Readings& readings, Instant now) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - metrology(readings).time.mono);
}

} // namespace

QString stateWord(Measure::State state, bool simulated) {
    switch (simulated && state == Measure::State::Alarm ? Measure::State::Simulated : state) {
    case Measure::State::Live: return Words::tr("live");
    case Measure::State::Stale: return Words::tr("stale");
    case Measure::State::Offline: return Words::tr("offline");
    case Measure::State::Alarm: return Words::tr("alarm");
    case Measure::State::Simulated: return Words::tr("simulated");
    case Measure::State::Replay: return Words::tr("replay");
    }
    return {};
}

QString stateNote(Measure::State state, bool simulated) {
    QString simulatedNote =
        Words::tr("The application simulates this meter: its values do not come from a real installation.");
    switch (state) {
    case Measure::State::Live: return Words::tr("The meter answers, and its values are up to date.");
    case Measure::State::Stale:
        return Words::tr("The meter has not answered for a few seconds. The window shows its last values.");
    case Measure::State::Offline:
        return Words::tr("The meter has not answered yet, or has not answered for a minute.");
    case Measure::State::Alarm:
        return simulated
                   ? simulatedNote + QLatin1Char(' ') + Words::tr("The values indicate a fault at its terminals.")
                   : Words::tr("The meter answers, and its values indicate a fault in the installation.");
    case Measure::State::Simulated: return simulatedNote;
    case Measure::State::Replay:
        return Words::tr(
            "The window replays readings that were recorded. At the time of the replay the meter answered.");
    }
    return {};
}

Measure::State meterState(const Readings& readings, Instant now, bool simulated) {
    const BlockSample& block = metrology(readings);
    if (block.quality == Quality::NotMeasured)
        return Measure::State::Offline;
    const auto age = ageAt(readings, now);
    if (age > std::max(kOfflineAge, 2 * block.freshFor))
        return Measure::State::Offline;
    if (block.quality == Quality::Stale || age > block.freshFor)
        return Measure::State::Stale;
    if (troubleOf(readings).any())
        return Measure::State::Alarm;
    return simulated ? Measure::State::Simulated : Measure::State::Live;
}

QString StateDetail::text(const QLocale& locale) const {
    if (isFresh(state)) {
        QStringList details;
        if (simulatedSpeed > 1)
            details.append(speedText(simulatedSpeed, locale));
        if (state == Measure::State::Alarm)
            details.append(troubleText(trouble));
        return details.join(QStringLiteral(", "));
    }
    if (age)
        return ageText(*age, locale);
    return failed ? linkReasonText(reason) : Words::tr("connecting");
}

MeterInView::MeterInView(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock), led_(clock) {
    connect(&timer_, &QTimer::timeout, this, &MeterInView::tick);
    timer_.start(kTick);
}

void MeterInView::setSubject(const MeterSubject& subject) {
    if (subject == subject_)
        return;
    subject_ = subject;
    emit subjectChanged();
    emit addressNoteChanged();
    tick();
}

void MeterInView::setReadings(const Readings& readings) {
    const bool otherIdentity = readings.identity != readings_.identity;
    readings_ = readings;
    if (otherIdentity)
        emit identityChanged();
    emit readingChanged();
    tick();
}

void MeterInView::setFailure(const LinkFailure& failure) {
    if (failure == failure_)
        return;
    failure_ = failure;
    emit reasonChanged();
    tick();
}

void MeterInView::reset() {
    failure_ = {};
    emit reasonChanged();
    setReadings({});
}

void MeterInView::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit addressNoteChanged();
    emit reasonChanged();
    emit readingChanged();
    emit stateChanged();
    emit ledRateChanged();
    tick();
}

void MeterInView::tick() {
    const Instant now = clock_.now().mono;
    const Measure::State read = meterState(readings_, now, subject_.simulated);
    const Measure::State state = replayed_ ? replayed(read) : read;
    const bool wasFresh = isFresh();
    const QString detail = stateDetailAt(state, now);
    if (state != state_ || detail != detail_) {
        state_ = state;
        detail_ = detail;
        emit stateChanged();
    }
    if (wasFresh != isFresh())
        emit readingChanged(); // tariff, sequence and direction are said only while they are known
    const QString age =
        hasReading() ? tr("%1 ago").arg(countis::ui::ageText(ageAt(readings_, now), locale_)) : QString();
    if (age != ageText_) {
        ageText_ = age;
        emit ageChanged();
    }
    if (const double rate = ledRateNow(); rate != ledRate_) {
        ledRate_ = rate;
        led_.setRate(rate);
        emit ledRateChanged();
    }
    emit ticked();
}

double MeterInView::ledRateNow() const {
    const Value& power = readings_.at(Quantity::P, Phase::Sum);
    if (!isFresh() || power.quality != Quality::Good)
        return 0;
    constexpr double kWattHours = 1000.0;
    constexpr double kSeconds = 3600.0;
    const double watts = std::abs(inUnit(power, Quantity::P));
    return std::min(watts / kWattHours * kLedPulsesPerKwh / kSeconds, kFastestLed);
}

// Two digits that count, which is what the resolution of 10 W allows at small powers.
QString MeterInView::ledRateText() const {
    if (ledRate_ <= 0)
        return {};
    const int digits = ledRate_ >= 1 ? 1 : ledRate_ >= 0.1 ? 2 : 3;
    //: Pulses of the LED a second, as in "3.9/s"
    return tr("%1/s").arg(numberText(ledRate_, digits, locale_));
}

QString MeterInView::stateDetailAt(Measure::State state, Instant now) const {
    return StateDetail{
        .state = state,
        .age = hasReading() ? std::optional(ageAt(readings_, now)) : std::nullopt,
        .reason = failure_.reason,
        .failed = failure_.error != LinkError::None,
        .trouble = state == Measure::State::Alarm ? troubleOf(readings_) : Trouble{},
        .simulatedSpeed = subject_.simulated ? subject_.speed : 1,
    }
        .text(locale_);
}

bool MeterInView::hasReading() const {
    return metrology(readings_).quality != Quality::NotMeasured;
}

QString MeterInView::model() const {
    const Identity& identity = readings_.identity;
    return QString::fromStdString(identity.productName.empty() ? identity.extendedName : identity.productName);
}

QString MeterInView::reference() const {
    // The two references of the range (docs/reference/device.md, "Models"); the registers hold the model's name only.
    const QString name = model();
    if (name.endsWith(QLatin1String("E27")))
        return QStringLiteral("4850 3054");
    if (name.endsWith(QLatin1String("E28")))
        return QStringLiteral("4850 3055");
    return {};
}

QString MeterInView::stateWord() const {
    return countis::ui::stateWord(state_, subject_.simulated);
}

QString MeterInView::addressNote() const {
    return simulated() ? simulatedAddressNote() : QString();
}

QString MeterInView::stateNote() const {
    return countis::ui::stateNote(state_, subject_.simulated);
}

QString MeterInView::reason() const {
    if (failure_.error == LinkError::None)
        return {};
    return sentence(linkErrorText(failure_));
}

QString MeterInView::clockText() const {
    if (!hasReading())
        return {};
    const auto wall = metrology(readings_).time.wall.time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(wall.count()).toString(QStringLiteral("HH:mm:ss"));
}

int MeterInView::tariff() const {
    return isFresh() && readings_.tariffQuality == Quality::Good ? readings_.tariffInProgress : 0;
}

QString MeterInView::tariffText() const {
    return tariff() == 0 ? QString(kNotMeasured) : QStringLiteral("T%1").arg(tariff());
}

QString MeterInView::sequenceText() const {
    if (!isFresh() || readings_.sequenceQuality == Quality::Stale)
        return {};
    if (const auto missing = troubleOf(readings_).missingPhases; missing.any())
        return troubleText({.missingPhases = missing, .outside = {}});
    switch (readings_.sequence) {
    case PhaseSequence::Order123: return tr("sequence 123");
    case PhaseSequence::Order132: return tr("sequence 132");
    case PhaseSequence::NotDetected: break;
    }
    return tr("sequence not detected");
}

bool MeterInView::sequenceGood() const {
    return isFresh() && readings_.sequenceQuality == Quality::Good && readings_.sequence == PhaseSequence::Order123;
}

QString MeterInView::directionText() const {
    const Value& power = readings_.at(Quantity::P, Phase::Sum);
    if (!isFresh() || power.quality != Quality::Good || power.count == 0)
        return {};
    return power.count > 0 ? tr("energy imported") : tr("energy exported");
}

bool MeterInView::exporting() const {
    const Value& power = readings_.at(Quantity::P, Phase::Sum);
    return isFresh() && power.quality == Quality::Good && power.count < 0;
}

} // namespace countis::ui
