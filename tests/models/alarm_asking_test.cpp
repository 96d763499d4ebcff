// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks of the judge of this program is done when the database has it.
#include "models/alarms/alarms_model.h"

#include "site/alarms/alarm_defaults.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow{std::chrono::milliseconds{1'795'500'000'000}};

class StillClock final : public Clock {
public:
    SampleTime now() const override { return {Instant{1h}, kNow}; }
};

template <typename Condition>
void wait(Condition isSo) {
    while (!isSo())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// A meter of a site that this program records, with an alarm.
class AlarmedPress {
public:
    AlarmedPress() {
        Point point;
        point.name = "Press";
        point.address.host = "10.0.0.1";
        press_ = *roster_.add(std::move(point));
        REQUIRE(writeAlarms(database_->connection(), alarmOf("voltage-high"), kNow));
        judge.tick();
        wait([this] { return judge.isJudging(); });
        model.setPerson("M. Keller");
        model.show(database_.get(), &judge);
        wait([this] { return model.rows()->count() == 1; });
    }

    AlarmChange alarmOf(std::string_view key) const {
        const auto rules = defaultAlarmRules();
        StoredAlarm alarm;
        alarm.key = key;
        alarm.record.alarm = {press_, std::ranges::find(rules, key, &AlarmRule::key)->id};
        alarm.record.status = {AlarmState::Unacknowledged, AlarmState::Unacknowledged, true, false};
        alarm.record.raised = kNow - 1min;
        AlarmChange change;
        change.now = {alarm};
        return change;
    }
    AlarmState stored() const {
        const auto alarms = readAlarms(database_->connection()).value();
        return std::ranges::find(alarms, "voltage-high", &StoredAlarm::key)->record.status.state;
    }

private:
    std::unique_ptr<SiteDatabase> open() const {
        DatabaseUrl url;
        url.file = folder_.filePath(QStringLiteral("site.sqlite"));
        return SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime()).value();
    }

    QTemporaryDir folder_;
    StillClock clock_;
    Roster roster_;
    PointId press_;
    std::unique_ptr<SiteDatabase> database_ = open();

public:
    SiteRecorder recorder{clock_, *database_};
    SiteAlarms judge{clock_, *database_, roster_, recorder};
    AlarmsModel model{clock_, roster_};
};

} // namespace

TEST_CASE("An alarm is said to be acknowledged when that is written, and not when something else is") {
    AlarmedPress site;
    const QSignalSpy done(&site.model, &AlarmsModel::done);
    const QSignalSpy told(&site.model, &AlarmsModel::told);
    const std::int64_t other = site.recorder.takeAlarms(site.alarmOf("power-exported"));
    REQUIRE(site.model.acknowledge(QStringLiteral("seen")));
    site.model.takeWritten(other);
    CHECK(done.isEmpty());
    CHECK(told.isEmpty());
    CHECK(site.model.isAsking());
    QObject::connect(&site.recorder, &SiteRecorder::alarmsWritten, &site.model, &AlarmsModel::takeWritten);
    wait([&] { return !told.isEmpty(); });
    CHECK(told[0][0].toString().contains("is acknowledged"));
    CHECK(done.size() == 1);
    CHECK(site.stored() == AlarmState::Acknowledged);
}
