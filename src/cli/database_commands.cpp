// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_commands.h"

#include "cli/commands.h"
#include "cli/long_work.h"
#include "cli/printer.h"
#include "cli/site_access.h"
#include "history/backup.h"
#include "history/schema.h"
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
    const auto made = initDatabase(options.database);
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
    const ProgressLine line;
    const auto report =
        migrateDatabase(options.database, QDateTime::currentDateTime(), stop.token(), shown(line));
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

Outcome outcomeOf(const DatabaseOptions& options, const StopOnSignal& stop) {
    switch (options.command) {
    case DatabaseOptions::Command::Init: return init(options);
    case DatabaseOptions::Command::Migrate: return migrateTables(options, stop);
    case DatabaseOptions::Command::Backup: return backup(options, stop);
    }
    return {};
}

} // namespace

ExitCode runOnDatabase(const DatabaseOptions& options, int stop) {
    const StopOnSignal stopping(stop);
    const Outcome outcome = outcomeOf(options, stopping);
    if (!outcome) {
        complain(outcome.error().text);
        return outcome.error().code;
    }
    Printer printer(stop);
    printer.add(outcome->toStdString() + '\n');
    printer.print();
    return printer.code();
}

} // namespace countis::cli
