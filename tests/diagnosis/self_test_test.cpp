// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor on random cases of the simulator. `countisctl diagnose --self-test` runs more of them.
#include "selftest/self_test.h"

#include "support/catch.h"

using namespace countis::selftest;

TEST_CASE("The doctor raises no false alarm on healthy installations that declare their role") {
    const SelfTestOptions options{.cases = 6000, .seed = 20260101};
    const SelfTestResult result = selfTest(options);
    INFO(tableOf(result, options));
    CHECK(result.healthy == 2000);
    CHECK(result.falseAlarms == 0);
    CHECK(result.rivals <= 2);
}
