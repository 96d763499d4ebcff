// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_file.h"

#include "core/printable.h"
#include "history/schema.h"
#include "history/statements.h"
#include "site/roster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <set>
#include <tuple>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Bundle)
};

using Done = tl::expected<void, QString>;

// The header of a file of SQLite (sqlite.org/fileformat.html, section 1.3).
constexpr qint64 kHeader = 100;
constexpr int kWriteVersionAt = 18;
constexpr int kUserVersionAt = 60;
constexpr int kApplicationAt = 68;
const QByteArray kMagic("SQLite format 3\0", 16);

/// A day and an hour: no bundle is longer.
constexpr std::chrono::hours kLongest{25};

QString shown(const QString& path) {
    return QString::fromStdString(printable(QDir::toNativeSeparators(path).toStdString()));
}

tl::unexpected<QString> notABundle(const QString& path) {
    return tl::unexpected(Words::tr("%1 is not a support bundle of countis.").arg(shown(path)));
}

tl::unexpected<QString> damaged(const QString& path) {
    return tl::unexpected(
        Words::tr("The support bundle %1 is damaged. Ask for it again, or make a new one.").arg(shown(path)));
}

tl::unexpected<QString> changed(const QString& path) {
    return tl::unexpected(
        Words::tr("%1 has other tables than a support bundle of countis. Another program has made or "
                  "changed it; it is not opened.")
            .arg(shown(path)));
}

tl::unexpected<QString> newer(const QString& path) {
    return tl::unexpected(
        Words::tr("A newer version of countis made the support bundle %1. Open it with that version "
                  "or a later one.")
            .arg(shown(path)));
}

tl::expected<QByteArray, QString> headerOf(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return tl::unexpected(Words::tr("There is no file %1.").arg(shown(path)));
    if (!info.isFile())
        return notABundle(path);
    if (info.size() > kLargestBundle)
        return tl::unexpected(Words::tr("%1 is larger than a support bundle can be (%2 MB).")
                                  .arg(shown(path))
                                  .arg(kLargestBundle >> 20));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Words::tr("The file %1 cannot be read: %2.").arg(shown(path), file.errorString()));
    return file.read(kHeader);
}

quint32 numberAt(const QByteArray& header, int place) {
    return qFromBigEndian<quint32>(header.constData() + place);
}

bool isOfBundle(const QByteArray& header) {
    return header.size() == kHeader && header.startsWith(kMagic) && numberAt(header, kApplicationAt) == kBundleId;
}

Done checkHeader(const QString& path) {
    const auto header = headerOf(path);
    if (!header)
        return tl::unexpected(header.error());
    if (!isOfBundle(*header))
        return notABundle(path);
    const quint32 version = numberAt(*header, kUserVersionAt);
    if (version > static_cast<quint32>(kBundleVersion))
        return newer(path);
    // Nothing of a bundle is in a journal beside it.
    if (version == 0 || header->at(kWriteVersionAt) != 1 || header->at(kWriteVersionAt + 1) != 1)
        return damaged(path);
    return {};
}

using Schema = std::set<std::tuple<QString, QString, QString, QString>>;

DatabaseResult<Schema> schemaOf(DatabaseConnection& connection) {
    constexpr std::size_t kMost = 1000;
    auto rows = select(
        connection, QStringLiteral("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master LIMIT 1000"));
    Schema schema;
    return forEachRow(
               rows,
               [&](const Statement& row) { schema.emplace(row.text(0), row.text(1), row.text(2), row.text(3)); })
        .map([&] {
            if (schema.size() == kMost)
                schema.clear();
            return std::move(schema);
        });
}

/// The tables that this program makes, word for word: so there can be no trigger, no view and no column that does
/// something unexpected.
DatabaseResult<bool> hasOurSchema(DatabaseConnection& connection, int version) {
    auto own = DatabaseConnection::openInMemory();
    if (!own)
        return tl::unexpected(own.error());
    if (auto made = makeSchema(**own, version).and_then([&] { return makeBundleTables(**own); }); !made)
        return tl::unexpected(made.error());
    const auto ours = schemaOf(**own);
    if (!ours)
        return tl::unexpected(ours.error());
    return schemaOf(connection).map([&](const Schema& theirs) { return theirs == *ours; });
}

bool isSane(const BundleInfo& info) {
    using namespace std::chrono_literals;
    const WallTime first{};
    return info.from > first && info.from < info.to && info.to - info.from <= kLongest &&
           info.to < first + 24h * 365 * 1000;
}

Done checkContent(DatabaseConnection& connection, const QString& path, BundleInfo& info) {
    const auto sound = connection.scalar(QStringLiteral("PRAGMA quick_check(1)"));
    if (!sound || sound->toString() != QLatin1String("ok"))
        return damaged(path);
    const auto points = connection.scalar(QStringLiteral("SELECT count(*) FROM point"));
    const auto read = readInfo(connection);
    if (!points || !read || points->toLongLong() > static_cast<qint64>(kMostPoints) || !isSane(*read))
        return damaged(path);
    info = *read;
    return {};
}

tl::expected<int, QString> checkTables(DatabaseConnection& connection, const QString& path) {
    const auto version = schemaVersion(connection);
    if (!version && version.error().kind == DatabaseError::Kind::NewerSchema)
        return newer(path);
    if (!version && version.error().kind == DatabaseError::Kind::OtherTables)
        return changed(path);
    if (!version || *version < 0)
        return damaged(path);
    if (*version == 0)
        return changed(path);
    const auto ours = hasOurSchema(connection, *version);
    if (!ours)
        return damaged(path);
    if (!*ours)
        return changed(path);
    return *version;
}

/// The tables of an older version are brought up to date in a copy.
tl::expected<void, QString> migrateCopy(DatabaseConnection& connection, BundleFile& bundle) {
    bundle.migrated = std::make_shared<QTemporaryDir>();
    const QString copy = bundle.migrated->filePath(QStringLiteral("bundle.sqlite"));
    DatabaseUrl url;
    url.file = copy;
    const auto done = connection.exec(QStringLiteral("PRAGMA query_only = OFF"))
                          .and_then([&] { return run(connection, QStringLiteral("VACUUM INTO ?"), copy); })
                          .and_then([&]() -> DatabaseResult<void> {
                              auto opened = DatabaseConnection::open(url);
                              if (!opened)
                                  return tl::unexpected(opened.error());
                              return migrate(**opened).and_then(
                                  [&] { return (*opened)->exec(QStringLiteral("PRAGMA journal_mode = DELETE")); });
                          });
    if (!done)
        return tl::unexpected(databaseErrorText(done.error(), bundle.url));
    bundle.url.file = copy;
    return {};
}

} // namespace

bool looksLikeBundle(const QString& path) {
    const auto header = headerOf(path);
    return header && isOfBundle(*header);
}

tl::expected<BundleFile, QString> openBundle(const QString& path) {
    if (auto header = checkHeader(path); !header)
        return tl::unexpected(header.error());
    BundleFile bundle;
    bundle.path = path;
    bundle.url.file = QFileInfo(path).canonicalFilePath();
    bundle.url.immutable = true;
    const auto connection = DatabaseConnection::open(bundle.url, DatabaseConnection::Access::Read);
    if (!connection)
        return damaged(path);
    const auto version = checkTables(**connection, path);
    if (!version)
        return tl::unexpected(version.error());
    if (auto content = checkContent(**connection, path, bundle.info); !content)
        return tl::unexpected(content.error());
    if (*version < kSchemaVersion)
        if (auto migrated = migrateCopy(**connection, bundle); !migrated)
            return tl::unexpected(migrated.error());
    return bundle;
}

} // namespace countis
