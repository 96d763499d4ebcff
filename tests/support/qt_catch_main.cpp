// SPDX-License-Identifier: GPL-3.0-or-later
// For tests that need an event loop: one QCoreApplication around all of them.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <QCoreApplication>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
