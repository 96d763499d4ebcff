// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/copy.h"

#include "history/keyed_tables.h"
#include "history/statements.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <utility>

namespace countis {
namespace {

/// So much is committed at once, so that a copy that ends loses little.
constexpr std::int64_t kRowsOfCommit = 1000;

template <typename Value>
using Result = tl::expected<Value, CopyError>;

QString insertText(DatabaseEngine engine, const KeyedTable& table) {
    const QStringList marks(table.columns.size(), QStringLiteral("?"));
    QStringList set;
    QStringList now;
    QStringList then;
    for (const QString& column : table.columns)
        if (!table.keys.contains(column)) {
            set << QStringLiteral("%1 = excluded.%1").arg(column);
            now << QStringLiteral("%1.%2").arg(table.name, column);
            then << QStringLiteral("excluded.%1").arg(column);
        }
    const QString differ =
        engine == DatabaseEngine::Sqlite ? QStringLiteral("IS NOT") : QStringLiteral("IS DISTINCT FROM");
    const auto list = [](const QStringList& columns) { return columns.join(QStringLiteral(", ")); };
    const QString update =
        set.isEmpty()
            ? QStringLiteral("NOTHING")
            : QStringLiteral("UPDATE SET %1 WHERE (%2) %3 (%4)").arg(list(set), list(now), differ, list(then));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO %5")
        .arg(table.name, list(table.columns), list(marks), list(table.keys), update);
}

QString selectText(const KeyedTable& table) {
    return QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
        .arg(table.columns.join(QStringLiteral(", ")), table.name, table.keys.join(QStringLiteral(", ")));
}

/// What stands in a row, the same for both engines.
std::uint64_t hashOf(const Statement& row, qsizetype columns) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (int n = 0; n < columns; ++n) {
        const QVariant value = row.value(n);
        if (value.isNull())
            out << quint8{0};
        else if (value.userType() == QMetaType::QByteArray)
            out << quint8{1} << value.toByteArray();
        else if (value.userType() == QMetaType::QString)
            out << quint8{2} << value.toString();
        else
            out << quint8{3} << qint64{value.toLongLong()};
    }
    return qFromBigEndian<quint64>(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).constData());
}

/// The rows of a table, in whatever order.
struct Content {
    std::int64_t rows = 0;
    std::uint64_t sum = 0; // of the hashes of the rows, modulo 2^64

    bool operator==(const Content&) const = default;
};

class Copy {
public:
    Copy(DatabaseConnection& from, DatabaseConnection& to, const std::stop_token& stop, const OnCopy& progress)
        : from_(from), to_(to), stop_(stop), progress_(progress) {}

    Result<CopyReport> run() {
        CopyReport report;
        for (const KeyedTable& table : keyedTables()) {
            const auto rows = countIn(table);
            if (!rows)
                return tl::unexpected(rows.error());
            report.tables.push_back({table.name, *rows, 0, 0, false});
        }
        for (std::size_t n = 0; n < report.tables.size() && !stop_.stop_requested(); ++n)
            if (auto done = copy(keyedTables()[n], report.tables[n]); !done)
                return tl::unexpected(done.error());
        for (std::size_t n = 0; n < report.tables.size() && !stop_.stop_requested(); ++n)
            if (auto done = compare(keyedTables()[n], report.tables[n]); !done)
                return tl::unexpected(done.error());
        report.cancelled = stop_.stop_requested();
        return report;
    }

private:
    static tl::unexpected<CopyError> inSource(const DatabaseError& error) {
        return tl::unexpected(CopyError{true, error});
    }
    static tl::unexpected<CopyError> inTarget(const DatabaseError& error) {
        return tl::unexpected(CopyError{false, error});
    }

    Result<std::int64_t> countIn(const KeyedTable& table) {
        const auto count = from_.scalar(QStringLiteral("SELECT count(*) FROM %1").arg(table.name));
        if (!count)
            return inSource(count.error());
        return count->toLongLong();
    }

    Result<void> copy(const KeyedTable& table, CopiedTable& copied) {
        auto rows = select(from_, selectText(table));
        if (!rows)
            return inSource(rows.error());
        auto insert = to_.prepare(insertText(to_.engine(), table));
        if (!insert)
            return inTarget(insert.error());
        for (std::int64_t done = 0; !stop_.stop_requested();) {
            progress_({table.name, false, done, copied.rows});
            const auto part = copyPart(*rows, *insert, table, copied);
            if (!part)
                return tl::unexpected(part.error());
            done += *part;
            if (*part < kRowsOfCommit)
                return {};
        }
        return {};
    }

    /// The rows of one commit. The number of them.
    Result<std::int64_t> copyPart(Statement& rows, Statement& insert, const KeyedTable& table, CopiedTable& copied) {
        auto transaction = Transaction::begin(to_);
        if (!transaction)
            return inTarget(transaction.error());
        std::int64_t part = 0;
        std::int64_t written = 0;
        for (; part < kRowsOfCommit; ++part) {
            const auto next = rows.next();
            if (!next)
                return inSource(next.error());
            if (!*next)
                break;
            for (int n = 0; n < table.columns.size(); ++n)
                insert.bind(n, rows.value(n));
            if (const auto done = insert.exec(); !done)
                return inTarget(done.error());
            written += std::max(insert.rowsChanged(), 0);
        }
        if (const auto done = transaction->commit(); !done)
            return inTarget(done.error());
        copied.written += written;
        return part;
    }

    DatabaseResult<Content> contentOf(DatabaseConnection& connection, const KeyedTable& table, std::int64_t before,
                                      std::int64_t all) {
        auto rows =
            select(connection,
                   QStringLiteral("SELECT %1 FROM %2").arg(table.columns.join(QStringLiteral(", ")), table.name));
        if (!rows)
            return tl::unexpected(rows.error());
        Content content;
        while (!stop_.stop_requested()) {
            const auto next = rows->next();
            if (!next)
                return tl::unexpected(next.error());
            if (!*next)
                break;
            content.sum += hashOf(*rows, table.columns.size());
            if (++content.rows % kRowsOfCommit == 0)
                progress_({table.name, true, before + content.rows, all});
        }
        return content;
    }

    Result<void> compare(const KeyedTable& table, CopiedTable& copied) {
        const auto source = contentOf(from_, table, 0, 2 * copied.rows);
        if (!source)
            return inSource(source.error());
        const auto target = contentOf(to_, table, copied.rows, 2 * copied.rows);
        if (!target)
            return inTarget(target.error());
        copied.otherRows = target->rows;
        copied.equal = *source == *target;
        return {};
    }

    DatabaseConnection& from_;
    DatabaseConnection& to_;
    const std::stop_token& stop_;
    const OnCopy& progress_;
};

} // namespace

bool CopyReport::equal() const {
    return std::ranges::all_of(tables, &CopiedTable::equal);
}

Result<CopyReport> copyDatabase(DatabaseConnection& from, DatabaseConnection& to, const std::stop_token& stop,
                                const OnCopy& progress) {
    return Copy(from, to, stop, progress).run();
}

} // namespace countis
