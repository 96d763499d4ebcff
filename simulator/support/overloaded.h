// SPDX-License-Identifier: GPL-3.0-or-later
// One function out of several, for std::visit.
#pragma once

namespace countis::sim {

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>; // clang before 17 does not find it by itself

} // namespace countis::sim
