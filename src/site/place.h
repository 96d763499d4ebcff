// SPDX-License-Identifier: GPL-3.0-or-later
// A place of the site: a building, a hall, a board. Places form a tree; metering points belong to one of them.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace countis {

/// Stable: it is given once and belongs to no other place afterwards. 0: the site itself, which has no entry of its
/// own among the places.
struct PlaceId {
    std::int64_t number = 0;

    auto operator<=>(const PlaceId&) const = default; // NOLINT(modernize-use-nullptr): sees one in its 0
    explicit operator bool() const { return number != 0; }
};

inline constexpr PlaceId kSite{};

struct Place {
    PlaceId id;
    PlaceId parent;   // kSite: directly in the site
    std::string name; // UTF-8; see PlaceTree for what it may hold

    bool operator==(const Place&) const = default;
};

} // namespace countis

template <>
struct std::hash<countis::PlaceId> {
    std::size_t operator()(countis::PlaceId id) const noexcept { return std::hash<std::int64_t>{}(id.number); }
};
