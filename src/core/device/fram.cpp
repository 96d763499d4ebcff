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
constexpr std::uint16_t kWithoutModel = 1;
constexpr std::uint16_t kVersion = 2;
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

/// All of version 1, and the beginning of version 2. A field more or less, or in another place, is another version.
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
constexpr std::size_t kModelBytes = 1; // 0: not said, 1: E27, 2: E28
constexpr std::size_t kSlotBytes = kHeader + kMemoryBytes + kModelBytes + kCrc;

constexpr std::size_t kSettingBytes = [] {
    Counter counter;
    MeterSettings settings;
    bool valid = true;
    settingFields(counter, settings, valid);
    return counter.bytes;
}();
// All settings are bytes: one that is not kept shows here.
static_assert(kSettingBytes == sizeof(MeterSettings));
static_assert(kMemoryBytes + kModelBytes <= std::numeric_limits<std::uint16_t>::max());

std::uint32_t crcOf(std::span<const std::byte> bytes) {
    return static_cast<std::uint32_t>(
        crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::vector<std::byte> slotOf(MeterMemory memory, std::optional<Model> model, std::uint64_t sequence) {
    Writer writer;
    writer.bytes.reserve(kSlotBytes);
    writer.field(kMagic);
    writer.field(kVersion);
    writer.field(static_cast<std::uint16_t>(kMemoryBytes + kModelBytes));
    writer.field(sequence);
    bool valid = true;
    fields(writer, memory, valid);
    writer.field(static_cast<std::uint8_t>(!model ? 0 : *model == Model::E27 ? 1 : 2));
    writer.field(crcOf(writer.bytes));
    return std::move(writer.bytes);
}

bool plausible(const MeterMemory& memory) {
    const auto& [registers, settings] = memory;
    return (registers.tariff == 1 || registers.tariff == 2) && settings.unitId >= 1 && settings.unitId <= 247;
}

struct Slot {
    std::uint64_t sequence = 0;
    MeterMemory memory{};
    std::optional<Model> model{};
};

struct Header {
    std::uint16_t version = 0;
    std::uint16_t length = 0; // of what it seals, without itself
    std::uint64_t sequence = 0;

    std::size_t slotBytes() const { return kHeader + length + kCrc; }
};

std::optional<Header> headerOf(std::span<const std::byte> bytes) {
    if (bytes.size() < kHeader)
        return std::nullopt;
    Reader reader{bytes};
    std::uint32_t magic = 0;
    Header header;
    reader.field(magic);
    reader.field(header.version);
    reader.field(header.length);
    reader.field(header.sequence);
    return magic == kMagic ? std::optional(header) : std::nullopt;
}

/// All bytes that the header speaks of are there and fit the CRC.
bool sealed(const Header& header, std::span<const std::byte> bytes) {
    if (bytes.size() < header.slotBytes())
        return false;
    std::uint32_t crc = 0;
    Reader{bytes.subspan(kHeader + header.length)}.field(crc);
    return crc == crcOf(bytes.first(kHeader + header.length));
}

/// The bytes behind the header in a version that this one reads; 0 for any other.
std::size_t lengthIn(std::uint16_t version) {
    return version == kVersion ? kMemoryBytes + kModelBytes : version == kWithoutModel ? kMemoryBytes : 0;
}

std::optional<Slot> goodSlot(std::span<const std::byte> bytes, std::size_t place) {
    const auto header = headerOf(bytes);
    if (!header || header->length == 0 || header->length != lengthIn(header->version) ||
        header->sequence % kFramSlots != place || !sealed(*header, bytes))
        return std::nullopt;
    Reader reader{bytes.subspan(kHeader)};
    Slot slot{.sequence = header->sequence};
    bool valid = true;
    fields(reader, slot.memory, valid);
    std::uint8_t model = 0;
    if (header->version == kVersion)
        reader.field(model);
    if (!valid || model > 2 || !plausible(slot.memory))
        return std::nullopt;
    if (model != 0)
        slot.model = model == 1 ? Model::E27 : Model::E28;
    return slot;
}

/// A newer layout beyond doubt: a damaged version number does not fit the CRC.
bool sealedNewer(std::span<const std::byte> bytes) {
    const auto header = headerOf(bytes);
    return header && header->version > kVersion && sealed(*header, bytes);
}

bool blank(std::span<const std::byte> bytes) {
    return std::ranges::all_of(bytes, [](std::byte one) { return one == std::byte{0}; });
}

/// The first store goes to slot 1: cut off in it, slot 0 is blank and slot 1 not written to its end. A medium that
/// was emptied later has other marks.
bool neverStored(std::span<const std::byte> slot0, std::span<const std::byte> slot1) {
    const auto header = headerOf(slot1);
    const bool old = header && header->version == kWithoutModel;
    return blank(slot0) && slot1.size() < (old ? header->slotBytes() : kSlotBytes);
}

/// Either slot is in a newer layout for sure, or nothing else is left and what is left says so.
bool newer(std::span<const std::byte> slot0, std::span<const std::byte> slot1, bool nothingElse) {
    const auto says = [](std::span<const std::byte> slot) { return blank(slot) || framSlotSaysNewer(slot); };
    return sealedNewer(slot0) || sealedNewer(slot1) ||
           (nothingElse && says(slot0) && says(slot1) && !(blank(slot0) && blank(slot1)));
}

} // namespace

bool framSlotSaysNewer(std::span<const std::byte> slot) {
    const auto header = headerOf(slot);
    return header && header->version > kVersion;
}

bool framSlotIsMarked(std::span<const std::byte> slot) {
    return headerOf(slot).has_value();
}

std::size_t framSlotBytes() {
    return kSlotBytes;
}

FramContent Fram::load() {
    const auto bytes0 = bytes_->read(0);
    const auto bytes1 = bytes_->read(1);
    const auto slot0 = goodSlot(bytes0, 0);
    const auto slot1 = goodSlot(bytes1, 1);
    if (newer(bytes0, bytes1, !slot0 && !slot1))
        return {FramStatus::Newer, {}, {}};
    if (!slot0 && !slot1)
        return {neverStored(bytes0, bytes1) ? FramStatus::Fresh : FramStatus::BothLost, {}, {}};
    const Slot& newest = !slot0 || (slot1 && slot1->sequence > slot0->sequence) ? *slot1 : *slot0;
    sequence_ = newest.sequence;
    const bool onlyOneYet = newest.sequence == 1 && blank(bytes0);
    return {(slot0 && slot1) || onlyOneYet ? FramStatus::Good : FramStatus::OneSlotLost, newest.memory, newest.model};
}

bool Fram::store(const MeterMemory& memory) {
    const std::uint64_t next = sequence_ + 1;
    if (!bytes_->write(next % kFramSlots, slotOf(memory, model_, next)))
        return false;
    sequence_ = next;
    return true;
}

} // namespace countis
