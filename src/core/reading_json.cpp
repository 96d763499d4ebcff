// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading_json.h"

#include "core/catalogue.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace countis {
namespace {

void writeIdentity(JsonObject& json, const Readings& readings) {
    const Identity& identity = readings.identity;
    json.text("model", identity.extendedName);
    json.text("product", identity.productName);
    json.text("vendor", identity.vendorName);
    json.text("serial", serialOf(identity));
    if (readings.blocks[index(Block::MidStatus)].quality == Quality::NotMeasured || identity.midProduct > 1)
        json.null("mid"); // this meter does not say
    else
        json.raw("mid", identity.midProduct == 1 ? "true" : "false");
    json.number("software_version", {identity.softwareVersion, 0});
    json.number("table_version", {identity.tableVersion, 0});
    json.text("product_version", std::to_string(identity.versionMajor) + '.' + std::to_string(identity.versionMinor));
}

/// The phase sequence is a name made of digits, everything else a number.
void writeValue(JsonObject& json, const CatalogueEntry& entry, const ExactValue& value) {
    const std::string key(entry.key);
    json.mark(key, value.quality);
    if (value.quality == Quality::NotMeasured)
        json.null(key);
    else if (entry.value == ValueId{StatusField::Sequence})
        json.text(key, toString(value.number));
    else
        json.number(key, value.number);
}

} // namespace

void JsonObject::raw(const std::string& key, const std::string& value) {
    text_ += text_.size() > 1 ? ", \"" : "\"";
    text_ += key + "\": " + value;
}

void JsonObject::text(const std::string& key, const std::string& value) {
    // A device that is none of ours may say anything: what is not UTF-8 is replaced.
    raw(key, nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void JsonObject::number(const std::string& key, const Decimal& value) {
    raw(key, toString(value));
}

void JsonObject::null(const std::string& key) {
    raw(key, "null");
}

void JsonObject::mark(const std::string& key, Quality quality) {
    if (quality == Quality::Stale)
        stale_.push_back(key);
}

std::string JsonObject::finish() {
    std::sort(stale_.begin(), stale_.end());
    raw("stale", nlohmann::json(stale_).dump());
    return object();
}

void writeReadings(JsonObject& json, const Readings& readings) {
    writeIdentity(json, readings);
    for (const CatalogueEntry& entry : values())
        writeValue(json, entry, valueOf(entry, readings));
}

} // namespace countis
