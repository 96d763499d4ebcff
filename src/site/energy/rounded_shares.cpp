// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/rounded_shares.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace countis {
namespace {

using Amounts = std::vector<std::int64_t>;

std::int64_t sumOf(std::span<const std::int64_t> amounts) {
    return std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
}

/// Where one more step, or one less, is the smallest mistake. Amounts of 0 come last.
std::size_t cheapest(std::span<const std::int64_t> exact, std::span<const std::int64_t> shown, std::int64_t step,
                     std::int64_t by, const std::function<bool(std::size_t)>& mayChange) {
    std::size_t best = 0;
    std::pair<int, std::int64_t> bestRank{-1, 0};
    for (std::size_t n = 0; n < exact.size(); ++n) {
        const std::pair<int, std::int64_t> rank{mayChange(n) ? exact[n] == 0 ? 1 : 2 : 0,
                                                by * (exact[n] - shown[n] * step)};
        if (rank > bestRank) {
            bestRank = rank;
            best = n;
        }
    }
    return best;
}

/// Puts the difference between what is shown and what the columns are to be into rows, one step after the other.
class TableRounding {
public:
    TableRounding(const AmountRows& exact, std::int64_t step, RoundedTable& table)
        : exact_(exact), step_(step), table_(table), missing_(table.whole) {
        for (const Amounts& row : table_.rows)
            for (std::size_t column = 0; column < row.size(); ++column)
                missing_[column] -= row[column];
    }

    /// The row becomes `total`.
    void settleRow(std::size_t row, std::int64_t total) {
        Amounts& shown = table_.rows[row];
        for (std::int64_t left = total - sumOf(shown); left != 0;) {
            const std::int64_t by = left > 0 ? 1 : -1;
            const bool isMissing = std::ranges::any_of(missing_, [&](std::int64_t one) { return by * one > 0; });
            const std::size_t column = cheapest(exact_[row], shown, step_, by, [&](std::size_t n) {
                return exact_[row][n] != 0 && (!isMissing || by * missing_[n] > 0);
            });
            shown[column] += by;
            missing_[column] -= by;
            left -= by;
        }
    }

    /// The rows keep their totals: a step goes from one column to another one of the same row.
    void settleColumns() {
        for (;;) {
            const auto [least, most] = std::ranges::minmax_element(missing_);
            if (missing_.empty() || *most <= 0 || *least >= 0)
                return;
            move(static_cast<std::size_t>(least - missing_.begin()),
                 static_cast<std::size_t>(most - missing_.begin()));
        }
    }

private:
    void move(std::size_t from, std::size_t to) {
        const auto rankOf = [&](std::size_t row) {
            const Amounts& exact = exact_[row];
            const Amounts& shown = table_.rows[row];
            const bool may = exact[from] != 0 && exact[to] != 0;
            return std::pair<bool, std::int64_t>(may, (exact[to] - shown[to] * step_) -
                                                          (exact[from] - shown[from] * step_));
        };
        std::size_t best = 0;
        for (std::size_t row = 1; row < exact_.size(); ++row)
            if (rankOf(row) > rankOf(best))
                best = row;
        --table_.rows[best][from];
        ++table_.rows[best][to];
        ++missing_[from];
        --missing_[to];
    }

    const AmountRows& exact_;
    std::int64_t step_;
    RoundedTable& table_;
    Amounts missing_; // in each column
};

} // namespace

std::int64_t roundedSteps(std::int64_t exact, std::int64_t step) {
    const std::int64_t half = exact < 0 ? -(step / 2) : step / 2;
    return (exact + half) / step;
}

std::vector<std::int64_t> roundedShares(std::span<const std::int64_t> exact, std::int64_t whole, std::int64_t step) {
    Amounts shares;
    shares.reserve(exact.size());
    for (const std::int64_t amount : exact)
        shares.push_back(roundedSteps(amount, step));
    if (shares.empty())
        return shares;
    for (std::int64_t left = roundedSteps(whole, step) - sumOf(shares); left != 0;) {
        const std::int64_t by = left > 0 ? 1 : -1;
        shares[cheapest(exact, shares, step, by, [&](std::size_t n) { return exact[n] != 0; })] += by;
        left -= by;
    }
    return shares;
}

RoundedTable roundedTable(const AmountRows& exact, const std::vector<std::int64_t>& whole, std::int64_t step) {
    RoundedTable table{{}, roundedShares(whole, sumOf(whole), step)};
    Amounts totals;
    for (const Amounts& row : exact) {
        totals.push_back(sumOf(row));
        table.rows.push_back(roundedShares(row, totals.back(), step));
    }
    if (exact.empty())
        return table;
    const Amounts shownTotals = roundedShares(totals, sumOf(whole), step);
    TableRounding rounding(exact, step, table);
    for (std::size_t row = 0; row < exact.size(); ++row)
        rounding.settleRow(row, shownTotals[row]);
    rounding.settleColumns();
    return table;
}

} // namespace countis
