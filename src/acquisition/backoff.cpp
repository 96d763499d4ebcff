// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/backoff.h"

#include <algorithm>
#include <utility>

namespace countis {

Backoff::Backoff(Delay first, Delay max, Jitter jitter)
    : first_(std::min(first, max)), max_(max), base_(first_), jitter_(std::move(jitter)) {}

Backoff::Delay Backoff::next(Delay spent) {
    const double share = 1.0 - 0.5 * std::clamp(jitter_(), 0.0, 1.0);
    const auto delay = std::chrono::round<Delay>(base_ * share);
    base_ = std::min(base_ * 2, max_);
    return std::max(delay - spent, std::min(delay, std::chrono::round<Delay>(first_ * 0.5)));
}

void Backoff::reset() {
    base_ = first_;
}

} // namespace countis
