// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor on random cases of the simulator. `countisctl diagnose --self-test` runs more of them.
#include "selftest/self_test.h"

#include "support/catch.h"

using namespace countis::selftest;

namespace {

const SelfTestOptions kOptions{.cases = 9000, .seed = 20260101};

const SelfTestResult& result() {
    static const SelfTestResult kResult = selfTest(kOptions);
    return kResult;
}

} // namespace

TEST_CASE("The doctor raises no false alarm on healthy installations that declare their role") {
    INFO(tableOf(result(), kOptions));
    CHECK(result().healthy == 3000);
    CHECK(result().falseAlarms == 0);
}

TEST_CASE("Every single fault is the verdict or a declared rival, and mostly the verdict") {
    INFO(tableOf(result(), kOptions));
    int cases = 0;
    int first = 0;
    for (const auto& [fault, tally] : result().single) {
        INFO(nameOf(fault));
        CHECK(tally.cases > 50);
        CHECK(tally.missed == 0);
        CHECK(tally.hiddenWrong == 0);
        cases += tally.cases;
        first += tally.first;
    }
    CHECK(first > cases * 85 / 100);
    CHECK(result().rivals <= 2);
}

TEST_CASE("Of the verdicts given with 90 % or more nine in ten are right") {
    INFO(tableOf(result(), kOptions));
    const ConfidenceBin& bin = result().bins.back();
    CHECK(bin.verdicts > 1000);
    CHECK(bin.right >= bin.verdicts * 9 / 10);
}
