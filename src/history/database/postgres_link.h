// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to PostgreSQL as libpq sees it, beside the driver of QtSql: how it is opened, whether it is lost, and
// how its statements are cancelled.
#pragma once

#include "history/database/database_url.h"

#include <QString>

#include <chrono>
#include <memory>

class QSqlDriver;
struct pg_conn;

namespace countis {

/// For QSqlDatabase::setConnectOptions(). A silent network is noticed within seconds, as a server that refuses is at
/// once. `patience`: how long is waited for a server that hangs; libpq rounds it up to whole seconds, at least 2.
QString postgresOptions(const DatabaseUrl& url, std::chrono::milliseconds patience);

class PostgresLink {
public:
    /// Of a driver that is open and outlives it. A driver with a libpq of its own has a connection that this one must
    /// not touch: then nothing is known of it, and nothing can be done.
    explicit PostgresLink(const QSqlDriver& driver);
    ~PostgresLink();
    PostgresLink(const PostgresLink&) = delete;
    PostgresLink& operator=(const PostgresLink&) = delete;

    /// -1: unknown.
    int socket() const;
    /// Whether the server has ended the connection: what has arrived says so, and nothing is waited for.
    bool isLost() const;
    /// Asks the server for nothing, and waits for that.
    bool answers() const;
    /// A statement of the transaction that runs has failed: until its end the server carries out nothing more.
    bool hasFailedTransaction() const;

    /// Must come before cancel(), from the thread of the connection.
    void allowCancel();
    /// Ends the statement that runs, and every one that begins later, until this is gone. From any thread; returns at
    /// once, even if the server hangs.
    void cancel();

private:
    struct Cancelling;

    pg_conn* handle_; // null: unknown
    std::shared_ptr<Cancelling> cancelling_;
};

} // namespace countis
