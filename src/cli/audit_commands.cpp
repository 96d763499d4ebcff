// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/printer.h"
#include "cli/send_command.h"
#include "cli/send_text.h"
#include "cli/site_access.h"

#include <QCoreApplication>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

tl::expected<void, Ending> list(const AuditOptions& options, Printer& printer) {
    using Format = AuditOptions::Format;
    const auto site = openSite(options.database, SiteDatabase::Purpose::Read);
    if (!site)
        return tl::unexpected(site.error());
    const auto entries = readAuditLog((*site)->connection(), WallTime::min(), WallTime::max());
    if (!entries)
        return failed(ExitCode::Database, databaseErrorText(entries.error(), options.database));
    const QTimeZone zone = (*site)->zone();
    if (options.format == Format::Table) {
        printer.add(entries->empty() ? Words::tr("No commands.").toStdString() + '\n'
                                     : auditTable(*entries, zone).toStdString());
        return {};
    }
    if (options.format == Format::Csv)
        printer.add(auditCsvHead());
    for (const AuditEntry& entry : *entries)
        printer.add(options.format == Format::Csv ? auditCsv(entry, zone) : auditJson(entry, zone));
    return {};
}

} // namespace

ExitCode runOnDatabase(const AuditOptions& options, int stop) {
    Printer printer(stop);
    return finish(printer, list(options, printer));
}

} // namespace countis::cli
