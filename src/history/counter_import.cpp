// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/counter_import.h"

#include "history/codec/journal.h"
#include "history/codec/minute_blob.h"
#include "history/codec/sample_minute.h"
#include "history/codec/samples_by_time.h"
#include "history/energy_days.h"
#include "history/roll_up_queue.h"
#include "history/sample_tables.h"
#include "history/statements.h"

#include <algorithm>
#include <set>
#include <span>
#include <vector>

namespace countis {
namespace {

using Done = DatabaseResult<void>;
using Samples = SamplesByTime;

/// False: it has a value there already.
bool fill(RawSample& sample, std::uint16_t entry, std::int64_t count) {
    const Block block = values()[entry].block;
    if (!sample.has(block)) {
        sample.blocks.set(index(block));
        sample.times[index(block)] = sample.at;
        for (const std::uint16_t column : columnsOf(block))
            sample.counts[column] = kNotMeasured;
    }
    const bool fills = count != kNotMeasured && sample.counts[entry] == kNotMeasured;
    if (fills)
        sample.counts[entry] = count;
    return fills;
}

WallTime latest(const RollUp& rollUp) {
    return std::max(rollUp.fastAt, rollUp.slowAt);
}

/// What was rolled up before may know of readings that are kept no longer.
RollUp joined(RollUp before, RollUp made) {
    if (latest(made) >= latest(before)) {
        before.merge(made);
        return before;
    }
    made.merge(before);
    return made;
}

class CounterImport {
public:
    CounterImport(DatabaseConnection& connection, const Point& point, const QTimeZone& siteZone,
                  const CounterFile& file)
        : connection_(connection), point_(point), days_(siteZone), file_(file), readings_(file.readings) {
        std::ranges::stable_sort(readings_, {}, &CounterRow::at);
    }

    DatabaseResult<CounterImportReport> run(const std::stop_token& stop, const OnCounterImport& progress) {
        const std::span<const CounterRow> all(readings_);
        if (auto done = loadJournal(); !done)
            return tl::unexpected(done.error());
        for (std::size_t done = 0; done < all.size();) {
            report_.cancelled = stop.stop_requested();
            if (report_.cancelled)
                return report_;
            const WallTime end = days_.endOf(all[done].at);
            const auto next = std::ranges::find_if(all.subspan(done), [&](const auto& one) { return one.at >= end; });
            const auto count = static_cast<std::size_t>(next - all.subspan(done).begin());
            if (auto imported = day(all.subspan(done, count)); !imported)
                return tl::unexpected(imported.error());
            done += count;
            progress(static_cast<std::int64_t>(done), std::ssize(all));
        }
        return report_;
    }

private:
    using Readings = std::span<const CounterRow>;

    /// What was recorded last, and is not a minute's row yet.
    Done loadJournal() {
        const auto rows = SampleTables(connection_).journal();
        if (!rows)
            return tl::unexpected(rows.error());
        const auto note = [&](PointId point, WallTime at) {
            if (point == point_.id)
                running_.insert(startOf(at, kQuarter));
        };
        JournalReader reader;
        for (const JournalRow& row : *rows)
            // A row that cannot be read is named by the check of the history.
            static_cast<void>(reader.read(
                row.id, row.samples, [&](PointId point, const RawSample& sample) { note(point, sample.at); }, note));
        return {};
    }

    Done day(Readings readings) {
        SampleTables tables(connection_);
        auto transaction = Transaction::begin(connection_);
        if (!transaction)
            return tl::unexpected(transaction.error());
        CounterImportReport before = report_;
        auto done = rows(tables, readings).and_then([&] { return transaction->commit(); });
        if (!done)
            report_ = before;
        return done;
    }

    Done rows(SampleTables& tables, Readings readings) {
        const WallTime first = readings.front().at;
        const auto recorded = recordedQuarters(tables, startOf(first, kQuarter), readings.back().at);
        if (!recorded)
            return tl::unexpected(recorded.error());
        std::set<WallTime> changed; // quarters
        for (std::size_t done = 0; done < readings.size();) {
            const WallTime quarter = startOf(readings[done].at, kQuarter);
            std::size_t count = 0;
            while (done + count < readings.size() && readings[done + count].at < quarter + kQuarter)
                ++count;
            const auto isRecorded = recorded->contains(quarter) ? DatabaseResult<bool>(true) : isRunning(quarter);
            if (!isRecorded)
                return tl::unexpected(isRecorded.error());
            if (*isRecorded) {
                report_.present += static_cast<std::int64_t>(count);
            } else {
                const auto written = quarterOf(tables, quarter, readings.subspan(done, count));
                if (!written)
                    return tl::unexpected(written.error());
                if (*written)
                    changed.insert(quarter);
            }
            done += count;
        }
        if (changed.empty())
            return {};
        std::set<WallTime> hours;
        for (const WallTime quarter : changed)
            hours.insert(startOf(quarter, kHour));
        for (const WallTime hour : hours)
            if (auto done = rollUp(tables, Tier::Hour, hour, hour + kHour); !done)
                return done;
        const WallTime day = days_.startOf(first);
        return rollUp(tables, Tier::Day, day, days_.endOf(first))
            .and_then([&] { return forgetEnergyDays(connection_, point_.id, day, days_.endOf(first)); })
            .and_then([&] {
                return tables.insert(ClockRun{kImportedRun, first});
            });
    }

    DatabaseResult<std::set<WallTime>> recordedQuarters(SampleTables& tables, WallTime first, WallTime last) {
        std::set<WallTime> starts;
        return tables
            .forRollUps(Tier::Quarter, point_.id, first, last + std::chrono::milliseconds{1},
                        [&](const PeriodKey& key, const RollUp&) {
                            if (key.run != kImportedRun)
                                starts.insert(key.start);
                        })
            .map([&] { return std::move(starts); });
    }

    /// Whether there are readings of a quarter that is not rolled up yet.
    DatabaseResult<bool> isRunning(WallTime quarter) {
        if (running_.contains(quarter))
            return true;
        const QString minutes = QStringLiteral("SELECT start_ms FROM %1 WHERE start_ms >= %2 AND start_ms < %3 AND "
                                               "point = %4 AND run <> %5");
        const auto of = [&](Tier tier) {
            return minutes.arg(qtText(info(tier).table), QString::number(milliseconds(quarter)),
                               QString::number(milliseconds(quarter + kQuarter)), QString::number(point_.id.number),
                               QString::number(kImportedRun));
        };
        return connection_
            .scalar(QStringLiteral("SELECT count(*) FROM (%1 UNION ALL %2) recorded")
                        .arg(of(Tier::Raw), of(Tier::Minute)))
            .map([](const QVariant& count) { return count.toLongLong() > 0; });
    }

    PeriodKey keyOf(WallTime start) const { return {point_.id, start, kImportedRun}; }

    /// False: everything is there already.
    DatabaseResult<bool> quarterOf(SampleTables& tables, WallTime quarter, Readings readings) {
        Samples samples;
        auto read =
            tables.forMinutesOf(keyOf(quarter), quarter + kQuarter, [&](const PeriodKey&, std::string_view bytes) {
                if (const auto minute = decodeMinute(bytes))
                    addSamples(*minute, samples);
            });
        if (!read)
            return tl::unexpected(read.error());
        std::set<WallTime> changed; // minutes
        for (const CounterRow& reading : readings)
            if (add(reading, samples))
                changed.insert(startOf(reading.at, kMinute));
        if (changed.empty())
            return false;
        return write(tables, quarter, samples, changed).map([] { return true; });
    }

    bool add(const CounterRow& reading, Samples& samples) {
        auto found = samples.find(reading.at);
        if (found == samples.end()) {
            const WallTime minute = startOf(reading.at, kMinute);
            if (std::distance(samples.lower_bound(minute), samples.lower_bound(minute + kMinute)) >=
                static_cast<std::ptrdiff_t>(kMostSamplesOfMinute)) {
                ++report_.leftOut;
                return false;
            }
            const std::int64_t device = SampleTables::numberOf(*deviceAt(point_, reading.at));
            found = samples.emplace(reading.at, RawSample{device, reading.at, {}, {}, {}}).first;
        }
        bool fills = false;
        for (std::size_t n = 0; n < file_.entries.size(); ++n)
            fills = fill(found->second, file_.entries[n], reading.counts[n]) || fills;
        ++(fills ? report_.imported : report_.present);
        return fills;
    }

    Done write(SampleTables& tables, WallTime quarter, const Samples& samples, const std::set<WallTime>& changed) {
        RollUp all;
        for (auto sample = samples.begin(); sample != samples.end();) {
            SampleMinute minute(startOf(sample->first, kMinute));
            for (; sample != samples.end() && sample->first < minute.start() + kMinute; ++sample)
                minute.add(sample->second);
            const RollUp rollUp = rollUpOf(minute.samples());
            all.merge(rollUp);
            if (!changed.contains(minute.start()))
                continue;
            if (auto done = tables.replace(ClosedMinute{keyOf(minute.start()), minute.encode(), rollUp}); !done)
                return done;
        }
        return replace(tables, Tier::Quarter, quarter, all);
    }

    /// Hours and days out of quarters.
    Done rollUp(SampleTables& tables, Tier tier, WallTime from, WallTime to) {
        RollUp all;
        return tables
            .forRollUps(Tier::Quarter, point_.id, from, to,
                        [&](const PeriodKey& key, const RollUp& quarter) {
                            if (key.run == kImportedRun)
                                all.merge(quarter);
                        })
            .and_then([&] { return replace(tables, tier, from, all); });
    }

    Done replace(SampleTables& tables, Tier tier, WallTime start, const RollUp& made) {
        RollUp before;
        return tables
            .forRollUps(tier, point_.id, start, start + std::chrono::milliseconds{1},
                        [&](const PeriodKey& key, const RollUp& rollUp) {
                            if (key.run == kImportedRun)
                                before = rollUp;
                        })
            .and_then([&] { return tables.replace(tier, keyOf(start), joined(before, made)); });
    }

    DatabaseConnection& connection_;
    const Point& point_;
    SiteDays days_;
    const CounterFile& file_;
    std::vector<CounterRow> readings_; // in the order of time
    std::set<WallTime> running_;       // quarters of which the journal has readings
    CounterImportReport report_;
};

} // namespace

const Device* deviceAt(const Point& point, WallTime at) {
    const Device* device = nullptr;
    for (const DeviceSpan& span : point.devices)
        if (!span.device.serial.empty() && (device == nullptr || span.since <= at))
            device = &span.device;
    return device;
}

DatabaseResult<CounterImportReport> importCounters(DatabaseConnection& connection, const Point& point,
                                                   const QTimeZone& siteZone, const CounterFile& file,
                                                   const std::stop_token& stop, const OnCounterImport& progress) {
    return CounterImport(connection, point, siteZone, file).run(stop, progress);
}

} // namespace countis
