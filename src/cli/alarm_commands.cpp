// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alarm_commands.h"

#include "cli/printer.h"
#include "cli/site_access.h"
#include "cli/text_table.h"
#include "history/alarm_store.h"
#include "history/alive_collectors.h"
#include "history/database/server_lock.h"
#include "history/site_roles.h"
#include "process/user_name.h"
#include "report/series_text.h"
#include "site/alarms/alarm_words.h"
#include "site/roster.h"
#include "wording/alarm_text.h"
#include "wording/message_text.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <thread>
#include <unordered_map>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

using Outcome = tl::expected<void, Ending>;
using namespace std::chrono_literals;

constexpr std::chrono::days kHistory{30};
/// The program that records looks for requests once a second.
constexpr std::chrono::seconds kPatience{5};
constexpr std::chrono::milliseconds kLook{100};

WallTime systemTime() {
    return WallTime(std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()});
}

/// What every line needs.
struct Work {
    const AlarmOptions& options;
    Printer& printer;
    QTimeZone zone{};
    RosterContent site{};
    std::vector<AlarmRule> rules{};

    tl::unexpected<Ending> failed(const DatabaseError& error) const {
        return cli::failed(ExitCode::Database, databaseErrorText(error, options.database));
    }
    /// An exception for a place or a meter has the key of the rule of the site; where it is gone, that one is left.
    const AlarmRule* ruleOf(const AlarmRef& alarm, const std::string& key) const {
        auto found = std::ranges::find(rules, alarm.rule, &AlarmRule::id);
        if (found == rules.end())
            found = std::ranges::find(rules, key, &AlarmRule::key);
        return found == rules.end() ? nullptr : &*found;
    }
    /// "" of the site itself; the number of a meter that was removed.
    std::string meterOf(PointId point) const {
        const auto found = std::ranges::find(site.points, point, &Point::id);
        if (found != site.points.end())
            return found->name;
        return point ? std::to_string(point.number) : std::string();
    }
    std::string time(WallTime at) const { return isoTime(at, zone); }
};

std::string idOf(PointId point, const std::string& key) {
    return std::to_string(point.number) + '/' + key;
}

/// What told people of each alarm: that it was raised, or, of one that was raised while something hid it, that it is
/// shown now.
using Raised = std::unordered_map<std::string, AlarmTransition>;

DatabaseResult<Raised> raisedOf(DatabaseConnection& connection, const std::vector<StoredAlarm>& alarms) {
    Raised raised;
    for (const StoredAlarm& alarm : alarms) {
        const auto entries = readAlarmJournal(connection, alarm.record.alarm, alarm.record.raised, WallTime::max());
        if (!entries)
            return tl::unexpected(entries.error());
        const auto first =
            std::ranges::find_if(*entries, [](const AlarmEntry& entry) { return entry.transition.isAnnouncement(); });
        if (first != entries->end())
            raised[idOf(alarm.record.alarm.point, alarm.key)] = first->transition;
    }
    return raised;
}

nlohmann::ordered_json faultOf(const std::string& fault) {
    return fault.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(fault);
}

nlohmann::ordered_json numberOf(const std::optional<double>& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

std::string jsonOf(const Work& work, const StoredAlarm& alarm, const Raised& raised) {
    const AlarmRecord& record = alarm.record;
    const std::string id = idOf(record.alarm.point, alarm.key);
    const AlarmRule* rule = work.ruleOf(alarm.record.alarm, alarm.key);
    nlohmann::ordered_json line{{"id", id},
                                {"meter", work.meterOf(record.alarm.point)},
                                {"rule", alarm.key},
                                {"fault", faultOf(record.fault)},
                                {"state", nameOf(record.status.state)},
                                {"raised", record.status.raised},
                                {"since", work.time(record.raised)}};
    line["severity"] = rule != nullptr ? nlohmann::ordered_json(nameOf(rule->severity)) : nullptr;
    const auto found = raised.find(id);
    const bool hasValue = found != raised.end() && found->second.value.has_value();
    line["value"] = numberOf(hasValue ? found->second.value : std::nullopt);
    line["limit"] = numberOf(hasValue ? std::optional(found->second.limit) : std::nullopt);
    line["unit"] = hasValue && rule != nullptr ? nlohmann::ordered_json(unitOf(rule->watch)) : nullptr;
    const bool shelved = record.status.state == AlarmState::Shelved;
    line["shelved_until"] = shelved ? nlohmann::ordered_json(work.time(record.shelvedUntil)) : nullptr;
    return line.dump() + '\n';
}

QStringList cellsOf(const Work& work, const StoredAlarm& alarm, const Raised& raised) {
    const QLocale locale;
    const std::string id = idOf(alarm.record.alarm.point, alarm.key);
    const AlarmRule* rule = work.ruleOf(alarm.record.alarm, alarm.key);
    const auto found = raised.find(id);
    QString value;
    QString limit;
    if (rule != nullptr && found != raised.end() && found->second.value) {
        value = alarmValueText(*rule, *found->second.value, found->second.which, locale);
        limit = alarmLimitText(*rule, found->second.limit, locale);
    } else if (rule != nullptr) {
        limit = alarmLimitText(*rule, 0, locale);
    }
    return {QString::fromStdString(id),
            alarmNameText(alarm.key, alarm.record.fault),
            rule != nullptr ? alarmSeverityText(rule->severity) : QString(),
            QString::fromStdString(work.meterOf(alarm.record.alarm.point)),
            alarmStateText(alarm.record.status.state),
            value,
            limit,
            QString::fromStdString(work.time(alarm.record.raised))};
}

Outcome list(const Work& work, DatabaseConnection& connection) {
    const auto alarms = readAlarms(connection);
    if (!alarms)
        return work.failed(alarms.error());
    const auto raised = raisedOf(connection, *alarms);
    if (!raised)
        return work.failed(raised.error());
    TextTable table(TextTable::Cells::Text);
    table.row({Words::tr("ID"), Words::tr("Alarm"), Words::tr("Severity"), Words::tr("Meter"), Words::tr("State"),
               Words::tr("Value"), Words::tr("Limit"), Words::tr("Since")});
    for (const StoredAlarm& alarm : *alarms)
        if (work.options.json)
            work.printer.add(jsonOf(work, alarm, *raised));
        else
            table.row(cellsOf(work, alarm, *raised));
    if (work.options.json)
        return {};
    work.printer.add(alarms->empty() ? Words::tr("No alarms.").toStdString() + '\n' : table.text().toStdString());
    return {};
}

std::string jsonOf(const Work& work, const AlarmEntry& entry) {
    const AlarmTransition& told = entry.transition;
    const AlarmRule* rule = work.ruleOf(told.alarm, entry.key);
    nlohmann::ordered_json line{{"time", work.time(told.at.wall)},
                                {"id", idOf(told.alarm.point, entry.key)},
                                {"meter", work.meterOf(told.alarm.point)},
                                {"rule", entry.key},
                                {"fault", faultOf(told.fault)},
                                {"severity", nameOf(told.severity)},
                                {"what", nameOf(told.input)},
                                {"state_before", nameOf(told.from)},
                                {"state", nameOf(told.to)},
                                {"value", numberOf(told.value)},
                                {"limit", numberOf(told.value ? std::optional(told.limit) : std::nullopt)}};
    line["unit"] = told.value && rule != nullptr ? nlohmann::ordered_json(unitOf(rule->watch)) : nullptr;
    const bool byPerson = !told.by.user.empty();
    line["person"] = byPerson ? nlohmann::ordered_json(told.by.user) : nullptr;
    line["comment"] = byPerson ? nlohmann::ordered_json(told.by.comment) : nullptr;
    return line.dump() + '\n';
}

QStringList cellsOf(const Work& work, const AlarmEntry& entry) {
    const AlarmTransition& told = entry.transition;
    const AlarmRule* rule = work.ruleOf(told.alarm, entry.key);
    const QString until = QString::fromStdString(work.time(told.shelvedUntil));
    return {QString::fromStdString(work.time(told.at.wall)),
            QString::fromStdString(idOf(told.alarm.point, entry.key)),
            alarmNameText(entry.key, told.fault),
            alarmSeverityText(told.severity),
            QString::fromStdString(work.meterOf(told.alarm.point)),
            alarmTransitionText(told, until),
            told.value && rule != nullptr ? alarmValueText(*rule, *told.value, told.which, QLocale()) : QString(),
            QString::fromStdString(told.by.comment)};
}

Outcome history(const Work& work, DatabaseConnection& connection) {
    const WallTime now = systemTime();
    const auto entries = readAlarmJournal(connection, now - kHistory, WallTime::max());
    if (!entries)
        return work.failed(entries.error());
    TextTable table(TextTable::Cells::Text);
    table.row({Words::tr("Time"), Words::tr("ID"), Words::tr("Alarm"), Words::tr("Severity"), Words::tr("Meter"),
               Words::tr("Event"), Words::tr("Value"), Words::tr("Comment")});
    for (const AlarmEntry& entry : *entries)
        if (work.options.json)
            work.printer.add(jsonOf(work, entry));
        else
            table.row(cellsOf(work, entry));
    if (work.options.json)
        return {};
    work.printer.add(entries->empty() ? Words::tr("No alarms in the last 30 days.").toStdString() + '\n'
                                      : table.text().toStdString());
    return {};
}

/// "3/power-exported"; the meter also by its name or address.
tl::expected<StoredAlarm, Ending> named(const Work& work, const std::vector<StoredAlarm>& alarms) {
    const QString& id = work.options.acknowledged;
    if (!id.contains(u'/'))
        return failed(ExitCode::Usage,
                      Words::tr("\"%1\" is not the ID of an alarm. Write METER/RULE, as countisctl alarms "
                                "lists them.")
                          .arg(id));
    const QString meter = id.section(u'/', 0, -2);
    const std::string key = id.section(u'/', -1).toStdString();
    PointId point{};
    if (meter != QLatin1String("0")) {
        const auto found = meterOf(work.site, meter);
        if (!found)
            return tl::unexpected(found.error());
        point = found->id;
    }
    for (const StoredAlarm& alarm : alarms)
        if (alarm.record.alarm.point == point && alarm.key == key)
            return alarm;
    return failed(ExitCode::Usage, Words::tr("\"%1\" is not an alarm of this site at the moment. countisctl alarms "
                                             "lists them all.")
                                       .arg(id));
}

Outcome refused(AlarmRefusal refusal) {
    return failed(ExitCode::Usage, messageText(refusalText(refusal)));
}

/// Nobody records: the state is changed here, as a judge does it.
Outcome doHere(const Work& work, DatabaseConnection& connection, const AlarmRequest& request,
               const std::vector<StoredAlarm>& alarms) {
    AlarmJudge judge;
    AlarmNews news;
    const AlarmTime time{{Instant{}, request.at}, 0min};
    Roster roster;
    std::vector<Point> placed = work.site.points;
    roster.takePlaces(work.site.siteName, work.site.places, placed);
    std::vector<AlarmPoint> points;
    points.reserve(placed.size());
    for (const Point& point : placed)
        points.push_back({point.id, point.place, point.role});
    judge.configure(work.rules, points, roster.places(), time, news);
    std::vector<AlarmRecord> records;
    records.reserve(alarms.size());
    for (const StoredAlarm& alarm : alarms)
        records.push_back(alarm.record);
    judge.restore(records, time, news);
    news.clear(); // what ended meanwhile is told by the program that records
    if (const auto done = judge.command(request.alarm, request.input, request.by, time, news); !done)
        return refused(done.error());
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return work.failed(transaction.error());
    const auto written =
        writeAlarms(connection, alarmChange(judge, news), request.at).and_then([&] { return transaction->commit(); });
    return written ? Outcome() : work.failed(written.error());
}

/// A collector lives, or another program has the site for itself.
DatabaseResult<bool> isRecorded(DatabaseConnection& connection) {
    const auto collectors = aliveCollectors(connection);
    if (!collectors)
        return tl::unexpected(collectors.error());
    return collectors->empty() ? isTaken(connection, ServerLock::Site) : true;
}

/// What to add when nobody answers. The error is of a user who may acknowledge and not record: where no program
/// records, nobody would carry the request out, and another role is not what is missing.
tl::expected<QString, Ending> adviceWithoutAnswer(const Work& work, DatabaseConnection& connection,
                                                  const Ending& otherwise) {
    if (connection.engine() != DatabaseEngine::Postgres)
        return otherwise.text;
    const auto rights = rightsOf(connection);
    if (!rights)
        return work.failed(rights.error());
    if (rights->record || !rights->acknowledge)
        return otherwise.text;
    const auto recorded = isRecorded(connection);
    if (!recorded)
        return work.failed(recorded.error());
    if (!*recorded)
        return failed(ExitCode::Database, Words::tr("No program records this site now, so nothing was acknowledged. "
                                                    "Start countis-collector, then try again."));
    return Words::tr("Nothing was acknowledged. Try again, and look at the log of countis-collector.");
}

/// `advice`: what to do if it does not answer.
Outcome askRecorder(const Work& work, DatabaseConnection& connection, const AlarmRequest& request,
                    const QString& advice) {
    const auto id = addAlarmRequest(connection, request);
    if (!id)
        return work.failed(id.error());
    for (auto waited = 0ms; waited < kPatience && work.printer.goesOn(); waited += kLook) {
        std::this_thread::sleep_for(kLook);
        const auto answer = takeAlarmAnswer(connection, *id);
        if (!answer)
            return work.failed(answer.error());
        if (*answer)
            return (*answer)->refusal ? refused(*(*answer)->refusal) : Outcome();
    }
    if (const auto removed = removeAlarmRequest(connection, *id); !removed)
        return work.failed(removed.error());
    return failed(ExitCode::Database,
                  Words::tr("The program that records did not answer within 5 s. %1").arg(advice));
}

Outcome acknowledge(const Work& work, SiteDatabase& database) {
    const auto alarms = readAlarms(database.connection());
    if (!alarms)
        return work.failed(alarms.error());
    const auto alarm = named(work, *alarms);
    if (!alarm)
        return tl::unexpected(alarm.error());
    const AlarmRequest request{{},
                               systemTime(),
                               alarm->record.alarm,
                               AlarmInput::Acknowledge,
                               {process::userName(), work.options.comment.toStdString()},
                               0min};
    auto own = openSite(work.options.database, SiteDatabase::Purpose::Change);
    if (own)
        return doHere(work, (*own)->connection(), request, *alarms);
    const auto connection = openForAll(work.options.database);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto advice = adviceWithoutAnswer(work, **connection, own.error());
    if (!advice)
        return tl::unexpected(advice.error());
    return askRecorder(work, **connection, request, *advice);
}

Outcome run(Work work) {
    auto database = openSite(work.options.database, SiteDatabase::Purpose::Read);
    if (!database)
        return tl::unexpected(database.error());
    auto content = contentOf(**database);
    if (!content)
        return tl::unexpected(content.error());
    auto rules = readAlarmRules((*database)->connection());
    if (!rules)
        return work.failed(rules.error());
    work.zone = (*database)->zone();
    work.site = *std::move(content);
    work.rules = *std::move(rules);
    if (!work.options.acknowledged.isEmpty())
        return acknowledge(work, **database);
    return work.options.history ? history(work, (*database)->connection()) : list(work, (*database)->connection());
}

} // namespace

ExitCode runOnDatabase(const AlarmOptions& options, int stop) {
    Printer printer(stop);
    return finish(printer, run({options, printer}));
}

} // namespace countis::cli
