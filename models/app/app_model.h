// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that QML sees, in one object: Main.qml has it as a required property, and hands its parts on.
#pragma once

#include "acquisition/poller.h"
#include "core/clock.h"
#include "models/alarms/alarm_notices.h"
#include "models/alarms/alarm_rules_model.h"
#include "models/alarms/alarms_model.h"
#include "models/app/app_info.h"
#include "models/app/appearance.h"
#include "models/app/demo_mode.h"
#include "models/app/kept_site.h"
#include "models/charts/live_chart_model.h"
#include "models/charts/live_samples.h"
#include "models/commands/meter_commands.h"
#include "models/commission/commission_model.h"
#include "models/diagnosis/diagnosis_model.h"
#include "models/energy/energy_model.h"
#include "models/fleet/address_entry.h"
#include "models/fleet/device_visits.h"
#include "models/fleet/live_feed.h"
#include "models/fleet/meter_list.h"
#include "models/fleet/meter_selection.h"
#include "models/fleet/place_list.h"
#include "models/fleet/scan_model.h"
#include "models/fleet/site_file.h"
#include "models/fleet/site_tree.h"
#include "models/history/closing.h"
#include "models/history/collector_service.h"
#include "models/history/database_choice.h"
#include "models/history/history_model.h"
#include "models/history/storage_model.h"
#include "models/lcd/meter_display.h"
#include "models/meter/energies_model.h"
#include "models/meter/meter_in_view.h"
#include "models/meter/values_model.h"
#include "models/overview/overview.h"
#include "models/overview/wall_site.h"
#include "models/registers/registers_model.h"
#include "models/replay/replay_model.h"
#include "models/replay/support_bundle.h"
#include "models/training/training_desk.h"
#include "models/trends/trends_model.h"
#include "monitor/day_watch.h"
#include "monitor/flight_recorder.h"
#include "monitor/monitor.h"

#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>

namespace countis::ui {

class MeterStates;

class AppModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Main.app")
    Q_PROPERTY(countis::ui::MeterList* meters READ meters CONSTANT)
    Q_PROPERTY(countis::ui::MeterSelection* selection READ selection CONSTANT)
    Q_PROPERTY(countis::ui::AddressEntry* addresses READ addresses CONSTANT)
    Q_PROPERTY(countis::ui::DeviceVisits* visits READ visits CONSTANT)
    Q_PROPERTY(countis::ui::LiveFeed* feed READ feed CONSTANT)
    Q_PROPERTY(countis::ui::Overview* overview READ overview CONSTANT)
    Q_PROPERTY(countis::ui::WallSite* wall READ wall CONSTANT)
    Q_PROPERTY(countis::ui::PlaceList* places READ places CONSTANT)
    Q_PROPERTY(countis::ui::SiteTree* site READ site CONSTANT)
    Q_PROPERTY(countis::ui::ScanModel* scan READ scan CONSTANT)
    Q_PROPERTY(countis::ui::SiteFile* siteFile READ siteFile CONSTANT)
    Q_PROPERTY(countis::ui::MeterInView* meter READ meter CONSTANT)
    Q_PROPERTY(countis::ui::MeterDisplay* display READ display CONSTANT)
    Q_PROPERTY(countis::ui::ValuesModel* values READ values CONSTANT)
    Q_PROPERTY(countis::ui::EnergiesModel* energies READ energies CONSTANT)
    Q_PROPERTY(countis::ui::LiveChartModel* charts READ charts CONSTANT)
    Q_PROPERTY(countis::ui::HistoryModel* history READ history CONSTANT)
    Q_PROPERTY(countis::ui::TrendsModel* trends READ trends CONSTANT)
    Q_PROPERTY(countis::ui::EnergyModel* energy READ energy CONSTANT)
    Q_PROPERTY(countis::ui::DiagnosisModel* diagnosis READ diagnosis CONSTANT)
    Q_PROPERTY(countis::ui::CommissionModel* commission READ commission CONSTANT)
    Q_PROPERTY(countis::ui::AlarmsModel* alarms READ alarms CONSTANT)
    Q_PROPERTY(countis::ui::MeterCommands* commands READ commands CONSTANT)
    Q_PROPERTY(countis::ui::AlarmRulesModel* alarmRules READ alarmRules CONSTANT)
    Q_PROPERTY(countis::ui::AlarmNotices* notices READ notices CONSTANT)
    Q_PROPERTY(countis::ui::Closing* closing READ closing CONSTANT)
    Q_PROPERTY(countis::ui::DatabaseChoice* databaseChoice READ databaseChoice CONSTANT)
    Q_PROPERTY(countis::ui::CollectorService* collector READ collector CONSTANT)
    Q_PROPERTY(countis::ui::StorageModel* storage READ storage CONSTANT)
    Q_PROPERTY(countis::ui::RegistersModel* registers READ registers CONSTANT)
    Q_PROPERTY(countis::ui::TrainingDesk* training READ training CONSTANT)
    Q_PROPERTY(countis::ui::Appearance* appearance READ appearance CONSTANT)
    Q_PROPERTY(countis::ui::AppInfo* info READ info CONSTANT)
    Q_PROPERTY(countis::ui::DemoMode* demo READ demo CONSTANT)
    Q_PROPERTY(countis::ui::ReplayModel* replay READ replay CONSTANT)
    Q_PROPERTY(countis::ui::SupportBundle* bundle READ bundle CONSTANT)
    /// Why changes are not kept, one sentence; "" while they are.
    Q_PROPERTY(QString settingsProblem READ settingsProblem NOTIFY settingsProblemChanged)

public:
    /// `clock` must outlive the model. `settings` may be null: nothing is kept then. The site is kept in `site`, or
    /// in the settings where it is null.
    AppModel(const Clock& clock, std::unique_ptr<QSettings> settings, std::unique_ptr<RosterStore> site = nullptr,
             QObject* parent = nullptr);
    ~AppModel() override;

    /// For whoever hears of a device in another way than the monitor does.
    Roster& roster() { return roster_; }
    MeterList* meters() { return &meters_; }
    MeterSelection* selection() { return &selection_; }
    AddressEntry* addresses() { return &addresses_; }
    DeviceVisits* visits() { return &visits_; }
    LiveFeed* feed() { return &feed_; }
    Overview* overview() { return &overview_; }
    WallSite* wall() { return &wall_; }
    PlaceList* places() { return &places_; }
    SiteTree* site() { return &site_; }
    ScanModel* scan() { return &scan_; }
    SiteFile* siteFile() { return &siteFile_; }
    MeterInView* meter() { return &meter_; }
    MeterDisplay* display() { return &display_; }
    ValuesModel* values() { return &values_; }
    EnergiesModel* energies() { return &energies_; }
    LiveChartModel* charts() { return &charts_; }
    HistoryModel* history() { return &history_; }
    TrendsModel* trends() { return &trends_; }
    EnergyModel* energy() { return &energy_; }
    DiagnosisModel* diagnosis() { return &diagnosis_; }
    CommissionModel* commission() { return &commission_; }
    AlarmsModel* alarms() { return &alarms_; }
    MeterCommands* commands() { return &commands_; }
    AlarmRulesModel* alarmRules() { return &alarmRules_; }
    AlarmNotices* notices() { return &notices_; }
    Closing* closing() { return &closing_; }
    DatabaseChoice* databaseChoice() { return &databaseChoice_; }
    CollectorService* collector() { return &collector_; }
    StorageModel* storage() { return &storage_; }
    RegistersModel* registers() { return &registers_; }
    /// Null before start().
    Monitor* monitor() { return monitor_.get(); }
    TrainingDesk* training() { return &training_; }
    Appearance* appearance() { return &appearance_; }
    AppInfo* info() { return &info_; }
    DemoMode* demo() { return &demo_; }
    ReplayModel* replay() { return &replay_; }
    SupportBundle* bundle() { return &bundle_; }
    FlightRecorder& recorder() { return recorder_; }
    QString settingsProblem() const { return kept_.problem(); }
    void setSettingsProblem(const QString& problem) { kept_.setSettingsProblem(problem); }

    /// Saves the contents of the window as a PNG in the pictures folder, and returns a translated sentence with its
    /// path or the error.
    Q_INVOKABLE QString savePicture(QQuickWindow* window, const QString& page);
    /// The same of a part of the window.
    Q_INVOKABLE QString savePart(QQuickItem* item, const QString& page);
    /// The same part on the clipboard; false where there is no picture of it.
    Q_INVOKABLE bool copyPart(QQuickItem* item) const;
    /// The Trends page is opened: where no series is chosen, the power of the meter in view is.
    Q_INVOKABLE void suggestTrends();
    /// The Trends page shows the value of the chosen alarm, around the time at which it was raised.
    Q_INVOKABLE void showAlarmInTrends();
    /// Saves the readings that the Trends page shows as CSV in the documents folder, and returns a sentence likewise.
    Q_INVOKABLE QString saveTrends();

    /// Saves the table of the Energy page as CSV in the documents folder, and returns a sentence likewise.
    Q_INVOKABLE QString saveEnergy();
    /// Saves the registers in the table of the Registers page as CSV, and its frames for Wireshark, in the documents
    /// folder, and returns a sentence likewise.
    Q_INVOKABLE QString saveRegisters();
    Q_INVOKABLE QString saveFrames();
    /// Begins to save the report of what the Energy page shows as PDF in the documents folder: EnergyModel.report.
    Q_INVOKABLE void saveReport();

    /// Saves the result of the acceptance run in the documents folder as "pdf", "csv" or "json", and returns a
    /// sentence likewise.
    Q_INVOKABLE QString saveCommission(const QString& kind);

    /// Begins to save a support bundle in the documents folder: AppModel.bundle.
    Q_INVOKABLE void saveBundle(bool redact);

    /// For tests and for readings from another source: handles them as readings of the meter in view.
    void takeReadings(const Readings& readings);
    void takeFailure(const LinkFailure& failure);

    /// Puts the texts of every model into the language in use.
    void retranslate();

    /// Adds a meter that is not kept in the settings, unless it is kept already. The first one comes into view.
    void addTransient(const MeterAddress& address, PointOrigin origin);
    /// Adds a meter to the site, unless it is there. The first one comes into view.
    void addKept(const MeterAddress& address);
    /// What the history knows of these points.
    void takeDays(const std::vector<PointDay>& days);
    /// How fast the bundled meter's time runs: above 1 it is marked so, and its charts follow its own clock.
    void setSimulatedSpeed(double speed);
    /// The bundled meter got another address. It stays the same meter: what was read of it stays in view.
    void moveSimulated(const MeterAddress& address);
    /// The source of the pulses of the bundled meter, which is asked while its LED is visible.
    void setBundledPulses(MeterLed::Source source);
    /// The clock of the bundled meter.
    void setBundledClock(LiveChartModel::OwnClock clock);
    /// Begins to poll every meter of the list.
    void start(const PollTiming& timing = {});
    /// The same where collectors may share this database: what they read is shown, and not polled.
    void startShared(const DatabaseUrl& database, const PollTiming& timing = {});
    /// The same with samples from elsewhere.
    void start(std::unique_ptr<SampleSource> source);
    /// Replays a bundle, whose roster this model has. The bundle must outlive it.
    void start(std::unique_ptr<ReplaySource> source, const BundleFile& bundle, const QTimeZone& zone);
    /// Every link has ended when this returns.
    void stop();
    /// Tells why this user may not change the meters of the site, translated; "" where they may. It is asked again
    /// when a change could not be kept.
    void setRights(std::function<QString()> refusal) { kept_.setRights(std::move(refusal)); }
    /// Where the history of the site is, for a support bundle; nullopt: there is none.
    void setHistory(const std::optional<DatabaseUrl>& url);

signals:
    /// The first live reading of the meter in view has reached every model.
    void firstReading();
    void settingsProblemChanged();

private:
    QString fileStem(const QString& page) const;
    static QString fileStem(const QString& page, WallTime time);
    QString savePicture(const QImage& picture, const QString& page) const;
    QString saveDocument(const QString& name, const QByteArray& bytes, const QString& what) const;
    void load();
    void keepChoices();
    void saveCurrent();
    void restoreCurrent();
    void selectKept();
    void watchCurrent();
    void drawPast(PointId point);
    void beginAnew();
    void followRecorder();
    BundleSettings bundleSettings() const;
    void changeBundled(const std::function<void(Point&)>& change);
    void updateTables();
    void updateDiagnosis();
    void updateDisplay();
    void updateLed();
    void showReadings(const Readings& readings);
    void takeBatch(SampleBatch batch);
    const Point* ownerOf(PointId at, const Readings& readings) const;
    void draw(const Point& owner, const Readings& readings);
    void remember(PointId at, const Readings& readings);
    void hearDevice(PointId point, DeviceNews news);

    const Clock& clock_;
    Appearance appearance_;
    AppInfo info_;
    DemoMode demo_;
    ReplayModel replay_;
    SupportBundle bundle_;
    std::optional<DatabaseUrl> historyUrl_;
    Roster roster_;
    MeterList meters_{roster_};
    KeptSite kept_;
    MeterSelection selection_{meters_};
    AddressEntry addresses_;
    DeviceVisits visits_{clock_, meters_};
    LiveFeed feed_;
    Overview overview_{clock_, meters_};
    WallSite wall_{clock_, overview_};
    PlaceList places_{roster_, meters_};
    SiteTree site_{meters_, places_};
    ScanModel scan_{meters_};
    SiteFile siteFile_{meters_, places_};
    MeterInView meter_;
    MeterDisplay display_;
    ValuesModel values_;
    EnergiesModel energies_;
    LiveSamples samples_;
    LiveChartModel charts_;
    HistoryModel history_;
    TrendsModel trends_{clock_, meters_};
    EnergyModel energy_{clock_, meters_, places_, selection_};
    DiagnosisModel diagnosis_{clock_};
    CommissionModel commission_{clock_};
    AlarmsModel alarms_{clock_, roster_};
    AlarmRulesModel alarmRules_{alarms_, roster_};
    MeterCommands commands_{clock_, meters_};
    AlarmNotices notices_;
    Closing closing_{roster_, history_};
    DatabaseChoice databaseChoice_;
    CollectorService collector_;
    StorageModel storage_{clock_, roster_};
    RegistersModel registers_{clock_};
    TrainingDesk training_;
    FlightRecorder recorder_{clock_};
    std::unique_ptr<Monitor> monitor_;
    std::unique_ptr<MeterStates> states_;
    PointId watched_;
    MeterAddress watchedAddress_;
    MeterLed::Source bundledPulses_;
    LiveChartModel::OwnClock bundledClock_;
    bool hasTransient_ = false;
    bool namedMeter_ = false; // the command line named one
    bool hadReading_ = false;
};

} // namespace countis::ui
