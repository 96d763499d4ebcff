// SPDX-License-Identifier: GPL-3.0-or-later
// A bench on a simulated meter at work.
#pragma once

#include "models/training/training_bench.h"
#include "support/catch.h"

#include <QTest>

namespace countis::ui::test {

inline constexpr int kPatience = 10'000; // ms

/// Loads that stand still.
inline std::unique_ptr<sim::MeterHost> startedHost() {
    auto load = std::make_shared<sim::Load>();
    load->phase[0].current = 10;
    load->phase[1].current = 5;
    sim::HostOptions options;
    options.load = load;
    auto host = sim::MeterHost::start(std::move(options));
    REQUIRE(host);
    return *std::move(host);
}

struct Rig {
    Rig() { bench.setHost(host.get()); }

    /// Looks until it is so.
    template <typename Condition>
    bool soon(Condition condition) {
        return QTest::qWaitFor(
            [&] {
                bench.look();
                return condition();
            },
            kPatience);
    }
    /// The device has done all that it was asked, and the bench shows it.
    bool settled() {
        const bool done = soon([this] { return host->snapshot()->handled == host->asked(); });
        bench.look();
        return done;
    }
    QVariant load(int row, PhaseLoads::Role role) { return bench.loads()->data(bench.loads()->index(row), role); }
    int rowOf(const QString& title) {
        const FaultModel& faults = *bench.faults();
        for (int row = 0; row < faults.rowCount(); ++row) {
            if (faults.data(faults.index(row), FaultModel::TitleRole) == title)
                return row;
        }
        return -1;
    }
    QVariant fault(int row, FaultModel::Role role) { return bench.faults()->data(bench.faults()->index(row), role); }

    std::unique_ptr<sim::MeterHost> host = startedHost();
    TrainingBench bench;
};

} // namespace countis::ui::test
