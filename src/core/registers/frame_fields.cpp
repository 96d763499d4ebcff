// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/frame_fields.h"

#include "core/registers/register_fields.h"
#include "core/registers/register_value.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace countis {
namespace {

using namespace modbus;
using Bytes = std::span<const std::uint8_t>;

// The same in every language.
constexpr std::string_view kBare = "%1";
constexpr std::string_view kPair = "%1, %2";

Message bare(std::string text) {
    return message(kBare, std::move(text));
}

Message bare(std::uint32_t number) {
    return message(kBare, number);
}

std::uint16_t wordIn(Bytes bytes) {
    return static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1]);
}

/// "02": as exceptions are written.
std::string twoDigits(std::uint8_t code) {
    constexpr int kTen = 10;
    const std::string text = std::to_string(code);
    return code < kTen ? '0' + text : text;
}

Message functionText(std::uint8_t function) {
    switch (function) {
    case kReadRegisters: return message(term("Messages", "3, read registers"));
    case kWriteRegister: return message(term("Messages", "6, write one register"));
    case kWriteRegisters: return message(term("Messages", "16, write registers"));
    default: return bare(function);
    }
}

/// "50512, metrology", "40000, in no block".
Message addressText(std::uint16_t address) {
    if (const auto block = blockOf({address, 1}))
        return message(kPair, address, info(*block).name);
    return message(term("Messages", "%1, in no block"), address);
}

Message wordCount(std::size_t words) {
    return words == 1 ? message(term("Messages", "1 word")) : message(term("Messages", "%1 words"), words);
}

/// "23062 × 0.01 V = 230.62 V"; without the product where a count is 1.
Message meaningOf(const Register& reg, std::span<const std::uint16_t> words) {
    std::string value = registerText(reg, words);
    if (isText(reg) || isHex(reg.type) || reg.unitPerCount == 0)
        return bare(std::move(value));
    const std::string step = toString(inSteps(1, reg.unitPerCount));
    const std::string unit = reg.unit == "1" ? std::string() : ' ' + std::string(reg.unit);
    return bare(std::to_string(unpackNumber(reg, words)) + " × " + step + unit + " = " + value);
}

/// Takes the frame from its beginning, field by field.
class Cursor {
public:
    explicit Cursor(Bytes bytes) : bytes_(bytes) {}

    Bytes rest() const { return bytes_.subspan(at_); }
    bool ended() const { return rest().empty(); }

    /// nullptr: the frame ends before. What it has of the field is marked.
    template <typename Meaning>
    FrameField* take(std::size_t count, const Message& name, Meaning meaning) {
        if (ended())
            return nullptr;
        const Bytes own = rest().first(std::min(count, rest().size()));
        const bool whole = own.size() == count;
        FrameField field{.first = at_,
                         .bytes = own.size(),
                         .name = name,
                         .meaning = whole ? meaning(own) : message(term("Messages", "cut off")),
                         .range = std::nullopt,
                         .wrong = !whole};
        at_ += own.size();
        fields_.push_back(std::move(field));
        return whole ? &fields_.back() : nullptr;
    }

    std::vector<FrameField> finish() {
        if (!ended())
            if (FrameField* surplus = take(rest().size(), message(term("Messages", "surplus")), [](Bytes own) {
                    return message(term("Messages", "%1 bytes more than expected"), own.size());
                }))
                surplus->wrong = true;
        return std::move(fields_);
    }

private:
    Bytes bytes_;
    std::size_t at_ = 0;
    std::vector<FrameField> fields_;
};

Message wordNumber(Bytes own) {
    return bare(wordIn(own));
}

void takeHeader(Cursor& cursor, Bytes bytes) {
    cursor.take(2, message(term("Messages", "transaction")), wordNumber);
    const auto protocol = [](Bytes own) {
        return wordIn(own) == 0 ? message(term("Messages", "0, Modbus"))
                                : message(term("Messages", "%1, not Modbus"), wordIn(own));
    };
    if (FrameField* field = cursor.take(2, message(term("Messages", "protocol")), protocol))
        field->wrong = bytes[kProtocolAt] != 0 || bytes[kProtocolAt + 1] != 0;
    const std::size_t behind = bytes.size() - std::min(bytes.size(), kUnitAt);
    const auto length = [behind](Bytes own) {
        return wordIn(own) == behind
                   ? message(term("Messages", "%1 bytes follow"), wordIn(own))
                   : message(term("Messages", "%1 bytes announced, but %2 follow"), wordIn(own), behind);
    };
    if (FrameField* field = cursor.take(2, message(term("Messages", "length")), length))
        field->wrong = wordIn(bytes.subspan(kLengthAt)) != behind;
    cursor.take(1, message(term("Messages", "unit")), [](Bytes own) { return bare(own[0]); });
}

void takeFunction(Cursor& cursor, const ModbusFrame& frame) {
    cursor.take(1, message(term("Messages", "function")), [&](Bytes own) {
        return own[0] == frame.function
                   ? functionText(own[0])
                   : message(term("Messages", "%1, exception to function %2"), own[0], frame.function);
    });
}

/// The words of a register or a part of it, or reserved words, that begin with `range.first`.
FrameField* takeRegister(Cursor& cursor, const Register* reg, RegisterRange range) {
    const std::size_t count = std::size_t{2} * range.words;
    if (reg == nullptr)
        return cursor.take(count, message(term("Messages", "%1 reserved"), range.first),
                           [](Bytes own) { return bare(wordsText(wordsIn(own))); });
    const bool whole = reg->address == range.first && reg->words == range.words;
    const Message name = whole ? bare(std::to_string(range.first) + ' ' + std::string(reg->name))
                               : message(term("Messages", "%1 part of %2"), range.first, reg->name);
    return cursor.take(count, name, [&](Bytes own) {
        const auto words = wordsIn(own);
        return whole ? meaningOf(*reg, words) : bare(wordsText(words));
    });
}

/// How many words from `address` on belong together: of one register, or reserved ones.
std::uint16_t wordsTogether(std::uint32_t address, std::uint32_t end, const Register* reg) {
    std::uint32_t next = address + 1;
    while (next < end && findRegister(static_cast<std::uint16_t>(next)) == reg)
        ++next;
    return static_cast<std::uint16_t>(next - address);
}

void takeRegisters(Cursor& cursor, RegisterRange range) {
    for (std::uint32_t address = range.first; address < range.end() && !cursor.ended();) {
        const Register* const reg = findRegister(static_cast<std::uint16_t>(address));
        const RegisterRange own{static_cast<std::uint16_t>(address), wordsTogether(address, range.end(), reg)};
        if (FrameField* field = takeRegister(cursor, reg, own))
            field->range = own;
        address += own.words;
    }
}

/// Of an answer whose request is not known.
void takeWords(Cursor& cursor, std::size_t bytes) {
    cursor.take(bytes, message(term("Messages", "words")), [](Bytes own) { return bare(wordsText(wordsIn(own))); });
}

std::optional<std::uint16_t> takeAddress(Cursor& cursor) {
    const Bytes place = cursor.rest();
    if (!cursor.take(2, message(term("Messages", "first address")),
                     [](Bytes own) { return addressText(wordIn(own)); }))
        return std::nullopt;
    return wordIn(place);
}

std::optional<std::uint16_t> takeCount(Cursor& cursor) {
    const Bytes place = cursor.rest();
    if (!cursor.take(2, message(term("Messages", "number of words")), wordNumber))
        return std::nullopt;
    return wordIn(place);
}

void takeByteCount(Cursor& cursor) {
    const std::size_t behind = cursor.rest().size() - std::min<std::size_t>(cursor.rest().size(), 1);
    const Bytes place = cursor.rest();
    FrameField* const field =
        cursor.take(1, message(term("Messages", "byte count")), [](Bytes own) { return bare(own[0]); });
    if (field != nullptr)
        field->wrong = place[0] != behind;
}

void takeReadAnswer(Cursor& cursor, std::optional<RegisterRange> asked) {
    takeByteCount(cursor);
    if (asked)
        takeRegisters(cursor, *asked);
    else if (!cursor.ended())
        takeWords(cursor, cursor.rest().size());
}

void takeWrite(Cursor& cursor, const ModbusFrame& frame, FrameDirection direction) {
    const auto address = takeAddress(cursor);
    if (!address)
        return;
    if (frame.function == kWriteRegister)
        return takeRegisters(cursor, {*address, 1});
    const auto words = takeCount(cursor);
    if (!words || direction == FrameDirection::Received)
        return;
    takeByteCount(cursor);
    takeRegisters(cursor, {*address, *words});
}

void takeBody(Cursor& cursor, const ModbusFrame& frame, FrameDirection direction, std::optional<RegisterRange> asked,
              bool refused) {
    if (refused) {
        cursor.take(1, message(term("Messages", "exception")),
                    [](Bytes own) { return message(kPair, twoDigits(own[0]), exceptionText(own[0])); });
        return;
    }
    switch (frame.function) {
    case kReadRegisters:
        if (direction == FrameDirection::Received)
            return takeReadAnswer(cursor, asked);
        if (takeAddress(cursor))
            takeCount(cursor);
        return;
    case kWriteRegister:
    case kWriteRegisters: return takeWrite(cursor, frame, direction);
    default:
        cursor.take(cursor.rest().size(), message(term("Messages", "data")),
                    [](Bytes own) { return message(term("Messages", "%1 bytes"), own.size()); });
    }
}

/// "metrology", or the first register of a part of a block.
Message placeText(const RegisterRange& range) {
    const auto block = blockOf(range);
    if (!block)
        return message(term("Messages", "from %1"), range.first);
    if (info(*block).first == range.first && info(*block).words == range.words)
        return bare(std::string(info(*block).name));
    if (const Register* const reg = findRegister(range.first))
        return message(term("Messages", "from %1"), reg->name);
    return message(term("Messages", "%1, from %2"), info(*block).name, range.first);
}

Message requestText(const ModbusFrame& frame) {
    const RegisterRange range = frame.range.value_or(RegisterRange{});
    if (frame.function == kReadRegisters)
        return message(term("Messages", "read %1, %2"), range.first, wordCount(range.words));
    if (frame.function == kWriteRegister)
        return message(term("Messages", "write %1 to %2"), wordIn(frame.data), range.first);
    return message(term("Messages", "write from %1 on, %2"), range.first, wordCount(range.words));
}

Message answerText(const ModbusFrame& frame) {
    if (frame.function != kReadRegisters) {
        const RegisterRange range = frame.range.value_or(RegisterRange{});
        return message(term("Messages", "written from %1 on, %2"), range.first, wordCount(range.words));
    }
    const std::size_t words = frame.data.size() / 2;
    if (!frame.range)
        return message(term("Messages", "%1, the request is not known"), wordCount(words));
    return message(kPair, wordCount(words), placeText(*frame.range));
}

} // namespace

Message exceptionText(std::uint8_t code) {
    switch (code) {
    case 1: return message(term("Messages", "illegal function"));
    case 2: return message(term("Messages", "illegal address"));
    case 3: return message(term("Messages", "illegal value"));
    case 4: return message(term("Messages", "device failure"));
    case 5: return message(term("Messages", "acknowledged, not done yet"));
    case 6: return message(term("Messages", "device busy"));
    case 8: return message(term("Messages", "memory error"));
    case 10: return message(term("Messages", "gateway has no path"));
    case 11: return message(term("Messages", "the device behind the gateway does not answer"));
    default: return message(term("Messages", "unknown code"));
    }
}

std::vector<FrameField> fieldsOf(Bytes bytes, FrameDirection direction, std::optional<RegisterRange> asked) {
    Cursor cursor(bytes);
    takeHeader(cursor, bytes);
    if (cursor.ended())
        return cursor.finish();
    const ModbusFrame frame = parseFrame(bytes, direction, asked);
    if (frame.protocol == 0) {
        const bool refused = bytes[kFunctionAt] != frame.function;
        takeFunction(cursor, frame);
        takeBody(cursor, frame, direction, asked, refused);
    }
    return cursor.finish();
}

Message summaryOf(const ModbusFrame& frame, Bytes bytes) {
    if (bytes.empty())
        return message(term("Messages", "no answer"));
    switch (frame.kind) {
    case FrameKind::Request: return requestText(frame);
    case FrameKind::Answer: return answerText(frame);
    case FrameKind::Exception:
        return message(term("Messages", "exception %1, %2"), twoDigits(frame.exception),
                       exceptionText(frame.exception));
    case FrameKind::Other: return message(term("Messages", "function %1"), frame.function);
    case FrameKind::Unreadable: break;
    }
    if (frame.protocol != 0)
        return message(term("Messages", "not a Modbus frame"));
    return message(term("Messages", "not a whole frame, %1 bytes"), bytes.size());
}

} // namespace countis
