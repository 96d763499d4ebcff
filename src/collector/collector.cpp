// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/collector.h"

#include "monitor/recording_words.h"
#include "wording/message_text.h"

#include <QCoreApplication>

#include <utility>

namespace countis::collector {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::collector::Collector)
};

// The devices of a whole site are heard within seconds: they are written a few times, not one by one.
constexpr std::chrono::milliseconds kSoon{1000};

} // namespace

Collector::Collector(const Clock& clock, SiteDatabase& database, std::unique_ptr<SampleSource> source, Log log,
                     LeaseHolder* leases)
    : database_(database), leases_(leases), log_(std::move(log)), keeper_(database.roster()),
      monitor_(roster_, std::move(source)),
      recorder_(clock, database, leases != nullptr ? &leases->leases() : nullptr),
      alarms_(clock, database, roster_, recorder_), meters_(roster_, log_),
      hearsNothing_(std::make_shared<std::atomic<bool>>(false)) {
    keepsDevices_.setSingleShot(true);
    connect(&keepsDevices_, &QTimer::timeout, this, &Collector::keepDevices);
    connect(&looks_, &QTimer::timeout, this, &Collector::look);
    connect(&monitor_, &Monitor::deviceHeard, this, [this] { keepsDevices_.start(kSoon); });
    connect(&recorder_, &SiteRecorder::stateChanged, this, &Collector::tellState);
    recorder_.follow(monitor_, roster_);
    meters_.follow(monitor_);
    monitor_.setReads([this](const Point& point) { return reads(point); });
    if (leases_ != nullptr)
        connect(leases_, &LeaseHolder::changed, this, &Collector::takeLeases);
}

Collector::~Collector() {
    end();
}

bool Collector::end() {
    if (std::exchange(ended_, true))
        return true;
    looks_.stop();
    if (keepsDevices_.isActive())
        keepDevices();
    monitor_.stop();
    *hearsNothing_ = true;
    if (leases_ != nullptr)
        leases_->stop(); // the others take over while the last readings are written, however long that takes
    if (const QString text = lastAttemptText(recorder_.waiting(), QLocale()); !text.isEmpty())
        log_({Priority::Warning, text});
    const RecordingLoss loss = recorder_.end();
    if (const QString text = recordingLossText(loss, database_.url(), QLocale()); !text.isEmpty())
        log_({Priority::Error, text});
    return !loss.any();
}

std::function<void()> Collector::lastWords() const {
    return [log = log_, unwritten = recorder_.unwritten(), isAll = hearsNothing_] {
        log({Priority::Error, forcedEndText(unwritten(), *isAll, QLocale())});
    };
}

tl::expected<void, QString> Collector::start() {
    if (const auto read = load(); !read)
        return tl::unexpected(read.error());
    if (auto joined = join(); !joined)
        return joined;
    alarms_.follow(monitor_);
    if (leases_ != nullptr) {
        leases_->start(database_.url());
        live_ = std::make_unique<LiveWriter>(leases_->leases(), database_.url());
        live_->follow(monitor_);
    }
    offerPoints();
    monitor_.start();
    looks_.start(kLook);
    tellStart();
    tellState();
    return {};
}

void Collector::tellStart() const {
    const QString database = database_.url().toString();
    if (leases_ != nullptr) { // takeLeases() tells how many meters, whenever it changes
        log_({Priority::Info,
              Words::tr("recording into %1, beside other collectors").arg(database),
              {{"COUNTIS_DATABASE", database}}});
        return;
    }
    const QString meters = QString::number(count().read);
    log_({Priority::Info,
          Words::tr("recording into %1, meters: %2").arg(database, meters),
          {{"COUNTIS_DATABASE", database}, {"COUNTIS_METERS", meters}}});
}

Collector::Count Collector::count() const {
    Count count;
    for (const Point& point : roster_.points()) {
        if (!reads(point))
            continue;
        ++count.read;
        const SharedReadings readings = monitor_.readings(point.id);
        if (readings && deviceOf(*readings) && monitor_.failure(point.id).error == LinkError::None)
            ++count.answering;
    }
    return count;
}

void Collector::setPlan(SitePlan plan) {
    plan_ = std::move(plan);
    isJoined_ = false;
    if (looks_.isActive())
        look();
}

/// Brings the meters of the plan into the site, once.
tl::expected<void, QString> Collector::join() {
    if (isJoined_)
        return {};
    std::optional<std::vector<PointId>> points;
    if (plan_.meters) {
        auto joined = joinMeters(roster_, *plan_.meters);
        if (!joined)
            return tl::unexpected(Words::tr("A site has at most %1 meters.").arg(kMostPoints));
        points = *std::move(joined);
        if (const auto saved = keeper_.save(roster_); !saved)
            return tl::unexpected(messageText(saved.error()));
    }
    read_ = PlannedPoints(points, plan_.places);
    isJoined_ = true;
    for (const std::string& place : read_.missingPlaces(roster_))
        log_({Priority::Warning,
              Words::tr("the site has no place %1, so no meter in it is read").arg(QString::fromStdString(place))});
    offerPoints();
    monitor_.rosterChanged();
    return {};
}

/// The points that this collector is to read, where it holds them.
void Collector::offerPoints() {
    if (leases_ == nullptr)
        return;
    std::vector<PointId> points;
    for (const Point& point : roster_.points())
        if (read_.contains(roster_, point))
            points.push_back(point.id);
    leases_->setPoints(std::move(points));
}

void Collector::takeLeases() {
    monitor_.rosterChanged();
    int planned = 0;
    for (const Point& point : roster_.points())
        planned += read_.contains(roster_, point) ? 1 : 0;
    const QString text = Words::tr("meters: %1 of %2, shared with other collectors").arg(count().read).arg(planned);
    if (text != std::exchange(leasesTold_, text))
        log_({Priority::Info, text});
    tellState();
    emit looked();
}

void Collector::look() {
    if (isCutOff()) { // to wait for the database would keep the meters waiting
        emit looked();
        return;
    }
    if (keepsDevices_.isActive()) // what this program heard is part of what it loads
        keepDevices();
    const auto changed = load();
    const auto joined = changed ? join() : tl::unexpected(changed.error());
    tellLook(joined ? QString() : joined.error());
    if (changed && *changed) {
        offerPoints();
        monitor_.rosterChanged();
    }
    emit looked();
}

/// Whether it is another one than before.
tl::expected<bool, QString> Collector::load() {
    auto content = keeper_.load();
    if (!content)
        return tl::unexpected(messageText(content.error()));
    if (*content == loaded_)
        return false;
    loaded_ = *content;
    rebuild(*std::move(content));
    return true;
}

void Collector::rebuild(RosterContent content) {
    Roster fresh;
    fresh.takePlaces(content.siteName, std::move(content.places), content.points);
    for (Point& point : content.points)
        (void)fresh.add(std::move(point)); // one that breaks the rules is left out, as in the window
    const Roster before = std::exchange(roster_, std::move(fresh));
    keeper_.loaded(roster_);
    // Which device was heard where is no part of the store.
    for (const Point& old : before.points()) {
        const SharedReadings readings = monitor_.readings(old.id);
        const auto device = readings ? deviceOf(*readings) : std::nullopt;
        const Point* const now = roster_.find(old.id);
        if (device && now && now->address == old.address)
            roster_.observe(old.id, *device, readings->blocks[index(Block::Identification)].time.wall);
    }
}

void Collector::keepDevices() {
    keepsDevices_.stop();
    if (isCutOff())
        return keepsDevices_.start(kLook);
    const auto saved = keeper_.save(roster_);
    tellLook(saved ? QString() : messageText(saved.error()));
    emit looked();
}

/// That the server hangs is told as soon as the leases notice it too.
void Collector::tellLook(const QString& problem) {
    if (database_.isServerSilent())
        return;
    if (problem != std::exchange(lookTold_, problem) && !problem.isEmpty())
        log_({Priority::Error, problem});
}

/// A problem once, however much is lost meanwhile; and what was lost when it is over.
void Collector::tellState() {
    const QString problem = recordingProblem(database_, &recorder_, QLocale());
    if (recorder_.state().stopped && !std::exchange(replaced_, true)) {
        log_({Priority::Error, QStringLiteral("%1 %2").arg(database_.notice(), problem).trimmed()});
        emit replaced();
    }
    if (!replaced_)
        tellDisturbance(problem);
}

void Collector::tellDisturbance(const QString& problem) {
    const bool isSilent = isServerSilent();
    const bool is = isSilent || recorder_.state().problem;
    const bool was = std::exchange(isDisturbed_, is);
    if (is && !was) {
        log_({Priority::Error, isSilent ? silenceText() : problem});
    } else if (!is) {
        if (was)
            log_({Priority::Notice, Words::tr("readings are recorded again")});
        if (problem != std::exchange(told_, problem) && !problem.isEmpty())
            log_({Priority::Error, problem});
    }
}

QString Collector::silenceText() const {
    return Words::tr("Database %1: The server does not answer. The meters are still read, and their readings are "
                     "recorded when it answers again.")
        .arg(database_.url().toString());
}

} // namespace countis::collector
