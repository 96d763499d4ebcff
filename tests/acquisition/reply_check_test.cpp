// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/reply_check.h"

#include "support/catch.h"

#include <string_view>
#include <vector>

using namespace countis;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr ReadQuestion kQuestion{0x1234, 5, 50520, 2};

Bytes fitting() {
    return {0x12, 0x34, 0, 0, 0, 7, 5, 3, 4, 0x00, 0x01, 0xAB, 0xCD};
}

Bytes with(std::size_t at, std::uint8_t value) {
    Bytes frame = fitting();
    frame[at] = value;
    return frame;
}

ReplyError fault(const Bytes& frame) {
    const auto checked = checkReply(kQuestion, frame);
    REQUIRE_FALSE(checked.has_value());
    return checked.error();
}

} // namespace

TEST_CASE("A request says transaction, protocol, length, unit, function, address and words") {
    const auto frame = encodeRequest(kQuestion);
    CHECK(Bytes(frame.begin(), frame.end()) == Bytes{0x12, 0x34, 0, 0, 0, 6, 5, 3, 0xC5, 0x58, 0, 2});
}

TEST_CASE("A reply that fits gives its register bytes") {
    const Bytes frame = fitting();
    const auto checked = checkReply(kQuestion, frame);
    REQUIRE(checked.has_value());
    CHECK(Bytes(checked->begin(), checked->end()) == Bytes{0x00, 0x01, 0xAB, 0xCD});
}

TEST_CASE("A reply that differs in any place is refused, and the fault says where") {
    CHECK(fault(with(0, 0x13)) == ReplyError{ReplyFault::Transaction, 0x1234, 0x1334});
    CHECK(fault(with(1, 0x33)) == ReplyError{ReplyFault::Transaction, 0x1234, 0x1233});
    CHECK(fault(with(2, 1)) == ReplyError{ReplyFault::ProtocolId, 0, 256});
    CHECK(fault(with(3, 1)) == ReplyError{ReplyFault::ProtocolId, 0, 1});
    CHECK(fault(with(4, 1)) == ReplyError{ReplyFault::Length, 7, 263});
    CHECK(fault(with(5, 6)) == ReplyError{ReplyFault::Length, 7, 6});
    CHECK(fault(with(6, 7)) == ReplyError{ReplyFault::Unit, 5, 7});
    CHECK(fault(with(7, 4)) == ReplyError{ReplyFault::Function, 3, 4});
    CHECK(fault(with(7, 0x84)) == ReplyError{ReplyFault::Function, 3, 0x84});
    CHECK(fault(with(8, 2)) == ReplyError{ReplyFault::ByteCount, 4, 2});
}

TEST_CASE("A reply of any other length is refused") {
    const Bytes whole = fitting();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO(length);
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        CHECK(fault(cut).fault == (length < 9 ? ReplyFault::TooShort : ReplyFault::Length));
    }
    Bytes longer = whole;
    longer.push_back(0);
    CHECK(fault(longer).fault == ReplyFault::Length);
    longer[5] = 8; // the header agrees with it, the byte count does not
    CHECK(fault(longer) == ReplyError{ReplyFault::Length, 7, 8});
    longer[8] = 5; // an odd count of bytes
    CHECK(fault(longer) == ReplyError{ReplyFault::ByteCount, 4, 5});
}

TEST_CASE("An exception is told from a fault, by its number") {
    const Bytes refusal{0x12, 0x34, 0, 0, 0, 3, 5, 0x83, 2};
    CHECK(fault(refusal) == ReplyError{ReplyFault::Exception, 0, 2});
    Bytes wrongUnit = refusal;
    wrongUnit[6] = 6;
    CHECK(fault(wrongUnit).fault == ReplyFault::Unit);
    Bytes tooLong = refusal;
    tooLong.push_back(0);
    tooLong[5] = 4;
    CHECK(fault(tooLong).fault == ReplyFault::Length);
}

TEST_CASE("What speaks no Modbus is told from an answer that does not fit") {
    for (const std::string_view text :
         {"HTTP/1.1 400 Bad Request", "SSH-2.0-OpenSSH", "220 mail.example", "<html><body>"}) {
        INFO(text);
        CHECK(fault(Bytes(text.begin(), text.end())).fault == ReplyFault::NotModbus);
    }
    const Bytes tlsAlert{0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28};
    CHECK(checkReplyStart(kQuestion, tlsAlert).error().fault == ReplyFault::NotModbus);
}

TEST_CASE("The start of a reply tells how long the frame is, and whether it can still become an answer") {
    CHECK(frameBytes(fitting()) == 13);
    const Bytes whole = fitting();
    CHECK(checkReplyStart(kQuestion, std::span(whole).first(kReplyStartBytes)).has_value());
    const Bytes exception{0x12, 0x34, 0, 0, 0, 3, 5, 0x83, 2};
    CHECK(checkReplyStart(kQuestion, exception).has_value());
    const Bytes functionOnly{0x12, 0x34, 0, 0, 0, 2, 5, 3};
    CHECK(checkReplyStart(kQuestion, functionOnly).error() == ReplyError{ReplyFault::TooShort, 9, 8});
    const Bytes noData{0x12, 0x34, 0, 0, 0, 3, 5, 3, 4};
    CHECK(checkReplyStart(kQuestion, noData).error() == ReplyError{ReplyFault::Length, 7, 3});
    const Bytes header{0x12, 0x34, 0, 0, 0, 0};
    CHECK(frameBytes(header) == 6);
    CHECK(checkReplyStart(kQuestion, header).error() == ReplyError{ReplyFault::TooShort, 9, 6});
}

TEST_CASE("The longest answer of Modbus passes") {
    const ReadQuestion question{1, 255, 0, 125};
    Bytes frame{0, 1, 0, 0, 0, 253, 255, 3, 250};
    frame.resize(259, 0x5A);
    const auto checked = checkReply(question, frame);
    REQUIRE(checked.has_value());
    CHECK(checked->size() == 250);
}

TEST_CASE("The answer to a write repeats register and value, or refuses") {
    constexpr WriteQuestion kWritten{0x1234, 5, 40481, 2};
    const auto frame = encodeRequest(kWritten);
    CHECK(Bytes(frame.begin(), frame.end()) == Bytes{0x12, 0x34, 0, 0, 0, 6, 5, 6, 0x9E, 0x21, 0, 2});
    CHECK(checkReply(kWritten, frame).has_value());
    const auto faultWith = [&](std::size_t at, std::uint8_t value) {
        Bytes reply(frame.begin(), frame.end());
        reply[at] = value;
        const auto checked = checkReply(kWritten, reply);
        REQUIRE_FALSE(checked.has_value());
        return checked.error();
    };
    CHECK(faultWith(1, 0) == ReplyError{ReplyFault::Transaction, 0x1234, 0x1200});
    CHECK(faultWith(5, 7) == ReplyError{ReplyFault::Length, 6, 7});
    CHECK(faultWith(6, 0) == ReplyError{ReplyFault::Unit, 5, 0});
    CHECK(faultWith(7, 3) == ReplyError{ReplyFault::Function, 6, 3});
    CHECK(faultWith(9, 0x20) == ReplyError{ReplyFault::Echo, 40481, 40480});
    CHECK(faultWith(11, 1) == ReplyError{ReplyFault::Echo, 2, 1});
    const Bytes refusal{0x12, 0x34, 0, 0, 0, 3, 5, 0x86, 3};
    const auto refused = checkReply(kWritten, refusal);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == ReplyError{ReplyFault::Exception, 0, 3});
}
