// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundled_tables.h"

#include "bundle/bundle_file.h"
#include "bundle_site.h"
#include "history/alarm_rules.h"

#include <algorithm>
#include <set>

using namespace countis;
using namespace countis::test;

namespace {

std::set<std::string> tablesOf(DatabaseConnection& connection) {
    auto rows = select(connection, TestDatabase::isOnServer()
                                       ? QStringLiteral("SELECT tablename FROM pg_catalog.pg_tables WHERE "
                                                        "schemaname = current_schema()")
                                       : QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                                        "name NOT LIKE 'sqlite%'"));
    std::set<std::string> names;
    REQUIRE(forEachRow(rows, [&](const Statement& row) { names.insert(row.text(0).toStdString()); }));
    return names;
}

std::vector<std::pair<std::string, AlarmScope>> scopesIn(const QString& file) {
    const auto bundle = openBundle(file);
    REQUIRE(bundle);
    const auto rules = readAlarmRules(*opened(bundle->url));
    REQUIRE(rules);
    std::vector<std::pair<std::string, AlarmScope>> scopes;
    for (const AlarmRule& rule : *rules)
        if (rule.scope != AlarmScope{})
            scopes.emplace_back(rule.key, rule.scope);
    return scopes;
}

} // namespace

TEST_CASE("A bundle carries each table of the schema, or leaves it out deliberately") {
    TestDatabase site;
    std::set<std::string> decided;
    for (const BundledTable& table : bundledTables())
        CHECK(decided.insert(table.name).second);
    for (const std::string& table : tablesOf(site.connection())) {
        INFO(table << " is not in src/bundle/bundled_tables.cpp");
        CHECK(decided.contains(table));
    }
}

TEST_CASE("A bundle copies each table that it carries") {
    for (const BundledTable& table : bundledTables()) {
        INFO(table.name);
        const bool copied = std::ranges::any_of(
            keyedTables(), [&](const KeyedTable& one) { return one.name == QLatin1String(table.name); });
        CHECK((table.rows == BundledRows::None || copied));
        CHECK((table.rows == BundledRows::None || table.redacted != RedactedRows::Go));
    }
}

TEST_CASE("A bundle has the rules of places and of its own meters, and keeps them when it is redacted") {
    BundleSite site;
    site.exec(QStringLiteral("INSERT INTO alarm_rule_scope SELECT 1003, key, 0, 9, enabled, limit_millionths, "
                             "hysteresis_millionths, delay_on_ms, delay_off_ms, severity, days, from_minute, "
                             "to_minute FROM alarm_rule_scope WHERE id = 1002")); // of a meter without a point
    const std::vector<std::pair<std::string, AlarmScope>> both{{"voltage-high", PlaceId{4}},
                                                               {"voltage-high", kPoint}};
    CHECK(scopesIn(site.save()) == both);
    CHECK(scopesIn(site.save(true)) == both);
}
