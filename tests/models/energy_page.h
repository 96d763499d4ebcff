// SPDX-License-Identifier: GPL-3.0-or-later
// What the Energy page is made of, over two meters of which six weeks are recorded.
#pragma once

#include "models/energy/energy_model.h"

#include "recorded_energy.h"

#include <QTemporaryDir>

#include <memory>

namespace countis::test {

// Tuesday 24 November 2026, 14:32:07 UTC.
inline constexpr WallTime kNow{std::chrono::milliseconds{1'795'530'727'000}};
inline constexpr WallTime kBegin{std::chrono::milliseconds{1'793'491'200'000}}; // 1 November 2026 00:00 UTC
inline constexpr WallTime kGap{std::chrono::milliseconds{1'794'614'400'000}};   // Saturday 14 November 2026 00:00 UTC

/// Two meters, read since 20 October but for a gap from 14 November 09:12 to 15 November 16:40.
struct EnergyPage {
    explicit EnergyPage(bool gap = true);
    ~EnergyPage();

    /// Until the answer to what is chosen now is there.
    void answer();
    /// The same after a change, which was not refused.
    void change(const QString& error);

    QTemporaryDir folder;
    ManualClock clock{SampleTime{std::chrono::steady_clock::time_point{std::chrono::seconds{1000}}, kNow}};
    std::unique_ptr<SiteDatabase> database;
    Roster roster;
    ui::MeterList meters{roster};
    ui::MeterSelection selection{meters};
    ui::PlaceList places{roster, meters};
    ui::EnergyModel model{clock, meters, places, selection};
    RecordedMeter a, b;
};

/// Tenths of a watt-hour that the meter imported between two quarter-hours.
std::int64_t importedIn(const RecordedMeter& meter, WallTime from, WallTime to);

} // namespace countis::test
