// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/password_text.h"

#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>

namespace countis::sim::web {
namespace {

/// An array of the library's, which it allocates.
template <typename Unit>
class Units {
public:
    /// `make` writes the length to where it is told, and returns the array.
    template <typename Make>
    explicit Units(Make make) : start_(make(&size_)) {
        if (start_ == nullptr)
            throw std::bad_alloc();
    }
    std::span<Unit> all() const { return {start_.get(), size_}; }

private:
    struct Free {
        void operator()(Unit* units) const { std::free(units); } // NOLINT(cppcoreguidelines-no-malloc)
    };
    std::size_t size_ = 0; // first: `make` sets it
    std::unique_ptr<Unit, Free> start_;
};

/// What a FreeformClass of RFC 8264 may hold, but joiners: control and format characters, ends of lines, what is for
/// private use or no character, and what shows nothing are out.
bool typable(ucs4_t c) {
    constexpr std::uint32_t kOut = UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;
    return !uc_is_general_category_withtable(c, kOut) && !uc_is_property_default_ignorable_code_point(c);
}

} // namespace

tl::expected<PasswordText, PasswordFault> passwordText(std::string_view given) {
    if (given.empty())
        return PasswordText{};
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(given.data());
    if (u8_check(bytes, given.size()) != nullptr)
        return tl::unexpected(PasswordFault::NotUtf8);
    const Units<std::uint32_t> typed(
        [&](std::size_t* size) { return u8_to_u32(bytes, given.size(), nullptr, size); });
    if (!std::ranges::all_of(typed.all(), typable))
        return tl::unexpected(PasswordFault::NotTypable);
    for (std::uint32_t& c : typed.all())
        if (uc_is_general_category(c, UC_SPACE_SEPARATOR))
            c = ' ';
    const auto from = typed.all();
    const Units<std::uint32_t> normal(
        [&](std::size_t* size) { return u32_normalize(UNINORM_NFC, from.data(), from.size(), nullptr, size); });
    const auto characters = normal.all();
    const Units<std::uint8_t> text(
        [&](std::size_t* size) { return u32_to_u8(characters.data(), characters.size(), nullptr, size); });
    return PasswordText{{text.all().begin(), text.all().end()}, characters.size()};
}

} // namespace countis::sim::web
