// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/kept_quarters.h"

#include "history/codec/journal.h"
#include "history/retention.h"
#include "history/roll_up_knowledge.h"
#include "history/statements.h"

#include <algorithm>

namespace countis {

DatabaseResult<KeptQuarters> KeptQuarters::load(DatabaseConnection& connection) {
    KeptQuarters kept;
    return kept.loadMinutes(connection)
        .and_then([&] { return kept.loadPoints(connection); })
        .and_then([&] { return kept.loadRetention(connection); })
        .and_then([&] { return kept.loadJournal(connection); })
        .map([&] { return std::move(kept); });
}

DatabaseResult<void> KeptQuarters::loadMinutes(DatabaseConnection& connection) {
    for (const Tier tier : {Tier::Raw, Tier::Minute}) {
        const auto span = spanOf(connection, {}, tier);
        if (!span)
            return tl::unexpected(span.error());
        if (!*span)
            continue;
        const auto [first, last] = minutes_.value_or(**span);
        minutes_ = TimeSpan(std::min(first, (*span)->first), std::max(last, (*span)->second));
    }
    return {};
}

DatabaseResult<void> KeptQuarters::loadPoints(DatabaseConnection& connection) {
    auto rows = select(connection, QStringLiteral("SELECT id FROM point"));
    auto done = forEachRow(rows, [&](const Statement& row) { firstOf_[{row.integer(0)}] = std::nullopt; });
    if (!done)
        return done;
    for (auto& [point, first] : firstOf_) {
        const auto span = spanOf(connection, point, Tier::Quarter);
        if (!span)
            return tl::unexpected(span.error());
        if (*span)
            first = (*span)->first;
    }
    return {};
}

DatabaseResult<void> KeptQuarters::loadRetention(DatabaseConnection& connection) {
    return readRetention(connection).map([&](const Retention& retention) {
        const auto& quarters = retention.of(Tier::Quarter);
        for (const Tier tier : {Tier::Raw, Tier::Minute})
            shorterThanMinutes_ |= quarters && retention.of(tier).value_or(kMostDays + 1) > *quarters;
    });
}

DatabaseResult<void> KeptQuarters::loadJournal(DatabaseConnection& connection) {
    const auto rows = SampleTables(connection).journal();
    if (!rows)
        return tl::unexpected(rows.error());
    JournalReader reader;
    for (const JournalRow& row : *rows) {
        const auto note = [&](PointId point, WallTime at) {
            running_.insert({point, startOf(at, kMinute), row.run});
            reach(row.run, at);
        };
        // The check of the history names a row that cannot be read.
        static_cast<void>(reader.read(
            row.id, row.samples, [&](PointId point, const RawSample& sample) { note(point, sample.at); }, note));
    }
    return {};
}

DatabaseResult<KeptQuarters::RollUps> KeptQuarters::ofHour(SampleTables& tables, WallTime hour) const {
    RollUps quarters;
    for (const auto& [point, first] : firstOf_)
        if (auto read =
                tables.forRollUps(Tier::Quarter, point, hour, hour + kHour,
                                  [&](const PeriodKey& key, const RollUp& kept) { quarters.emplace(key, kept); });
            !read)
            return tl::unexpected(read.error());
    return quarters;
}

std::optional<RollUp> KeptQuarters::anew(const PeriodKey& key, const RollUp* kept, const QuarterAnew& made) const {
    if (key.run == kImportedRun)
        return std::nullopt;
    // Minutes are deleted in slices: of the first quarter some may be all that is left.
    const bool isCut = minutes_ && minutes_->first > key.start && startOf(minutes_->first, kQuarter) == key.start;
    if (kept != nullptr) {
        const RollUp rollUp = made.ofSamples ? made.rollUp : withSlowOf(made.rollUp, *kept);
        const bool stays = (isCut || !made.ofSamples) && knowsMore(*kept, rollUp);
        return stays ? std::nullopt : std::optional(rollUp);
    }
    if (isCut && !made.ofSamples)
        return std::nullopt;
    const auto first = firstOf_.find(key.point);
    const bool isDeleted =
        shorterThanMinutes_ && (first == firstOf_.end() || !first->second || key.start < *first->second);
    return isDeleted ? std::nullopt : std::optional(made.rollUp);
}

bool KeptQuarters::isRunning(const PeriodKey& quarter, const HourOfMinutes& hour) const {
    for (PeriodKey minute = quarter; minute.start < quarter.start + kQuarter; minute.start += kMinute)
        if (running_.contains(minute) && !hour.holds(minute))
            return true;
    return false;
}

void KeptQuarters::reach(std::int64_t run, WallTime time) {
    WallTime& reached = reached_.try_emplace(run, time).first->second;
    reached = std::max(reached, time);
}

void KeptQuarters::note(const HourOfMinutes& hour) {
    for (const auto* const minutes : {&hour.ofSamples, &hour.ofRollUps})
        for (const auto& [key, rollUp] : *minutes)
            if (minutes_ && key.start <= minutes_->second)
                reach(key.run, key.start);
}

bool KeptQuarters::isPast(const PeriodKey& quarter) const {
    // A minute more: it writes quarters of points that do not answer a few seconds after their end.
    const auto reached = reached_.find(quarter.run);
    return reached != reached_.end() && reached->second >= quarter.start + kQuarter + kMinute;
}

} // namespace countis
