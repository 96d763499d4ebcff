// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/connection.h"

#include "history/database/answer_watch.h"
#include "history/database/postgres_link.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDriver>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DatabaseConnection)
};

const QString kBusyTimeout = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"); // ms

QString newName() {
    static std::atomic<int> count{0};
    return QStringLiteral("countis-%1").arg(++count);
}

QString driverOf(DatabaseEngine engine) {
    return engine == DatabaseEngine::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

/// SQLite reads by way of a WAL, which it cannot create beside this file. No other program has one: nobody writes.
bool needsNoOtherFiles(const DatabaseError& error, const QString& file) {
    const bool nothingCreated =
        error.kind == DatabaseError::Kind::Gone || error.kind == DatabaseError::Kind::ReadOnly;
    return nothingCreated && QFileInfo::exists(file) && QFileInfo(file + QStringLiteral("-wal")).size() == 0;
}

} // namespace

DatabaseConnection::DatabaseConnection(const DatabaseUrl& url, Access access)
    : engine_(url.engine), access_(access), name_(newName()),
      database_(QSqlDatabase::addDatabase(driverOf(url.engine), name_)) {}

DatabaseConnection::~DatabaseConnection() {
    link_.reset();
    {
        const AwaitedAnswer awaited(watch_.get());
        database_.close();
    }
    database_ = {};
    QSqlDatabase::removeDatabase(name_);
    left_.clear(); // without their driver, they ask nobody
}

/// The driver asks the server to forget the statement. Of one that is gone, hangs, or carries out nothing more in
/// this transaction, it would complain on standard error.
void DatabaseConnection::release(std::optional<QSqlQuery>& query) {
    if (!query)
        return;
    const AwaitedAnswer awaited(watch_.get());
    if (link_ &&
        (link_->isLost() || link_->hasFailedTransaction() || (watch_ && watch_->isLimited() && !link_->answers())))
        left_.push_back(*std::exchange(query, std::nullopt));
    query.reset();
}

/// The server forgets the statements of the transaction, too. May be gone already: the error says nothing new.
void DatabaseConnection::rollBack() {
    if (!exec(QStringLiteral("ROLLBACK")))
        return;
    const AwaitedAnswer awaited(watch_.get());
    left_.clear();
}

DatabaseResult<std::unique_ptr<DatabaseConnection>>
DatabaseConnection::open(const DatabaseUrl& url, Access access, std::optional<std::chrono::milliseconds> patience) {
    if (!QSqlDatabase::isDriverAvailable(driverOf(url.engine)))
        return tl::unexpected(DatabaseError{DatabaseError::Kind::NoDriver, {}});
    std::unique_ptr<DatabaseConnection> connection(new DatabaseConnection(url, access));
    const auto opened =
        url.engine == DatabaseEngine::Sqlite ? connection->openSqlite(url) : connection->openPostgres(url, patience);
    if (!opened)
        return tl::unexpected(opened.error());
    return connection;
}

DatabaseResult<std::unique_ptr<DatabaseConnection>> DatabaseConnection::openInMemory() {
    DatabaseUrl url;
    url.file = QStringLiteral(":memory:");
    std::unique_ptr<DatabaseConnection> connection(new DatabaseConnection(url, Access::Write));
    const auto opened = connection->openSqliteFile(url.file, {}).and_then([&] {
        return connection->execAll({"PRAGMA page_size = 8192", "PRAGMA trusted_schema = OFF"});
    });
    if (!opened)
        return tl::unexpected(opened.error());
    return connection;
}

DatabaseResult<void> DatabaseConnection::openSqliteFile(const QString& name, const QString& options) {
    database_.setDatabaseName(name);
    database_.setConnectOptions(kBusyTimeout + options);
    if (!database_.open())
        return tl::unexpected(openError(engine_, database_.lastError()));
    findHandle();
    // Reads the beginning of the file, which open() does not.
    return exec(QStringLiteral("PRAGMA schema_version"));
}

/// A driver with an SQLite of its own has handles that this one must not touch: it then cannot be interrupted.
void DatabaseConnection::findHandle() {
    const QVariant handle = database_.driver()->handle();
    QSqlQuery source(database_);
    const bool same = source.exec(QStringLiteral("SELECT sqlite_source_id()")) && source.next() &&
                      source.value(0).toByteArray() == ::sqlite3_sourceid();
    handle_ = same && qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3* const*>(handle.constData())
                                                                  : nullptr;
}

void DatabaseConnection::limitAnswers(std::chrono::milliseconds patience) {
    watchAnswers(patience);
}

void DatabaseConnection::watchAnswers(std::optional<std::chrono::milliseconds> patience) {
    if (const int socket = link_ ? link_->socket() : -1; socket >= 0)
        watch_ = std::make_unique<AnswerWatch>(socket, patience);
}

bool DatabaseConnection::takeGaveUp() const {
    return watch_ && watch_->takeGaveUp();
}

void DatabaseConnection::allowInterrupt() {
    if (!link_)
        return;
    link_->allowCancel();
    if (!watch_)
        watchAnswers(std::nullopt);
    canBeInterrupted_ = true;
}

void DatabaseConnection::interrupt() const {
    constexpr std::chrono::seconds kPatience{2};
    if (handle_)
        ::sqlite3_interrupt(handle_);
    if (!canBeInterrupted_)
        return;
    interrupted_ = true;
    link_->cancel();
    if (watch_)
        watch_->hurry(kPatience);
}

/// Whatever the file says: no trigger and no view is run, and no row takes much memory.
void DatabaseConnection::limit() const {
    if (!handle_)
        return;
    constexpr int kLongest = 16 << 20; // bytes: of a blob or a text
    ::sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, kLongest);
    ::sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    ::sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    ::sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
}

/// SQLite takes no lock, looks for no journal and creates nothing beside the file.
DatabaseResult<void> DatabaseConnection::openImmutable(const QString& file) {
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
    return openSqliteFile(QStringLiteral("file:%1?immutable=1").arg(path),
                          QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
}

DatabaseResult<void> DatabaseConnection::openSqlite(const DatabaseUrl& url) {
    if (url.immutable && access_ == Access::Write)
        return tl::unexpected(DatabaseError{DatabaseError::Kind::ReadOnly, {}});
    if (access_ == Access::Write) {
        if (auto opened = openSqliteFile(url.file, {}); !opened)
            return opened;
        return setUpSqlite();
    }
    auto opened =
        url.immutable ? openImmutable(url.file) : openSqliteFile(url.file, QStringLiteral(";QSQLITE_OPEN_READONLY"));
    if (!opened && !url.immutable && needsNoOtherFiles(opened.error(), url.file)) {
        database_.close();
        opened = openImmutable(url.file);
    }
    if (!opened)
        return opened;
    if (url.immutable)
        limit();
    return execAll({"PRAGMA query_only = ON", "PRAGMA cell_size_check = ON", "PRAGMA trusted_schema = OFF"});
}

DatabaseResult<void> DatabaseConnection::setUpSqlite() {
    // Of a new file: two or three minutes of samples fit on a page, with little left over.
    if (auto done = exec(QStringLiteral("PRAGMA page_size = 8192")); !done)
        return done;
    const auto mode = scalar(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != QStringLiteral("wal"))
        return tl::unexpected(DatabaseError{DatabaseError::Kind::Other,
                                            Words::tr("the journal mode is %1, not wal").arg(mode->toString())});
    return execAll({"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA wal_autocheckpoint = 1000",
                    "PRAGMA journal_size_limit = 67108864", "PRAGMA cell_size_check = ON",
                    "PRAGMA trusted_schema = OFF"});
}

DatabaseResult<void> DatabaseConnection::openPostgres(const DatabaseUrl& url,
                                                      std::optional<std::chrono::milliseconds> patience) {
    constexpr std::chrono::seconds kPatience{5};
    if (const QString problem = passfileProblem(url); !problem.isEmpty())
        return tl::unexpected(DatabaseError{DatabaseError::Kind::Denied, problem});
    database_.setHostName(url.host);
    database_.setPort(url.port == 0 ? -1 : url.port);
    database_.setUserName(url.user);
    if (!url.password.isEmpty())
        database_.setPassword(url.password.reveal());
    database_.setDatabaseName(url.database);
    database_.setConnectOptions(postgresOptions(url, patience.value_or(kPatience)));
    if (!database_.open())
        return tl::unexpected(openError(engine_, database_.lastError()));
    link_ = std::make_unique<PostgresLink>(*database_.driver());
    watchAnswers(patience.value_or(kPatience));
    // To compile the statements of a day's roll-up takes far longer than to carry them out.
    auto set = execAll(
        {"SET TIME ZONE 'UTC'", "SET lock_timeout = '5s'", "SET client_min_messages = warning", "SET jit = off"});
    if (set && access_ == Access::Read)
        set = execAll({"SET default_transaction_read_only = on"});
    if (!patience)
        watch_.reset();
    return set;
}

DatabaseResult<void> DatabaseConnection::execAll(std::initializer_list<const char*> statements) {
    for (const char* const statement : statements)
        if (auto done = exec(QString::fromLatin1(statement)); !done)
            return done;
    return {};
}

DatabaseResult<void> DatabaseConnection::exec(const QString& sql) {
    if (const auto reason = unusable())
        return tl::unexpected(*reason);
    const AwaitedAnswer awaited(watch_.get());
    QSqlQuery query(database_);
    if (!query.exec(sql))
        return tl::unexpected(remember(databaseError(engine_, query.lastError())));
    return {};
}

DatabaseResult<Statement> DatabaseConnection::prepare(const QString& sql) {
    if (const auto reason = unusable())
        return tl::unexpected(*reason);
    const AwaitedAnswer awaited(watch_.get());
    QSqlQuery query(database_);
    query.setForwardOnly(true); // keeps no rows that were read
    if (!query.prepare(sql))
        return tl::unexpected(remember(databaseError(engine_, query.lastError())));
    return Statement(*this, std::move(query));
}

DatabaseResult<QVariant> DatabaseConnection::scalar(const QString& sql) {
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (const auto done = statement->exec(); !done)
        return tl::unexpected(done.error());
    const auto row = statement->next();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement->value(0) : QVariant();
}

std::optional<DatabaseError> DatabaseConnection::unusable() const {
    if (thread_ != std::this_thread::get_id())
        return DatabaseError{DatabaseError::Kind::Other, Words::tr("another thread opened this connection")};
    if (!database_.isOpen())
        return DatabaseError{DatabaseError::Kind::Gone, Words::tr("the connection was lost")};
    if (interrupted_)
        return DatabaseError{DatabaseError::Kind::Interrupted, {}};
    return std::nullopt;
}

DatabaseError DatabaseConnection::remember(DatabaseError error) {
    if (interrupted_ && error.kind == DatabaseError::Kind::Gone) // a server that hangs was not waited for
        error = {DatabaseError::Kind::Interrupted, {}};
    if (!failure_)
        failure_ = error;
    return error;
}

DatabaseResult<Transaction> Transaction::begin(DatabaseConnection& connection) {
    const bool takesWriting =
        connection.engine() == DatabaseEngine::Sqlite && connection.access() == DatabaseConnection::Access::Write;
    if (const auto begun =
            connection.exec(takesWriting ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
        !begun)
        return tl::unexpected(begun.error());
    connection.failure_.reset();
    return Transaction(connection);
}

Transaction::~Transaction() {
    if (connection_)
        connection_->rollBack();
}

DatabaseResult<void> Transaction::commit() {
    // PostgreSQL answers the COMMIT of a transaction that failed by a rollback, and calls that a success.
    if (connection_->failure_)
        return tl::unexpected(*connection_->failure_);
    auto done = connection_->exec(QStringLiteral("COMMIT"));
    if (done)
        connection_ = nullptr;
    return done;
}

} // namespace countis
