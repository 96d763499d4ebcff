// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a roster in its store, where other programs keep theirs: it knows what this one read or wrote last, and
// writes what has changed since.
#pragma once

#include "site/roster.h"
#include "site/roster_store.h"

#include <memory>
#include <utility>

namespace countis {

class RosterKeeper {
public:
    explicit RosterKeeper(std::unique_ptr<RosterStore> store) : store_(std::move(store)) {}

    tl::expected<RosterContent, Message> load() { return store_->load(); }
    /// What the roster took of it: it is written again only where it changes.
    void loaded(const Roster& roster) { kept_ = roster.content(); }
    /// What could not be written is tried again with the next call.
    tl::expected<void, Message> save(const Roster& roster) {
        RosterContent now = roster.content();
        auto saved = store_->save(kept_, now);
        if (saved)
            kept_ = std::move(now);
        return saved;
    }

private:
    std::unique_ptr<RosterStore> store_;
    RosterContent kept_;
};

} // namespace countis
