// SPDX-License-Identifier: GPL-3.0-or-later
#include "silent_name_server.h"

#include <dlfcn.h>
#include <netdb.h>

#include <condition_variable>
#include <mutex>
#include <string_view>

namespace {

constexpr std::string_view kHost = "behind-a-silent-name-server";

struct Silence {
    std::mutex mutex;
    std::condition_variable ended;
    bool lasts = false;
};

Silence& silence() {
    static Silence one;
    return one;
}

} // namespace

/// In the place of the C library's, also for Qt.
// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): its names are reserved
extern "C" int getaddrinfo(const char* host, const char* service, const addrinfo* hints, addrinfo** found) {
    if (host && host == kHost) {
        std::unique_lock lock(silence().mutex);
        silence().ended.wait(lock, [] { return !silence().lasts; });
        return EAI_NONAME;
    }
    static const auto real = reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return real(host, service, hints, found);
}

namespace countis::test {

SilentNameServer::SilentNameServer() {
    const std::lock_guard lock(silence().mutex);
    silence().lasts = true;
}

SilentNameServer::~SilentNameServer() {
    {
        const std::lock_guard lock(silence().mutex);
        silence().lasts = false;
    }
    silence().ended.notify_all();
}

std::string SilentNameServer::host() {
    return std::string(kHost);
}

} // namespace countis::test
