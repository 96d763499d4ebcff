// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/log.h"

#include "core/printable.h"
#include "process/complaint.h"

#include <sys/stat.h>
#include <sys/uio.h>
#include <systemd/sd-journal.h>
#include <unistd.h>

#include <QLoggingCategory>
#include <QtGlobal>

#include <cstdlib>
#include <string_view>
#include <utility>

namespace countis::collector {
namespace {

constexpr const char* kProgram = "countis-collector";

/// systemd names the stream that it has connected to standard error; somebody may have sent it elsewhere since.
bool isJournal() {
    const char* const stream = std::getenv("JOURNAL_STREAM"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    struct stat status {};
    return stream != nullptr && ::fstat(STDERR_FILENO, &status) == 0 &&
           stream == std::to_string(status.st_dev) + ':' + std::to_string(status.st_ino);
}

bool sendToJournal(const LogEntry& entry) {
    std::vector<std::string> fields = journalFields(entry);
    std::vector<iovec> parts;
    parts.reserve(fields.size());
    for (std::string& field : fields)
        parts.push_back({field.data(), field.size()});
    return ::sd_journal_sendv(parts.data(), static_cast<int>(parts.size())) == 0;
}

Priority priorityOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg: return Priority::Info;
    case QtWarningMsg: return Priority::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: return Priority::Error;
    }
    return Priority::Warning;
}

// A message handler is a plain function.
Log& takerOfQtMessages() {
    static Log taker;
    return taker;
}

void passOn(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    takerOfQtMessages()({priorityOf(type), qFormatLogMessage(type, context, text).trimmed()});
}

} // namespace

std::vector<std::string> journalFields(const LogEntry& entry) {
    std::vector<std::string> fields{"MESSAGE=" + printable(entry.text.toStdString()),
                                    "PRIORITY=" + std::to_string(static_cast<int>(entry.priority)),
                                    std::string("SYSLOG_IDENTIFIER=") + kProgram};
    fields.reserve(fields.size() + entry.fields.size());
    for (const LogEntry::Field& field : entry.fields)
        fields.push_back(std::string(field.name) + '=' + printable(field.value.toStdString()));
    return fields;
}

QtMessages::QtMessages(Log log) {
    takerOfQtMessages() = std::move(log);
    qInstallMessageHandler(passOn);
    QLoggingCategory::setFilterRules(QStringLiteral("countis.database.warning=true"));
}

QtMessages::~QtMessages() {
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules({});
}

void writeLog(const LogEntry& entry) {
    static const bool journal = isJournal();
    if (!journal || !sendToJournal(entry))
        process::complain(kProgram, entry.text.toStdString());
}

} // namespace countis::collector
