// SPDX-License-Identifier: GPL-3.0-or-later
// Readings as JSON for other programs: countisctl and the meter's web server write the same keys, listed in
// docs/countisctl.md. Numbers exact, with the unit in the key, null where not measured.
#pragma once

#include "core/decimal.h"
#include "core/readings.h"

#include <string>
#include <vector>

namespace countis {

/// An object written key by key in the order it is read, each number as the text it is.
class JsonObject {
public:
    /// `value` is JSON already.
    void raw(const std::string& key, const std::string& value);
    void text(const std::string& key, const std::string& value);
    void number(const std::string& key, const Decimal& value);
    void null(const std::string& key);

    /// Its value was or will be written; `quality` decides whether it is listed as stale.
    void mark(const std::string& key, Quality quality);

    std::string object() const { return text_ + '}'; }
    /// With the list of what is stale behind the rest.
    std::string finish();

private:
    std::string text_ = "{";
    std::vector<std::string> stale_;
};

/// The identity and every value of the catalogue.
void writeReadings(JsonObject& json, const Readings& readings);

} // namespace countis
