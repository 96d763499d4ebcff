// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/place_tree.h"

#include "core/printable.h"
#include "site/new_number.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace countis {
namespace {

/// The levels of a path; none for "".
std::vector<std::string_view> levelsOf(std::string_view path) {
    std::vector<std::string_view> levels;
    while (!path.empty() || !levels.empty()) {
        const std::size_t end = path.find('/');
        levels.push_back(path.substr(0, end));
        if (end == std::string_view::npos)
            break;
        path.remove_prefix(end + 1);
    }
    return levels;
}

} // namespace

std::optional<PlaceError> placeNameError(std::string_view name) {
    if (name.empty())
        return PlaceError::NameEmpty;
    std::size_t characters = 0;
    for (; !name.empty(); ++characters) {
        const auto character = firstCharacter(name);
        if (!character || isControl(character->code) || character->code == U'/')
            return PlaceError::NameForbidden;
        name.remove_prefix(character->bytes);
    }
    return characters > kLongestPlaceName ? std::optional(PlaceError::NameTooLong) : std::nullopt;
}

// No name holds a '/'.
std::string PlaceTree::keyOf(PlaceId parent, std::string_view name) {
    return std::to_string(parent.number).append("/").append(name);
}

const Place* PlaceTree::find(PlaceId id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? nullptr : &places_[found->second];
}

Place* PlaceTree::at(PlaceId id) {
    return const_cast<Place*>(std::as_const(*this).find(id)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

const Place* PlaceTree::findChild(PlaceId parent, std::string_view name) const {
    const auto found = children_.find(keyOf(parent, name));
    return found == children_.end() ? nullptr : find(found->second);
}

std::string PlaceTree::pathOf(PlaceId id) const {
    std::string path;
    for (const Place* place = find(id); place; place = find(place->parent))
        path.insert(0, path.empty() ? place->name : place->name + '/');
    return path;
}

std::optional<PlaceId> PlaceTree::findPath(std::string_view path) const {
    PlaceId found = kSite;
    for (const std::string_view name : levelsOf(path)) {
        const Place* const child = findChild(found, name);
        if (!child)
            return std::nullopt;
        found = child->id;
    }
    return found;
}

std::size_t PlaceTree::levelOf(PlaceId id) const {
    std::size_t level = 0;
    for (const Place* place = find(id); place; place = find(place->parent))
        ++level;
    return level;
}

bool PlaceTree::isWithin(PlaceId id, PlaceId outer) const {
    const Place* place = find(id);
    while (place && place->id != outer)
        place = find(place->parent);
    return !outer || place != nullptr;
}

/// Levels of `id` and of what is in it: 1 where it holds no place.
std::size_t PlaceTree::levelsBelow(PlaceId id) const {
    const std::size_t own = levelOf(id);
    std::size_t deepest = own;
    for (const Place& place : places_)
        if (isWithin(place.id, id))
            deepest = std::max(deepest, levelOf(place.id));
    return deepest - own + 1;
}

void PlaceTree::insert(Place place) {
    highest_ = std::max(highest_, place.id.number);
    positions_[place.id] = places_.size();
    children_[keyOf(place.parent, place.name)] = place.id;
    places_.push_back(std::move(place));
}

tl::expected<PlaceId, PlaceError> PlaceTree::add(PlaceId parent, std::string_view name) {
    if (const auto error = placeNameError(name))
        return tl::unexpected(*error);
    if (!contains(parent))
        return tl::unexpected(PlaceError::NoSuchPlace);
    if (findChild(parent, name))
        return tl::unexpected(PlaceError::NameTaken);
    if (levelOf(parent) == kMostPlaceLevels)
        return tl::unexpected(PlaceError::TooDeep);
    const PlaceId id{newNumber(highest_)};
    insert({id, parent, std::string(name)});
    return id;
}

std::optional<PlaceError> PlaceTree::pathError(std::string_view path) {
    const auto levels = levelsOf(path);
    for (const std::string_view name : levels)
        if (const auto error = placeNameError(name))
            return error;
    return levels.size() > kMostPlaceLevels ? std::optional(PlaceError::TooDeep) : std::nullopt;
}

tl::expected<PlaceId, PlaceError> PlaceTree::findOrMake(std::string_view path) {
    if (const auto error = pathError(path))
        return tl::unexpected(*error);
    PlaceId place = kSite;
    for (const std::string_view name : levelsOf(path)) {
        const Place* const child = findChild(place, name);
        place = child ? child->id : add(place, name).value();
    }
    return place;
}

tl::expected<void, PlaceError> PlaceTree::rename(PlaceId id, std::string_view name) {
    Place* const place = at(id);
    if (!place)
        return tl::unexpected(PlaceError::NoSuchPlace);
    if (const auto error = placeNameError(name))
        return tl::unexpected(*error);
    if (const Place* const sibling = findChild(place->parent, name); sibling && sibling->id != id)
        return tl::unexpected(PlaceError::NameTaken);
    children_.erase(keyOf(place->parent, place->name));
    place->name = name;
    children_[keyOf(place->parent, place->name)] = id;
    return {};
}

tl::expected<void, PlaceError> PlaceTree::move(PlaceId id, PlaceId parent) {
    Place* const place = at(id);
    if (!place || !contains(parent))
        return tl::unexpected(PlaceError::NoSuchPlace);
    if (place->parent == parent)
        return {};
    if (parent && isWithin(parent, id))
        return tl::unexpected(PlaceError::WithinItself);
    if (findChild(parent, place->name))
        return tl::unexpected(PlaceError::NameTaken);
    if (levelOf(parent) + levelsBelow(id) > kMostPlaceLevels)
        return tl::unexpected(PlaceError::TooDeep);
    children_.erase(keyOf(place->parent, place->name));
    place->parent = parent;
    children_[keyOf(parent, place->name)] = id;
    return {};
}

tl::expected<PlaceId, PlaceError> PlaceTree::remove(PlaceId id) {
    const Place* const found = find(id);
    if (!found)
        return tl::unexpected(PlaceError::NoSuchPlace);
    const Place removed = *found;
    for (const Place& place : places_) {
        const Place* const clash = place.parent == id ? findChild(removed.parent, place.name) : nullptr;
        if (clash && clash->id != id) // its own name becomes free
            return tl::unexpected(PlaceError::NameTaken);
    }
    std::erase_if(places_, [&](const Place& place) { return place.id == id; });
    for (Place& place : places_)
        if (place.parent == id)
            place.parent = removed.parent;
    positions_.clear();
    children_.clear();
    for (Place& place : std::exchange(places_, {}))
        insert(std::move(place));
    return removed.parent;
}

PlaceId PlaceTree::takeOne(Place place, PlaceId parent) {
    if (placeNameError(place.name) || levelOf(parent) == kMostPlaceLevels)
        return parent;
    if (const Place* const same = findChild(parent, place.name))
        return same->id;
    place.parent = parent;
    const PlaceId id = place.id;
    insert(std::move(place));
    return id;
}

std::unordered_map<PlaceId, PlaceId> PlaceTree::take(std::vector<Place> stored) {
    std::erase_if(stored, [this](const Place& place) { return place.id.number <= 0 || find(place.id); });
    std::ranges::sort(stored, {}, &Place::id);
    const auto sameNumber = [](const Place& one, const Place& other) { return one.id == other.id; };
    stored.erase(std::unique(stored.begin(), stored.end(), sameNumber), stored.end());
    std::unordered_map<PlaceId, PlaceId> meanings{{kSite, kSite}};
    for (const Place& place : places_)
        meanings[place.id] = place.id;
    std::unordered_map<PlaceId, std::vector<Place*>> children;
    std::unordered_set<PlaceId> numbers;
    for (const Place& place : stored)
        numbers.insert(place.id);
    std::vector<Place*> level; // their parents are known
    for (Place& place : stored) {
        if (!numbers.contains(place.parent))
            level.push_back(&place);
        else
            children[place.parent].push_back(&place);
    }
    const auto takeFrom = [&](std::vector<Place*> outermost) {
        for (std::vector<Place*> places = std::move(outermost); !places.empty();) {
            std::vector<Place*> next;
            std::ranges::sort(places, {}, [](const Place* place) { return place->id; });
            for (Place* const place : places) {
                const auto parent = meanings.find(place->parent);
                meanings[place->id] = takeOne(*place, parent == meanings.end() ? kSite : parent->second);
                std::ranges::copy_if(children[place->id], std::back_inserter(next),
                                     [&](const Place* child) { return !meanings.contains(child->id); });
            }
            places = std::move(next);
        }
    };
    takeFrom(level);
    for (Place& place : stored) { // what is left lies within itself
        if (meanings.contains(place.id))
            continue;
        place.parent = kSite;
        takeFrom({&place});
    }
    return meanings;
}

} // namespace countis
