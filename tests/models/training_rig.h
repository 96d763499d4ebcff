// SPDX-License-Identifier: GPL-3.0-or-later
// A desk on a simulated meter at work.
#pragma once

#include "models/training/training_desk.h"
#include "support/catch.h"

#include <QTest>

namespace countis::test {

using namespace ui;

inline constexpr int kPatience = 10'000; // ms

/// Loads that stand still.
inline std::unique_ptr<sim::MeterThread> startedHost() {
    auto load = std::make_shared<sim::Load>();
    load->phase[0].current = 10;
    load->phase[1].current = 5;
    sim::HostOptions options;
    options.load = load;
    auto host = sim::MeterThread::start(std::move(options));
    REQUIRE(host);
    return *std::move(host);
}

struct Rig {
    Rig() { desk.setHost(host.get()); }

    /// Looks until it is so.
    template <typename Condition>
    bool soon(Condition condition) {
        return QTest::qWaitFor(
            [&] {
                desk.look();
                return condition();
            },
            kPatience);
    }
    /// The device has done all that it was asked, and the desk shows it.
    bool settled() {
        const bool done = soon([this] { return host->snapshot()->handled == host->asked(); });
        desk.look();
        return done;
    }
    QVariant load(int row, PhaseLoads::Role role) { return desk.loads()->data(desk.loads()->index(row), role); }
    int rowOf(const QString& title) {
        const FaultModel& faults = *desk.faults();
        for (int row = 0; row < faults.rowCount(); ++row) {
            if (faults.data(faults.index(row), FaultModel::TitleRole) == title)
                return row;
        }
        return -1;
    }
    QVariant fault(int row, FaultModel::Role role) { return desk.faults()->data(desk.faults()->index(row), role); }

    std::unique_ptr<sim::MeterThread> host = startedHost();
    TrainingDesk desk;
};

} // namespace countis::test
