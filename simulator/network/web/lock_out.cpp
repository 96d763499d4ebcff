// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/lock_out.h"

#include <algorithm>

namespace countis::sim::web {

LockOut::Entries::iterator LockOut::find(std::string_view who) {
    return std::ranges::find(entries_, who, &Entry::who);
}

std::chrono::seconds LockOut::wait(std::string_view who, Instant now) {
    const auto entry = find(who);
    if (entry == entries_.end() || entry->until <= now)
        return std::chrono::seconds(0);
    return std::chrono::ceil<std::chrono::seconds>(entry->until - now);
}

void LockOut::attempt(std::string_view who, Instant now) {
    forget(now);
    auto entry = find(who);
    if (entry == entries_.end())
        entry = entries_.insert(entries_.end(), Entry{std::string(who), 0, now, {}});
    else
        entries_.splice(entries_.end(), entries_, entry);
    entry->last = now;
    if (++entry->failures < rules_.free)
        return;
    constexpr int kMostDoublings = 16;
    const int doublings = std::min(entry->failures - rules_.free, kMostDoublings);
    entry->until = now + std::min(rules_.most, rules_.first * (1 << doublings));
}

void LockOut::forget(Instant now) {
    while (!entries_.empty() && now - entries_.front().last >= rules_.forgotten)
        entries_.pop_front();
    if (entries_.size() >= rules_.remembered)
        entries_.pop_front();
}

void LockOut::clear(std::string_view who) {
    if (const auto entry = find(who); entry != entries_.end())
        entries_.erase(entry);
}

void LockOut::takeBack(std::string_view who) {
    const auto entry = find(who);
    if (entry == entries_.end())
        return;
    entry->until = {};
    if (--entry->failures <= 0)
        entries_.erase(entry);
}

} // namespace countis::sim::web
