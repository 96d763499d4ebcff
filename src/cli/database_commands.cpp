// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_commands.h"

#include "cli/commands.h"
#include "cli/long_work.h"
#include "cli/password_command.h"
#include "cli/printer.h"
#include "cli/site_access.h"
#include "history/backup.h"
#include "history/copy.h"
#include "history/schema.h"
#include "history/site_roles.h"
#include "history/table_setup.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

/// What there is to say at the end.
using Outcome = tl::expected<QString, Ending>;

Outcome init(const DatabaseOptions& options) {
    const auto ready = readyToOpen(options.database);
    if (!ready)
        return tl::unexpected(ready.error());
    const auto made = initDatabase(*ready);
    if (!made)
        return failed(ExitCode::Database, made.error());
    const QString url = options.database.toString();
    return *made ? Words::tr("%1 has the tables of a site now.").arg(url)
                 : Words::tr("%1 has the tables of a site already. Nothing was changed.").arg(url);
}

OnBackup shown(const ProgressLine& line) {
    return [&line](const BackupProgress& progress) {
        line.show(Words::tr("Backup: %1").arg(percentText(progress.done, progress.all)));
    };
}

Outcome migrateTables(const DatabaseOptions& options, const StopOnSignal& stop) {
    const auto ready = readyToOpen(options.database);
    if (!ready)
        return tl::unexpected(ready.error());
    const ProgressLine line;
    const auto report = migrateDatabase(*ready, QDateTime::currentDateTime(), stop.token(), shown(line));
    line.clear();
    if (!report)
        return failed(stop.isStopped() ? interrupted() : ExitCode::Database, report.error());
    const QString url = options.database.toString();
    if (report->from == kSchemaVersion)
        return Words::tr("The tables of %1 are up to date. Nothing was changed.").arg(url);
    const QString done = Words::tr("The tables of %1 are of version %2 now; they were of version %3.")
                             .arg(url, QString::number(kSchemaVersion), QString::number(report->from));
    return report->backup.isEmpty()
               ? done
               : done + u' ' + Words::tr("The database as it was before is in %1.").arg(report->backup);
}

Outcome backup(const DatabaseOptions& options, const StopOnSignal& stop) {
    const QString file = QFileInfo(options.file).absoluteFilePath();
    const ProgressLine line;
    const auto done = backUp(options.database, file, stop.token(), shown(line));
    line.clear();
    if (!done)
        return failed(stop.isStopped() ? interrupted() : ExitCode::Database, done.error());
    return Words::tr("The backup of %1 is in %2.").arg(options.database.toString(), file);
}

QString countsText(const CopyReport& report) {
    QString text;
    for (const CopiedTable& table : report.tables)
        text += Words::tr("%1: %2 rows, %3 of them written now")
                    .arg(table.name, QString::number(table.rows), QString::number(table.written)) +
                u'\n';
    return text;
}

QString differencesText(const CopyReport& report) {
    QStringList tables;
    for (const CopiedTable& table : report.tables)
        if (!table.equal)
            tables << QStringLiteral("%1 (%2, %3)").arg(table.name).arg(table.rows).arg(table.otherRows);
    return tables.join(QStringLiteral(", "));
}

Outcome copy(const DatabaseOptions& options, const StopOnSignal& stop) {
    const auto from = openSite(options.database, SiteDatabase::Purpose::Change);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = openSite(options.to, SiteDatabase::Purpose::Change);
    if (!to)
        return tl::unexpected(to.error());
    const ProgressLine line;
    const auto report =
        copyDatabase((*from)->connection(), (*to)->connection(), stop.token(), [&](const CopyProgress& progress) {
            const QString percent = percentText(progress.done, progress.all);
            line.show((progress.compares ? Words::tr("Compares %1: %2") : Words::tr("Copies %1: %2"))
                          .arg(progress.table, percent));
        });
    line.clear();
    const QString names[]{options.database.toString(), options.to.toString()};
    if (!report)
        return failed(ExitCode::Database, databaseErrorText(report.error().error,
                                                            report.error().inSource ? options.database : options.to));
    if (report->cancelled)
        return failed(interrupted(), Words::tr("The copy was cancelled. The same command continues it."));
    if (!report->equal())
        return failed(
            ExitCode::Database,
            Words::tr("%1 was copied, but %2 has other rows too, or was changed meanwhile. These tables differ "
                      "(rows in FROM and in TO): %3.")
                .arg(names[0], names[1], differencesText(*report)));
    return countsText(*report) +
           Words::tr("%1 was copied to %2. All tables were compared and are equal.").arg(names[0], names[1]);
}

Outcome roles(const DatabaseOptions& options) {
    const auto site = openSite(options.database, SiteDatabase::Purpose::Read);
    if (!site)
        return tl::unexpected(site.error());
    const QString url = options.database.toString();
    const auto refused = [&](const DatabaseError& error) {
        return failed(ExitCode::Database, databaseErrorText(error, options.database));
    };
    if (!options.apply) {
        const auto statements = roleStatements((*site)->connection());
        return statements ? Outcome(statements->join(QStringLiteral(";\n")) + u';') : refused(statements.error());
    }
    const auto connection = DatabaseConnection::open((*site)->url());
    if (!connection)
        return refused(connection.error());
    if (const auto done = applyRoles(**connection); !done)
        return done.error().kind == DatabaseError::Kind::Denied
                   ? failed(ExitCode::Database,
                            Words::tr("You may not give the roles of %1 their rights, so nothing was changed. That "
                                      "takes the owner of its tables, who needs the right to create roles "
                                      "(CREATEROLE), or a superuser of the server. (%2)")
                                .arg(url, done.error().detail))
                   : refused(done.error());
    return Words::tr("%1 has the roles countis_viewer, countis_operator, countis_engineer and countis_collector now.")
        .arg(url);
}

Outcome outcomeOf(const DatabaseOptions& options, const StopOnSignal& stop, int signalled) {
    switch (options.command) {
    case DatabaseOptions::Command::Init: return init(options);
    case DatabaseOptions::Command::Migrate: return migrateTables(options, stop);
    case DatabaseOptions::Command::Backup: return backup(options, stop);
    case DatabaseOptions::Command::Copy: return copy(options, stop);
    case DatabaseOptions::Command::Password: return keepPassword(options, signalled);
    case DatabaseOptions::Command::Roles: return roles(options);
    }
    return {};
}

} // namespace

ExitCode runOnDatabase(const DatabaseOptions& options, int stop) {
    const StopOnSignal stopping(stop);
    Printer printer(stop);
    return finish(printer, outcomeOf(options, stopping, stop).map([&](const QString& text) {
        printer.add(text.toStdString() + '\n');
    }));
}

} // namespace countis::cli
