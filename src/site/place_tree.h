// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a site and their rules: names are unique among siblings, hold neither '/' (which separates the levels
// of a path) nor control characters, no place lies within itself, and there are at most eight levels.
#pragma once

#include "site/place.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace countis {

inline constexpr std::size_t kMostPlaceLevels = 8;
inline constexpr std::size_t kLongestPlaceName = 100; // characters

enum class PlaceError : std::uint8_t {
    NoSuchPlace,
    NameEmpty,
    NameTooLong,
    NameForbidden, // it holds '/', a control character or bytes that are no UTF-8
    NameTaken,     // by a sibling
    WithinItself,
    TooDeep,
};

/// What is wrong with a name by itself; nullopt: nothing.
std::optional<PlaceError> placeNameError(std::string_view name);

class PlaceTree {
public:
    /// In the order in which they came.
    std::span<const Place> places() const { return places_; }
    /// Null where there is none, and for the site itself. The pointer holds until the tree is changed.
    const Place* find(PlaceId id) const;
    /// Whether points and places may be put there: it is a place, or the site itself.
    bool contains(PlaceId id) const { return !id || find(id) != nullptr; }
    const Place* findChild(PlaceId parent, std::string_view name) const;
    /// "Hall 1/Board 2"; "" for the site itself and for no place.
    std::string pathOf(PlaceId id) const;
    /// The place with this path; nullopt where there is none. "" is the site itself.
    std::optional<PlaceId> findPath(std::string_view path) const;
    /// Why no place can have this path; nullopt: one can.
    static std::optional<PlaceError> pathError(std::string_view path);
    /// 1 for a place directly in the site, 0 for the site itself.
    std::size_t levelOf(PlaceId id) const;
    /// Whether `id` is `outer` or lies in it, at any level. All lie in the site.
    bool isWithin(PlaceId id, PlaceId outer) const;

    tl::expected<PlaceId, PlaceError> add(PlaceId parent, std::string_view name);
    /// The place with this path; levels that do not exist are made. Nothing is made if the path has an error.
    tl::expected<PlaceId, PlaceError> findOrMake(std::string_view path);
    tl::expected<void, PlaceError> rename(PlaceId id, std::string_view name);
    tl::expected<void, PlaceError> move(PlaceId id, PlaceId parent);
    /// The places in it go up to its parent. Returns the parent.
    tl::expected<PlaceId, PlaceError> remove(PlaceId id);

    /// Takes places as a store has them, where several programs and people may have written them: what the rules
    /// forbid is put right. Two siblings of one name become the older one; a place whose parent is missing, or that
    /// lies within itself, comes directly into the site; a place without a usable name, or deeper than allowed,
    /// becomes its parent. Returns the place that each number means from now on.
    std::unordered_map<PlaceId, PlaceId> take(std::vector<Place> stored);

private:
    static std::string keyOf(PlaceId parent, std::string_view name);
    Place* at(PlaceId id);
    std::size_t levelsBelow(PlaceId id) const;
    void insert(Place place);
    PlaceId takeOne(Place place, PlaceId parent);

    std::vector<Place> places_;
    std::unordered_map<PlaceId, std::size_t> positions_; // in `places_`
    std::unordered_map<std::string, PlaceId> children_;  // by parent and name
    std::int64_t highest_ = 0;
};

} // namespace countis
