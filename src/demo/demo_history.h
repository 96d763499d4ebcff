// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the history of the demo site, and goes on with one that has ended.
#pragma once

#include "core/device/meter_memory.h"
#include "demo/demo_time.h"
#include "history/database/connection.h"
#include "simulator/demo/demo_meters.h"

#include <QTimeZone>

#include <array>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace countis {

/// What the meters have counted, in the order of sim::demoMeters().
using DemoMemories = std::array<MeterMemory, sim::kDemoMeters>;

/// The making of a history: who stops it and who hears how far it is.
struct DemoWork {
    std::uint64_t seed = 1;
    std::stop_token stop{};
    /// `done` of `all` days of a meter.
    std::function<void(std::int64_t done, std::int64_t all)> progress{};
    /// After each commit: what the meters had counted by then.
    std::function<bool(const DemoMemories& memories)> keep{};
};

enum class DemoEnd : std::uint8_t { Written, Cancelled, NotKept };

/// Writes [from, span.end) in the clock's run `run`, and changes `memories` with it. A day of the site is one
/// transaction: if it is cancelled, what was written and what was kept agree.
DatabaseResult<DemoEnd> writeDemoHistory(DatabaseConnection& connection, const QTimeZone& zone, const DemoSpan& span,
                                         WallTime from, std::int64_t run, DemoMemories& memories,
                                         const DemoWork& work);

} // namespace countis
