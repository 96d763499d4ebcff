// SPDX-License-Identifier: GPL-3.0-or-later
// A name whose lookup gets no answer.
#pragma once

#include <string>

namespace countis::test {

/// While one lives, the program's getaddrinfo() does not return for host(); afterwards it says that there is no such
/// host. One at a time.
class SilentNameServer {
public:
    SilentNameServer();
    ~SilentNameServer();
    SilentNameServer(const SilentNameServer&) = delete;
    SilentNameServer& operator=(const SilentNameServer&) = delete;

    static std::string host();
};

} // namespace countis::test
