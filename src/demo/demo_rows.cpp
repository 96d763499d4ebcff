// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_rows.h"

#include "history/codec/raw_sample.h"
#include "history/codec/sample_minute.h"

#include <array>
#include <utility>

namespace countis {
namespace {

constexpr std::chrono::seconds kSecond{1};
/// A minute has a least and a greatest value then.
constexpr int kStepsOfMinute = 6;

BlockSet blocksAt(Pace pace) {
    BlockSet blocks;
    for (const BlockInfo& block : kBlockTable)
        blocks.set(index(block.block), paceOf(block.block) == pace && !columnsOf(block.block).empty());
    return blocks;
}

const BlockSet& fast() {
    static const BlockSet blocks = blocksAt(Pace::Fast);
    return blocks;
}
const BlockSet& slow() {
    static const BlockSet blocks = blocksAt(Pace::Slow);
    return blocks;
}
const BlockSet& measured() {
    static const BlockSet blocks = BlockSet{}.set(index(Block::Metrology));
    return blocks;
}

} // namespace

DemoRows::DemoRows(const DemoRowKeys& keys, const DemoSpan& span, const SiteDays& days, sim::DemoRun run,
                   DemoAlarms& alarms)
    : keys_(keys), span_(&span), days_(&days), run_(std::move(run)), alarms_(&alarms) {}

DemoRows::Done DemoRows::begin(SampleTables& tables, WallTime from) {
    next_ = from;
    dayEnds_ = days_->endOf(from);
    hour_ = {startOf(from, kHour), startOf(from, kHour) == from, {}};
    day_ = {days_->startOf(from), days_->startOf(from) == from, {}};
    const WallTime quarter = startOf(from, kQuarter);
    auto done = tables.forRollUps(Tier::Quarter, keys_.point, quarter, quarter + kQuarter,
                                  [&](const PeriodKey& key, const RollUp& before) {
                                      if (key.run == keys_.run)
                                          quarter_ = before;
                                  });
    if (!done || (hour_.whole && day_.whole))
        return done;
    return tables.insertDue(quarter);
}

DemoRows::Done DemoRows::writeUntil(SampleTables& tables, WallTime to) {
    for (; next_ < to; next_ += kMinute) {
        if (!isRead(next_)) {
            run_.step(next_, kMinute);
            judge(next_ + kMinute, false);
        } else if (auto done = minute(tables, next_); !done) {
            return done;
        }
        const WallTime end = next_ + kMinute;
        if (startOf(end, kQuarter) != end)
            continue;
        if (auto done = closeQuarter(tables, end); !done)
            return done;
    }
    return {};
}

DemoRows::Done DemoRows::end(SampleTables& tables) {
    Done done;
    for (const Open* open : {&hour_, &day_})
        if (done && open->whole && !open->rollUp.empty())
            done = tables.insertDue(open->start);
    return done;
}

bool DemoRows::isRead(WallTime minute) const {
    return !span_->inGap(minute) && sim::demoAnswers(keys_.meter, minute);
}

/// While nobody records, nobody judges.
void DemoRows::judge(WallTime at, bool answers) {
    if (at >= span_->end - DemoAlarms::kJudged && !span_->inGap(at))
        alarms_->take(keys_.meter, at, answers ? &run_.readings() : nullptr);
}

DemoRows::Done DemoRows::minute(SampleTables& tables, WallTime at) {
    if (at >= span_->samplesFrom)
        return samples(tables, at);
    const WallTime end = at + kMinute;
    const bool last = startOf(end, kQuarter) == end || !isRead(end);
    if (at < span_->minutesFrom) {
        fewSamples(at, 1, last, quarter_);
    } else {
        RollUp rollUp;
        fewSamples(at, kStepsOfMinute, true, rollUp);
        quarter_.merge(rollUp);
        if (auto done = tables.replaceMinute(keyOf(at), encodeRollUp(rollUp)); !done)
            return done;
    }
    if (last) // nothing coarser than this quarter-hour needs them more often
        add(slow(), quarter_);
    return {};
}

void DemoRows::fewSamples(WallTime at, int steps, bool counters, RollUp& rollUp) {
    const auto length = kMinute / steps;
    for (int n = 0; n < steps; ++n) {
        run_.step(at + n * length, length);
        judge(at + (n + 1) * length, true);
        add(measured(), rollUp);
    }
    if (!counters)
        return;
    run_.showCounters();
    add(fast() & ~measured(), rollUp);
}

DemoRows::Done DemoRows::samples(SampleTables& tables, WallTime at) {
    SampleMinute minute(at);
    for (WallTime second = at; second < at + kMinute; second += kSecond) {
        run_.step(second, kSecond);
        judge(second + kSecond, true);
        run_.showCounters();
        const bool last = second + kSecond == at + kMinute;
        const Readings& readings = run_.readings();
        minute.add(keys_.device, readings.blocks[index(Block::Metrology)].time.wall, last ? fast() | slow() : fast(),
                   readings);
    }
    const RollUp rollUp = rollUpOf(minute.samples());
    quarter_.merge(rollUp);
    return tables.replace(ClosedMinute{keyOf(at), minute.encode(), rollUp});
}

void DemoRows::add(const BlockSet& blocks, RollUp& rollUp) const {
    const RawSample sample = rawSample(keys_.device, {}, blocks, run_.readings());
    std::array<std::int64_t, kColumns> row{};
    for (std::size_t n = 0; n < kBlocks; ++n) {
        if (!sample.blocks.test(n))
            continue;
        const auto block = static_cast<Block>(n);
        const auto columns = columnsOf(block);
        for (std::size_t place = 0; place < columns.size(); ++place)
            row[place] = sample.counts[columns[place]];
        rollUp.add(keys_.device, block, sample.timeOf(block), std::span(row).first(columns.size()));
    }
}

DemoRows::Done DemoRows::closeQuarter(SampleTables& tables, WallTime end) {
    const RollUp closed = std::exchange(quarter_, {});
    Done done;
    if (!closed.empty())
        done = tables.replace(Tier::Quarter, keyOf(end - kQuarter), closed);
    hour_.rollUp.merge(closed);
    day_.rollUp.merge(closed);
    if (done && startOf(end, kHour) == end)
        done = close(tables, Tier::Hour, end, hour_);
    if (done && end == dayEnds_) {
        done = close(tables, Tier::Day, end, day_);
        dayEnds_ = days_->endOf(end);
    }
    return done;
}

DemoRows::Done DemoRows::close(SampleTables& tables, Tier tier, WallTime end, Open& open) {
    const Open closed = std::exchange(open, Open{end, true, {}});
    if (!closed.whole || closed.rollUp.empty())
        return {};
    return tables.replace(tier, keyOf(closed.start), closed.rollUp);
}

} // namespace countis
