// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countis::test {

/// A host that does not exist, of which the resolver asks no name server: a label has at most 63 letters (RFC 1035,
/// section 2.3.4). So tests stay on this machine, and no lookup outlives its test.
inline constexpr char kUnknownHost[] =
    "no-such-host.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

} // namespace countis::test
