// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/last_counters.h"

#include "history/sample_tables.h"
#include "history/series.h"
#include "history/statements.h"
#include "history/tier.h"

#include <map>
#include <utility>

namespace countis {
namespace {

using Serials = std::map<std::int64_t, std::string>;

DatabaseResult<Serials> serialsIn(DatabaseConnection& connection) {
    auto rows = select(connection, QStringLiteral("SELECT id, serial FROM device"));
    Serials serials;
    return forEachRow(rows, [&](const Statement& row) { serials[row.integer(0)] = row.text(1).toStdString(); })
        .map([&] { return std::move(serials); });
}

} // namespace

DatabaseResult<std::vector<LastCounters>> readLastCounters(DatabaseConnection& connection) {
    static const std::uint16_t imported = *entryOf("energy_total_ea_pos_Wh");
    static const std::uint16_t exported = *entryOf("energy_total_ea_neg_Wh");
    SampleTables tables(connection);
    const auto run = tables.latestRun();
    if (!run)
        return tl::unexpected(run.error());
    if (!*run)
        return std::vector<LastCounters>();
    const auto last = tables.latestMinute((*run)->run);
    if (!last)
        return tl::unexpected(last.error());
    if (!*last)
        return std::vector<LastCounters>();
    const auto serials = serialsIn(connection);
    if (!serials)
        return tl::unexpected(serials.error());
    std::map<PointId, LastCounters> found; // the later ones take the place of the earlier ones
    const auto take = [&](const PeriodKey& key, std::string_view bytes) {
        const auto rollUp = decodeRollUp(bytes);
        if (!rollUp || key.run != (*run)->run)
            return;
        const auto serial = serials->find(rollUp->device);
        const Extent in = rollUp->of(imported);
        const Extent out = rollUp->of(exported);
        if (serial != serials->end() && in.n > 0 && out.n > 0)
            found[key.point] = {key.point, serial->second, rollUp->fastAt, in.max, out.max};
    };
    if (const auto read = tables.forMinuteRollUps(**last + kMinute - kQuarter, **last + kMinute, take); !read)
        return tl::unexpected(read.error());
    std::vector<LastCounters> all;
    all.reserve(found.size());
    for (auto& [point, counters] : found)
        all.push_back(std::move(counters));
    return all;
}

} // namespace countis
