// SPDX-License-Identifier: GPL-3.0-or-later
// The meters in the settings, each under a number of its own: windows that run at the same time add, change and
// remove theirs without touching those of the other.
#pragma once

#include <QSettings>
#include <QString>

#include <vector>

namespace countis::ui {

struct KeptMeter {
    qint64 number = 0; // 0: not in the settings yet
    QString name;
    QString address; // as MeterAddress::toString()

    bool operator==(const KeptMeter&) const = default;
};

/// A name in the list is no longer than this.
inline constexpr int kLongestName = 100;

/// In the order in which they were added; no more than a process can read. Whatever is written there, names and
/// addresses may be nonsense, but not long.
std::vector<KeptMeter> readMeters(QSettings& settings);

/// Writes what differs between `before`, which this window read or wrote last, and `meters`, and gives a number to
/// those that have none. The caller syncs.
void writeMeters(QSettings& settings, const std::vector<KeptMeter>& before, std::vector<KeptMeter>& meters);

} // namespace countis::ui
