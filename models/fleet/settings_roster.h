// SPDX-License-Identifier: GPL-3.0-or-later
// The metering points in the settings, each under a number of its own: windows that run at the same time add, change
// and remove theirs without touching those of the other.
#pragma once

#include "site/roster_store.h"

#include <QSettings>
#include <QString>

namespace countis::ui {

/// A name in the list is no longer than this.
inline constexpr int kLongestName = 100;

class SettingsRoster final : public RosterStore {
public:
    /// `settings` must outlive it. The caller syncs.
    explicit SettingsRoster(QSettings& settings) : settings_(settings) {}

    /// No more than a process can read. A point whose address somebody edited into nonsense is left out; other
    /// nonsense becomes the usual value.
    std::vector<Point> load() override;
    void save(std::span<const Point> before, std::span<const Point> now) override;

private:
    QSettings& settings_;
};

} // namespace countis::ui
