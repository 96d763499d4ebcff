// SPDX-License-Identifier: GPL-3.0-or-later
// The meter in view: who it is and how fresh what it says is.
#pragma once

#include "acquisition/link_state.h"
#include "core/clock.h"
#include "core/ratings.h"
#include "core/readings.h"
#include "models/meter/freshness.h"
#include "models/meter/meter_led.h"
#include "models/text/measure.h"

#include <QLocale>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <optional>

namespace countis::ui {

/// Stale up to this age, offline after it; a meter that is read seldom, up to twice the time that it stays fresh.
inline constexpr std::chrono::milliseconds kOfflineAge{60'000};

/// The metrological LED: pulses a kilowatt-hour, and a second at most (see kLedPulse: 30 ms on and 30 ms off).
inline constexpr double kLedPulsesPerKwh = 1000;
inline constexpr double kFastestLed = 1 / 0.06;

struct MeterSubject {
    QString name;
    QString address; // "192.168.0.4 · unit 5"
    bool simulated = false;
    double speed = 1; // see MeterEntry::speed

    bool warped() const { return speed > 1; }

    bool operator==(const MeterSubject&) const = default;
};

class MeterInView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.meter")
    Q_PROPERTY(QString name READ name NOTIFY subjectChanged)
    Q_PROPERTY(QString address READ address NOTIFY subjectChanged)
    /// Why the display of the meter may have another address; "" where it has this one.
    Q_PROPERTY(QString addressNote READ addressNote NOTIFY addressNoteChanged)
    Q_PROPERTY(bool simulated READ simulated NOTIFY subjectChanged)
    /// Its time runs faster than the world's: nothing of it may be drawn or judged as real.
    Q_PROPERTY(bool warped READ warped NOTIFY subjectChanged)
    Q_PROPERTY(QString model READ model NOTIFY identityChanged)         // "COUNTIS E28", "" while unknown
    Q_PROPERTY(QString reference READ reference NOTIFY identityChanged) // "4850 3055"
    /// The chip: its state, its one word, and the detail after it ("8 s", "13 min", "×60", "phase 2 missing", "").
    Q_PROPERTY(countis::ui::Measure::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString stateWord READ stateWord NOTIFY stateChanged)
    Q_PROPERTY(QString stateDetail READ stateDetail NOTIFY stateChanged)
    /// What the chip means, as a sentence or two.
    Q_PROPERTY(QString stateNote READ stateNote NOTIFY stateChanged)
    /// What it says is of now.
    Q_PROPERTY(bool fresh READ isFresh NOTIFY stateChanged)
    /// Why there is nothing fresh: one translated sentence, "" when well.
    Q_PROPERTY(QString reason READ reason NOTIFY reasonChanged)
    Q_PROPERTY(bool hasReading READ hasReading NOTIFY readingChanged)
    Q_PROPERTY(QString ageText READ ageText NOTIFY ageChanged)                 // "0.4 s ago", "" without a reading
    Q_PROPERTY(QString clockText READ clockText NOTIFY readingChanged)         // "14:32:07" of the reading
    Q_PROPERTY(int tariff READ tariff NOTIFY readingChanged)                   // 1, 2; 0 unknown
    Q_PROPERTY(QString tariffText READ tariffText NOTIFY readingChanged)       // "T1", "–"
    Q_PROPERTY(QString sequenceText READ sequenceText NOTIFY readingChanged)   // "sequence 123", "phase 2 missing"
    Q_PROPERTY(bool sequenceGood READ sequenceGood NOTIFY readingChanged)      // 1-2-3
    Q_PROPERTY(QString directionText READ directionText NOTIFY readingChanged) // "energy imported" …, or ""
    Q_PROPERTY(bool exporting READ exporting NOTIFY readingChanged)
    /// Pulses a second of the metrological LED; 0 without power, and where nothing fresh is known.
    Q_PROPERTY(double ledRate READ ledRate NOTIFY ledRateChanged)
    Q_PROPERTY(QString ledRateText READ ledRateText NOTIFY ledRateChanged) // "3.9/s", "" at 0
    Q_PROPERTY(countis::ui::MeterLed* led READ led CONSTANT)

public:
    /// `clock` must outlive this.
    explicit MeterInView(const Clock& clock, QObject* parent = nullptr);

    void setSubject(const MeterSubject& subject);
    /// Recorded readings are shown, and none of now.
    void setReplayed(bool replayed) { replayed_ = replayed; }
    void setReadings(const Readings& readings);
    void setFailure(const LinkFailure& failure);
    /// Another meter: nothing is known of it yet.
    void reset();
    void retranslate(const QLocale& locale);
    /// Moves age and chip on; called by a timer, and by tests with a clock of their own.
    void tick();

    QString name() const { return subject_.name; }
    QString address() const { return subject_.address; }
    QString addressNote() const;
    bool simulated() const { return subject_.simulated; }
    bool warped() const { return subject_.warped(); }
    QString model() const;
    QString reference() const;
    Measure::State state() const { return state_; }
    QString stateWord() const;
    QString stateDetail() const { return detail_; }
    QString stateNote() const;
    bool isFresh() const { return countis::ui::isFresh(state_); }
    QString reason() const;
    bool hasReading() const;
    QString ageText() const { return ageText_; }
    QString clockText() const;
    int tariff() const;
    QString tariffText() const;
    QString sequenceText() const;
    bool sequenceGood() const;
    QString directionText() const;
    bool exporting() const;
    double ledRate() const { return ledRate_; }
    QString ledRateText() const;
    MeterLed* led() { return &led_; }
    const Readings& readings() const { return readings_; }

signals:
    void subjectChanged();
    void addressNoteChanged();
    void identityChanged();
    void stateChanged();
    void reasonChanged();
    void readingChanged();
    void ageChanged();
    void ledRateChanged();
    /// Time went on: for whoever shows ages too.
    void ticked();

private:
    QString stateDetailAt(Measure::State state, Instant now) const;
    double ledRateNow() const;

    const Clock& clock_;
    QLocale locale_;
    bool replayed_ = false;
    MeterSubject subject_;
    Readings readings_;
    LinkFailure failure_;
    MeterLed led_;
    QTimer timer_;
    Measure::State state_ = Measure::State::Offline;
    QString detail_;
    QString ageText_;
    double ledRate_ = 0;
};

/// From the age and quality of the metrology block, and from what a fresh one says.
Measure::State meterState(const Readings& readings, Instant now, bool simulated);

/// What the chip says after its word: "8 s", "13 min", "×60", "phase 2 missing", "connecting", "".
struct StateDetail {
    Measure::State state = Measure::State::Offline;
    std::optional<std::chrono::milliseconds> age; // of the latest reading; nullopt: never read
    LinkReason reason = LinkReason::None;
    bool failed = false; // nothing was read, and an attempt to read has ended
    Trouble trouble{};
    double simulatedSpeed = 1; // 1 for a meter that is not simulated

    QString text(const QLocale& locale) const;
};

/// The chip's one word. A simulated meter in alarm is still called simulated: nobody may take it for a real one.
QString stateWord(Measure::State state, bool simulated);
/// What that word means, as a sentence.
QString stateNote(Measure::State state, bool simulated);

} // namespace countis::ui
