// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/register_fields.h"

#include <algorithm>
#include <limits>

namespace countis {
namespace {

constexpr std::int64_t kTenthsPerKilo = 10'000;
constexpr std::int64_t kOverflowValue = kRollOverTenths / 100; // in 10 Wh, as the register has it (decided)
constexpr int kTariffCount = 2;
constexpr int kHighestUnit = 247;
constexpr std::string_view kMagic = "SOCO";

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::int64_t rolledOver(std::int64_t tenths) {
    const std::int64_t rest = tenths % kRollOverTenths;
    return rest < 0 ? rest + kRollOverTenths : rest;
}

/// Truncated towards zero, so that the value and the residual of a negative balance have the same sign.
std::int64_t partOf(std::int64_t tenths, Part part, const Register& reg) {
    return part == Part::Residual ? tenths % kTenthsPerKilo : tenths / tenthsPerCount(reg);
}

/// A whole part starts the value anew; a residual, which follows it in the same block, completes it.
void setPart(Energy& energy, Part part, std::int64_t number, const Register& reg) {
    if (part == Part::Residual) {
        energy.tenths += number;
        energy.step = 1;
        return;
    }
    energy.tenths = number * tenthsPerCount(reg);
    energy.step = static_cast<std::int32_t>(tenthsPerCount(reg));
}

/// Calls `use` with the number behind an identity field; texts have none.
template <typename I, typename Use>
void withIdentityNumber(I& identity, IdentityField field, Use use) {
    switch (field) {
    case IdentityField::ProductOrderId: return use(identity.productOrderId);
    case IdentityField::ProductId: return use(identity.productId);
    case IdentityField::TableVersion: return use(identity.tableVersion);
    case IdentityField::SoftwareVersion: return use(identity.softwareVersion);
    case IdentityField::SerialYearWeek: return use(identity.serialYearWeek);
    case IdentityField::SerialWeekLine: return use(identity.serialWeekLine);
    case IdentityField::SerialOrder: return use(identity.serialOrder);
    case IdentityField::SerialLot: return use(identity.serialLot);
    case IdentityField::OptionCodes: return use(identity.optionCodes);
    case IdentityField::VersionMajor: return use(identity.versionMajor);
    case IdentityField::VersionMinor: return use(identity.versionMinor);
    case IdentityField::FactoryMode: return use(identity.factoryMode);
    case IdentityField::MidProduct: return use(identity.midProduct);
    case IdentityField::CommBoardProduct: return use(identity.commBoardProduct);
    case IdentityField::VersionLetters:
    case IdentityField::VendorName:
    case IdentityField::ProductName:
    case IdentityField::ExtendedName: return;
    }
}

/// The text behind an identity field; nullptr for numbers.
template <typename I>
auto* identityText(I& identity, IdentityField field) {
    switch (field) {
    case IdentityField::VersionLetters: return &identity.versionLetters;
    case IdentityField::VendorName: return &identity.vendorName;
    case IdentityField::ProductName: return &identity.productName;
    case IdentityField::ExtendedName: return &identity.extendedName;
    default: return static_cast<decltype(&identity.vendorName)>(nullptr);
    }
}

std::int64_t statusNumber(StatusField field, const Readings& readings) {
    switch (field) {
    case StatusField::Sequence:
        return static_cast<std::int64_t>(readings.sequenceQuality == Quality::NotMeasured ? PhaseSequence::NotDetected
                                                                                          : readings.sequence);
    case StatusField::TariffCount: return kTariffCount;
    case StatusField::TariffInProgress: return readings.tariffInProgress;
    case StatusField::OverflowValue: return kOverflowValue;
    case StatusField::UnitId: return readings.unitId;
    case StatusField::Magic: break;
    }
    return 0;
}

void setStatusNumber(StatusField field, std::int64_t number, Readings& readings) {
    switch (field) {
    case StatusField::Sequence:
        readings.sequence = number == 0   ? PhaseSequence::Order123
                            : number == 1 ? PhaseSequence::Order132
                                          : PhaseSequence::NotDetected;
        return;
    case StatusField::TariffInProgress:
        readings.tariffInProgress = static_cast<std::uint8_t>(number == 1 || number == kTariffCount ? number : 0);
        return;
    case StatusField::UnitId:
        readings.unitId = static_cast<std::uint8_t>(number <= kHighestUnit ? number : 0);
        return;
    case StatusField::Magic:
    case StatusField::TariffCount:
    case StatusField::OverflowValue: return; // constants of the family
    }
}

std::int64_t known(const Energy& energy, std::int64_t tenths) {
    return energy.quality == Quality::NotMeasured ? 0 : tenths;
}

struct Limits {
    std::int64_t low, high;
};

Limits limits(const Register& reg) {
    const int bits = reg.type == WireType::U8 || reg.type == WireType::U8Hex ? 8 : 16 * reg.words;
    if (bits == 64)
        return {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
    if (isSigned(reg))
        return {-(std::int64_t{1} << (bits - 1)), (std::int64_t{1} << (bits - 1)) - 1};
    return {0, (std::int64_t{1} << bits) - 1};
}

} // namespace

std::int64_t fieldNumber(const Register& reg, const Readings& readings) {
    return std::visit(Overloaded{
                          [&](InstantView view) -> std::int64_t {
                              const Value& value = readings.at(view.quantity, view.phase);
                              return value.quality == Quality::NotMeasured ? 0 : value.count;
                          },
                          [&](EnergyView view) {
                              const Energy& energy = readings.at(view.kind, view.phase, view.tariff);
                              return known(energy, partOf(rolledOver(energy.tenths), view.part, reg));
                          },
                          [&](PartialView view) {
                              const Energy& energy = readings.partial[index(view.meter)];
                              return known(energy, partOf(rolledOver(energy.tenths), view.part, reg));
                          },
                          [&](BalanceView view) {
                              const Energy& energy = readings.at(view.balance);
                              return known(energy, partOf(energy.tenths, view.part, reg));
                          },
                          [&](TariffTimeView view) {
                              const Energy& time = readings.timeIn(view.tariff);
                              return known(time, time.tenths);
                          },
                          [&](OverflowField field) -> std::int64_t { return readings.overflow[index(field)]; },
                          [&](IdentityField field) {
                              std::int64_t number = 0;
                              withIdentityNumber(readings.identity, field,
                                                 [&](auto& value) { number = static_cast<std::int64_t>(value); });
                              return number;
                          },
                          [&](StatusField field) { return statusNumber(field, readings); },
                          [](CommandField) -> std::int64_t { return 0; },
                      },
                      reg.view);
}

std::string_view fieldText(const Register& reg, const Readings& readings) {
    if (const auto* field = std::get_if<IdentityField>(&reg.view)) {
        const std::string* text = identityText(readings.identity, *field);
        return text != nullptr ? std::string_view(*text) : std::string_view();
    }
    return kMagic;
}

void setFieldNumber(const Register& reg, std::int64_t number, Readings& readings) {
    std::visit(Overloaded{
                   [&](InstantView view) { readings.at(view.quantity, view.phase).count = number; },
                   [&](EnergyView view) {
                       setPart(readings.at(view.kind, view.phase, view.tariff), view.part, number, reg);
                   },
                   [&](PartialView view) { setPart(readings.partial[index(view.meter)], view.part, number, reg); },
                   [&](BalanceView view) { setPart(readings.at(view.balance), view.part, number, reg); },
                   [&](TariffTimeView view) { readings.timeIn(view.tariff).tenths = number; },
                   [&](OverflowField field) { readings.overflow[index(field)] = static_cast<std::uint8_t>(number); },
                   [&](IdentityField field) {
                       withIdentityNumber(readings.identity, field,
                                          [&]<typename T>(T& value) { value = static_cast<T>(number); });
                   },
                   [&](StatusField field) { setStatusNumber(field, number, readings); },
                   [](CommandField) {},
               },
               reg.view);
}

void setFieldText(const Register& reg, std::string text, Readings& readings) {
    const auto* field = std::get_if<IdentityField>(&reg.view);
    if (field == nullptr)
        return;
    if (std::string* target = identityText(readings.identity, *field))
        *target = std::move(text);
}

Quality* fieldQuality(const Register& reg, Readings& readings) {
    return std::visit(Overloaded{
                          [&](InstantView view) { return &readings.at(view.quantity, view.phase).quality; },
                          [&](EnergyView view) { return &readings.at(view.kind, view.phase, view.tariff).quality; },
                          [&](PartialView view) { return &readings.partial[index(view.meter)].quality; },
                          [&](BalanceView view) { return &readings.at(view.balance).quality; },
                          [&](TariffTimeView view) { return &readings.timeIn(view.tariff).quality; },
                          [&](StatusField field) -> Quality* {
                              if (field == StatusField::Sequence)
                                  return &readings.sequenceQuality;
                              return field == StatusField::TariffInProgress ? &readings.tariffQuality : nullptr;
                          },
                          [](auto) -> Quality* { return nullptr; },
                      },
                      reg.view);
}

void packNumber(const Register& reg, std::int64_t number, std::span<std::uint16_t> words) {
    const Limits range = limits(reg);
    auto bits = static_cast<std::uint64_t>(std::clamp(number, range.low, range.high));
    for (std::size_t word = words.size(); word-- > 0; bits >>= 16)
        words[word] = static_cast<std::uint16_t>(bits & 0xFFFF);
}

std::int64_t unpackNumber(const Register& reg, std::span<const std::uint16_t> words) {
    std::uint64_t bits = 0;
    for (const std::uint16_t word : words)
        bits = bits << 16 | word;
    const std::size_t width = 16 * words.size();
    if (isSigned(reg) && width < 64 && (bits >> (width - 1) & 1) != 0)
        bits |= ~std::uint64_t{0} << width;
    return static_cast<std::int64_t>(bits);
}

void packText(const Register& reg, std::string_view text, std::span<std::uint16_t> words) {
    const std::size_t perWord = reg.type == WireType::String16 ? 1 : 2;
    const auto character = [text](std::size_t at) {
        return at < text.size() ? static_cast<std::uint16_t>(static_cast<unsigned char>(text[at])) : std::uint16_t{0};
    };
    for (std::size_t word = 0; word < words.size(); ++word)
        words[word] = perWord == 1 ? character(word)
                                   : static_cast<std::uint16_t>(character(2 * word) << 8 | character(2 * word + 1));
}

std::string unpackText(const Register& reg, std::span<const std::uint16_t> words) {
    std::string text;
    for (const std::uint16_t word : words) {
        if (reg.type == WireType::StringNorm)
            text += static_cast<char>(word >> 8);
        text += static_cast<char>(word & 0xFF);
    }
    text.erase(std::min(text.find('\0'), text.size()));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '?');
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

} // namespace countis
