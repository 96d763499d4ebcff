// SPDX-License-Identifier: GPL-3.0-or-later
// What countisctl prints about commands to meters, before and after.
#pragma once

#include "acquisition/command_run.h"
#include "history/audit_log.h"
#include "site/point.h"

#include <QString>
#include <QTimeZone>

#include <span>
#include <vector>

namespace countis::cli {

/// The command, what it does, and the meters that get it.
QString previewText(const MeterCommand& command, std::span<const Point> points);

/// A line each, with its line feed.
QString resultLine(const AuditEntry& entry, const CommandReport& report);
QString resultJson(const AuditEntry& entry, const CommandReport& report);

QString auditTable(const std::vector<AuditEntry>& entries, const QTimeZone& zone);
std::string auditJson(const AuditEntry& entry, const QTimeZone& zone);
std::string auditCsvHead();
std::string auditCsv(const AuditEntry& entry, const QTimeZone& zone);

} // namespace countis::cli
