// SPDX-License-Identifier: GPL-3.0-or-later
// Records meters into a database as the application does, with a clock and a disk that whoever started it may set:
// chaos_recorder DATABASE OFFSET ADDRESS… The clock is the machine's and OFFSET ms. chaos.py says on standard input
// "clock MS", by how much the clock is set on, or "disk full" and "disk free". Lines on standard output: "taken POINT
// MS SERIAL V1 EA", in steps of the registers, before a sample is recorded; "committed", when all that were taken
// before are; "problem KIND" or "well".
#include "acquisition/fleet.h"
#include "history/recorder.h"
#include "history/site_database.h"
#include "history/small_disk.h"
#include "monitor/fleet_source.h"
#include "monitor/history_feed.h"
#include "monitor/monitor.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <string>

using namespace countis;

namespace {

void say(const std::string& text) {
    const std::string line = text + '\n';
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
        std::_Exit(1); // nobody listens any more
}

/// The machine's clock, which somebody has set.
class SetClock final : public Clock {
public:
    explicit SetClock(std::chrono::milliseconds offset) : offset_(offset) {}

    SampleTime now() const override { return shifted(SystemClock().now()); }
    void set(std::chrono::milliseconds by) { offset_ = offset_.load() + by; }
    SampleTime shifted(SampleTime time) const { return {time.mono, time.wall + offset_.load()}; }

private:
    std::atomic<std::chrono::milliseconds> offset_;
};

std::string lineOf(const HistorySample& sample) {
    const Readings& readings = *sample.readings;
    return "taken " + std::to_string(sample.point.number) + ' ' +
           std::to_string(sample.time.wall.time_since_epoch().count()) + ' ' + sample.device.serial + ' ' +
           std::to_string(readings.at(Quantity::V, Phase::L1).count) + ' ' +
           std::to_string(readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths);
}

class Station {
public:
    Station(SetClock& clock, SiteDatabase& database)
        : clock_(clock), store_(database.roster()),
          recorder_(clock, {database.url(), database.zone(), [](const RecorderState& state) {
                                say(state.problem ? "problem " + std::to_string(static_cast<int>(state.problem->kind))
                                                  : "well");
                            }}) {}

    /// The site as the database has it, and what is missing of these addresses.
    bool load(const QStringList& addresses) {
        auto content = store_->load();
        if (!content)
            return false;
        roster_.takePlaces(content->siteName, content->places, content->points);
        for (const Point& point : content->points)
            roster_.add(point);
        saved_ = roster_.content();
        for (const QString& address : addresses)
            add(address);
        return save();
    }

    void start() {
        monitor_ = std::make_unique<Monitor>(roster_, std::make_unique<FleetSource>());
        QObject::connect(monitor_.get(), &Monitor::deviceHeard, [this] { save(); });
        QObject::connect(monitor_.get(), &Monitor::ticked, [this](SampleBatch batch) { take(batch); });
        monitor_->start();
    }

    void commit() {
        recorder_.flush();
        if (!recorder_.state().problem)
            say("committed");
    }

private:
    void add(const QString& text) {
        const QStringList parts = text.split(u':');
        Point point;
        point.address = {parts[0].toStdString(), parts[1].toUShort(), kDefaultUnit};
        point.name = text.toStdString();
        if (roster_.findAddress(point.address) == nullptr)
            roster_.add(point);
    }

    bool save() {
        auto now = roster_.content();
        const bool done = store_->save(saved_, now).has_value();
        if (done)
            saved_ = std::move(now);
        return done;
    }

    void take(SampleBatch batch) {
        std::vector<HistorySample> samples;
        for (HistorySample& sample : historySamples(batch, roster_)) {
            if (!sample.blocks.test(index(Block::Metrology)) || !sample.blocks.test(index(Block::EnergyTotal)))
                continue; // it has no voltage or no energy by which chaos.py knows it
            auto readings = std::make_shared<Readings>(*sample.readings);
            for (BlockSample& block : readings->blocks)
                block.time = clock_.shifted(block.time);
            sample.readings = std::move(readings);
            sample.time = clock_.shifted(sample.time);
            say(lineOf(sample));
            samples.push_back(std::move(sample));
        }
        recorder_.take(std::move(samples));
    }

    SetClock& clock_;
    std::unique_ptr<RosterStore> store_;
    Recorder recorder_;
    Roster roster_;
    RosterContent saved_;
    std::unique_ptr<Monitor> monitor_;
};

/// False: standard input has ended.
bool obey(SetClock& clock) {
    std::array<char, 64> line{};
    if (std::fgets(line.data(), line.size(), stdin) == nullptr)
        return false;
    const QStringList words = QString::fromLatin1(line.data()).trimmed().split(u' ');
    if (words.value(0) == QStringLiteral("clock"))
        clock.set(std::chrono::milliseconds{words.value(1).toLongLong()});
    else if (words.value(0) == QStringLiteral("disk"))
        test::setDiskFull(words.value(1) == QStringLiteral("full"));
    return true;
}

} // namespace

int main(int count, char** arguments) {
    QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    const auto url = parseDatabaseUrl(given.value(1));
    if (!url || given.size() < 4)
        return 2;
    std::setvbuf(stdin, nullptr, _IONBF, 0); // the notifier sees each line that is not read
    test::useSmallDisk();
    SetClock clock(std::chrono::milliseconds{given[2].toLongLong()});
    const auto database = SiteDatabase::open(*url, SiteDatabase::Purpose::Record, QDateTime::currentDateTimeUtc());
    if (!database || !(*database)->records()) {
        std::fprintf(stderr, "%s\n", (database ? (*database)->notice() : database.error()).toUtf8().constData());
        return 1;
    }
    Station station(clock, **database);
    if (!station.load(given.mid(3)))
        return 1;
    station.start();
    QTimer commits;
    QObject::connect(&commits, &QTimer::timeout, [&] { station.commit(); });
    commits.start(std::chrono::milliseconds{500});
    QSocketNotifier orders(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orders, &QSocketNotifier::activated, [&] {
        if (!obey(clock))
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
