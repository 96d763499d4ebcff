// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/user_name.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace countis::process {

std::string userName() {
    const uid_t number = getuid();
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> texts{};
    if (getpwuid_r(number, &entry, texts.data(), texts.size(), &found) != 0 || found == nullptr)
        return std::to_string(number);
    // The first field is the name; room and telephones follow.
    const std::string_view details = entry.pw_gecos != nullptr ? entry.pw_gecos : "";
    const std::string_view name = details.substr(0, details.find(','));
    return std::string(name.empty() ? std::string_view(entry.pw_name) : name);
}

} // namespace countis::process
