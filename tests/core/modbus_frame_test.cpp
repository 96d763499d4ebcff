// SPDX-License-Identifier: GPL-3.0-or-later
// Modbus TCP frames, parsed and told byte by byte.
#include "core/registers/frame_fields.h"
#include "core/registers/known_registers.h"
#include "core/registers/register_value.h"

#include "support/catch.h"

#include <string>
#include <vector>

using namespace countis;

namespace {

using Bytes = std::vector<std::uint8_t>;
using enum FrameDirection;

constexpr RegisterRange kVoltages{50520, 6};

Bytes readRequest() {
    return {0x3A, 0x3F, 0, 0, 0, 6, 5, 3, 0xC5, 0x58, 0, 6};
}

Bytes readAnswer() {
    return {0x3A, 0x3F, 0, 0, 0, 15, 5, 3, 12, 0, 0, 0x5A, 0x16, 0, 0, 0x59, 0x9D, 0, 0, 0x59, 0xF3};
}

Bytes first(const Bytes& frame, std::size_t count) {
    return {frame.begin(), frame.begin() + static_cast<std::ptrdiff_t>(count)};
}

/// "first+bytes name: meaning", with a ! where something is wrong.
std::vector<std::string> told(const Bytes& frame, FrameDirection direction,
                              std::optional<RegisterRange> asked = std::nullopt) {
    std::vector<std::string> lines;
    for (const FrameField& field : fieldsOf(frame, direction, asked))
        lines.push_back(std::to_string(field.first) + '+' + std::to_string(field.bytes) + ' ' + english(field.name) +
                        ": " + english(field.meaning) + (field.wrong ? " !" : ""));
    return lines;
}

std::string summary(const Bytes& frame, FrameDirection direction, std::optional<RegisterRange> asked = std::nullopt) {
    return english(summaryOf(parseFrame(frame, direction, asked), frame));
}

} // namespace

TEST_CASE("A request to read names its registers") {
    const Bytes bytes = readRequest();
    const ModbusFrame frame = parseFrame(bytes, Sent);
    CHECK(frame.kind == FrameKind::Request);
    CHECK(frame.transaction == 0x3A3F);
    CHECK(frame.unit == 5);
    CHECK(frame.range == kVoltages);
    CHECK(summary(bytes, Sent) == "read 50520, 6 words");
    CHECK(told(bytes, Sent) ==
          std::vector<std::string>{"0+2 transaction: 14911", "2+2 protocol: 0, Modbus", "4+2 length: 6 bytes follow",
                                   "6+1 unit: 5", "7+1 function: 3, read registers",
                                   "8+2 first address: 50520, metrology", "10+2 number of words: 6"});
}

TEST_CASE("An answer is told register by register once its request is known") {
    const Bytes bytes = readAnswer();
    const ModbusFrame frame = parseFrame(bytes, Received, kVoltages);
    CHECK(frame.kind == FrameKind::Answer);
    CHECK(frame.range == kVoltages);
    CHECK(wordsIn(frame.data) == std::vector<std::uint16_t>{0, 0x5A16, 0, 0x599D, 0, 0x59F3});
    CHECK(summary(bytes, Received, kVoltages) == "6 words, from voltage_V1");
    const auto lines = told(bytes, Received, kVoltages);
    REQUIRE(lines.size() == 9);
    CHECK(lines[5] == "8+1 byte count: 12");
    CHECK(lines[6] == "9+4 50520 voltage_V1: 23062 × 0.01 V = 230.62 V");
    CHECK(lines[8] == "17+4 50524 voltage_V3: 23027 × 0.01 V = 230.27 V");
    CHECK(fieldsOf(bytes, Received, kVoltages)[7].range == RegisterRange{50522, 2});
}

TEST_CASE(
    "An answer to nothing that is known keeps its words, and one of another length is no answer to the request") {
    const Bytes bytes = readAnswer();
    CHECK(summary(bytes, Received) == "6 words, the request is not known");
    CHECK(told(bytes, Received).back() == "9+12 words: 0000 5A16 0000 599D 0000 59F3");
    CHECK(summary(bytes, Received, RegisterRange{50520, 4}) == "6 words, the request is not known");
    CHECK(told(bytes, Received, RegisterRange{50520, 4}).back() == "17+4 surplus: 4 bytes more than expected !");
}

TEST_CASE("Reserved words, halves of registers and texts are told as they are") {
    const Bytes reserved{0, 1, 0, 0, 0, 9, 5, 3, 6, 0, 0, 0, 0, 0, 0x12};
    CHECK(summary(reserved, Received, RegisterRange{50512, 3}) == "3 words, metrology, from 50512");
    CHECK(told(reserved, Received, RegisterRange{50512, 3}) ==
          std::vector<std::string>{"0+2 transaction: 1", "2+2 protocol: 0, Modbus", "4+2 length: 9 bytes follow",
                                   "6+1 unit: 5", "7+1 function: 3, read registers", "8+1 byte count: 6",
                                   "9+4 50512 reserved: 0000 0000", "13+2 50514 part of voltage_U12: 0012"});
    const Bytes magic{0, 1, 0, 0, 0, 11, 5, 3, 8, 0, 'S', 0, 'O', 0, 'C', 0, 'O'};
    CHECK(told(magic, Received, RegisterRange{50000, 4}).back() == "9+8 50000 magic_SOCO: SOCO");
}

TEST_CASE("Writes of one register and of several are told both ways") {
    const Bytes one{0, 1, 0, 0, 0, 6, 5, 6, 0xE0, 0, 0, 7};
    CHECK(summary(one, Sent) == "write 7 to 57344");
    CHECK(summary(one, Received) == "written from 57344 on, 1 word");
    CHECK(told(one, Sent).back() == "10+2 57344 modbus_unit_id: 7");
    const Bytes several{0, 2, 0, 0, 0, 11, 5, 16, 0x9E, 0x20, 0, 2, 4, 0, 0, 0, 2};
    CHECK(parseFrame(several, Sent).range == RegisterRange{40480, 2});
    CHECK(summary(several, Sent) == "write from 40480 on, 2 words");
    CHECK(told(several, Sent).back() == "15+2 40481 tariff_to_set: 2");
    const Bytes done{0, 2, 0, 0, 0, 6, 5, 16, 0x9E, 0x20, 0, 2};
    CHECK(summary(done, Received) == "written from 40480 on, 2 words");
    CHECK(told(done, Received).back() == "10+2 number of words: 2");
}

TEST_CASE("Exceptions say what the meter refuses") {
    const Bytes refused{0, 2, 0, 0, 0, 3, 5, 0x83, 2};
    const ModbusFrame frame = parseFrame(refused, Received, kVoltages);
    CHECK(frame.kind == FrameKind::Exception);
    CHECK(frame.function == 3);
    CHECK(frame.exception == 2);
    CHECK(summary(refused, Received) == "exception 02, illegal address");
    const auto lines = told(refused, Received);
    CHECK(lines[4] == "7+1 function: 131, exception to function 3");
    CHECK(lines[5] == "8+1 exception: 02, illegal address");
    for (int code = 0; code < 256; ++code)
        CHECK_FALSE(english(exceptionText(static_cast<std::uint8_t>(code))).empty());
}

TEST_CASE("Every byte of a frame that is cut anywhere is told once, and no cut frame counts as whole") {
    for (const Bytes& whole : {readRequest(), readAnswer()}) {
        const FrameDirection direction = whole == readRequest() ? Sent : Received;
        for (std::size_t count = 0; count < whole.size(); ++count) {
            const Bytes cut = first(whole, count);
            CHECK(parseFrame(cut, direction, kVoltages).kind == FrameKind::Unreadable);
            std::size_t next = 0;
            bool wrong = false;
            for (const FrameField& field : fieldsOf(cut, direction, kVoltages)) {
                CHECK(field.first == next);
                CHECK(field.bytes > 0);
                next += field.bytes;
                wrong = wrong || field.wrong;
            }
            CHECK(next == count);
            CHECK(wrong == (count > 0 && count != 2 && count != 4)); // without a length nothing contradicts
        }
    }
    CHECK(summary(first(readAnswer(), 9), Received) == "not a whole frame, 9 bytes");
    CHECK(summary({}, Received) == "no answer");
}

TEST_CASE("A frame of another protocol is not read any further") {
    Bytes foreign = readAnswer();
    foreign[3] = 1;
    CHECK(parseFrame(foreign, Received, kVoltages).kind == FrameKind::Unreadable);
    CHECK(summary(foreign, Received, kVoltages) == "not a Modbus frame");
    CHECK(told(foreign, Received, kVoltages)[1] == "2+2 protocol: 1, not Modbus !");
    CHECK(told(foreign, Received, kVoltages).back() == "7+14 surplus: 14 bytes more than expected !");
}

TEST_CASE("Another function is whole and not understood") {
    const Bytes identify{0, 9, 0, 0, 0, 5, 5, 43, 14, 1, 0};
    CHECK(parseFrame(identify, Sent).kind == FrameKind::Other);
    CHECK(summary(identify, Sent) == "function 43");
    CHECK(told(identify, Sent).back() == "8+3 data: 3 bytes");
}

TEST_CASE("A range lies in a block or in none") {
    CHECK(blockOf({50512, 62}) == Block::Metrology);
    CHECK(blockOf({50568, 8}) == std::nullopt);
    CHECK(blockOf({65535, 1}) == std::nullopt);
    CHECK(kVoltages.overlaps({50525, 1}));
    CHECK_FALSE(kVoltages.overlaps({50526, 1}));
}

TEST_CASE("Values of registers have their unit, as screens show them") {
    const auto text = [](std::uint16_t address, const std::vector<std::uint16_t>& words) {
        return registerText(*findRegister(address), words);
    };
    CHECK(text(50520, {0, 0x5A16}) == "230.62 V");
    CHECK(text(50536, {0, 0x04D2}) == "12.34 kW");
    CHECK(text(50536, {0xFFFF, 0xFFFF}) == "-0.01 kW");
    CHECK(text(50542, {0, 0x03BD}) == "0.957");
    CHECK(text(19843, {0, 7}) == "7 kWh");
    CHECK(text(19845, {1234}) == "123.4 Wh");
    CHECK(text(20224, {1}) == "1");
    CHECK(text(50008, {0x2614}) == "0x2614");
    CHECK(text(50013, {1, 2, 3, 0xABCD}) == "0x000100020003ABCD");
    CHECK(text(57344, {5}) == "5");
    CHECK(typeName(findRegister(50013)->type) == "U64_HEX");
}

TEST_CASE("Known registers keep the words of answers and the time of each") {
    using namespace std::chrono_literals;
    KnownRegisters known;
    const std::vector<std::uint16_t> words{0, 0x5A16, 0, 0x599D, 0, 0x59F3};
    CHECK_FALSE(known.read(kVoltages));
    known.take(kVoltages, words, Instant{10s});
    REQUIRE(known.read(kVoltages));
    CHECK(known.read(kVoltages)->words == words);
    known.take({50522, 2}, std::vector<std::uint16_t>{0, 1}, Instant{12s});
    CHECK(known.read({50522, 2})->readAt == Instant{12s});
    CHECK(known.read(kVoltages)->readAt == Instant{10s});
    CHECK_FALSE(known.read({50518, 4}));
    known.refuse({40544, 2}, 2);
    CHECK(known.exceptionOf({40544, 2}) == 2);
    CHECK(known.exceptionOf(kVoltages) == 0);
    known.take({60000, 2}, words, Instant{12s}); // in no block
    known.clear();
    CHECK_FALSE(known.read(kVoltages));
    CHECK(known.exceptionOf({40544, 2}) == 0);
}
