// SPDX-License-Identifier: GPL-3.0-or-later
// Which value is worth asking for next, where somebody reads the display of a meter over the telephone.
#pragma once

#include "diagnosis/load_models.h"
#include "diagnosis/observation.h"

#include <array>
#include <optional>

namespace countis::diagnosis {

/// V, U, I, P or Q of a phase, or the neutral current (I of Phase::N). Without a quantity: the phase sequence.
struct DictatedValue {
    std::optional<Quantity> quantity;
    Phase phase = Phase::L1;

    bool operator==(const DictatedValue&) const = default;
};

inline constexpr std::size_t kDictatedValues = 17;
/// In the order in which they are asked for as long as no value decides anything.
const std::array<DictatedValue, kDictatedValues>& dictatedValues();

/// In V, A, W or var; of the sequence 123, 132, or 0 where the meter does not detect it.
Known valueOf(const Observation& seen, const DictatedValue& value);
/// The same of an observation in the making; the sums of P and Q follow. nullopt: it is not known.
void setValue(Observation& seen, const DictatedValue& value, const Known& known);

struct NextValue {
    DictatedValue value;
    double worth = 0; // how far its answers would part the verdicts: a sum of variances, 0 where they would not
};

/// The one of the values that are not known whose plausible answers part the verdicts most: the doctor is asked what
/// it would say to each of them. nullopt: everything is known. It takes about a millisecond.
std::optional<NextValue> nextValue(const Observation& seen, Role role);

} // namespace countis::diagnosis
