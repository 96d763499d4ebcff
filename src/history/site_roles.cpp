// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/site_roles.h"

#include "history/statements.h"

#include <QCoreApplication>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::SiteRoles)
};

/// %1: the schema, %2: the database, both quoted as names; %3: the schema, quoted as a text.
constexpr const char* kGrants[]{
    "REVOKE ALL ON ALL TABLES IN SCHEMA %1 FROM PUBLIC",
    "REVOKE ALL ON ALL TABLES IN SCHEMA %1 FROM countis_viewer, countis_operator, countis_engineer, "
    "countis_collector",
    "REVOKE TEMPORARY ON DATABASE %2 FROM PUBLIC",
    "REVOKE CREATE ON SCHEMA %1 FROM PUBLIC",
    "GRANT CONNECT ON DATABASE %2 TO countis_viewer",
    "GRANT USAGE ON SCHEMA %1 TO countis_viewer",
    "GRANT SELECT ON ALL TABLES IN SCHEMA %1 TO countis_viewer",
    "GRANT countis_viewer TO countis_operator, countis_collector",
    "GRANT EXECUTE ON FUNCTION %1.acknowledge_alarm(BIGINT, BIGINT, TEXT), %1.take_alarm_answer(TEXT), "
    "%1.withdraw_alarm_request(TEXT) TO countis_operator",
    "GRANT countis_operator TO countis_engineer",
    "GRANT INSERT, UPDATE, DELETE ON %1.site, %1.place, %1.point, %1.device, %1.device_span, %1.retention, "
    "%1.energy_price, %1.entered_reading, %1.virtual_meter, %1.virtual_term, %1.alarm_rule, "
    "%1.alarm_rule_scope TO countis_engineer",
    "GRANT INSERT, UPDATE (serial, result, reason, exception, before_values, after_values) ON %1.audit_log TO "
    "countis_engineer",
    // A result is written once, by whoever began the entry: what stands in the log stays. The owner of the table is
    // not bound by the policies.
    "ALTER TABLE %1.audit_log ENABLE ROW LEVEL SECURITY",
    "DROP POLICY IF EXISTS countis_read ON %1.audit_log",
    "DROP POLICY IF EXISTS countis_begin ON %1.audit_log",
    "DROP POLICY IF EXISTS countis_end ON %1.audit_log",
    "CREATE POLICY countis_read ON %1.audit_log FOR SELECT USING (true)",
    "CREATE POLICY countis_begin ON %1.audit_log FOR INSERT TO countis_engineer WITH CHECK (login = session_user AND "
    "at_ms = %1.server_ms())",
    "CREATE POLICY countis_end ON %1.audit_log FOR UPDATE TO countis_engineer USING (reason = 'interrupted' AND "
    "login = session_user) WITH CHECK (reason <> 'interrupted')",
    "GRANT EXECUTE ON FUNCTION %1.request_alarm(BIGINT, BIGINT, TEXT, TEXT, BIGINT) TO countis_engineer",
    "GRANT INSERT, UPDATE, DELETE ON %1.place, %1.point, %1.device, %1.device_span, %1.recorder, %1.clock_run, "
    "%1.roll_up_due, %1.journal, %1.sample_minute, %1.rollup_1m, %1.rollup_15m, %1.rollup_1h, %1.rollup_1d, "
    "%1.energy_day, %1.alarm, "
    "%1.alarm_transition, %1.alarm_request, %1.alarm_flood, %1.notification, %1.collector, %1.lease, %1.lease_epoch, "
    "%1.live TO "
    "countis_collector",
    "GRANT USAGE ON SEQUENCE %1.collector_number TO countis_collector",
    // Who holds an advisory lock of the collectors could stop them, and large objects fill the disk. PostgreSQL gives
    // both to everybody, and only a superuser can take them back.
    "DO $$ DECLARE one RECORD; BEGIN IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN "
    "FOR one IN SELECT oid::regprocedure AS name, (SELECT tableowner FROM pg_tables WHERE schemaname = %3 AND "
    "tablename = 'site') AS owner, proname FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND "
    "(proname ~ '^pg_(try_)?advisory_' OR proname IN ('lo_create', 'lo_creat', 'lo_from_bytea', 'lo_import')) LOOP "
    "EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one.name); "
    "EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO countis_collector, %I', one.name, one.owner); "
    "END LOOP; END IF; END $$",
};

QString quotedName(QString name) {
    return QStringLiteral("\"%1\"").arg(name.replace(QLatin1Char('"'), QLatin1String("\"\"")));
}

QString quotedText(QString text) {
    return QStringLiteral("'%1'").arg(text.replace(QLatin1Char('\''), QLatin1String("''")));
}

} // namespace

QStringList roleStatements(const QString& database, const QString& schema) {
    QStringList statements;
    for (const char* const role : {"countis_viewer", "countis_operator", "countis_engineer", "countis_collector"})
        statements << QStringLiteral("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1') THEN "
                                     "CREATE ROLE %1 NOLOGIN; END IF; END $$")
                          .arg(QLatin1String(role));
    for (const char* const grant : kGrants)
        statements << QString::fromLatin1(grant)
                          .replace(QLatin1String("%1"), quotedName(schema))
                          .replace(QLatin1String("%2"), quotedName(database))
                          .replace(QLatin1String("%3"), quotedText(schema));
    return statements;
}

DatabaseResult<QStringList> roleStatements(DatabaseConnection& connection) {
    const auto database = connection.scalar(QStringLiteral("SELECT current_database()"));
    if (!database)
        return tl::unexpected(database.error());
    return connection.scalar(QStringLiteral("SELECT current_schema()")).map([&](const QVariant& schema) {
        return roleStatements(database->toString(), schema.toString());
    });
}

DatabaseResult<void> applyRoles(DatabaseConnection& connection) {
    const auto statements = roleStatements(connection);
    if (!statements)
        return tl::unexpected(statements.error());
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const QString& statement : *statements)
        if (auto done = connection.exec(statement); !done)
            return done;
    return transaction->commit();
}

DatabaseResult<SiteRights> rightsOf(DatabaseConnection& connection) {
    SiteRights rights;
    auto rows = select(
        connection,
        QStringLiteral("SELECT CAST(has_table_privilege('journal', 'INSERT') AS int), "
                       "CAST(has_table_privilege('point', 'UPDATE') AS int), "
                       "CAST(has_table_privilege('alarm_rule', 'INSERT') AS int), "
                       "CAST(has_function_privilege('acknowledge_alarm(bigint, bigint, text)', 'EXECUTE') AS int)"));
    return forEachRow(
               rows,
               [&](const Statement& row) {
                   rights = {row.integer(0) != 0, row.integer(1) != 0, row.integer(2) != 0, row.integer(3) != 0};
               })
        .map([&] { return rights; });
}

QString roleRefusal(const SiteRights& rights, const QString& needed) {
    const bool readsOnly = rights == SiteRights{false, false, false, false};
    return (readsOnly ? Words::tr("Your role in the database may only read. Ask its owner for the role %1.")
                      : Words::tr("Your role in the database does not allow this. Ask its owner for the role %1."))
        .arg(needed);
}

} // namespace countis
