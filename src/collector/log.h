// SPDX-License-Identifier: GPL-3.0-or-later
// What the collector tells whoever runs it. As a service it goes to the journal of systemd, with a priority and with
// fields to search by; elsewhere each entry is one line on standard error.
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace countis::collector {

/// The numbers of syslog(3).
enum class Priority : std::uint8_t { Error = 3, Warning = 4, Notice = 5, Info = 6 };

struct LogEntry {
    struct Field {
        const char* name; // "COUNTIS_METER": docs/countis-collector.md lists all of them
        QString value;
    };

    Priority priority = Priority::Info;
    QString text; // translated, one sentence or more
    std::vector<Field> fields{};
};

using Log = std::function<void(const LogEntry& entry)>;

/// "NAME=value" each, as the journal takes them; what could not be shown on one line is escaped.
std::vector<std::string> journalFields(const LogEntry& entry);

/// Writes to where standard error leads.
void writeLog(const LogEntry& entry);

/// What Qt, its drivers and the server of the database say is logged too while this lives, by whichever thread it is
/// said in.
class QtMessages {
public:
    explicit QtMessages(Log log);
    ~QtMessages();
    QtMessages(const QtMessages&) = delete;
    QtMessages& operator=(const QtMessages&) = delete;
};

} // namespace countis::collector
