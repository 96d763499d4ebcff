// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as bytes, and back: seven bits a byte, the lowest first. Reading ends at the end of the bytes and says so.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace countis {

/// Small numbers of either sign become small ones without: 0, −1, 1, −2 … are 0, 1, 2, 3 …
constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63U);
}
constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

/// Modulo 2^64, as no difference may be undefined.
constexpr std::int64_t wrappedDifference(std::int64_t value, std::int64_t from) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(from));
}
constexpr std::int64_t wrappedSum(std::int64_t one, std::int64_t other) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(one) + static_cast<std::uint64_t>(other));
}

inline void putByte(std::string& out, std::uint64_t byte) {
    out.push_back(static_cast<char>(byte));
}

/// Numbers that are appended at once, since to append each for itself takes longer than to make its bytes.
template <std::size_t most>
class NumberBuffer { // NOLINT(cppcoreguidelines-pro-type-member-init): bytes_ is filled up to size_ only
public:
    /// `most` times, and no more.
    void put(std::uint64_t value) {
        for (; value >= 0x80U; value >>= 7U)
            bytes_[size_++] = static_cast<char>((value & 0x7FU) | 0x80U);
        bytes_[size_++] = static_cast<char>(value);
    }
    void putSigned(std::int64_t value) { put(zigzag(value)); }

    std::string_view bytes() const { return {bytes_.data(), size_}; }

private:
    static constexpr std::size_t kLongest = 10; // bytes a number
    std::array<char, most * kLongest> bytes_;
    std::size_t size_ = 0;
};

inline void putNumber(std::string& out, std::uint64_t value) {
    if (value < 0x80U) // most differences
        return putByte(out, value);
    NumberBuffer<1> number;
    number.put(value);
    out += number.bytes();
}

inline void putSigned(std::string& out, std::int64_t value) {
    putNumber(out, zigzag(value));
}

/// What is read beyond the end, or is no number, is 0, and good() is false from then on.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    bool good() const { return good_; }
    /// Damage where it does not hold.
    void require(bool condition) { good_ = good_ && condition; }
    bool atEnd() const { return at_ == bytes_.size(); }
    std::size_t left() const { return bytes_.size() - at_; }

    std::uint8_t byte() {
        if (atEnd()) {
            good_ = false;
            return 0;
        }
        return static_cast<std::uint8_t>(bytes_[at_++]);
    }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t part = byte();
            if (shift == 63 && part > 1)
                break;
            value |= (part & 0x7FU) << shift;
            if (part < 0x80U)
                return good_ ? value : 0;
        }
        good_ = false;
        return 0;
    }

    std::int64_t signedNumber() { return unzigzag(number()); }

    /// One that is no larger than `most`; more is damage.
    std::uint64_t numberUpTo(std::uint64_t most) {
        const std::uint64_t value = number();
        require(value <= most);
        return good_ ? value : 0;
    }

    std::string_view bytes(std::size_t count) {
        if (count > left()) {
            good_ = false;
            return {};
        }
        at_ += count;
        return bytes_.substr(at_ - count, count);
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool good_ = true;
};

} // namespace countis
