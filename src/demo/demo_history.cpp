// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_history.h"

#include "demo/demo_alarms.h"
#include "demo/demo_roster.h"
#include "demo/demo_rows.h"

#include <optional>
#include <vector>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

class DemoHistory {
public:
    DemoHistory(DatabaseConnection& connection, const QTimeZone& zone, const DemoSpan& span, const DemoWork& work)
        : connection_(connection), days_(zone), span_(span), work_(work), local_(localTime(span.end, zone)) {}

    DatabaseResult<DemoEnd> write(WallTime from, std::int64_t run, DemoMemories& memories) {
        auto alarms = DemoAlarms::open(connection_, local_, from);
        if (!alarms)
            return tl::unexpected(alarms.error());
        alarms_ = *std::move(alarms);
        beginMeters(run, memories);
        for (WallTime day = from; day < span_.end; day = days_.endOf(day))
            ++daysLeft_;
        const std::int64_t all = daysLeft_ * static_cast<std::int64_t>(sim::kDemoMeters);
        for (WallTime day = from; day < span_.end; day = days_.endOf(day)) {
            const auto written = writeDay(day, std::min(days_.endOf(day), span_.end), day == from, all);
            if (!written)
                return tl::unexpected(written.error());
            if (!*written)
                return DemoEnd::Cancelled;
            for (std::size_t n = 0; n < meters_.size(); ++n)
                memories[n] = meters_[n].run().memory();
            if (work_.keep && !work_.keep(memories))
                return DemoEnd::NotKept;
        }
        return DemoEnd::Written;
    }

private:
    void beginMeters(std::int64_t run, const DemoMemories& memories) {
        meters_.reserve(sim::kDemoMeters);
        for (std::size_t n = 0; n < sim::kDemoMeters; ++n)
            meters_.emplace_back(DemoRowKeys{n, demoPoint(n), run, SampleTables::numberOf(demoDevice(n))}, span_,
                                 days_, sim::DemoRun(n, work_.seed, local_, memories[n]), *alarms_);
    }

    /// False: cancelled, and nothing of the day is written.
    DatabaseResult<bool> writeDay(WallTime from, WallTime to, bool first, std::int64_t all) {
        SampleTables tables(connection_);
        auto transaction = Transaction::begin(connection_);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (DemoRows& meter : meters_) {
            if (work_.stop.stop_requested())
                return false;
            auto done =
                (first ? meter.begin(tables, from) : Done()).and_then([&] { return meter.writeUntil(tables, to); });
            if (done && to == span_.end)
                done = meter.end(tables);
            if (!done)
                return tl::unexpected(done.error());
            if (work_.progress)
                work_.progress(++done_, all);
        }
        return alarms_->write(connection_).and_then([&] { return transaction->commit(); }).map([] { return true; });
    }

    DatabaseConnection& connection_;
    SiteDays days_;
    const DemoSpan& span_;
    const DemoWork& work_;
    sim::LocalTime local_;
    std::optional<DemoAlarms> alarms_;
    std::vector<DemoRows> meters_;
    std::int64_t daysLeft_ = 0;
    std::int64_t done_ = 0;
};

} // namespace

DatabaseResult<DemoEnd> writeDemoHistory(DatabaseConnection& connection, const QTimeZone& zone, const DemoSpan& span,
                                         WallTime from, std::int64_t run, DemoMemories& memories,
                                         const DemoWork& work) {
    return DemoHistory(connection, zone, span, work).write(from, run, memories);
}

} // namespace countis
