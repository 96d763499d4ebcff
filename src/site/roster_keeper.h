// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a roster in its store, where other programs keep theirs: it knows what this one read or wrote last, and
// writes what has changed since.
#pragma once

#include "site/roster_store.h"

#include <memory>
#include <utility>

namespace countis {

class RosterKeeper {
public:
    explicit RosterKeeper(std::unique_ptr<RosterStore> store) : store_(std::move(store)) {}

    std::vector<Point> load() { return store_->load(); }
    /// What the roster took of it: it is written again only where it changes.
    void loaded(std::span<const Point> points) { kept_.assign(points.begin(), points.end()); }
    void save(std::span<const Point> points) {
        store_->save(kept_, points);
        loaded(points);
    }

private:
    std::unique_ptr<RosterStore> store_;
    std::vector<Point> kept_;
};

} // namespace countis
