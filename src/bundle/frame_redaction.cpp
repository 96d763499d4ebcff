// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/frame_redaction.h"

#include "core/registers/register_table.h"

#include <algorithm>
#include <limits>
#include <span>
#include <variant>

namespace countis {
namespace {

/// The same for all meters of a model and version.
bool isOfTheModel(IdentityField field) {
    switch (field) {
    case IdentityField::SerialYearWeek:
    case IdentityField::SerialWeekLine:
    case IdentityField::SerialOrder:
    case IdentityField::SerialLot:
    case IdentityField::OptionCodes:
    case IdentityField::VendorName:
    case IdentityField::ProductName:
    case IdentityField::ExtendedName: return false; // what answers there may be another device
    default: return true;
    }
}

bool mayStay(std::uint32_t address) {
    const auto table = registersOf(Block::Identification);
    return std::ranges::any_of(table, [&](const Register& reg) {
        const auto* const field = std::get_if<IdentityField>(&reg.view);
        return address >= reg.address && address < std::uint32_t{reg.address} + reg.words &&
               (field == nullptr || isOfTheModel(*field));
    });
}

void clear(std::span<std::uint8_t> bytes) {
    std::ranges::fill(bytes, std::uint8_t{0});
}

/// The words of `range`, high byte first.
void clearIdentity(const RegisterRange& range, std::span<std::uint8_t> data) {
    for (std::size_t at = 0; at + 1 < data.size(); at += 2)
        if (!mayStay(range.first + static_cast<std::uint32_t>(at / 2)))
            clear(data.subspan(at, 2));
}

void redact(KeptFrame& frame, const LoggedFrame& logged) {
    const ModbusFrame parsed = parseFrame(frame.bytes, frame.direction, logged.asked);
    const std::span<std::uint8_t> bytes(frame.bytes);
    const auto fromBody = bytes.subspan(std::min(modbus::kBodyAt, bytes.size()));
    switch (parsed.kind) {
    case FrameKind::Unreadable: return clear(bytes);
    case FrameKind::Other: return clear(fromBody);
    case FrameKind::Exception: return;
    case FrameKind::Request:
    case FrameKind::Answer: break;
    }
    if (parsed.data.empty())
        return;
    const auto data =
        bytes.subspan(static_cast<std::size_t>(parsed.data.data() - frame.bytes.data()), parsed.data.size());
    const auto block = parsed.range ? blockOf(*parsed.range) : std::nullopt;
    if (!block)
        clear(data);
    else if (*block == Block::Identification)
        clearIdentity(*parsed.range, data);
}

} // namespace

void redactFrames(std::vector<KeptFrame>& frames) {
    FrameLog log(std::numeric_limits<std::size_t>::max()); // brings answers to their requests
    for (KeptFrame& frame : frames)
        redact(frame, log.append(frame));
}

} // namespace countis
