// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_writer.h"

#include "bundle/bundle_file.h"
#include "bundle/bundle_findings.h"
#include "bundle/bundle_redaction.h"
#include "history/alarm_store.h"
#include "history/database_roster.h"
#include "history/sample_tables.h"
#include "history/schema.h"
#include "history/statements.h"
#include "history/table_setup.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Bundle)
};

using Done = DatabaseResult<void>;

// Where the parts of the work end.
constexpr double kCopied = 0.3;
constexpr double kFound = 0.8;
constexpr double kRedacted = 0.95;

/// An error in the one place that it came from.
struct Trouble {
    DatabaseError error;
    DatabaseUrl where;
};
using Step = tl::expected<void, Trouble>;

class Making {
public:
    Making(const BundleRequest& request, const std::stop_token& stop, const OnBundle& progress)
        : request_(request), stop_(stop), progress_(progress) {}

    Step make() {
        auto opened = DatabaseConnection::openInMemory();
        if (!opened)
            return here(opened.error());
        work_ = *std::move(opened);
        const auto made = makeTables(*work_);
        if (!made)
            return here(made.error());
        if (auto done = makeBundleTables(*work_); !done)
            return here(done.error());
        return copyHistory()
            .and_then([&] { return own(addRecord()); })
            .and_then([&] { return own(find()); })
            .and_then([&] { return own(writeAbout()); })
            .and_then([&] { return request_.redact ? own(redact(*work_, stop_)) : Step(); });
    }

    DatabaseConnection& work() { return *work_; }

private:
    static tl::unexpected<Trouble> here(const DatabaseError& error) { return tl::unexpected(Trouble{error, {}}); }
    static Step own(const Done& done) { return done ? Step() : here(done.error()); }

    Step copyHistory() {
        if (!request_.database)
            return {};
        const auto at = [&](const DatabaseError& error) { return Trouble{error, *request_.database}; };
        auto source = DatabaseConnection::open(*request_.database, DatabaseConnection::Access::Read);
        if (!source)
            return tl::unexpected(at(source.error()));
        const auto version = schemaVersion(**source);
        if (!version)
            return tl::unexpected(at(version.error()));
        if (*version != kSchemaVersion)
            return tl::unexpected(at({DatabaseError::Kind::Other, unusableTablesText(*version, *request_.database)}));
        auto whole = Transaction::begin(**source); // one state of it
        if (!whole)
            return tl::unexpected(at(whole.error()));
        const auto selection = selectionIn(**source);
        if (!selection)
            return tl::unexpected(at(selection.error()));
        const auto leftOut =
            copySite(**source, *work_, *selection, stop_, [&](double share) { progress_(kCopied * share); });
        if (!leftOut)
            return tl::unexpected(at(leftOut.error()));
        info_.leftOut = *leftOut;
        return {};
    }

    /// The meter in view comes first, then those in alarm, then those whose frames are held.
    DatabaseResult<BundleSelection> selectionIn(DatabaseConnection& source) const {
        std::vector<PointId> all;
        auto rows =
            select(source, QStringLiteral("SELECT id FROM point WHERE removed_ms IS NULL ORDER BY position, id"));
        if (auto done = forEachRow(rows, [&](const Statement& row) { all.push_back({row.integer(0)}); }); !done)
            return tl::unexpected(done.error());
        BundleSelection selection{{}, request_.points.empty(), request_.from, request_.to, kBundleBudget};
        const auto isWanted = [&](PointId point) {
            return request_.points.empty() || std::ranges::count(request_.points, point) > 0;
        };
        const auto alarms = readAlarms(source);
        if (!alarms)
            return tl::unexpected(alarms.error());
        const auto isInAlarm = [&](PointId point) {
            return std::ranges::any_of(*alarms, [&](const StoredAlarm& alarm) {
                return alarm.record.alarm.point == point && isOpen(alarm.record.status.state);
            });
        };
        const auto rank = [&](PointId point) {
            if (point == request_.record.inView)
                return 0;
            return isInAlarm(point) ? 1 : request_.record.frames.contains(point) ? 2 : 3;
        };
        std::ranges::copy_if(all, std::back_inserter(selection.points), isWanted);
        std::ranges::stable_sort(selection.points, {}, rank);
        return selection;
    }

    Done addRecord() {
        const FlightRecord& record = request_.record;
        DatabaseRoster roster(*work_, [](const DatabaseError& error) {
            return Message{"%1", {error.detail.toStdString()}};
        });
        auto content = roster.load();
        if (!content)
            return tl::unexpected(DatabaseError{DatabaseError::Kind::Other, {}});
        RosterContent more = *content;
        for (Point point : record.points) {
            point.origin = PointOrigin::Saved;
            more.points.push_back(std::move(point));
        }
        if (!roster.save(*content, more))
            return tl::unexpected(DatabaseError{DatabaseError::Kind::Other, {}});
        points_ = std::move(more.points);
        if (auto done = addMinutes(); !done)
            return done;
        for (const auto& [point, frames] : record.frames)
            if (isKnown(point))
                if (auto done = writeFrames(*work_, point, frames); !done)
                    return done;
        return writeSettings(*work_, record.settings);
    }

    /// What the database has recorded counts, and not what the program kept of the same minute.
    Done addMinutes() {
        auto recorded =
            work_->prepare(QStringLiteral("SELECT count(*) FROM sample_minute WHERE start_ms = ? AND point = ?"));
        if (!recorded)
            return tl::unexpected(recorded.error());
        SampleTables tables(*work_);
        for (const ClosedMinute& minute : request_.record.minutes) {
            if (!isKnown(minute.key.point) || minute.key.start + kMinute <= request_.from)
                continue;
            const auto found =
                recorded->run(milliseconds(minute.key.start), qint64{minute.key.point.number}).and_then([&] {
                    return recorded->next();
                });
            if (!found)
                return tl::unexpected(found.error());
            const bool isRecorded = *found && recorded->integer(0) > 0;
            recorded->finish();
            if (isRecorded)
                continue;
            if (auto done = tables.insert(minute); !done)
                return done;
        }
        return {};
    }

    bool isKnown(PointId point) const { return std::ranges::count(points_, point, &Point::id) > 0; }

    Done find() {
        auto found = findInSamples(*work_, points_, request_.to, stop_,
                                   [&](double share) { progress_(kCopied + (kFound - kCopied) * share); });
        if (!found)
            return tl::unexpected(found.error());
        if (auto done = findAlarms(found->events); !done)
            return done;
        for (const BundleEvent& event : request_.record.events)
            if (event.at >= request_.from && (!event.point || isKnown(event.point)))
                found->events.push_back(event);
        std::ranges::stable_sort(found->events, {}, &BundleEvent::at);
        return writeEvents(*work_, found->events).and_then([&] { return writeVerdicts(*work_, found->verdicts); });
    }

    /// Those that were raised in the time of the bundle; one that a person or the design hides is none.
    Done findAlarms(std::vector<BundleEvent>& events) {
        return readAlarmJournal(*work_, request_.from, request_.to).map([&](const std::vector<AlarmEntry>& entries) {
            for (const AlarmEntry& entry : entries)
                if (const AlarmTransition& one = entry.transition; one.isAnnouncement())
                    events.push_back({one.at.wall, one.alarm.point, BundleEventKind::Alarm, entry.key});
        });
    }

    Done writeAbout() {
        info_.program = request_.program;
        info_.schema = kSchemaVersion;
        info_.made = WallTime(std::chrono::milliseconds{QDateTime::currentMSecsSinceEpoch()});
        info_.from = request_.from;
        info_.to = request_.to;
        info_.inView = request_.record.inView;
        info_.simulated = request_.simulated;
        progress_(kFound);
        return writeInfo(*work_, info_);
    }

    const BundleRequest& request_;
    const std::stop_token& stop_;
    const OnBundle& progress_;
    std::unique_ptr<DatabaseConnection> work_;
    std::vector<Point> points_;
    BundleInfo info_;
};

QString cancelledText() {
    return Words::tr("The support bundle was cancelled.");
}

QString existsText(const QString& file) {
    return Words::tr("The file %1 exists already. Name another file.").arg(file);
}

/// Under another name first, so that nobody finds half a file.
tl::expected<BundleInfo, QString> writeFile(DatabaseConnection& work, const QString& file,
                                            const std::stop_token& stop) {
    const QString part = file + QStringLiteral(".part");
    QFile claimed(part); // of two programs that write the same bundle, one gets it
    if (!claimed.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::unexpected(
            QFileInfo::exists(part)
                ? existsText(part)
                : Words::tr("The support bundle %1 cannot be written. %2").arg(file, claimed.errorString()));
    claimed.close();
    const auto removed = [&](const QString& text) {
        QFile::remove(part);
        return tl::unexpected(text);
    };
    DatabaseUrl url;
    url.file = file;
    if (const auto written = run(work, QStringLiteral("VACUUM INTO ?"), part); !written)
        return removed(Words::tr("The support bundle %1 cannot be written. %2")
                           .arg(file, databaseErrorText(written.error(), url)));
    const auto opened = openBundle(part);
    if (!opened)
        return removed(opened.error());
    if (stop.stop_requested())
        return removed(cancelledText());
    QFile written(part);
    if (!written.rename(file))
        return removed(
            QFileInfo::exists(file)
                ? existsText(file)
                : Words::tr("The support bundle %1 cannot be written. %2").arg(file, written.errorString()));
    return opened->info;
}

} // namespace

tl::expected<BundleInfo, QString> saveBundle(const BundleRequest& request, const QString& file,
                                             const std::stop_token& stop, const OnBundle& progress) {
    if (QFileInfo::exists(file))
        return tl::unexpected(existsText(file));
    Making making(request, stop, progress);
    const Step made = making.make();
    if (stop.stop_requested())
        return tl::unexpected(cancelledText());
    if (!made)
        return tl::unexpected(databaseErrorText(made.error().error, made.error().where));
    progress(kRedacted);
    auto written = writeFile(making.work(), file, stop);
    progress(1);
    return written;
}

tl::expected<BundleInfo, QString> redactBundle(const QString& from, const QString& to, const std::stop_token& stop) {
    if (QFileInfo::exists(to))
        return tl::unexpected(existsText(to));
    const auto bundle = openBundle(from);
    if (!bundle)
        return tl::unexpected(bundle.error());
    auto source = DatabaseConnection::open(bundle->url, DatabaseConnection::Access::Read);
    auto work = DatabaseConnection::openInMemory();
    if (!source || !work)
        return tl::unexpected(databaseErrorText(source ? work.error() : source.error(), bundle->url));
    Done done = makeTables(**work).map([](bool) {}).and_then([&] { return makeBundleTables(**work); });
    done = done.and_then([&] { return (*work)->exec(QStringLiteral("DELETE FROM site")); });
    for (const std::vector<KeyedTable>* tables : {&keyedTables(), &bundleTables()})
        for (const KeyedTable& table : *tables)
            done = done.and_then([&] { return copyRows(**source, **work, table, {}, stop); });
    done = done.and_then([&] { return redact(**work, stop); });
    if (stop.stop_requested())
        return tl::unexpected(cancelledText());
    if (!done)
        return tl::unexpected(databaseErrorText(done.error(), bundle->url));
    return writeFile(**work, to, stop);
}

} // namespace countis
