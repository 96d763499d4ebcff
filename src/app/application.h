// SPDX-License-Identifier: GPL-3.0-or-later
// The running application: models, window, language and, without --meter, the bundled simulator.
#pragma once

#include "app/app_options.h"
#include "app/bundle_dialog.h"
#include "app/commission_dialog.h"
#include "app/desktop_notifier.h"
#include "app/language.h"
#include "app/notice_test.h"
#include "app/scenario_dialog.h"
#include "app/site_dialogs.h"
#include "bundle/bundle_file.h"
#include "core/clock.h"
#include "core/message.h"
#include "history/site_database.h"
#include "keyring/keyring_store.h"
#include "models/app/app_model.h"
#include "monitor/replay_clock.h"
#include "monitor/site_alarms.h"
#include "monitor/site_recorder.h"
#include "notify/alarm_notifier.h"
#include "simulator/host/meter_thread.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace countis::app {

/// Theme and language of the command line: for once, not for the settings.
void applyOptions(const AppOptions& options, ui::AppModel& model);

/// The page to open first where nobody asks for one: the overview of a site that has several meters, simulated ones
/// aside.
QString startPage(const Roster& roster);

/// The site that a user wants to see next: the demo site, that of a support bundle, or else their own.
struct NextSite {
    bool demo = false;
    QString bundle; // the path of its file
};

class Application : public QObject {
    Q_OBJECT

public:
    /// As openSettings() gives them, or null: nothing is remembered then.
    using OpenedSettings = tl::expected<std::unique_ptr<QSettings>, QString>;

    /// With a bundle, the window replays it, and nothing is written: neither settings nor a database.
    Application(AppOptions options, OpenedSettings settings, std::optional<BundleFile> bundle = {},
                QObject* parent = nullptr);
    ~Application() override;

    /// The error is one line.
    tl::expected<void, QString> start();

    /// What main returns; set before the event loop ends.
    int exitCode() const { return exitCode_; }

    /// The user wants to see another site in place of this one.
    const std::optional<NextSite>& next() const { return next_; }

private:
    void watchRights();
    void follow();
    tl::expected<void, QString> record();
    void watchService(const DatabaseUrl& url);
    void recordHere();
    void endRecording();
    void judge(SiteDatabase& database);
    void notify(SiteDatabase& database);
    void send(SiteDatabase& database);
    tl::expected<void, Message> addMeters();
    tl::expected<void, Message> addSimulator();
    tl::expected<void, QString> showWindow();
    void useLanguage();
    void watchFirstFrame();
    void takePictures();
    tl::expected<void, QString> startReplay();
    void showHistory();
    void changeSite(const NextSite& next);
    void openBundleFile(const QString& path);

    AppOptions options_;
    std::optional<BundleFile> bundle_;
    SystemClock systemClock_;
    ReplayClock replayClock_;
    const Clock& clock_; // one of the two
    KeyringStore passwords_;
    tl::expected<std::unique_ptr<SiteDatabase>, QString> site_; // null: none is wanted
    std::unique_ptr<SiteDatabase> recorded_;                    // the same, where another program recorded at first
    std::unique_ptr<SiteRecorder> recorder_;
    std::unique_ptr<SiteAlarms> alarms_; // null: another program judges
    std::unique_ptr<DesktopNotifier> notifier_;
    std::unique_ptr<AlarmNotifier> sender_; // of webhooks and mail; null: none are sent
    std::unique_ptr<DayWatch> days_;
    Language language_;
    std::unique_ptr<sim::MeterThread> simulator_;
    ui::AppModel model_;
    NoticeTest noticeTest_;
    ScenarioDialog scenarioDialog_;
    SiteDialogs siteDialogs_;
    BundleDialog bundleDialog_;
    CommissionDialog commissionDialog_;
    QQmlApplicationEngine engine_;
    QQuickWindow* window_ = nullptr; // of the engine
    QTimer watch_;                   // over the simulator's time
    int exitCode_ = 0;
    std::optional<NextSite> next_;
};

} // namespace countis::app
