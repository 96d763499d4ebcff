// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/assets.h"

#include "web_assets.h" // made by embed.cmake from assets/

#include <array>
#include <cstdint>
#include <cstdio>

namespace countis::sim::web {
namespace {

constexpr std::array kAssets{
    Asset{"/assets/style.css", "text/css; charset=utf-8", embedded::style_css},
    Asset{"/assets/page.js", "text/javascript; charset=utf-8", embedded::page_js},
    Asset{"/assets/icon.svg", "image/svg+xml", embedded::icon_svg},
};

/// FNV-1a: to tell two versions apart, nothing more.
constexpr std::uint64_t markOf(std::string_view body) {
    std::uint64_t mark = 0xCBF29CE484222325U;
    for (const char c : body)
        mark = (mark ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return mark;
}

} // namespace

const Asset* findAsset(std::string_view path) {
    for (const Asset& asset : kAssets)
        if (asset.path == path)
            return &asset;
    return nullptr;
}

std::string assetUrl(std::string_view path) {
    std::array<char, 24> mark{};
    const Asset* const asset = findAsset(path);
    std::snprintf(mark.data(), mark.size(), "?%016llx",
                  static_cast<unsigned long long>(markOf(asset == nullptr ? "" : asset->body)));
    return std::string(path) + mark.data();
}

} // namespace countis::sim::web
