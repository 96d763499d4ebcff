// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/sessions.h"

#include <algorithm>

namespace countis::sim::web {

std::string Sessions::open(Role role, const MeterSettings& settings, Instant now) {
    const auto same = [role](const Entry& entry) { return entry.session.role == role; };
    if (std::ranges::count_if(entries_, same) >= rules_.open)
        entries_.erase(std::ranges::find_if(entries_, same));
    Entry entry{.id = randomToken(random_),
                .session = {.role = role, .csrf = randomToken(random_), .notice = {}},
                .password = settings.*accountOf(role).password,
                .begun = now,
                .used = now};
    entries_.push_back(std::move(entry));
    return entries_.back().id;
}

Sessions::Entries::iterator Sessions::locate(std::string_view id) {
    return std::ranges::find_if(entries_, [&](const Entry& entry) { return sameSecret(entry.id, id); });
}

Session* Sessions::find(std::string_view id, const MeterSettings& settings, Instant now) {
    const auto entry = locate(id);
    if (entry == entries_.end())
        return nullptr;
    const bool over = now - entry->used >= rules_.idle || now - entry->begun >= rules_.longest ||
                      settings.*accountOf(entry->session.role).password != entry->password;
    if (!over)
        return &entry->session;
    entries_.erase(entry);
    return nullptr;
}

void Sessions::touch(std::string_view id, Instant now) {
    const auto entry = locate(id);
    if (entry == entries_.end())
        return;
    entry->used = now;
    entries_.splice(entries_.end(), entries_, entry);
}

void Sessions::keep(std::string_view id, const MeterSettings& settings) {
    if (const auto entry = locate(id); entry != entries_.end())
        entry->password = settings.*accountOf(entry->session.role).password;
}

void Sessions::close(std::string_view id) {
    if (const auto entry = locate(id); entry != entries_.end())
        entries_.erase(entry);
}

} // namespace countis::sim::web
