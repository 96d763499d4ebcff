// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/backup.h"

#include "history/database/file_guard.h"
#include "history/schema.h"
#include "history/statements.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace countis {
namespace {

using Done = tl::expected<void, QString>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Backup)
};

/// Looks after a statement that runs: tells how far it is, and interrupts it until it ends. Once would not do, if it
/// has not begun.
void watch(const std::stop_token& ended, const std::stop_token& stop, const std::function<void()>& tell,
           const DatabaseConnection& connection) {
    constexpr std::chrono::milliseconds kOften{100};
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!ended.stop_requested()) {
        wake.wait_for(lock, ended, kOften, [&] { return ended.stop_requested() || stop.stop_requested(); });
        if (stop.stop_requested()) {
            connection.interrupt();
            wake.wait_for(lock, ended, kOften / 10, [&] { return ended.stop_requested(); });
        }
        tell();
    }
}

DatabaseResult<void> copy(DatabaseConnection& connection, const QString& file, const std::stop_token& stop,
                          const OnBackup& progress) {
    const auto pages =
        connection.scalar(QStringLiteral("SELECT (page_count - freelist_count) * page_size FROM pragma_page_count(), "
                                         "pragma_freelist_count(), pragma_page_size()"));
    if (!pages)
        return tl::unexpected(pages.error());
    const std::int64_t all = pages->toLongLong();
    const std::jthread watcher([&](const std::stop_token& ended) {
        watch(
            ended, stop,
            [&] {
                progress({QFileInfo(file).size(), all});
            },
            connection);
    });
    // SQLite takes the copy for a change too; the database itself is opened for reading.
    return connection.exec(QStringLiteral("PRAGMA query_only = OFF")).and_then([&] {
        return run(connection, QStringLiteral("VACUUM INTO ?"), file);
    });
}

DatabaseResult<void> checkCopy(const QString& file) {
    DatabaseUrl url;
    url.file = file;
    auto opened = DatabaseConnection::open(url, DatabaseConnection::Access::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    return schemaVersion(**opened)
        .and_then([&](int) { return (*opened)->scalar(QStringLiteral("SELECT count(*) FROM point")); })
        .map([](const QVariant&) {});
}

/// The file, empty and made here: of two programs that back up into one name, one gets it.
Done claim(const QString& path) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return {};
    if (QFileInfo::exists(path))
        return tl::unexpected(Words::tr("The file %1 exists already. Name another file.").arg(path));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return tl::unexpected(
            Words::tr("The backup %1 could not be made: its folder does not exist. Create the folder, "
                      "or name another file.")
                .arg(path));
    return tl::unexpected(Words::tr("The backup %1 could not be made: %2.").arg(path, file.errorString()));
}

} // namespace

Done backUp(const DatabaseUrl& url, const QString& file, const std::stop_token& stop, const OnBackup& progress) {
    if (url.engine != DatabaseEngine::Sqlite)
        return tl::unexpected(Words::tr("A database of PostgreSQL is backed up on its server. Use pg_dump."));
    if (const auto use = examineFile(url.file); !use)
        return tl::unexpected(use.error().text);
    const auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Read);
    if (!connection)
        return tl::unexpected(databaseErrorText(connection.error(), url));
    if (auto claimed = claim(file); !claimed)
        return claimed;
    const auto done = copy(**connection, file, stop, progress).and_then([&] { return checkCopy(file); });
    if (done)
        return {};
    QFile::remove(file);
    if (done.error().kind == DatabaseError::Kind::Interrupted)
        return tl::unexpected(Words::tr("The backup was cancelled."));
    return tl::unexpected(
        Words::tr("The backup %1 could not be made. %2").arg(file, databaseErrorText(done.error(), url)));
}

} // namespace countis
