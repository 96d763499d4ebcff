// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/held_keys.h"
#include "app/replay_roster.h"
#include "app/screenshot.h"
#include "app/site_opening.h"
#include "monitor/recording_words.h"
#include "notify/notify_config.h"
#include "process/complaint.h"
#include "process/user_name.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPalette>

#include <algorithm>

namespace countis::app {
namespace {

Q_LOGGING_CATEGORY(logApp, "countis.app")

constexpr int kDarkLightness = 128;
constexpr std::chrono::milliseconds kWatch{100}; // as often as a snapshot is new

void complain(const QString& text) {
    process::complain("countis", text.toStdString());
}

/// The last one: a countis-sim counts up from the first, and is another meter.
constexpr std::uint16_t kBundledSerial = 65535;

MeterAddress addressOf(const sim::MeterPlace& place) {
    return {place.address, place.port, place.unit};
}

/// Of a bundle, only the appearance is this user's own.
std::unique_ptr<QSettings> keptSettings(Application::OpenedSettings& settings, bool replays) {
    return settings && !replays ? std::move(*settings) : nullptr;
}

std::unique_ptr<RosterStore> rosterOf(const tl::expected<std::unique_ptr<SiteDatabase>, QString>& site,
                                      bool replays) {
    if (!site || !*site)
        return nullptr;
    auto roster = (*site)->roster(auditHand());
    return replays ? std::make_unique<ReplayRoster>(std::move(roster)) : std::move(roster);
}

} // namespace

void applyOptions(const AppOptions& options, ui::AppModel& model) {
    ui::Appearance& appearance = *model.appearance();
    if (options.theme.isEmpty() && !options.kioskPages.isEmpty())
        appearance.overrideTheme(ui::Appearance::Theme::Dark);
    if (!options.theme.isEmpty())
        appearance.overrideTheme(options.theme == QLatin1String("dark") ? ui::Appearance::Theme::Dark
                                                                        : ui::Appearance::Theme::Light);
    if (!options.language.isEmpty())
        appearance.overrideLanguage(options.language);
}

QString startPage(const Roster& roster) {
    const auto simulated = std::ranges::count(roster.points(), PointOrigin::Bundled, &Point::origin);
    return static_cast<std::ptrdiff_t>(roster.size()) - simulated > 1 ? QStringLiteral("overview")
                                                                      : QStringLiteral("meter");
}

Application::Application(AppOptions options, OpenedSettings settings, std::optional<BundleFile> bundle,
                         QObject* parent)
    : QObject(parent), options_(std::move(options)), bundle_(std::move(bundle)),
      clock_(bundle_ ? static_cast<const Clock&>(replayClock_) : systemClock_),
      site_(bundle_ ? SiteDatabase::open(bundle_->url, SiteDatabase::Purpose::Read, QDateTime::currentDateTime())
                    : openSite(options_, settings ? settings->get() : nullptr, passwords_)),
      model_(clock_, keptSettings(settings, bundle_.has_value()), rosterOf(site_, bundle_.has_value())),
      noticeTest_(*model_.notices(), model_.roster(), systemClock_), scenarioDialog_(*model_.training()->scenarios()),
      siteDialogs_(*model_.siteFile()), bundleDialog_(*model_.replay()), commissionDialog_(*model_.commission()) {
    if (bundle_ && settings && *settings)
        model_.appearance()->load(**settings);
    model_.databaseChoice()->setPasswords(&passwords_);
    const auto complainIfAny = [this] {
        if (const QString problem = model_.settingsProblem(); !problem.isEmpty())
            complain(problem);
    };
    if (site_ && *site_)
        watchRights();
    connect(&model_, &ui::AppModel::settingsProblemChanged, this, complainIfAny);
    complainIfAny(); // of the site, which is loaded already
    if (!settings && !bundle_)
        model_.setSettingsProblem(settings.error());
    model_.demo()->setActive(options_.demo);
    model_.commission()->setPerson(QString::fromStdString(process::userName()));
    model_.diagnosis()->checkLog()->setPerson(process::userName());
    connect(model_.demo(), &ui::DemoMode::requested, this, [this](bool demo) { changeSite({demo, {}}); });
    connect(model_.replay(), &ui::ReplayModel::chooseRequested, this, [this] { bundleDialog_.open(window_); });
    connect(model_.commission(), &ui::CommissionModel::chooseRequested, this,
            [this] { commissionDialog_.open(window_); });
    connect(model_.replay(), &ui::ReplayModel::openRequested, this, &Application::openBundleFile);
    connect(model_.replay(), &ui::ReplayModel::closeRequested, this, [this] { changeSite({}); });
    connect(model_.appearance(), &ui::Appearance::languageChanged, this, &Application::useLanguage);
    connect(model_.training(), &ui::TrainingDesk::startRequested, this, [this] {
        if (bundle_)
            model_.training()->setProblem(message(
                term("Messages", "a replay has no simulated meter; close the replay to use the training desk")));
        else if (const auto added = addSimulator(); !added)
            model_.training()->setProblem(added.error());
    });
    // In the demo site no page waits for somebody to press its button.
    connect(model_.training(), &ui::TrainingDesk::activeChanged, this, [this, training = model_.training()] {
        if (options_.demo && training->active() && !training->available())
            training->start();
    });
    connect(model_.training()->scenarios(), &ui::ScenarioModel::fileRequested, this,
            [this] { scenarioDialog_.open(window_); });
    connect(model_.siteFile(), &ui::SiteFile::openRequested, this, [this] { siteDialogs_.open(window_); });
    connect(model_.siteFile(), &ui::SiteFile::saveRequested, this, [this] { siteDialogs_.save(window_); });
}

/// What the role of this user in the database does not allow, no page offers.
void Application::watchRights() {
    const SiteDatabase* const site = site_->get();
    model_.setRights([site] { return site->refusal(SiteDatabase::Change::Meters); });
    model_.commands()->setRefusal(site->refusal(SiteDatabase::Change::Settings));
}

Application::~Application() {
    // Before the engine goes, and before the simulator that the links talk to.
    model_.stop();
    model_.history()->show(nullptr, nullptr);
    model_.storage()->show(nullptr);
    model_.energy()->show(nullptr);
    model_.alarms()->show(nullptr, nullptr);
    sender_.reset();
    alarms_.reset();
    days_.reset();
    endRecording();
    recorder_.reset();
    recorded_.reset();
}

tl::expected<void, QString> Application::start() {
    model_.appearance()->setSystemDark(QGuiApplication::palette().window().color().lightness() < kDarkLightness);
    applyOptions(options_, model_);
    useLanguage();
    if (const auto added = addMeters(); !added)
        return tl::unexpected(messageText(added.error()));
    if (options_.page.isEmpty())
        options_.page = bundle_ && model_.roster().find(bundle_->info.inView) ? QStringLiteral("meter")
                                                                              : startPage(model_.roster());
    connect(&watch_, &QTimer::timeout, this, [this] {
        if (simulator_)
            model_.setSimulatedSpeed(simulator_->snapshot()->speed.times);
    });
    watch_.start(kWatch);
    if (!bundle_)
        follow();
    if (auto begun = bundle_ ? startReplay() : record(); !begun)
        return begun;
    if (auto shown = showWindow(); !shown)
        return shown;
    connect(&model_, &ui::AppModel::firstReading, this, &Application::watchFirstFrame);
    if (!options_.screenshotFolder.isEmpty())
        takePictures();
    return {};
}

/// Where other programs record into a database of PostgreSQL, its collectors read the meters for every desktop.
void Application::follow() {
    const bool isShared =
        site_ && *site_ && (*site_)->url().engine == DatabaseEngine::Postgres && !(*site_)->records();
    if (isShared)
        model_.startShared((*site_)->url());
    else
        model_.start();
}

/// What the user asked for by name must be there; without this user's own database the window opens, and says so.
tl::expected<void, QString> Application::record() {
    if (!site_ && options_.database)
        return tl::unexpected(site_.error());
    if (!site_)
        model_.history()->setFailure(site_.error());
    if (!site_ || !*site_)
        return {};
    recorder_ = std::make_unique<SiteRecorder>(clock_, **site_);
    recorder_->follow(*model_.monitor(), model_.roster());
    model_.history()->show(site_->get(), recorder_.get());
    model_.storage()->show(site_->get());
    model_.setHistory((*site_)->url());
    model_.commands()->setLog((*site_)->url(), auditHand());
    showHistory();
    if (!options_.demo)
        watchService((*site_)->url());
    return {};
}

/// What a bundle and a database both have.
void Application::showHistory() {
    model_.overview()->setZone((*site_)->zone());
    model_.charts()->setZone((*site_)->zone());
    model_.trends()->show((*site_)->url(), (*site_)->zone());
    model_.diagnosis()->history()->show((*site_)->url(), (*site_)->zone());
    if (!bundle_) // of a replay nobody writes
        model_.diagnosis()->checkLog()->show((*site_)->url());
    model_.energy()->show(site_->get());
    judge(**site_);
    days_ = std::make_unique<DayWatch>(clock_, model_.roster(), (*site_)->url(), (*site_)->zone());
    connect(days_.get(), &DayWatch::read, &model_, &ui::AppModel::takeDays);
    days_->start();
}

tl::expected<void, QString> Application::startReplay() {
    if (!site_)
        return tl::unexpected(site_.error());
    auto tape = BundleTape::open(*bundle_, model_.roster().points());
    if (!tape)
        return tl::unexpected(tape.error());
    auto source = std::make_unique<ReplaySource>(replayClock_, *std::move(tape));
    const ReplaySource* const replayed = source.get();
    model_.start(std::move(source), *bundle_, (*site_)->zone());
    model_.history()->show(site_->get(), nullptr);
    showHistory();
    connect(replayed, &ReplaySource::sought, days_.get(), &DayWatch::start);
    return {};
}

/// By the program that records; the others show what it has judged.
void Application::judge(SiteDatabase& database) {
    sender_.reset();
    alarms_.reset();
    if (recorder_ && recorder_->records()) {
        alarms_ = std::make_unique<SiteAlarms>(clock_, database, model_.roster(), *recorder_);
        alarms_->follow(*model_.monitor());
        if (!options_.demo && options_.screenshotFolder.isEmpty())
            notify(database);
        connect(recorder_.get(), &SiteRecorder::alarmsWritten, model_.alarms(), &ui::AlarmsModel::takeWritten);
        connect(recorder_.get(), &SiteRecorder::stateChanged, this, [this, &database] {
            if (alarms_ && !recorder_->records())
                judge(database);
        });
    }
    model_.alarms()->setPerson(process::userName());
    model_.alarms()->show(&database, alarms_.get());
}

void Application::notify(SiteDatabase& database) {
    notifier_ = std::make_unique<DesktopNotifier>(model_.roster());
    connect(alarms_.get(), &SiteAlarms::announced, notifier_.get(), [this](const std::vector<AlarmEntry>& entries) {
        if (model_.notices()->desktop())
            notifier_->announce(entries);
    });
    connect(alarms_.get(), &SiteAlarms::floodChanged, notifier_.get(), [this](const AlarmFloodNews& flood) {
        if (model_.notices()->desktop())
            notifier_->announceFlood(flood);
    });
    connect(model_.notices(), &ui::AlarmNotices::fileChanged, notifier_.get(), [this, &database] { send(database); });
    send(database);
}

/// To whom the file of the settings names.
void Application::send(SiteDatabase& database) {
    sender_.reset();
    const QString file = model_.notices()->file();
    const auto read = file.isEmpty() ? tl::expected<NotifySettings, std::vector<Message>>(NotifySettings())
                                     : readNotifyFile(file.toStdString());
    if (!read) {
        QStringList problems;
        for (const Message& problem : read.error())
            problems << messageText(problem);
        model_.notices()->setOutcome({true, false, false, problems.join(u'\n')});
        return;
    }
    model_.notices()->setOutcome({true, read->webhook.has_value(), read->mail.has_value(), {}});
    if (read->empty())
        return;
    sender_ = std::make_unique<AlarmNotifier>(
        AlarmNotifier::Site{clock_, database, model_.roster(), *recorder_, *alarms_}, *read);
    connect(sender_.get(), &AlarmNotifier::failed, model_.notices(), &ui::AlarmNotices::setProblem);
    connect(sender_.get(), &AlarmNotifier::worksAgain, model_.notices(),
            [this] { model_.notices()->setProblem({}); });
}

void Application::openBundleFile(const QString& path) {
    if (const auto bundle = openBundle(path))
        changeSite({false, path});
    else
        emit model_.replay()->refused(bundle.error());
}

void Application::watchService(const DatabaseUrl& url) {
    ui::CollectorService& service = *model_.collector();
    service.setUp(url, QCoreApplication::applicationDirPath() + QStringLiteral("/countis-collector"));
    connect(&service, &ui::CollectorService::stopped, this, &Application::recordHere);
    service.look();
}

/// The program that recorded has ended: this one does from now on. The site stays with the connection that it has.
void Application::recordHere() {
    if (recorder_->records())
        return;
    auto opened = SiteDatabase::open((*site_)->url(), SiteDatabase::Purpose::Record, QDateTime::currentDateTime());
    if (!opened) {
        model_.setSettingsProblem(opened.error());
        return;
    }
    model_.history()->show(nullptr, nullptr);
    model_.alarms()->show(nullptr, nullptr);
    sender_.reset();
    alarms_.reset();
    recorder_.reset();
    recorded_ = *std::move(opened);
    recorder_ = std::make_unique<SiteRecorder>(clock_, *recorded_);
    recorder_->follow(*model_.monitor(), model_.roster());
    model_.history()->show(recorded_.get(), recorder_.get());
    judge(*recorded_);
}

/// What the database does not take now is lost.
void Application::endRecording() {
    if (!recorder_)
        return;
    if (const QString text = lastAttemptText(recorder_->waiting(), QLocale()); !text.isEmpty())
        complain(text);
    const DatabaseUrl url = (recorded_ ? recorded_.get() : site_->get())->url();
    if (const QString text = recordingLossText(recorder_->end(), url, QLocale()); !text.isEmpty())
        complain(text);
}

void Application::useLanguage() {
    language_.use(model_.appearance()->language());
    model_.retranslate();
    engine_.retranslate();
}

tl::expected<void, Message> Application::addMeters() {
    for (const MeterAddress& address : options_.meters)
        if (options_.database)
            model_.addKept(address);
        else
            model_.addTransient(address, PointOrigin::Session);
    return options_.meters.isEmpty() && !options_.demo && !bundle_ ? addSimulator() : tl::expected<void, Message>();
}

tl::expected<void, Message> Application::addSimulator() {
    // Carried out by the event loop; Qt drops what was posted to an object that is gone.
    const auto moved = [this](const sim::MeterPlace& place) {
        QMetaObject::invokeMethod(
            this, [this, place] { model_.moveSimulated(addressOf(place)); }, Qt::QueuedConnection);
    };
    auto host = sim::MeterThread::start(
        {.meter = {.serialOrder = kBundledSerial}, .webPort = 0, .followAddress = true, .onMoved = moved});
    if (!host)
        return tl::unexpected(message(term("Messages", "the bundled simulator: %1"), host.error()));
    simulator_ = std::move(*host);
    model_.addTransient(addressOf(simulator_->place()), PointOrigin::Bundled);
    model_.training()->setHost(simulator_.get());
    model_.setBundledClock([host = simulator_.get()] { return std::optional(host->snapshot()->time); });
    model_.setBundledPulses([host = simulator_.get()] { return ui::pulsesOf(*host->snapshot()); });
    return {};
}

tl::expected<void, QString> Application::showWindow() {
    QVariantMap properties{{QStringLiteral("app"), QVariant::fromValue(&model_)},
                           {QStringLiteral("page"), options_.page},
                           {QStringLiteral("kioskPages"), options_.kioskPages},
                           {QStringLiteral("kioskFullScreen"), options_.screenshotFolder.isEmpty()},
                           {QStringLiteral("kioskSeconds"), static_cast<int>(options_.kioskTurn.count())}};
    if (options_.size) {
        properties.insert(QStringLiteral("width"), options_.size->width());
        properties.insert(QStringLiteral("height"), options_.size->height());
    }
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml")); // by itself from Qt 6.5 on
    engine_.setInitialProperties(properties);
    engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Countis/Ui/Main.qml")));
    if (!engine_.rootObjects().isEmpty())
        window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
    if (!window_)
        return tl::unexpected(tr("the window could not be created"));
    if (QGuiApplication::platformName() == QLatin1String("xcb"))
        window_->installEventFilter(new HeldKeys(window_));
    return {};
}

/// By whoever started this one, when the event loop has ended.
void Application::changeSite(const NextSite& next) {
    next_ = next;
    QCoreApplication::exit(0);
}

void Application::watchFirstFrame() {
    connect(
        window_, &QQuickWindow::frameSwapped, this, [] { qCInfo(logApp, "first live value on screen"); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    window_->update();
}

void Application::takePictures() {
    auto* screenshot = new Screenshot(options_, model_, *window_, this);
    connect(screenshot, &Screenshot::finished, this, [this](const QString& error) {
        if (!error.isEmpty()) {
            complain(error);
            exitCode_ = 1;
        }
        QCoreApplication::exit(exitCode_);
    });
}

} // namespace countis::app
