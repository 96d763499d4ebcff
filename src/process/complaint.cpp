// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/complaint.h"

#include "core/printable.h"

#include <cstdio>

namespace countis::process {

std::string complaintOf(std::string_view program, std::string_view text) {
    return std::string(program) + ": " + printable(text);
}

void complain(std::string_view program, std::string_view text) {
    const std::string line = complaintOf(program, text) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace countis::process
