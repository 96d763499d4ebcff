// SPDX-License-Identifier: GPL-3.0-or-later
// The memory that keeps a meter's registers and settings while it has no power: two slots, written in turn.
//
// A slot holds one MeterMemory whole, with a sequence number and a CRC-32 over everything before it, little-endian:
//   0  u32 magic "CFRM"   4  u16 version   6  u16 bytes of the memory   8  u64 sequence
//   16 the memory, field after field as fields() in fram.cpp lists them   then  u32 CRC-32 (zlib's, IEEE 802.3)
// Version 1 ends with the settings, version 2 adds the model behind them. Version 1 is read, version 2 written;
// header and seal are the same in every version, so that a newer one is known for what it is. Sequence numbers count
// the stores from 1, and slot (sequence modulo 2) takes the store. So a store never touches the newest good slot: cut
// off in the middle, or with a slot spoilt later, the way back is the other slot.
#pragma once

#include "core/device/meter_memory.h"
#include "core/quantity.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace countis {

inline constexpr std::size_t kFramSlots = 2;

/// Whether the header of the slot gives a layout that is newer than this version knows.
bool framSlotSaysNewer(std::span<const std::byte> slot);

/// The beginning of a slot is marked as that of a meter's memory, of whatever layout, damaged or not.
bool framSlotIsMarked(std::span<const std::byte> slot);

/// Bytes of one slot, in the layout of this version.
std::size_t framSlotBytes();

/// Where the bytes are: a file, or what a test puts there.
class NonvolatileMemory {
public:
    virtual ~NonvolatileMemory() = default;
    /// What slot 0 or 1 holds, as far as it was ever written: at most framSlotBytes().
    virtual std::vector<std::byte> read(std::size_t slot) = 0;
    /// From the slot's beginning. False: not written whole, and the slot may hold anything.
    virtual bool write(std::size_t slot, std::span<const std::byte> bytes) = 0;
    /// Both slots are bad and are going to be written anew: what can keep them for an expert does so now.
    virtual void setAside() {}
};

/// Fresh: nothing was ever stored whole. OneSlotLost: the memory is the other slot's, so up to one store older.
/// BothLost: something was stored, and nothing of it is left. Newer: the last store was made in a layout that this
/// version does not know; nothing may be written over it.
enum class FramStatus : std::uint8_t { Fresh, Good, OneSlotLost, BothLost, Newer };

struct FramContent {
    FramStatus status = FramStatus::Fresh;
    MeterMemory memory;         // the defaults where the status is Fresh, BothLost or Newer
    std::optional<Model> model; // of the meter that wrote the memory, if the memory names it
};

class Fram {
public:
    /// `bytes` must outlive it. `model` is stored beside the memory.
    explicit Fram(NonvolatileMemory& bytes, std::optional<Model> model = {}) : bytes_(&bytes), model_(model) {}

    /// The newest good slot. Once, before the first store.
    FramContent load();
    /// False: the medium refused. What was stored before is still there, and the next store tries the same slot.
    bool store(const MeterMemory& memory);

private:
    NonvolatileMemory* bytes_;
    std::optional<Model> model_;
    std::uint64_t sequence_ = 0; // of the newest good slot
};

} // namespace countis
