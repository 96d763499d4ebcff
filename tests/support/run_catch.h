// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countis::test {

/// Catch2's main, for mains that make an application object first.
int runCatch(int argc, char** argv);

} // namespace countis::test
