// SPDX-License-Identifier: GPL-3.0-or-later
// Modbus TCP frames written by hand, apart from the code under test.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace countis::test {

using Bytes = std::vector<std::uint8_t>;
using Words = std::vector<std::uint16_t>;

inline void push(Bytes& bytes, unsigned value) {
    bytes.push_back(static_cast<std::uint8_t>(value / 256));
    bytes.push_back(static_cast<std::uint8_t>(value % 256));
}

inline Bytes frame(unsigned transaction, std::uint8_t unit, const Bytes& pdu) {
    Bytes bytes;
    push(bytes, transaction);
    push(bytes, 0);
    push(bytes, static_cast<unsigned>(pdu.size()) + 1);
    bytes.push_back(unit);
    bytes.insert(bytes.end(), pdu.begin(), pdu.end());
    return bytes;
}

inline Bytes readPdu(unsigned address, unsigned count) {
    Bytes pdu{3};
    push(pdu, address);
    push(pdu, count);
    return pdu;
}

inline Bytes write6(unsigned address, unsigned value) {
    Bytes pdu{6};
    push(pdu, address);
    push(pdu, value);
    return pdu;
}

inline Bytes write16(unsigned address, const Words& words) {
    Bytes pdu{16};
    push(pdu, address);
    push(pdu, static_cast<unsigned>(words.size()));
    pdu.push_back(static_cast<std::uint8_t>(words.size() * 2));
    for (const auto word : words)
        push(pdu, word);
    return pdu;
}

/// The answer to a read that holds these words.
inline Bytes valuesPdu(const Words& words) {
    Bytes pdu{3, static_cast<std::uint8_t>(words.size() * 2)};
    for (const auto word : words)
        push(pdu, word);
    return pdu;
}

inline Bytes exceptionPdu(std::uint8_t function, std::uint8_t code) {
    return {static_cast<std::uint8_t>(function + 0x80), code};
}

} // namespace countis::test
