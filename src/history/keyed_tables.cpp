// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/keyed_tables.h"

#include "history/roll_up_columns.h"
#include "history/statements.h"
#include "history/tier.h"

namespace countis {

const std::vector<KeyedTable>& keyedTables() {
    static const std::vector<KeyedTable> all = [] {
        std::vector<KeyedTable> tables;
        const auto addTable = [&](const char* name, const char* keys, const char* others) {
            KeyedTable table{QLatin1String(name), QString::fromLatin1(keys).split(u' '), {}};
            table.columns = table.keys + QString::fromLatin1(others).split(u' ', Qt::SkipEmptyParts);
            tables.push_back(std::move(table));
        };
        addTable("site", "id", "name time_zone");
        addTable("place", "id", "parent name position");
        addTable("point", "id", "name place host port unit role period_ms commands_allowed position removed_ms");
        addTable("device", "id", "serial product");
        addTable("device_span", "point since_ms", "device");
        addTable("clock_run", "run", "began_ms");
        addTable("roll_up_due", "tier start_ms", "");
        addTable("retention", "tier", "days");
        addTable("energy_price", "since_ms",
                 "currency t1_per_kwh t2_per_kwh exported_per_kwh grams_per_mwh contracted_w");
        addTable("entered_reading", "point at_ms device key", "tenths note");
        addTable("virtual_meter", "id", "name place");
        addTable("virtual_term", "meter point", "factor");
        addTable("alarm", "point rule",
                 "key state state_before raised suppressed raised_ms shelved_until_ms counts which beyond "
                 "fault");
        addTable("alarm_transition", "at_ms id",
                 "point rule key severity input state_before state value_millionths limit_millionths which "
                 "first_point first_rule in_flood person comment shelved_until_ms fault");
        addTable("alarm_rule", "key",
                 "enabled limit_millionths hysteresis_millionths delay_on_ms delay_off_ms severity days from_minute "
                 "to_minute");
        addTable("alarm_rule_scope", "id",
                 "key place point enabled limit_millionths hysteresis_millionths delay_on_ms delay_off_ms severity "
                 "days from_minute to_minute");
        addTable("audit_log", "id",
                 "at_ms point meter address serial person host command result reason exception before_values "
                 "after_values");
        addTable("journal", "id", "epoch run samples");
        addTable("sample_minute", "start_ms point run", "samples");
        addTable("rollup_1m", "start_ms point run", "rollup");
        for (const Tier tier : {Tier::Quarter, Tier::Hour, Tier::Day})
            tables.push_back({qtText(info(tier).table), keyColumnsOfRollUp().first(3), columnsOfRollUp()});
        addTable("energy_day", "point start_ms", "end_ms readings");
        return tables;
    }();
    return all;
}

} // namespace countis
