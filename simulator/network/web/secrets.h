// SPDX-License-Identifier: GPL-3.0-or-later
// Random tokens, their comparison and their proofs. Over libsodium.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace countis::sim::web {

class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<unsigned char> bytes) = 0;
};

/// The operating system's.
class SystemRandom final : public RandomSource {
public:
    void fill(std::span<unsigned char> bytes) override;
};

/// 256 random bits, as 64 hexadecimal digits.
std::string randomToken(RandomSource& random);

/// Takes the same time wherever the two differ. Of unequal length is unequal.
bool sameSecret(std::string_view left, std::string_view right);

/// Proves that a text was given out here: an HMAC under a key that never leaves the process.
class Seal {
public:
    explicit Seal(RandomSource& random);
    std::string of(std::string_view text) const;
    bool holds(std::string_view text, std::string_view seal) const { return sameSecret(of(text), seal); }

private:
    std::array<unsigned char, 32> key_{};
};

/// Call before any other function of libsodium; again does nothing.
void readySodium();

} // namespace countis::sim::web
