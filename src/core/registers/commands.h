// SPDX-License-Identifier: GPL-3.0-or-later
// What a write request asks the meter to do, decoded and checked by the rules of
// docs/reference/registers.md, "Answers" and "Commands".
#pragma once

#include "core/quantity.h"
#include "core/settings.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace countis {

enum class ModbusException : std::uint8_t { IllegalFunction = 1, IllegalAddress = 2, IllegalValue = 3 };

struct SetTariff {
    std::uint8_t tariff; // 1 or 2
    bool operator==(const SetTariff&) const = default;
};
/// Bits as in docs/reference/registers.md, "Commands": 0x01 Ea+ (T1, T2 too), 0x02 Er+, 0x04 Eap, 0x08 Ea− (T1, T2
/// too), 0x10 Er−.
inline constexpr std::uint16_t kAllPartials = 0x001F;
struct ResetPartials {
    std::uint16_t mask;
    bool operator==(const ResetPartials&) const = default;
};
inline constexpr std::uint16_t kTariffTimeT1 = 0x0001;
inline constexpr std::uint16_t kTariffTimeT2 = 0x0002;
struct ResetTariffTime {
    bool t1, t2;
    bool operator==(const ResetTariffTime&) const = default;
};
struct SetUnitId {
    std::uint8_t unit; // 1 … 247
    bool operator==(const SetUnitId&) const = default;
};
struct StoreSettings {
    bool operator==(const StoreSettings&) const = default;
};
struct RestartMeter {
    bool operator==(const RestartMeter&) const = default;
};
/// From the front panel.
struct StartPartial {
    PartialMeter meter;
    bool operator==(const StartPartial&) const = default;
};
struct StopPartial {
    PartialMeter meter;
    bool operator==(const StopPartial&) const = default;
};
struct ResetPartial {
    PartialMeter meter;
    bool operator==(const ResetPartial&) const = default;
};
/// From the front panel (SETUP 1 and 2, answered with Y) or the web page.
struct SaveSettings {
    MeterSettings settings;
    bool operator==(const SaveSettings&) const = default;
};

using Command = std::variant<SetTariff, ResetPartials, ResetTariffTime, SetUnitId, StoreSettings, RestartMeter,
                             StartPartial, StopPartial, ResetPartial, SaveSettings>;

/// The commands of a write of `words` from PDU `address` (functions 6 and 16), all or nothing.
/// Reserved words of a command block do nothing. Empty write or over 123 words: IllegalValue.
tl::expected<std::vector<Command>, ModbusException> decodeWrite(std::uint16_t address,
                                                                std::span<const std::uint16_t> words);

} // namespace countis
