// SPDX-License-Identifier: GPL-3.0-or-later
// Who uses this program.
#pragma once

#include <string>

namespace countis::process {

/// The full name of the user as the system has it, otherwise the login name, otherwise the number: UTF-8.
std::string userName();

} // namespace countis::process
