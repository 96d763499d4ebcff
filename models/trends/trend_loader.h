// SPDX-License-Identifier: GPL-3.0-or-later
// Reads series from the site database on a thread of its own. A new question ends the reading of the one before.
#pragma once

#include "history/database/database_error.h"
#include "history/database/database_url.h"
#include "history/series.h"
#include "models/charts/chart_source.h"

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace countis::ui {

/// What is wanted of one point.
struct TrendPointQuery {
    PointId point;
    std::chrono::milliseconds period{}; // between two readings
    std::vector<std::uint16_t> entries; // in values()

    bool operator==(const TrendPointQuery&) const = default;
};

struct TrendQuery {
    std::int64_t number = 0;
    DatabaseUrl url{};
    std::vector<TrendPointQuery> points{};
    Span span{};
    std::optional<Span> before{}; // to be compared with
    Tier tier = Tier::Raw;
    bool whole = false; // the first entry of the first point over all that is recorded, for the navigator
};

/// A reading or a period with what was measured in it; a counter and a state have their value at its end.
struct TrendRow {
    Seconds from = 0;
    Seconds to = 0; // of a reading: from
    Extent extent;
};

/// The rows of one entry in the order of time. Where a finer tier is no longer kept, rows of the next one stand.
struct TrendRows {
    PointId point;
    std::uint16_t entry = 0;
    double slack = 0; // seconds: a longer time between two rows is a gap
    std::vector<TrendRow> rows;
};

struct TrendAnswer {
    std::int64_t number = 0;
    Span span{};
    Tier tier = Tier::Raw;
    std::optional<Span> recorded{}; // the whole of what the points have; nullopt: nothing
    std::vector<TrendRows> series{};
    std::vector<TrendRows> before{};
    std::optional<TrendRows> whole{};
    std::size_t unreadable = 0;           // records that are damaged and left out
    std::optional<DatabaseError> error{}; // then there is nothing else
};

/// `goOn` is asked between two slices; where it says no, the answer is not whole.
TrendAnswer readTrends(const TrendQuery& query, const std::function<bool()>& goOn = {});

class TrendLoader : public QObject {
    Q_OBJECT

public:
    explicit TrendLoader(QObject* parent = nullptr);
    ~TrendLoader() override; // waits until the thread has ended, which is soon

    /// The question before is not answered any more.
    void ask(TrendQuery query);
    void forget();

signals:
    void answered(const countis::ui::TrendAnswer& answer);

private:
    void work(const std::stop_token& stop);
    bool isWanted(std::int64_t number);

    std::mutex mutex_;
    std::condition_variable_any asked_;
    std::optional<TrendQuery> next_;
    std::int64_t wanted_ = 0; // 0: none
    std::jthread thread_;     // the last one: it ends before what it uses
};

} // namespace countis::ui
