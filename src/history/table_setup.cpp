// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/table_setup.h"

#include "history/database/file_guard.h"
#include "history/database/recording_lock.h"
#include "history/database/server_lock.h"
#include "history/schema.h"
#include "history/statements.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <memory>
#include <optional>

namespace countis {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("SiteDatabase", text);
}

/// Of a user who is known, and does not own the tables.
QString ownersErrorText(const DatabaseError& error, const DatabaseUrl& url) {
    if (error.kind != DatabaseError::Kind::Denied || url.engine == DatabaseEngine::Sqlite)
        return databaseErrorText(error, url);
    return translated(QT_TRANSLATE_NOOP("SiteDatabase",
                                        "You may not change the tables of %1, so nothing was changed. "
                                        "Only their owner may, and nobody gets that right with a "
                                        "role. (%2)"))
        .arg(url.toString(), error.detail);
}

/// A database whose tables this program makes or changes, and into which nobody records meanwhile.
class Owned {
public:
    explicit Owned(DatabaseUrl url) : url_(std::move(url)) {}
    ~Owned() {
        connection_.reset();
        if (lock_ && !leavesNote_)
            (void)lock_->endCleanly(); // otherwise the next recorder checks the file, which does no harm
    }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;

    using Done = tl::expected<void, QString>;

    const DatabaseUrl& url() const { return url_; }
    DatabaseConnection& connection() { return *connection_; }

    /// Looks at it first: to open a file for writing would change it, whatever it holds.
    tl::expected<int, QString> version() {
        if (url_.engine == DatabaseEngine::Sqlite) {
            const auto use = examineFile(url_.file);
            if (!use)
                return tl::unexpected(use.error().text);
            if (!use->onlyRead.isEmpty())
                return tl::unexpected(use->onlyRead);
            url_.file = use->path;
            if (!use->exists)
                return 0;
        }
        const auto opened = DatabaseConnection::open(url_, DatabaseConnection::Access::Read);
        const auto found = opened ? schemaVersion(**opened) : tl::unexpected(opened.error());
        return found.map_error([&](const DatabaseError& error) { return databaseErrorText(error, url_); });
    }

    Done take() {
        if (url_.engine == DatabaseEngine::Sqlite) {
            auto lock = RecordingLock::take(url_.file);
            if (!lock)
                return tl::unexpected(refusalText(lock.error(), url_));
            leavesNote_ = lock->hadRecorder() && !lock->lastEndedCleanly();
            lock_ = *std::move(lock);
            return {};
        }
        auto opened = open();
        if (!opened)
            return opened;
        const auto taken = takeRightToRecord(*connection_);
        if (!taken)
            return tl::unexpected(ownersErrorText(taken.error(), url_));
        return *taken ? Done() : tl::unexpected(refusalText({true, std::nullopt, {}}, url_));
    }

    Done open() {
        if (connection_)
            return {};
        auto opened = DatabaseConnection::open(url_);
        if (!opened)
            return tl::unexpected(databaseErrorText(opened.error(), url_));
        connection_ = *std::move(opened);
        return {};
    }

private:
    DatabaseUrl url_;
    std::optional<RecordingLock> lock_;
    bool leavesNote_ = false; // of an unclean end, to the next recorder
    std::unique_ptr<DatabaseConnection> connection_;
};

QString copyBefore(const DatabaseUrl& url, const QDateTime& now) {
    return QStringLiteral("%1.before-version-%2-%3")
        .arg(url.file, QString::number(kSchemaVersion), now.toString(QStringLiteral("yyyy-MM-ddTHHmmss")));
}

} // namespace

DatabaseResult<bool> makeTables(DatabaseConnection& connection) {
    const auto version = schemaVersion(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (auto done = migrate(connection); !done)
        return tl::unexpected(done.error());
    if (*version > 0)
        return false;
    return run(connection, QStringLiteral("UPDATE site SET time_zone = ? WHERE id = 1"),
               QString::fromLatin1(QTimeZone::systemTimeZoneId()))
        .map([] { return true; });
}

QString unusableTablesText(int version, const DatabaseUrl& url) {
    const bool isFile = url.engine == DatabaseEngine::Sqlite;
    const bool empty = version == 0;
    const QString text =
        empty && isFile
            ? translated(QT_TRANSLATE_NOOP(
                  "SiteDatabase", "The file %1 is not a database of countis: it has no tables. Name another file."))
        : empty
            ? translated(QT_TRANSLATE_NOOP("SiteDatabase", "%1 has no tables yet. The owner of the database creates "
                                                           "them with this command: countisctl database init \"%1\""))
        : isFile
            ? translated(QT_TRANSLATE_NOOP("SiteDatabase", "The tables of %1 are of an older version. The first "
                                                           "program that records into the file updates them."))
            : translated(QT_TRANSLATE_NOOP("SiteDatabase",
                                           "The tables of %1 are of an older version. The owner of the database "
                                           "updates them with this command: countisctl database migrate \"%1\""));
    return text.arg(isFile ? url.file : url.toString());
}

tl::expected<bool, QString> initDatabase(const DatabaseUrl& url) {
    Owned database(url);
    const auto version = database.version();
    if (!version)
        return tl::unexpected(version.error());
    if (*version == kSchemaVersion)
        return false;
    if (*version > 0)
        return tl::unexpected(unusableTablesText(*version, database.url()));
    return database.take().and_then([&] { return database.open(); }).and_then([&] {
        return makeTables(database.connection()).map_error([&](const DatabaseError& error) {
            return ownersErrorText(error, database.url());
        });
    });
}

tl::expected<MigrationReport, QString> migrateDatabase(const DatabaseUrl& url, const QDateTime& now,
                                                       const std::stop_token& stop, const OnBackup& progress) {
    if (isMissing(url))
        return tl::unexpected(databaseErrorText({DatabaseError::Kind::Gone, {}}, url));
    Owned database(url);
    const auto version = database.version();
    if (!version)
        return tl::unexpected(version.error());
    MigrationReport report{*version, {}};
    if (*version == kSchemaVersion)
        return report;
    if (*version == 0)
        return tl::unexpected(unusableTablesText(0, database.url()));
    if (const auto taken = database.take(); !taken)
        return tl::unexpected(taken.error());
    if (url.engine == DatabaseEngine::Sqlite) {
        report.backup = copyBefore(database.url(), now);
        if (const auto copied = backUp(database.url(), report.backup, stop, progress); !copied)
            return tl::unexpected(copied.error());
    }
    if (const auto opened = database.open(); !opened)
        return tl::unexpected(opened.error());
    if (const auto done = migrate(database.connection()); !done)
        return tl::unexpected(ownersErrorText(done.error(), database.url()));
    return report;
}

} // namespace countis
