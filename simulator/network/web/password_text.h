// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords as text, so that the same one is the same from every keyboard and system. Over libunistring.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace countis::sim::web {

// Of a password that is set, in characters.
inline constexpr std::size_t kShortestPassword = 8;
inline constexpr std::size_t kLongestPassword = 64;

/// As it is hashed and compared.
struct PasswordText {
    std::string bytes; // UTF-8
    std::size_t characters = 0;
};

enum class PasswordFault : std::uint8_t {
    NotUtf8,
    NotTypable, // control and invisible characters, ends of lines, what is no character
};

/// By RFC 8265, section 4.2: spaces of any kind become the space, and an accent is written in one way only (NFC).
/// None of it is cut off.
tl::expected<PasswordText, PasswordFault> passwordText(std::string_view given);

} // namespace countis::sim::web
