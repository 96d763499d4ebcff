// SPDX-License-Identifier: GPL-3.0-or-later
// What a QML test holds in its hands: the models with no network below them, and a clock that moves when told.
#pragma once

#include "core/clock.h"
#include "history/site_database.h"
#include "models/app/app_model.h"
#include "monitor/site_alarms.h"
#include "monitor/site_recorder.h"
#include "simulator/host/meter_thread.h"

#include "commission/acted_meter.h"
#include "models/made_site.h"

#include <QLocale>
#include <QObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTranslator>

#include <memory>
#include <semaphore>

namespace countis::test {

using namespace ui;

class Fixture : public QObject {
    Q_OBJECT
    Q_PROPERTY(countis::ui::AppModel* app READ app CONSTANT)

public:
    explicit Fixture(QObject* parent = nullptr);
    ~Fixture() override;

    AppModel* app() { return &app_; }

    /// "fr": the texts are in this language; before the window is made.
    Q_INVOKABLE void speak(const QString& language);
    Q_INVOKABLE void advance(int milliseconds);
    /// Two meters, "Assembly A" and "Charging bay".
    Q_INVOKABLE void addMeters();
    /// A reading of the meter in view, taken now; `step` moves its values a little.
    Q_INVOKABLE void read(int step = 0);
    /// The same with this active power in all, in kilowatts.
    Q_INVOKABLE void readPower(double kilowatts);
    /// The same with this voltage on phase 3.
    Q_INVOKABLE void readVolts(double volts);
    /// Three readings, so close to each other that no register has to move, in which the current of this phase (1 to
    /// 3) is turned round.
    Q_INVOKABLE void readReversed(int phase);
    /// The same with tariffs of apparent energy that are known in whole kilo-units only.
    Q_INVOKABLE void readCoarse();
    /// One reading a second for this long, with a stretch in the middle where none came.
    Q_INVOKABLE void readHistory(int seconds);
    /// The meter in view is asked for its metrology once, and for a part of it, and answers; it refuses another read,
    /// and one stays without an answer.
    Q_INVOKABLE void exchangeFrames();
    /// The meter in view, with 1 kW on each phase, is read for so many seconds; what an acceptance run hears of it.
    Q_INVOKABLE void actSeconds(int seconds);
    /// Of a phase (1 to 3) of it.
    Q_INVOKABLE void actLoad(int phase, int watts);
    /// The link breaks: the last reading becomes stale.
    Q_INVOKABLE void breakLink();
    /// What the models say now, for comparison with what is on the screen.
    Q_INVOKABLE QString valueText(int row, const QByteArray& role);

    /// A simulated meter of its own, at work in real time: 230 V, 10, 8 and 6 A at PF 1.
    Q_INVOKABLE void plugDevice();
    Q_INVOKABLE void unplugDevice();
    /// What it shows of itself: for tests that look past the models.
    Q_INVOKABLE double deviceWatts(int phase) const;
    Q_INVOKABLE QString deviceLabel() const;
    Q_INVOKABLE QString deviceWeb() const;
    Q_INVOKABLE QString clipboard() const;
    /// In pixels; empty where there is none.
    Q_INVOKABLE QSize clipboardPicture() const;
    Q_INVOKABLE void openScenario(const QString& file);
    /// From now on changes are not kept, for this reason.
    Q_INVOKABLE void loseSettings(const QString& reason);
    /// A new database with ten days of readings, which nobody records into.
    Q_INVOKABLE void openDatabase();
    /// A new database with two days of minutes, four of quarter-hours and a month of hours of all meters.
    Q_INVOKABLE void openTrends();
    /// The same, in which the current of L2 of the first meter is turned round for so many hours; the Diagnosis page
    /// has it too.
    Q_INVOKABLE void openReversed(int hours);
    /// The database of the Trends page is gone, and back.
    Q_INVOKABLE void loseTrends();
    Q_INVOKABLE void findTrends();
    /// The same, and this window records into it.
    Q_INVOKABLE void record();
    /// A new database in which the voltage of the first point is too high, and the second one exports power; this
    /// window records into it and judges.
    Q_INVOKABLE void raiseAlarms();
    /// The alarms of the database as a replay has them, which nobody changes.
    Q_INVOKABLE void replayAlarms();
    /// The alarms of the database, which another program judges.
    Q_INVOKABLE void showAlarms() { app_.alarms()->show(database_.get(), nullptr); }
    /// The alarms of the database as a second window has them while the first one records; and the first one ends.
    Q_INVOKABLE void watchAlarms();
    Q_INVOKABLE void endRecording();
    /// The user of the database may only read it. After showAlarms().
    Q_INVOKABLE void actAsViewer();
    /// Of a test of the notifications: the webhook took it, the mail server did not.
    Q_INVOKABLE void testNotices();
    /// The database of a shared site does not answer, no collector writes into it, or all is well again.
    Q_INVOKABLE void silenceDatabase();
    Q_INVOKABLE void silenceCollectors();
    Q_INVOKABLE void feedAgain() { app_.feed()->setFeed({}); }
    /// The alarms of the database have ended, as the program that judges has written it.
    Q_INVOKABLE void endAlarms();
    /// A new database with the log of commands, and three meters more: "Press", a simulated meter at work, and "Saw",
    /// which does not answer, allow commands; "Lathe" does not.
    Q_INVOKABLE void openCommands();
    /// Another program forbids them for all meters, which this window has not heard of yet.
    Q_INVOKABLE void forbidCommandsElsewhere();
    /// "set-tariff 2: confirmed", a line each, by the names of the meters.
    Q_INVOKABLE QString auditText() const;
    /// A database in which the quarter-hours of the first two points are recorded for so many days until now, but for
    /// a day and a half; in UTC, and without prices.
    Q_INVOKABLE void recordEnergy(int days);
    /// The report of what the Energy page shows, which is not written before it may end; and whether it is there.
    Q_INVOKABLE void beginReport();
    Q_INVOKABLE void endReport() { reportMayEnd_.release(); }
    Q_INVOKABLE bool hasReport() const;
    /// The tables of the quarter-hours go, as if the file were damaged.
    Q_INVOKABLE void damageDatabase();
    /// No database could be opened, for this reason.
    Q_INVOKABLE void loseDatabase(const QString& reason) { app_.history()->setFailure(reason); }
    /// The meters of the first two points are heard at home, then at each other's addresses.
    Q_INVOKABLE void crossMeters();
    /// The fourteen meters of the design's pictures, and nothing else.
    Q_INVOKABLE void makeWorks() { site_.makeWorks(); }
    /// So many meters, of which nothing is read yet; and a reading of some of them, by their place in the list.
    Q_INVOKABLE void makeMany(int meters) { site_.makeMany(meters); }
    Q_INVOKABLE void readMany(int first, int last, int step) { site_.read(first, last, step); }
    /// What such a reading says, in kilowatts.
    Q_INVOKABLE QString powerOfMany(int meter, int step) const;
    /// No meter of the site answers.
    Q_INVOKABLE void breakLinks() { site_.breakLinks(); }
    /// The bundled meter, read now.
    Q_INVOKABLE void addSimulator() { site_.addSimulator(); }
    /// A second, as the overview counts it.
    Q_INVOKABLE void advanceOverview(int milliseconds);
    /// Another meter than before answers at the first point.
    Q_INVOKABLE void exchangeMeter();
    /// This many meters in twenty places, as a store brings them.
    Q_INVOKABLE void addSite(int meters);
    /// As if a file with this text had been chosen.
    Q_INVOKABLE void openSiteFile(const QString& text);
    /// Of a listener on all loopback addresses that answers nobody.
    Q_INVOKABLE int silentPort();
    Q_INVOKABLE double deviceSpeed() const;
    Q_INVOKABLE QString deviceEnergy() const;

private:
    void makeTrends(WallTime reversed);
    Readings readings(int step) const;
    void openFile();

    ManualClock clock_;
    std::unique_ptr<sim::MeterThread> device_; // outlives the models that hold it
    std::unique_ptr<sim::MeterThread> commanded_;
    QTemporaryDir folder_;
    SystemClock systemClock_; // the recorder has a thread of its own
    std::unique_ptr<SiteDatabase> database_;
    std::unique_ptr<SiteDatabase> watched_; // by a second window
    std::unique_ptr<SiteRecorder> recorder_;
    std::unique_ptr<SiteAlarms> alarms_;
    std::binary_semaphore reportMayEnd_{0};
    AppModel app_;
    countis::test::MadeSite site_{app_, clock_};
    QTcpServer silent_;
    QTranslator translator_;
    QLocale locale_; // of the other tests
    std::unique_ptr<ActedMeter> acted_;
    Readings last_;
};

} // namespace countis::test
