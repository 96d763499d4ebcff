// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_loader.h"

#include "history/database/connection.h"

#include <QMetaObject>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace countis::ui {
namespace {

/// Readings that are missing for so many periods make a gap.
constexpr int kGapPeriods = 3;
/// A tier that has rows within so long before a span has not deleted those of the span.
constexpr auto kBefore = kDay;

using GoOn = std::function<bool()>;

WallTime wallTime(Seconds time) {
    return WallTime{std::chrono::milliseconds{std::llround(time * 1000)}};
}

Seconds secondsOf(WallTime time) {
    return static_cast<Seconds>(time.time_since_epoch().count()) / 1000;
}

double inSeconds(std::chrono::milliseconds time) {
    return static_cast<double>(time.count()) / 1000;
}

Tier coarser(Tier tier) {
    return static_cast<Tier>(static_cast<std::uint8_t>(tier) + 1);
}

class Reader {
public:
    Reader(DatabaseConnection& connection, SeriesReader& series, const TrendPointQuery& query, const GoOn& goOn)
        : connection_(connection), reader_(series), query_(query), goOn_(goOn) {}

    /// What the tier no longer has comes from the next one. `cut`: a period that ends behind the span is left out,
    /// since a finer tier has its readings.
    DatabaseResult<void> read(Span span, Tier tier, bool cut = false) {
        const auto kept = spanOf(connection_, query_.point, tier, wallTime(span.from) - kBefore);
        if (!kept)
            return tl::unexpected(kept.error());
        const Seconds first = *kept ? secondsOf((*kept)->first) : span.to;
        if (first > span.from && tier != Tier::Day)
            if (auto older = read({span.from, std::min(first, span.to)}, coarser(tier), true); !older)
                return older;
        // Readings may stand in the journal alone.
        span.from = *kept ? std::max(first, span.from) : span.from;
        return span.from < span.to ? readTier(span, tier, cut) : DatabaseResult<void>();
    }

    std::vector<TrendRows> take() {
        for (TrendRows& series : series_)
            // A time that came twice, since the clock was set back, is that of the later run.
            std::ranges::stable_sort(series.rows, {}, &TrendRow::from);
        return std::move(series_);
    }
    std::size_t unreadable() const { return unreadable_; }

    void begin(Tier tier) {
        const double slack =
            tier == Tier::Raw ? kGapPeriods * inSeconds(query_.period) : inSeconds(countis::lengthOf(tier)) / 2;
        for (const std::uint16_t entry : query_.entries)
            series_.push_back({query_.point, entry, slack, {}});
    }

private:
    DatabaseResult<void> readTier(const Span& span, Tier tier, bool cut) {
        const SeriesQuery query{query_.point, query_.entries, wallTime(span.from), wallTime(span.to), tier};
        const double length = inSeconds(countis::lengthOf(tier));
        const auto add = [&](const SeriesRow& row) {
            const Seconds from = secondsOf(row.time);
            if (cut && from + length > span.to)
                return;
            for (std::size_t n = 0; n < series_.size(); ++n)
                if (row.values[n].n > 0)
                    series_[n].rows.push_back({from, from + length, row.values[n]});
        };
        const auto damaged = reader_.read(query, add, goOn_);
        if (!damaged)
            return tl::unexpected(damaged.error());
        unreadable_ += *damaged;
        return {};
    }

    DatabaseConnection& connection_;
    SeriesReader& reader_;
    const TrendPointQuery& query_;
    const GoOn& goOn_;
    std::vector<TrendRows> series_;
    std::size_t unreadable_ = 0;
};

void widen(std::optional<Span>& recorded, const std::optional<TimeSpan>& found) {
    if (!found)
        return;
    const Span span{secondsOf(found->first), secondsOf(found->second)};
    recorded = recorded ? Span{std::min(recorded->from, span.from), std::max(recorded->to, span.to)} : span;
}

/// The hours are kept for ever; what is younger stands in the quarters and in the readings.
DatabaseResult<std::optional<Span>> recordedOf(DatabaseConnection& connection,
                                               const std::vector<TrendPointQuery>& points) {
    std::optional<Span> recorded;
    for (const Tier tier : {Tier::Hour, Tier::Quarter, Tier::Raw})
        for (const TrendPointQuery& query : points) {
            // Of the readings, those behind the last quarter-hour.
            const WallTime from = tier == Tier::Raw && recorded ? wallTime(recorded->to) : WallTime{};
            const auto found = spanOf(connection, query.point, tier, from);
            if (!found)
                return tl::unexpected(found.error());
            widen(recorded, *found);
        }
    if (recorded)
        recorded->to += inSeconds(kMinute);
    return recorded;
}

DatabaseResult<std::vector<TrendRows>> readSpan(DatabaseConnection& connection, const TrendQuery& query,
                                                const Span& span, Tier tier, const GoOn& goOn,
                                                std::size_t& unreadable) {
    std::vector<TrendRows> all;
    SeriesReader series(connection);
    for (const TrendPointQuery& point : query.points) {
        if (goOn && !goOn())
            break;
        Reader reader(connection, series, point, goOn);
        reader.begin(tier);
        if (const auto read = reader.read(span, tier); !read)
            return tl::unexpected(read.error());
        unreadable += reader.unreadable();
        std::ranges::move(reader.take(), std::back_inserter(all));
    }
    return all;
}

DatabaseResult<void> fill(DatabaseConnection& connection, const TrendQuery& query, const GoOn& goOn,
                          TrendAnswer& answer) {
    const auto recorded = recordedOf(connection, query.points);
    if (!recorded)
        return tl::unexpected(recorded.error());
    answer.recorded = *recorded;
    auto series = readSpan(connection, query, query.span, query.tier, goOn, answer.unreadable);
    if (!series)
        return tl::unexpected(series.error());
    answer.series = *std::move(series);
    if (query.before) {
        auto before = readSpan(connection, query, *query.before, query.tier, goOn, answer.unreadable);
        if (!before)
            return tl::unexpected(before.error());
        answer.before = *std::move(before);
    }
    if (query.whole && answer.recorded && !query.points.empty()) {
        TrendQuery first = query;
        first.points.resize(1);
        first.points.front().entries.resize(1);
        const double days = (answer.recorded->to - answer.recorded->from) / inSeconds(kDay);
        // A strip needs no more points than it has pixels.
        const Tier tier = days <= 1 ? Tier::Minute : days <= 14 ? Tier::Quarter : days <= 60 ? Tier::Hour : Tier::Day;
        auto whole = readSpan(connection, first, *answer.recorded, tier, goOn, answer.unreadable);
        if (!whole)
            return tl::unexpected(whole.error());
        if (!whole->empty())
            answer.whole = std::move(whole->front());
    }
    return {};
}

} // namespace

TrendAnswer readTrends(const TrendQuery& query, const GoOn& goOn) {
    TrendAnswer answer{.number = query.number, .span = query.span, .tier = query.tier};
    auto connection = DatabaseConnection::open(query.url, DatabaseConnection::Access::Read);
    const auto done = connection ? fill(**connection, query, goOn, answer)
                                 : DatabaseResult<void>(tl::unexpected(connection.error()));
    if (!done)
        return {.number = query.number, .span = query.span, .tier = query.tier, .error = done.error()};
    return answer;
}

TrendLoader::TrendLoader(QObject* parent)
    : QObject(parent), thread_([this](const std::stop_token& stop) { work(stop); }) {}

TrendLoader::~TrendLoader() {
    forget();
}

void TrendLoader::ask(TrendQuery query) {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = query.number;
        next_ = std::move(query);
    }
    asked_.notify_one();
}

void TrendLoader::forget() {
    const std::lock_guard lock(mutex_);
    wanted_ = 0;
    next_.reset();
}

bool TrendLoader::isWanted(std::int64_t number) {
    const std::lock_guard lock(mutex_);
    return wanted_ == number;
}

void TrendLoader::work(const std::stop_token& stop) {
    while (true) {
        TrendQuery query;
        {
            std::unique_lock lock(mutex_);
            if (!asked_.wait(lock, stop, [this] { return next_.has_value(); }))
                return;
            query = *std::exchange(next_, std::nullopt);
        }
        TrendAnswer answer = readTrends(query, [&] { return !stop.stop_requested() && isWanted(query.number); });
        if (stop.stop_requested())
            return;
        // Carried out by the event loop; Qt drops what was posted to an object that is gone.
        QMetaObject::invokeMethod(
            this,
            [this, answer = std::move(answer)] {
                if (isWanted(answer.number))
                    emit answered(answer);
            },
            Qt::QueuedConnection);
    }
}

} // namespace countis::ui
