// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/connection.h"

#include "history/database/answer_watch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlDriver>
#include <QStringList>
#include <QUrl>

#include <libpq-fe.h>
#include <sqlite3.h>

#include <atomic>
#include <string_view>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DatabaseConnection)
};

/// What a server of PostgreSQL says beside its answers: shown only where somebody switches it on.
Q_LOGGING_CATEGORY(lcDatabase, "countis.database", QtCriticalMsg)

/// Of one notice, which has several lines.
void logNotice(void*, const char* text) {
    qCWarning(lcDatabase).noquote() << QString::fromUtf8(text).simplified();
}

/// Of libpq; null: the driver has another one.
PGconn* handleOf(const QSqlDriver& driver) {
    const QVariant handle = driver.handle();
    const std::string_view type = handle.isValid() ? handle.typeName() : ""; // differs between versions of Qt
    return type == "pg_conn*" || type == "PGconn*" ? *static_cast<PGconn* const*>(handle.constData()) : nullptr;
}

const QString kBusyTimeout = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"); // ms

QString newName() {
    static std::atomic<int> count{0};
    return QStringLiteral("countis-%1").arg(++count);
}

QString driverOf(DatabaseEngine engine) {
    return engine == DatabaseEngine::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

/// A value in a connection string of libpq.
QString quoted(QString value) {
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

/// A silent network is noticed within seconds, as a server that refuses is at once.
std::map<QString, QString> postgresOptions(const DatabaseUrl& url) {
    std::map<QString, QString> options{
        {QStringLiteral("application_name"), QStringLiteral("countis")},
        {QStringLiteral("connect_timeout"), QStringLiteral("5")},      // s
        {QStringLiteral("keepalives_idle"), QStringLiteral("10")},     // s
        {QStringLiteral("tcp_user_timeout"), QStringLiteral("10000")}, // ms
    };
    for (const auto& [name, value] : url.options)
        options[name] = value;
    if (!url.service.isEmpty())
        options[QStringLiteral("service")] = url.service;
    return options;
}

/// SQLite reads by way of a WAL, which it cannot create beside this file. No other program has one: nobody writes.
bool needsNoOtherFiles(const DatabaseError& error, const QString& file) {
    const bool nothingCreated =
        error.kind == DatabaseError::Kind::Gone || error.kind == DatabaseError::Kind::ReadOnly;
    return nothingCreated && QFileInfo::exists(file) && QFileInfo(file + QStringLiteral("-wal")).size() == 0;
}

} // namespace

DatabaseError Statement::failed() {
    return connection_->remember(databaseError(connection_->engine_, query_.lastError()));
}

DatabaseResult<void> Statement::exec() {
    if (const auto reason = connection_->unusable())
        return tl::unexpected(*reason);
    const AwaitedAnswer awaited(connection_->watch_.get());
    if (!query_.exec())
        return tl::unexpected(failed());
    return {};
}

DatabaseResult<bool> Statement::next() {
    if (const auto reason = connection_->unusable())
        return tl::unexpected(*reason);
    const AwaitedAnswer awaited(connection_->watch_.get());
    if (query_.next())
        return true;
    if (query_.lastError().isValid())
        return tl::unexpected(failed());
    return false;
}

DatabaseConnection::DatabaseConnection(const DatabaseUrl& url, Access access)
    : engine_(url.engine), access_(access), name_(newName()),
      database_(QSqlDatabase::addDatabase(driverOf(url.engine), name_)) {}

DatabaseConnection::~DatabaseConnection() {
    watch_.reset();
    database_.close();
    database_ = {};
    QSqlDatabase::removeDatabase(name_);
}

DatabaseResult<std::unique_ptr<DatabaseConnection>> DatabaseConnection::open(const DatabaseUrl& url, Access access) {
    if (!QSqlDatabase::isDriverAvailable(driverOf(url.engine)))
        return tl::unexpected(DatabaseError{DatabaseError::Kind::NoDriver, {}});
    std::unique_ptr<DatabaseConnection> connection(new DatabaseConnection(url, access));
    const auto opened =
        url.engine == DatabaseEngine::Sqlite ? connection->openSqlite(url) : connection->openPostgres(url);
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
    if (engine_ != DatabaseEngine::Postgres)
        return;
    PGconn* const handle = handleOf(*database_.driver());
    if (const int socket = handle != nullptr ? ::PQsocket(handle) : -1; socket >= 0)
        watch_ = std::make_unique<AnswerWatch>(socket, patience);
}

bool DatabaseConnection::takeGaveUp() const {
    return watch_ && watch_->takeGaveUp();
}

void DatabaseConnection::interrupt() const {
    if (handle_)
        ::sqlite3_interrupt(handle_);
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

DatabaseResult<void> DatabaseConnection::openPostgres(const DatabaseUrl& url) {
    if (const QString problem = passfileProblem(url); !problem.isEmpty())
        return tl::unexpected(DatabaseError{DatabaseError::Kind::Denied, problem});
    database_.setHostName(url.host);
    database_.setPort(url.port == 0 ? -1 : url.port);
    database_.setUserName(url.user);
    if (!url.password.isEmpty())
        database_.setPassword(url.password.reveal());
    database_.setDatabaseName(url.database);
    QStringList options;
    for (const auto& [name, value] : postgresOptions(url))
        options += name + u'=' + quoted(value);
    database_.setConnectOptions(options.join(u';'));
    if (!database_.open())
        return tl::unexpected(openError(engine_, database_.lastError()));
    if (PGconn* const handle = handleOf(*database_.driver()))
        ::PQsetNoticeProcessor(handle, logNotice, nullptr); // otherwise libpq writes them to standard error
    // To compile the statements of a day's roll-up takes far longer than to carry them out.
    if (auto set = execAll(
            {"SET TIME ZONE 'UTC'", "SET lock_timeout = '5s'", "SET client_min_messages = warning", "SET jit = off"});
        !set)
        return set;
    return access_ == Access::Write ? DatabaseResult<void>() : execAll({"SET default_transaction_read_only = on"});
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
    return std::nullopt;
}

DatabaseError DatabaseConnection::remember(DatabaseError error) {
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
        (void)connection_->exec(QStringLiteral("ROLLBACK")); // may be gone already: the error says nothing new
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
