// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/site_database.h"

#include "history/database/damaged_file.h"
#include "history/database/file_guard.h"
#include "history/database/server_lock.h"
#include "history/database_roster.h"
#include "history/schema.h"
#include "history/table_setup.h"

#include <QCoreApplication>

#include <utility>

namespace countis {
namespace {

using Done = tl::expected<void, QString>;

QString translated(const char* text) {
    return QCoreApplication::translate("SiteDatabase", text);
}

bool isUnreadable(const DatabaseError& error) {
    return error.kind == DatabaseError::Kind::Damaged || error.kind == DatabaseError::Kind::NotADatabase;
}

/// The roster by whatever connection there is.
class SiteRoster final : public RosterStore {
public:
    SiteRoster(SiteDatabase& site, AuditHand by) : site_(site), by_(std::move(by)) {}

    tl::expected<RosterContent, Message> load() override {
        return roster().and_then([](const auto& roster) { return roster->load(); });
    }
    tl::expected<void, Message> save(const RosterContent& before, const RosterContent& now) override {
        auto saved = roster().and_then([&](const auto& roster) { return roster->save(before, now); });
        if (!saved)
            (void)site_.readRights(); // which may have been taken away
        return saved;
    }

private:
    tl::expected<std::unique_ptr<DatabaseRoster>, Message> roster() {
        const auto text = [url = site_.url()](const DatabaseError& error) {
            return Message{"%1", {databaseErrorText(error, url).toStdString()}};
        };
        return site_.liveConnection()
            .map([&](DatabaseConnection* connection) {
                return std::make_unique<DatabaseRoster>(*connection, text, by_);
            })
            .map_error(text);
    }

    SiteDatabase& site_;
    AuditHand by_;
};

} // namespace

tl::expected<std::unique_ptr<SiteDatabase>, QString> SiteDatabase::open(const DatabaseUrl& url, Purpose purpose,
                                                                        const QDateTime& now) {
    std::unique_ptr<SiteDatabase> database(new SiteDatabase(url));
    const bool isFile = url.engine == DatabaseEngine::Sqlite;
    auto done = (isFile ? database->openFile(purpose, now) : database->openServer(purpose))
                    .and_then([&] { return database->requireTables(); })
                    .and_then([&] { return database->readZone(); });
    if (!done)
        return tl::unexpected(done.error());
    return database;
}

SiteDatabase::~SiteDatabase() {
    connection_.reset();
    if (lock_ && !leavesNote_)
        (void)lock_->endCleanly(); // otherwise the next program checks the file, which does no harm
}

DatabaseResult<DatabaseConnection*> SiteDatabase::liveConnection() {
    if (url_.engine == DatabaseEngine::Sqlite)
        return connection_.get();
    const auto answer = connection_->exec(QStringLiteral("SELECT 1"));
    isServerSilent_ = connection_->takeGaveUp() || std::exchange(hasGivenUp_, false);
    if (answer || answer.error().kind != DatabaseError::Kind::Gone)
        return connection_.get();
    if (isServerSilent_) // another connection would wait for the same server
        return tl::unexpected(answer.error());
    auto again = DatabaseConnection::open(url_, connection_->access(), patience());
    if (!again)
        return tl::unexpected(again.error());
    connection_ = *std::move(again);
    limitAnswers();
    if (records_) // where another program was faster, the connection of the recorder says so
        (void)(isShared_ ? shareLock(*connection_, ServerLock::Site) : takeLock(*connection_, ServerLock::Site));
    return connection_.get();
}

bool SiteDatabase::isServerSilent() {
    if (connection_->takeGaveUp())
        isServerSilent_ = hasGivenUp_ = true;
    return isServerSilent_;
}

/// The thread of this connection also takes the readings: it must not wait for a server that hangs.
std::optional<std::chrono::milliseconds> SiteDatabase::patience() const {
    constexpr std::chrono::seconds kPatience{2};
    return isShared_ ? std::optional<std::chrono::milliseconds>(kPatience) : std::nullopt;
}

void SiteDatabase::limitAnswers() {
    const auto patience = this->patience();
    if (!patience)
        return;
    connection_->limitAnswers(*patience);
    // A server that is only slow ends the statement itself, and the connection stays. A failure shows at the next
    // one.
    for (const char* const limit : {"SET lock_timeout = '1500ms'", "SET statement_timeout = '1500ms'"})
        (void)connection_->exec(QLatin1String(limit));
}

std::unique_ptr<RosterStore> SiteDatabase::roster(AuditHand by) {
    return std::make_unique<SiteRoster>(*this, std::move(by));
}

tl::unexpected<QString> SiteDatabase::failed(const DatabaseError& error) const {
    return tl::unexpected(databaseErrorText(error, url_));
}

Done SiteDatabase::connect(DatabaseConnection::Access access) {
    auto opened = DatabaseConnection::open(url_, access);
    if (!opened)
        return failed(opened.error());
    connection_ = *std::move(opened);
    return {};
}

Done SiteDatabase::openFile(Purpose purpose, const QDateTime& now) {
    if (url_.immutable) // no lock, no file beside it, on any file system
        return connect(purpose == Purpose::Read ? DatabaseConnection::Access::Read
                                                : DatabaseConnection::Access::Write);
    const bool records = purpose == Purpose::Record || purpose == Purpose::Share;
    if (!records && isMissing(url_)) // only a program that records makes it
        return failed({DatabaseError::Kind::Gone, {}});
    const auto use = examineFile(url_.file);
    if (!use)
        return tl::unexpected(use.error().text);
    url_.file = use->path;
    if (purpose == Purpose::Change)
        return use->onlyRead.isEmpty() ? openForChange() : tl::unexpected(use->onlyRead);
    notice_ = use->onlyRead;
    if (purpose == Purpose::Read || !notice_.isEmpty())
        return connect(DatabaseConnection::Access::Read);
    auto lock = RecordingLock::take(url_.file);
    if (!lock) {
        notice_ = lock.error().text;
        isRecordedElsewhere_ = lock.error().held;
        return connect(DatabaseConnection::Access::Write); // the roster may be edited by all
    }
    lock_ = *std::move(lock);
    records_ = true;
    needsCheck_ = lock_->hadRecorder() && !lock_->lastEndedCleanly();
    return connectOrSetAside(now).and_then([&] { return prepare(); });
}

Done SiteDatabase::openForChange() {
    // Only a database of this version is opened for writing, which changes the file.
    auto sound = connect(DatabaseConnection::Access::Read).and_then([&] { return requireTables(); });
    if (!sound)
        return sound;
    auto lock = RecordingLock::take(url_.file);
    if (!lock)
        return tl::unexpected(refusalText(lock.error(), url_));
    lock_ = *std::move(lock);
    leavesNote_ = lock_->hadRecorder() && !lock_->lastEndedCleanly();
    connection_.reset();
    return connect(DatabaseConnection::Access::Write);
}

/// A file that some recorder made and that is no database any more is set aside. Any other stays what it is.
Done SiteDatabase::connectOrSetAside(const QDateTime& now) {
    auto opened = DatabaseConnection::open(url_);
    if (!opened && isUnreadable(opened.error()) && lock_->hadRecorder()) {
        const auto aside = setAside(url_.file, now);
        if (!aside)
            return tl::unexpected(aside.error());
        notice_ = setAsideText(url_.file, *aside);
        needsCheck_ = false;
        opened = DatabaseConnection::open(url_);
    }
    if (!opened)
        return failed(opened.error());
    connection_ = *std::move(opened);
    return {};
}

Done SiteDatabase::openServer(Purpose purpose) {
    const auto access =
        purpose == Purpose::Read ? DatabaseConnection::Access::Read : DatabaseConnection::Access::Write;
    if (auto done = connect(access); !done)
        return done;
    if (auto done = requireTables(); !done)
        return done;
    if (purpose == Purpose::Read)
        return {};
    if (const auto read = readRights(); !read)
        return failed(read.error());
    if (!rights_.record)
        return onlyView(purpose);
    const auto mine = takeRight(purpose);
    if (!mine)
        return failed(mine.error());
    if (purpose == Purpose::Change)
        return *mine ? Done() : tl::unexpected(refusalText({true, std::nullopt, {}}, url_));
    records_ = *mine;
    isShared_ = records_ && purpose == Purpose::Share;
    limitAnswers();
    if (!records_)
        leaveToAnother();
    return {};
}

/// The user of the connection has no right to write readings.
Done SiteDatabase::onlyView(Purpose purpose) {
    const QString text =
        translated(QT_TRANSLATE_NOOP("SiteDatabase", "You may not record into %1. Ask the owner of the "
                                                     "database for the role countis_collector."))
            .arg(url_.toString());
    if (purpose == Purpose::Change)
        return tl::unexpected(text);
    isRecordedElsewhere_ = true;
    notice_ = text;
    return {};
}

DatabaseResult<bool> SiteDatabase::takeRight(Purpose purpose) {
    return purpose == Purpose::Share ? shareRightToRecord(*connection_) : takeRightToRecord(*connection_);
}

void SiteDatabase::leaveToAnother() {
    if (std::exchange(records_, false))
        (void)(std::exchange(isShared_, false)
                   ? giveUpShare(*connection_, ServerLock::Site)
                   : giveUpLock(*connection_, ServerLock::Site)); // where the connection is gone, its lock is too
    isRecordedElsewhere_ = true;
    notice_ =
        translated(
            QT_TRANSLATE_NOOP(
                "SiteDatabase",
                "Another program records into %1. This program shows those readings and records nothing itself."))
            .arg(url_.toString());
}

DatabaseResult<void> SiteDatabase::readRights() {
    if (url_.engine == DatabaseEngine::Sqlite)
        return {};
    return rightsOf(*connection_).map([this](const SiteRights& rights) { rights_ = rights; });
}

/// A file that may only be read says so in its notice.
QString SiteDatabase::refusal(Change change) const {
    if (url_.engine == DatabaseEngine::Sqlite)
        return connection_->access() == DatabaseConnection::Access::Read && !url_.immutable ? notice_ : QString();
    const bool may = change == Change::Meters     ? rights_.meters
                     : change == Change::Settings ? rights_.settings
                                                  : rights_.acknowledge;
    if (may)
        return {};
    return roleRefusal(rights_, change == Change::Acknowledge ? QStringLiteral("countis_operator")
                                                              : QStringLiteral("countis_engineer"));
}

/// Of this program's version.
Done SiteDatabase::requireTables() {
    const auto version = schemaVersion(*connection_);
    if (!version)
        return failed(version.error());
    if (*version == kSchemaVersion)
        return {};
    return tl::unexpected(unusableTablesText(*version, url_));
}

Done SiteDatabase::prepare() {
    const auto made = makeTables(*connection_);
    if (!made)
        return failed(made.error());
    isNew_ = *made;
    return {};
}

Done SiteDatabase::readZone() {
    const auto name = connection_->scalar(QStringLiteral("SELECT time_zone FROM site WHERE id = 1"));
    if (!name)
        return failed(name.error());
    zone_ = QTimeZone(name->toString().toLatin1());
    if (!zone_.isValid())
        zone_ = QTimeZone::systemTimeZone();
    return {};
}

} // namespace countis
