// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a request, held to RFC 9112 by the letter: what two readers could take for two things is none. Pure.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace countis::sim::web {

/// Looks into the text that it was read from.
struct HttpHead {
    struct Field {
        std::string_view name; // as the client wrote it
        std::string_view value;
    };

    std::string_view method; // one that HTTP knows, but CONNECT and TRACE
    std::string target;      // in origin form, "/path?query", or "*"
    bool version10 = false;  // else 1.1
    std::string_view host;   // of a target in absolute form, else of the field; empty: none
    std::vector<Field> fields;

    bool has(std::string_view name) const;
    /// The first of that name, in letters of any case; empty where there is none.
    std::string_view get(std::string_view name) const;
    /// `option` is one of the list in the fields of that name, in letters of any case.
    bool lists(std::string_view name, std::string_view option) const;
};

/// `text` ends with the empty line. The error is the status of the refusal: 400, or 411 for a chunked body, whose
/// length is not given.
tl::expected<HttpHead, int> readHead(std::string_view text);

/// In letters of any case; ASCII.
bool sameWord(std::string_view left, std::string_view right);

} // namespace countis::sim::web
