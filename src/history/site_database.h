// SPDX-License-Identifier: GPL-3.0-or-later
// The database of a site as one program uses it: found, locked, opened, migrated. One program at a time records into
// it, or several collectors into one of PostgreSQL; the others read, and know why.
#pragma once

#include "history/audit_log.h"
#include "history/database/connection.h"
#include "history/database/integrity_check.h"
#include "history/database/recording_lock.h"
#include "history/site_roles.h"
#include "site/roster_store.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <tl/expected.hpp>

#include <chrono>
#include <memory>
#include <optional>

namespace countis {

class SiteDatabase {
public:
    /// Record: this program takes the right to, if no other has it, and brings the schema up to date. Share: the same
    /// beside other collectors, which share the points by leases (history/leases) in PostgreSQL; a file of SQLite is
    /// not shared. Change: nobody records meanwhile, and what is not a database of this version is refused and stays
    /// as it is. Read: it leaves everything as it is.
    enum class Purpose : std::uint8_t { Record, Share, Change, Read };

    /// `now` names what is set aside. The error is one translated sentence or more.
    static tl::expected<std::unique_ptr<SiteDatabase>, QString> open(const DatabaseUrl& url, Purpose purpose,
                                                                     const QDateTime& now);
    ~SiteDatabase();
    SiteDatabase(const SiteDatabase&) = delete;
    SiteDatabase& operator=(const SiteDatabase&) = delete;

    const DatabaseUrl& url() const { return url_; }
    DatabaseConnection& connection() { return *connection_; }
    /// The same, opened again where its server has ended it.
    DatabaseResult<DatabaseConnection*> liveConnection();
    /// The last time, the server hung, and was given up.
    bool isServerSilent();
    bool records() const { return records_; }
    /// It records beside others.
    bool isShared() const { return isShared_; }
    /// Another program has begun to record: this one is a reader from now on, as if it had come second.
    void leaveToAnother();
    /// Translated: why it only reads, or that a damaged file was set aside; "" where there is nothing to say.
    const QString& notice() const { return notice_; }
    /// The reason why this one only reads.
    bool isRecordedElsewhere() const { return isRecordedElsewhere_; }
    /// Its user may, where no other program does.
    bool mayRecord() const { return url_.engine == DatabaseEngine::Sqlite || rights_.record; }
    /// What its user may change; read when it is opened.
    enum class Change : std::uint8_t { Meters, Settings, Acknowledge };
    /// Translated: why this user cannot change that; "" where they can.
    QString refusal(Change change) const;
    /// Again, where a change was refused.
    DatabaseResult<void> readRights();
    /// This program made it, or its predecessor of a name: no point is in it yet.
    bool isNew() const { return isNew_; }
    /// An unclean end came before: see BackgroundCheck.
    bool needsCheck() const { return needsCheck_; }
    QTimeZone zone() const { return zone_; }

    /// Where the roster is kept. Lives shorter than this database. `by`: who changes it, for the audit log.
    std::unique_ptr<RosterStore> roster(AuditHand by = {});

private:
    explicit SiteDatabase(DatabaseUrl url) : url_(std::move(url)) {}

    tl::expected<void, QString> openFile(Purpose purpose, const QDateTime& now);
    tl::expected<void, QString> openForChange();
    tl::expected<void, QString> openServer(Purpose purpose);
    tl::expected<void, QString> onlyView(Purpose purpose);
    DatabaseResult<bool> takeRight(Purpose purpose);
    std::optional<std::chrono::milliseconds> patience() const;
    void limitAnswers();
    tl::expected<void, QString> connect(DatabaseConnection::Access access);
    tl::expected<void, QString> connectOrSetAside(const QDateTime& now);
    tl::expected<void, QString> prepare();
    tl::expected<void, QString> requireTables();
    tl::expected<void, QString> readZone();
    tl::unexpected<QString> failed(const DatabaseError& error) const;

    DatabaseUrl url_;
    std::optional<RecordingLock> lock_;
    bool leavesNote_ = false; // of an unclean end, to the next recorder
    std::unique_ptr<DatabaseConnection> connection_;
    bool records_ = false;
    bool isShared_ = false;
    bool isNew_ = false;
    bool needsCheck_ = false;
    bool isServerSilent_ = false;
    bool hasGivenUp_ = false; // the server, since the connection was asked for last
    bool isRecordedElsewhere_ = false;
    SiteRights rights_;
    QString notice_;
    QTimeZone zone_;
};

} // namespace countis
