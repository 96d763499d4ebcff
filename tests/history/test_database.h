// SPDX-License-Identifier: GPL-3.0-or-later
// A site database of a test's own. Beside a PostgreSQL server (tests/endtoend/postgres_peer.py) it is one of that
// server, and otherwise a file of SQLite: the same tests run on both.
#pragma once

#include "history/sample_writer.h"
#include "history/series.h"
#include "postgres_peer.h"
#include "temporary_folder.h"

#include <memory>
#include <optional>
#include <vector>

namespace countis::test {

class TestDatabase {
public:
    enum class Tables : std::uint8_t { Made, None };

    /// With its tables, and with the point kPoint, unless it is to have none.
    explicit TestDatabase(Tables tables = Tables::Made);
    /// With what stands in `original`, which is closed.
    explicit TestDatabase(const DatabaseUrl& original);

    /// Whether this program runs beside a PostgreSQL server.
    static bool isOnServer();

    DatabaseConnection& connection() { return *connection_; }
    /// Where this process has it; any number of connections may be opened.
    const DatabaseUrl& url() const { return url_; }
    /// Of SQLite; null beside PostgreSQL.
    const TemporaryFolder* folder() const { return folder_ ? &*folder_ : nullptr; }
    /// Null beside SQLite.
    PostgresPeer* server() { return server_ ? &*server_ : nullptr; }

    void addPoint(PointId point);
    /// Closes the connection; nothing else of it may be used but url().
    void close() { connection_.reset(); }
    /// Closes the connection and opens another one.
    void reopen();
    /// What stands in it, where an error ends the test.
    void exec(const QString& sql);
    qlonglong number(const QString& sql);

    std::unique_ptr<SampleWriter> writer(WallTime now, const QTimeZone& zone = QTimeZone::utc());
    /// The rows of a tier; none may be unreadable.
    std::vector<SeriesRow> rows(Tier tier, std::string_view key, PointId point);

private:
    std::optional<PostgresPeer> server_;
    std::optional<TemporaryFolder> folder_;
    DatabaseUrl url_;
    std::unique_ptr<DatabaseConnection> connection_;
};

} // namespace countis::test
