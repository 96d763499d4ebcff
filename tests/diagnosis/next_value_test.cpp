// SPDX-License-Identifier: GPL-3.0-or-later
// What to ask for next on the telephone.
#include "diagnosis/next_value.h"

#include "installation.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::diagnosis;

TEST_CASE("Without any value the first voltage is asked for") {
    const auto next = nextValue({}, Role::Consumer);
    REQUIRE(next);
    CHECK(next->value.quantity == Quantity::V);
}

TEST_CASE("Everything known leaves nothing to ask") {
    CHECK_FALSE(nextValue(test::read(test::balanced()), Role::Consumer));
}

TEST_CASE("The one value that parts the verdicts is asked for") {
    // All but the active power of L2: whether it is negative is what matters.
    Observation seen = test::read(test::balanced());
    setValue(seen, {Quantity::P, Phase::L2}, std::nullopt);
    seen.neutral.reset();
    const auto next = nextValue(seen, Role::Consumer);
    REQUIRE(next);
    CHECK(next->value == DictatedValue{Quantity::P, Phase::L2});
    CHECK(next->worth > 0);
}

TEST_CASE("A value that is set is known, and sums follow") {
    Observation seen;
    for (const DictatedValue& value : dictatedValues()) {
        CHECK_FALSE(valueOf(seen, value));
        setValue(seen, value, value.quantity ? 100 : 132);
        CHECK(valueOf(seen, value) == (value.quantity ? 100 : 132));
    }
    CHECK(seen.sequence == PhaseSequence::Order132);
    CHECK(seen.pSum == 300);
    setValue(seen, {Quantity::P, Phase::L1}, std::nullopt);
    CHECK_FALSE(seen.pSum);
    setValue(seen, {std::nullopt}, 0);
    CHECK(seen.sequence == PhaseSequence::NotDetected);
}
