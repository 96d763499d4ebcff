// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms and who judges them, the rights of the user, and the state of a shared site.
#include "fixture.h"

#include "site/alarms/alarm_defaults.h"

namespace countis::test {

using namespace std::chrono_literals;

void Fixture::raiseAlarms() {
    openFile();
    const WallTime now = clock_.now().wall;
    countis::AlarmChange change;
    const auto raise = [&](std::size_t n, const char* key) {
        const auto rules = countis::defaultAlarmRules();
        const auto rule = std::ranges::find(rules, std::string(key), &countis::AlarmRule::key);
        countis::AlarmEntry& entry = change.entries.emplace_back();
        entry.key = key;
        entry.transition.alarm = {app_.roster().points()[n].id, rule->id};
        entry.transition.at.wall = now - 10min;
        entry.transition.to = countis::AlarmState::Unacknowledged;
        entry.transition.severity = rule->severity;
        entry.transition.value = rule->limit + 3;
        entry.transition.limit = rule->limit;
        countis::StoredAlarm& alarm = change.now.emplace_back();
        alarm.key = key;
        alarm.record.alarm = entry.transition.alarm;
        alarm.record.status = {entry.transition.to, entry.transition.to, true, false};
        alarm.record.raised = now - 10min;
    };
    raise(0, "voltage-high");
    raise(1, "power-exported");
    if (const auto written = countis::writeAlarms(database_->connection(), change, now); !written)
        qFatal("%s", qPrintable(written.error().detail));
    recorder_ = std::make_unique<SiteRecorder>(systemClock_, *database_);
    alarms_ = std::make_unique<countis::SiteAlarms>(clock_, *database_, app_.roster(), *recorder_);
    alarms_->tick();
    while (!alarms_->isJudging()) // it reads the database on another thread
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    connect(recorder_.get(), &SiteRecorder::alarmsWritten, app_.alarms(), &AlarmsModel::takeWritten);
    app_.alarms()->setPerson("M. Keller");
    app_.alarms()->show(database_.get(), alarms_.get());
}

void Fixture::replayAlarms() {
    DatabaseUrl url = database_->url();
    app_.alarms()->show(nullptr, nullptr);
    alarms_.reset();
    recorder_.reset();
    database_.reset();
    url.immutable = true;
    database_ = SiteDatabase::open(url, SiteDatabase::Purpose::Read, QDateTime::currentDateTime()).value();
    app_.alarms()->show(database_.get(), nullptr);
}

void Fixture::watchAlarms() {
    watched_ =
        SiteDatabase::open(database_->url(), SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
    app_.history()->show(watched_.get(), nullptr);
    app_.alarms()->show(watched_.get(), nullptr);
}

void Fixture::endRecording() {
    alarms_.reset();
    recorder_.reset();
    database_.reset();
}

void Fixture::endAlarms() {
    if (const auto ended = database_->connection().exec(QStringLiteral("DELETE FROM alarm")); !ended)
        qFatal("%s", qPrintable(ended.error().detail));
    app_.alarms()->refresh();
}

void Fixture::testNotices() {
    app_.notices()->addTestOutcome(true, QStringLiteral("The test was sent to the webhook."));
    app_.notices()->addTestOutcome(false, QStringLiteral("The mail server refused the password."));
    app_.notices()->endTest();
}

void Fixture::actAsViewer() {
    const QString refusal = QStringLiteral("Your role in the database may only read.");
    app_.setRights([refusal] { return QString(refusal); });
    app_.commands()->setRefusal(refusal);
    app_.alarms()->setRefusals(refusal, refusal);
}

void Fixture::silenceDatabase() {
    app_.feed()->setFeed({countis::SharedFeed::State::NoDatabase, clock_.now().wall, false});
}

void Fixture::silenceCollectors() {
    app_.feed()->setFeed({countis::SharedFeed::State::NoCollectors, clock_.now().wall, true});
}

} // namespace countis::test
