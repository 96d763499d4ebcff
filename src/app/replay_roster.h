// SPDX-License-Identifier: GPL-3.0-or-later
// The site of a support bundle: what a user changes in it lasts until the window closes, and is written nowhere.
#pragma once

#include "site/roster_store.h"

#include <memory>
#include <utility>

namespace countis::app {

class ReplayRoster final : public RosterStore {
public:
    explicit ReplayRoster(std::unique_ptr<RosterStore> bundle) : bundle_(std::move(bundle)) {}

    tl::expected<RosterContent, Message> load() override { return bundle_->load(); }
    tl::expected<void, Message> save(const RosterContent& /*before*/, const RosterContent& /*now*/) override {
        return {};
    }

private:
    std::unique_ptr<RosterStore> bundle_;
};

} // namespace countis::app
