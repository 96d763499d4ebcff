// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to the site database, of SQLite or PostgreSQL, by QtSql. Every error comes back as a value, and a
// transaction in which a statement failed cannot be committed.
#pragma once

#include "history/database/database_error.h"
#include "history/database/database_url.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <atomic>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

struct sqlite3;

namespace countis {

class AnswerWatch;
class DatabaseConnection;
class PostgresLink;

/// A statement that the database has understood, to be run again and again. Lives shorter than its connection.
/// While the rows of one are read from PostgreSQL, another statement of the same connection ends that.
class Statement {
public:
    Statement(Statement&& other) noexcept
        : connection_(other.connection_), query_(std::exchange(other.query_, std::nullopt)) {}
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Of the question mark at `position`, from 0; stays for the next run. A QByteArray is a blob; an invalid
    /// QVariant, a null QString and a null QByteArray are NULL.
    void bind(int position, const QVariant& value) { query_->bindValue(position, value); }
    /// The driver of SQLite writes what it does not know as a text, and knows two kinds of integers.
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool>) void bind(int position, Integer value) {
        query_->bindValue(position, QVariant(static_cast<qlonglong>(value)));
    }
    DatabaseResult<void> exec();
    /// bind() of all values, and exec().
    template <typename... Values>
    DatabaseResult<void> run(const Values&... values) {
        int position = 0;
        (bind(position++, values), ...);
        return exec();
    }

    /// Moves to the next row, first to the first one; false: there is none any more.
    DatabaseResult<bool> next();
    QVariant value(int column) const { return query_->value(column); }
    std::int64_t integer(int column) const { return query_->value(column).toLongLong(); }
    QString text(int column) const { return query_->value(column).toString(); }
    QByteArray blob(int column) const { return query_->value(column).toByteArray(); }
    /// Gives up the rows that were not read, which hold a state of the database.
    void finish() { query_->finish(); }
    /// Rows that the last run inserted, changed or deleted.
    int rowsChanged() const { return query_->numRowsAffected(); }

private:
    friend class DatabaseConnection;
    Statement(DatabaseConnection& connection, QSqlQuery query) : connection_(&connection), query_(std::move(query)) {}
    DatabaseError failed();

    DatabaseConnection* connection_;
    std::optional<QSqlQuery> query_; // nullopt: given to another statement
};

class DatabaseConnection {
public:
    enum class Access : std::uint8_t { Write, Read };

    /// Belongs to the thread that opens it: every call from another one is refused. The file of SQLite is made where
    /// it is missing and Access is Write. `patience`: as of limitAnswers(), which holds while it is opened too.
    static DatabaseResult<std::unique_ptr<DatabaseConnection>>
    open(const DatabaseUrl& url, Access access = Access::Write,
         std::optional<std::chrono::milliseconds> patience = std::nullopt);
    /// An empty one of SQLite, which goes with the connection.
    static DatabaseResult<std::unique_ptr<DatabaseConnection>> openInMemory();
    ~DatabaseConnection();
    DatabaseConnection(const DatabaseConnection&) = delete;
    DatabaseConnection& operator=(const DatabaseConnection&) = delete;

    DatabaseEngine engine() const { return engine_; }
    Access access() const { return access_; }

    /// One statement.
    DatabaseResult<void> exec(const QString& sql);
    DatabaseResult<Statement> prepare(const QString& sql);
    /// The first column of the first row, invalid where there is no row.
    DatabaseResult<QVariant> scalar(const QString& sql);

    /// Of a server that does not answer within this time, the connection ends, and with it the statement: Gone. None:
    /// it is waited for, however long it hangs. Nothing of SQLite.
    void limitAnswers(std::chrono::milliseconds patience);
    /// Whether that has happened since this was asked last.
    bool takeGaveUp() const;

    /// Of PostgreSQL, before interrupt() and in the connection's thread.
    void allowInterrupt();
    /// From any thread, and without waiting: ends the statements of SQLite that run now, with Interrupted. Of
    /// PostgreSQL, if it was allowed, every statement that runs or begins from now on: the connection is of no more
    /// use. A server that hangs is not waited for much longer.
    void interrupt() const;

private:
    friend class Statement;
    friend class Transaction;

    DatabaseConnection(const DatabaseUrl& url, Access access);
    DatabaseResult<void> openSqlite(const DatabaseUrl& url);
    DatabaseResult<void> openSqliteFile(const QString& name, const QString& options);
    DatabaseResult<void> openImmutable(const QString& file);
    void limit() const;
    DatabaseResult<void> setUpSqlite();
    DatabaseResult<void> openPostgres(const DatabaseUrl& url, std::optional<std::chrono::milliseconds> patience);
    void watchAnswers(std::optional<std::chrono::milliseconds> patience);
    void release(std::optional<QSqlQuery>& query);
    void rollBack();
    DatabaseResult<void> execAll(std::initializer_list<const char*> statements);
    void findHandle();
    std::optional<DatabaseError> unusable() const;
    DatabaseError remember(DatabaseError error);

    DatabaseEngine engine_;
    Access access_;
    QString name_; // among those of QtSql
    std::thread::id thread_ = std::this_thread::get_id();
    QSqlDatabase database_;
    sqlite3* handle_ = nullptr;            // of SQLite
    std::optional<DatabaseError> failure_; // the first one since the transaction began
    // Of PostgreSQL.
    std::unique_ptr<PostgresLink> link_;
    std::unique_ptr<AnswerWatch> watch_; // null: no limit
    std::vector<QSqlQuery> left_;        // which the server was no longer there to free
    bool canBeInterrupted_ = false;
    mutable std::atomic<bool> interrupted_ = false;
};

/// Rolled back at its end, unless it was committed.
class Transaction {
public:
    /// In SQLite it takes the right to write at once, so that no later statement finds the database busy.
    static DatabaseResult<Transaction> begin(DatabaseConnection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// The error of a statement that failed since it began, or of the commit itself. What was done is then rolled
    /// back, unless the connection was lost in between: then nobody knows.
    DatabaseResult<void> commit();

private:
    explicit Transaction(DatabaseConnection& connection) : connection_(&connection) {}

    DatabaseConnection* connection_;
};

} // namespace countis
