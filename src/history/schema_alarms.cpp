// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/schema_alarms.h"

namespace countis {

// An empty severity is that of the rule of a new site. `days`: a bit for each, Monday is 1; 0: always.
DatabaseResult<void> extendAlarms(DatabaseConnection& connection) {
    for (const char* const sql :
         {"CREATE TABLE notification (event TEXT NOT NULL, channel TEXT NOT NULL, at_ms BIGINT NOT NULL, subject "
          "TEXT "
          "NOT NULL, body TEXT NOT NULL, PRIMARY KEY (event, channel))",
          "ALTER TABLE alarm_rule ADD COLUMN severity TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE alarm_rule ADD COLUMN days BIGINT NOT NULL DEFAULT 0",
          "ALTER TABLE alarm_rule ADD COLUMN from_minute BIGINT NOT NULL DEFAULT 0",
          "ALTER TABLE alarm_rule ADD COLUMN to_minute BIGINT NOT NULL DEFAULT 1440",
          "CREATE TABLE alarm_rule_scope (id BIGINT PRIMARY KEY, key TEXT NOT NULL, place BIGINT NOT NULL, point "
          "BIGINT "
          "NOT NULL, enabled BIGINT NOT NULL, limit_millionths BIGINT NOT NULL, hysteresis_millionths BIGINT NOT "
          "NULL, "
          "delay_on_ms BIGINT NOT NULL, delay_off_ms BIGINT NOT NULL, severity TEXT NOT NULL, days BIGINT NOT NULL, "
          "from_minute BIGINT NOT NULL, to_minute BIGINT NOT NULL, UNIQUE (key, place, point))"})
        if (auto done = connection.exec(QString::fromLatin1(sql)); !done)
            return done;
    return {};
}

// A file of SQLite has no users. `login` is given by the server alone (site_roles.h).
DatabaseResult<void> indexJournals(DatabaseConnection& connection) {
    auto done = connection.exec(
        QStringLiteral("CREATE INDEX IF NOT EXISTS alarm_transition_alarm ON alarm_transition (rule, point, at_ms)"));
    if (connection.engine() == DatabaseEngine::Sqlite)
        return done;
    for (const char* const sql : {"ALTER TABLE audit_log ADD COLUMN IF NOT EXISTS login TEXT NOT NULL DEFAULT ''",
                                  "ALTER TABLE audit_log ALTER COLUMN login SET DEFAULT session_user"})
        if (done)
            done = connection.exec(QString::fromLatin1(sql));
    return done;
}

DatabaseResult<void> addFaultsAndFloods(DatabaseConnection& connection) {
    for (const char* const sql : {"CREATE TABLE alarm_flood (began_ms BIGINT PRIMARY KEY, since_ms BIGINT NOT NULL, "
                                  "over_ms BIGINT, alarms BIGINT NOT NULL)",
                                  "ALTER TABLE notification ADD COLUMN severity TEXT NOT NULL DEFAULT ''",
                                  "ALTER TABLE alarm ADD COLUMN fault TEXT NOT NULL DEFAULT ''",
                                  "ALTER TABLE alarm_transition ADD COLUMN fault TEXT NOT NULL DEFAULT ''"})
        if (auto done = connection.exec(QString::fromLatin1(sql)); !done)
            return done;
    return {};
}

} // namespace countis
