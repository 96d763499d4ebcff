// SPDX-License-Identifier: GPL-3.0-or-later
// The site in the settings, each place and metering point under a number of its own: windows that run at the same
// time add, change and remove theirs without touching those of the other.
#pragma once

#include "site/roster_store.h"

#include <QSettings>
#include <QString>

namespace countis::ui {

/// A name in the list is no longer than this.
inline constexpr int kLongestName = static_cast<int>(kLongestPointName);

class SettingsRoster final : public RosterStore {
public:
    /// `settings` must outlive it. The caller syncs, and hears then whether the file could be written.
    explicit SettingsRoster(QSettings& settings) : settings_(settings) {}

    /// A point whose address somebody edited into nonsense is left out; other nonsense becomes the usual value.
    tl::expected<RosterContent, Message> load() override;
    tl::expected<void, Message> save(const RosterContent& before, const RosterContent& now) override;

private:
    QSettings& settings_;
};

} // namespace countis::ui
