// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/secrets.h"

#include <sodium.h>

#include <stdexcept>

namespace countis::sim::web {
namespace {

std::string hex(std::span<const unsigned char> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

void readySodium() {
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium found no source of random numbers");
}

void SystemRandom::fill(std::span<unsigned char> bytes) {
    readySodium();
    randombytes_buf(bytes.data(), bytes.size());
}

std::string randomToken(RandomSource& random) {
    std::array<unsigned char, 32> bytes{};
    random.fill(bytes);
    return hex(bytes);
}

bool sameSecret(std::string_view left, std::string_view right) {
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

Seal::Seal(RandomSource& random) {
    readySodium();
    static_assert(std::tuple_size_v<decltype(key_)> == crypto_auth_KEYBYTES);
    random.fill(key_);
}

std::string Seal::of(std::string_view text) const {
    std::array<unsigned char, crypto_auth_BYTES> mac{};
    crypto_auth(mac.data(), bytesOf(text), text.size(), key_.data());
    return hex(mac);
}

} // namespace countis::sim::web
