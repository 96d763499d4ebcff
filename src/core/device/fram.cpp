// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/fram.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

namespace countis {
namespace {

constexpr std::uint32_t kMagic = 0x4D524643; // "CFRM"
constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kHeader = 16;
constexpr std::size_t kCrc = 4;

/// Counts, writes or reads one field after another, so that one list of them serves all three.
struct Counter {
    std::size_t bytes = 0;

    template <std::integral T>
    constexpr void field(const T& /*value*/) {
        bytes += sizeof(T);
    }
};

struct Writer {
    std::vector<std::byte> bytes;

    template <std::integral T>
    void field(const T& value) {
        using Bits = std::make_unsigned_t<T>;
        for (std::size_t k = 0; k < sizeof(T); ++k)
            bytes.push_back(static_cast<std::byte>(static_cast<Bits>(value) >> (8 * k)));
    }
};

/// The caller sees to it that there are as many bytes as fields need.
struct Reader {
    std::span<const std::byte> bytes;

    template <std::integral T>
    void field(T& value) {
        std::uint64_t bits = 0;
        for (std::size_t k = 0; k < sizeof(T); ++k)
            bits |= std::to_integer<std::uint64_t>(bytes[k]) << (8 * k);
        value = static_cast<T>(bits);
        bytes = bytes.subspan(sizeof(T));
    }
};

template <typename Archive, typename Array>
constexpr void each(Archive& archive, Array& values) {
    for (auto& value : values) {
        if constexpr (std::integral<std::remove_reference_t<decltype(value)>>)
            archive.field(value);
        else
            each(archive, value);
    }
}

/// A bool or an enumeration as the byte that it is kept as. `valid` turns false where the byte means nothing.
template <typename Archive, typename T>
constexpr void byte(Archive& archive, T& value, std::uint8_t most, bool& valid) {
    auto kept = static_cast<std::uint8_t>(value);
    archive.field(kept);
    valid = valid && kept <= most;
    value = static_cast<T>(std::min(kept, most));
}

template <typename Archive>
constexpr void settingFields(Archive& archive, MeterSettings& settings, bool& valid) {
    each(archive, settings.network.address);
    each(archive, settings.network.netmask);
    each(archive, settings.network.gateway);
    byte(archive, settings.dhcp, 1, valid);
    archive.field(settings.unitId);
    byte(archive, settings.tariffSource, 1, valid);
    each(archive, settings.ntpServer);
    each(archive, settings.adminPassword);
    each(archive, settings.userPassword);
}

/// The layout of version 1. A field more or less, or in another place, is another version.
template <typename Archive>
constexpr void fields(Archive& archive, MeterMemory& memory, bool& valid) {
    EnergyRegisters& registers = memory.registers;
    each(archive, registers.tenths);
    each(archive, registers.microJoules);
    each(archive, registers.partial);
    for (bool& running : registers.partialRunning)
        byte(archive, running, 1, valid);
    each(archive, registers.tariffTime);
    each(archive, registers.tariffTimeCarried);
    archive.field(registers.tariff);
    settingFields(archive, memory.settings, valid);
}

constexpr std::size_t kMemoryBytes = [] {
    Counter counter;
    MeterMemory memory;
    bool valid = true;
    fields(counter, memory, valid);
    return counter.bytes;
}();
constexpr std::size_t kSlotBytes = kHeader + kMemoryBytes + kCrc;

constexpr std::size_t kSettingBytes = [] {
    Counter counter;
    MeterSettings settings;
    bool valid = true;
    settingFields(counter, settings, valid);
    return counter.bytes;
}();
// All settings are bytes: one that is not kept shows here.
static_assert(kSettingBytes == sizeof(MeterSettings));
static_assert(kMemoryBytes <= std::numeric_limits<std::uint16_t>::max());

std::uint32_t crcOf(std::span<const std::byte> bytes) {
    return static_cast<std::uint32_t>(
        crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::vector<std::byte> slotOf(MeterMemory memory, std::uint64_t sequence) {
    Writer writer;
    writer.bytes.reserve(kSlotBytes);
    writer.field(kMagic);
    writer.field(kVersion);
    writer.field(static_cast<std::uint16_t>(kMemoryBytes));
    writer.field(sequence);
    bool valid = true;
    fields(writer, memory, valid);
    writer.field(crcOf(writer.bytes));
    return std::move(writer.bytes);
}

bool plausible(const MeterMemory& memory) {
    const auto& [registers, settings] = memory;
    return (registers.tariff == 1 || registers.tariff == 2) && settings.unitId >= 1 && settings.unitId <= 247;
}

struct Slot {
    std::uint64_t sequence;
    MeterMemory memory;
};

std::optional<Slot> goodSlot(std::span<const std::byte> bytes, std::size_t place) {
    if (bytes.size() != kSlotBytes)
        return std::nullopt;
    Reader reader{bytes};
    std::uint32_t magic = 0;
    std::uint16_t version = 0, length = 0;
    Slot slot{};
    reader.field(magic);
    reader.field(version);
    reader.field(length);
    reader.field(slot.sequence);
    if (magic != kMagic || version != kVersion || length != kMemoryBytes || slot.sequence % kFramSlots != place)
        return std::nullopt;
    bool valid = true;
    fields(reader, slot.memory, valid);
    std::uint32_t crc = 0;
    reader.field(crc);
    if (crc != crcOf(bytes.first(kSlotBytes - kCrc)) || !valid || !plausible(slot.memory))
        return std::nullopt;
    return slot;
}

bool blank(std::span<const std::byte> bytes) {
    return std::ranges::all_of(bytes, [](std::byte one) { return one == std::byte{0}; });
}

/// The first store goes to slot 1: cut off in it, slot 0 is blank and slot 1 not written to its end. A medium that
/// was emptied later has other marks.
bool neverStored(std::span<const std::byte> slot0, std::span<const std::byte> slot1) {
    return blank(slot0) && slot1.size() < kSlotBytes;
}

} // namespace

std::size_t framSlotBytes() {
    return kSlotBytes;
}

FramContent Fram::load() {
    const auto bytes0 = bytes_->read(0);
    const auto bytes1 = bytes_->read(1);
    const auto slot0 = goodSlot(bytes0, 0);
    const auto slot1 = goodSlot(bytes1, 1);
    if (!slot0 && !slot1)
        return {neverStored(bytes0, bytes1) ? FramStatus::Fresh : FramStatus::BothLost, {}};
    const Slot& newest = !slot0 || (slot1 && slot1->sequence > slot0->sequence) ? *slot1 : *slot0;
    sequence_ = newest.sequence;
    const bool onlyOneYet = newest.sequence == 1 && blank(bytes0);
    return {(slot0 && slot1) || onlyOneYet ? FramStatus::Good : FramStatus::OneSlotLost, newest.memory};
}

bool Fram::store(const MeterMemory& memory) {
    const std::uint64_t next = sequence_ + 1;
    if (!bytes_->write(next % kFramSlots, slotOf(memory, next)))
        return false;
    sequence_ = next;
    return true;
}

} // namespace countis
