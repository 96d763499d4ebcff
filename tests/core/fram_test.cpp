// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/fram.h"
#include "support/catch.h"
#include "support/fram_bytes.h"

#include <random>

using namespace countis;
using namespace countis::test;

namespace {

/// Every field drawn from all that it can hold.
MeterMemory drawn(std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto wide = [&] {
        return static_cast<std::int64_t>((static_cast<std::uint64_t>(random()) << 32U | random()) >> 1U);
    };
    const auto octet = [&] { return static_cast<std::uint8_t>(random()); };
    MeterMemory memory;
    EnergyRegisters& registers = memory.registers;
    for (auto& tariff : registers.tenths)
        for (auto& phase : tariff)
            std::ranges::generate(phase, wide);
    for (auto& phase : registers.microJoules)
        std::ranges::generate(phase, wide);
    std::ranges::generate(registers.partial, wide);
    std::ranges::generate(registers.partialRunning, [&] { return random() % 2 == 1; });
    std::ranges::generate(registers.tariffTime, wide);
    std::ranges::generate(registers.tariffTimeCarried, wide);
    registers.tariff = random() % 2 == 0 ? 1 : 2;
    MeterSettings& settings = memory.settings;
    for (Ipv4* address :
         {&settings.network.address, &settings.network.netmask, &settings.network.gateway, &settings.ntpServer})
        std::ranges::generate(*address, octet);
    settings.dhcp = random() % 2 == 1;
    settings.unitId = static_cast<std::uint8_t>(1 + random() % 247);
    settings.tariffSource = random() % 2 == 0 ? TariffSource::Com : TariffSource::Dig;
    for (PasswordHash* hash : {&settings.adminPassword, &settings.userPassword})
        std::ranges::generate(*hash, [&] { return static_cast<char>(octet()); });
    return memory;
}

FramContent loaded(FramBytes& bytes) {
    return Fram(bytes).load();
}

/// With the memories drawn(first) … drawn(last) stored one after another.
FramBytes stored(std::uint32_t first, std::uint32_t last) {
    FramBytes bytes;
    Fram fram(bytes);
    fram.load();
    for (std::uint32_t seed = first; seed <= last; ++seed)
        REQUIRE(fram.store(drawn(seed)));
    return bytes;
}

/// CRC-32 as IEEE 802.3 defines it, bit by bit.
std::uint32_t plainCrc(std::span<const std::byte> bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const std::byte one : bytes) {
        crc ^= std::to_integer<std::uint32_t>(one);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

std::uint64_t number(const std::vector<std::byte>& bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t k = count; k-- > 0;)
        value = value << 8U | std::to_integer<std::uint64_t>(bytes.at(at + k));
    return value;
}

/// A slot that someone has changed at one place and sealed again.
void forge(std::vector<std::byte>& slot, std::size_t at, int value) {
    slot.at(at) = static_cast<std::byte>(value);
    const std::size_t end = slot.size() - 4;
    const std::uint32_t crc = plainCrc(std::span(slot).first(end));
    for (std::size_t k = 0; k < 4; ++k)
        slot[end + k] = static_cast<std::byte>(crc >> (8 * k));
}

} // namespace

TEST_CASE("a memory comes back whole, the latest first", "[fram]") {
    FramBytes bytes;
    CHECK(loaded(bytes).status == FramStatus::Fresh);
    CHECK(loaded(bytes).memory == MeterMemory{});
    for (std::uint32_t last = 1; last <= 50; ++last) {
        FramBytes after = stored(1, last);
        const FramContent content = loaded(after);
        CHECK(content.status == FramStatus::Good);
        CHECK(content.memory == drawn(last));
    }
}

TEST_CASE("a second life goes on where the first was", "[fram]") {
    FramBytes bytes = stored(1, 5);
    for (std::uint32_t seed = 6; seed <= 12; ++seed) {
        Fram fram(bytes);
        CHECK(fram.load().memory == drawn(seed - 1));
        REQUIRE(fram.store(drawn(seed)));
    }
    CHECK(loaded(bytes).status == FramStatus::Good);
    CHECK(loaded(bytes).memory == drawn(12));
}

TEST_CASE("the layout is fixed, little-endian and sealed with CRC-32", "[fram]") {
    MeterMemory memory;
    memory.registers.tenths[0][0][0] = 0x0102030405060708;
    memory.registers.tenths[1][3][6] = -2;
    memory.registers.microJoules[0][0] = 359'999'999;
    memory.registers.partial[8] = 77;
    memory.registers.partialRunning[8] = false;
    memory.registers.tariffTime[1] = 123;
    memory.registers.tariffTimeCarried[1] = 35'999;
    memory.registers.tariff = 2;
    memory.settings.unitId = 17;
    memory.settings.tariffSource = TariffSource::Dig;
    memory.settings.userPassword.back() = 'z';
    FramBytes bytes;
    REQUIRE(Fram(bytes, Model::E28).store(memory));
    const auto& slot = bytes.slots[1]; // the first store
    REQUIRE(slot.size() == framSlotBytes());
    REQUIRE(slot.size() == 1082);
    CHECK(number(slot, 0, 4) == 0x4D524643); // "CFRM"
    CHECK(number(slot, 4, 2) == 2);
    CHECK(number(slot, 6, 2) == 1062);
    CHECK(number(slot, 8, 8) == 1);
    CHECK(number(slot, 16, 8) == 0x0102030405060708);
    CHECK(number(slot, 16 + 55 * 8, 8) == 0xFFFFFFFFFFFFFFFE);
    CHECK(number(slot, 464, 8) == 359'999'999);
    CHECK(number(slot, 688 + 8 * 8, 8) == 77);
    CHECK(number(slot, 760, 8) == 0x0101010101010101);
    CHECK(number(slot, 768, 1) == 0);
    CHECK(number(slot, 777, 8) == 123);
    CHECK(number(slot, 793, 8) == 35'999);
    CHECK(number(slot, 801, 1) == 2);
    CHECK(number(slot, 802, 4) == 0x0400A8C0); // 192.168.0.4
    CHECK(number(slot, 814, 1) == 0);
    CHECK(number(slot, 815, 1) == 17);
    CHECK(number(slot, 816, 1) == 1);
    CHECK(number(slot, 1076, 1) == 'z');
    CHECK(number(slot, 1077, 1) == 2); // an E28
    CHECK(number(slot, 1078, 4) == plainCrc(std::span(slot).first(1078)));
}

TEST_CASE("the model is kept beside the memory, where it is known", "[fram]") {
    for (const auto model : {std::optional<Model>{}, std::optional{Model::E27}, std::optional{Model::E28}}) {
        FramBytes bytes;
        REQUIRE(Fram(bytes, model).store(drawn(1)));
        CHECK(loaded(bytes).model == model);
        CHECK(loaded(bytes).memory == drawn(1));
    }
}

TEST_CASE("a memory of version 1, without a model, is read and goes on in version 2", "[fram]") {
    FramBytes bytes = stored(1, 2);
    for (auto& slot : bytes.slots) {
        slot.pop_back();
        slot[4] = std::byte{1};
        forge(slot, 6, 1061 % 256); // the length
    }
    const FramContent content = loaded(bytes);
    CHECK(content.status == FramStatus::Good);
    CHECK(content.memory == drawn(2));
    CHECK(content.model == std::nullopt);
    Fram fram(bytes, Model::E27);
    fram.load();
    REQUIRE(fram.store(drawn(3)));
    CHECK(loaded(bytes).status == FramStatus::Good);
    CHECK(loaded(bytes).memory == drawn(3));
    CHECK(loaded(bytes).model == Model::E27);
}

TEST_CASE("a newer layout is known for what it is, and a damaged version number is not", "[fram]") {
    FramBytes both = stored(1, 9);
    for (auto& slot : both.slots)
        forge(slot, 4, 3);
    CHECK(loaded(both).status == FramStatus::Newer);
    FramBytes last = stored(1, 9); // the newer program has stored once
    forge(last.slots[1], 4, 3);
    CHECK(loaded(last).status == FramStatus::Newer);
    FramBytes only = stored(1, 1);
    forge(only.slots[1], 4, 3);
    CHECK(loaded(only).status == FramStatus::Newer);
    FramBytes longer = stored(1, 9); // and so not whole in what is read
    for (auto& slot : longer.slots) {
        slot[4] = std::byte{9};
        slot[7] = std::byte{8};
    }
    CHECK(loaded(longer).status == FramStatus::Newer);
    FramBytes damaged = stored(1, 9);
    damaged.slots[1][4] = std::byte{3};
    CHECK(loaded(damaged).status == FramStatus::OneSlotLost);
}

TEST_CASE("cut at any byte of any store, the memory before it or the one being stored is there", "[fram]") {
    const std::size_t slot = framSlotBytes();
    constexpr std::uint32_t kStores = 6;
    for (std::size_t cut = 0; cut <= kStores * slot; ++cut) {
        INFO("cut after " << cut << " bytes");
        FramBytes bytes;
        bytes.bytesLeft = cut;
        std::uint32_t done = 0;
        try {
            Fram fram(bytes);
            fram.load();
            for (; done < kStores && fram.store(drawn(done + 1)); ++done) {
            }
        } catch (const PowerCut&) {
        }
        REQUIRE(done == cut / slot);
        bytes.bytesLeft = 3 * slot;
        Fram again(bytes);
        const FramContent content = again.load();
        if (done == 0)
            REQUIRE(content.status == FramStatus::Fresh);
        else if (cut % slot == 0)
            REQUIRE(content.status == FramStatus::Good);
        else if (cut % slot > 8) // the first 8 bytes are the same in every slot
            REQUIRE(content.status == FramStatus::OneSlotLost);
        REQUIRE(content.memory == (done == 0 ? MeterMemory{} : drawn(done)));
        // It goes on: the next store mends the torn slot, and the next two leave both good.
        REQUIRE(again.store(drawn(100)));
        REQUIRE(loaded(bytes).memory == drawn(100));
        REQUIRE(again.store(drawn(101)));
        REQUIRE(loaded(bytes).memory == drawn(101));
        REQUIRE(loaded(bytes).status == FramStatus::Good);
    }
}

TEST_CASE("a flipped bit anywhere costs its slot and no more", "[fram]") {
    const FramBytes whole = stored(1, 9);
    for (std::size_t slot = 0; slot < kFramSlots; ++slot) {
        const MeterMemory other = drawn(slot == 1 ? 8 : 9); // the 9th store went to slot 1
        for (std::size_t bit = 0; bit < 8 * framSlotBytes(); ++bit) {
            INFO("slot " << slot << ", bit " << bit);
            FramBytes bytes = whole;
            bytes.slots[slot][bit / 8] ^= std::byte{1} << (bit % 8);
            Fram fram(bytes);
            const FramContent content = fram.load();
            REQUIRE(content.status == FramStatus::OneSlotLost);
            REQUIRE(content.memory == other);
            REQUIRE(fram.store(drawn(10))); // over the spoilt slot
            REQUIRE(loaded(bytes).status == FramStatus::Good);
            REQUIRE(loaded(bytes).memory == drawn(10));
        }
    }
}

TEST_CASE("any two flipped bits, bursts and overwritten stretches are noticed", "[fram]") {
    const FramBytes whole = stored(1, 9);
    std::mt19937 random(5);
    for (int round = 0; round < 20'000; ++round) {
        FramBytes bytes = whole;
        auto& slot = bytes.slots[1];
        const std::size_t from = random() % slot.size();
        const std::size_t to = std::min(slot.size(), from + 1 + random() % 64);
        switch (round % 3) {
        case 0:
            slot[from] ^= std::byte{1};
            slot[random() % slot.size()] ^= std::byte{2};
            break;
        case 1:
            std::fill(slot.begin() + static_cast<std::ptrdiff_t>(from),
                      slot.begin() + static_cast<std::ptrdiff_t>(to), static_cast<std::byte>(random()));
            break;
        default: // a stretch of the slot as it was a store before
            std::copy_n(bytes.slots[0].begin() + static_cast<std::ptrdiff_t>(from), to - from,
                        slot.begin() + static_cast<std::ptrdiff_t>(from));
        }
        if (slot == whole.slots[1])
            continue;
        REQUIRE(loaded(bytes).memory == drawn(8));
    }
}

TEST_CASE("both slots spoilt: it is said, and the memory begins anew", "[fram]") {
    FramBytes bytes = stored(1, 9);
    bytes.slots[0][500] ^= std::byte{4};
    bytes.slots[1][20] ^= std::byte{4};
    Fram fram(bytes);
    const FramContent content = fram.load();
    CHECK(content.status == FramStatus::BothLost);
    CHECK(content.memory == MeterMemory{});
    REQUIRE(fram.store(drawn(1)));
    CHECK(loaded(bytes).memory == drawn(1));
}

TEST_CASE("an emptied, shortened or foreign memory is not taken for a fresh one", "[fram]") {
    FramBytes zeros = stored(1, 2);
    for (auto& slot : zeros.slots)
        std::ranges::fill(slot, std::byte{0});
    CHECK(loaded(zeros).status == FramStatus::BothLost);
    FramBytes shortened = stored(1, 2);
    shortened.slots[0].resize(600);
    shortened.slots[1].clear();
    CHECK(loaded(shortened).status == FramStatus::BothLost);
    FramBytes foreign;
    foreign.slots[0].assign(40, std::byte{'x'});
    CHECK(loaded(foreign).status == FramStatus::BothLost);
}

TEST_CASE("a sealed slot that means nothing to this version is not taken", "[fram]") {
    struct Row {
        std::size_t at;
        int value;
    };
    // Magic, version, length, sequence of the other slot, flag, tariff (twice), switch, unit (twice), source.
    for (const Row& row : {Row{0, 0}, Row{4, 0}, Row{4, 1}, Row{6, 0}, Row{8, 8}, Row{760, 2}, Row{801, 0},
                           Row{801, 3}, Row{814, 2}, Row{815, 0}, Row{815, 248}, Row{816, 2}, Row{1077, 3}}) {
        INFO("byte " << row.at << " is " << row.value);
        FramBytes bytes = stored(1, 9);
        forge(bytes.slots[1], row.at, row.value);
        CHECK(loaded(bytes).status == FramStatus::OneSlotLost);
        CHECK(loaded(bytes).memory == drawn(8));
    }
    FramBytes untouched = stored(1, 9);
    forge(untouched.slots[1], 815,
          200); // a forgery that means something is taken: the rows above test more than a CRC
    CHECK(loaded(untouched).memory.settings.unitId == 200);
}

TEST_CASE("a medium that refuses keeps what was stored before", "[fram]") {
    FramBytes bytes = stored(1, 4);
    Fram fram(bytes);
    fram.load();
    bytes.refusing = true;
    CHECK_FALSE(fram.store(drawn(5)));
    CHECK_FALSE(fram.store(drawn(6)));
    CHECK(loaded(bytes).memory == drawn(4));
    bytes.refusing = false;
    CHECK(fram.store(drawn(7)));
    CHECK(loaded(bytes).memory == drawn(7));
    CHECK(loaded(bytes).status == FramStatus::Good);
}
