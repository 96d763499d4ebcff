// SPDX-License-Identifier: GPL-3.0-or-later
// The one unit that holds Catch2's own code where it is of version 2.
#include "support/run_catch.h"

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int countis::test::runCatch(int argc, char** argv) {
    return Catch::Session().run(argc, argv);
}
