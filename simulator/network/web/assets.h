// SPDX-License-Identifier: GPL-3.0-or-later
// The files that pages refer to, embedded in the program when it is built.
#pragma once

#include <string>
#include <string_view>

namespace countis::sim::web {

struct Asset {
    std::string_view path; // "/assets/style.css"
    std::string_view contentType;
    std::string_view body;
};

/// Null where there is none.
const Asset* findAsset(std::string_view path);

/// The path with a mark of the contents behind it, so that a browser may keep the file for good.
std::string assetUrl(std::string_view path);

} // namespace countis::sim::web
