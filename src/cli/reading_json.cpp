// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading_json.h"
#include "acquisition/read_plan.h"
#include "cli/reading_report.h"
#include "history/site_time.h"

namespace countis::cli {
namespace {

void writeState(JsonObject& json, const Report& report) {
    const BlockSample& sample = report.readings.blocks[index(Block::Metrology)];
    json.text("address", report.address.endpoint());
    json.number("unit", {report.address.unit, 0});
    if (sample.quality == Quality::NotMeasured) {
        for (const char* const key : {"time", "age_s", "quality"})
            json.null(key);
    } else {
        json.text("time", utcText(sample.time.wall));
        json.number("age_s", {ageOf(report), 3});
        json.text("quality", sample.quality == Quality::Good ? "good" : "stale");
    }
    if (report.failure.error == LinkError::None)
        json.null("error");
    else
        json.text("error", linkErrorText(report.failure).toStdString());
}

/// Of each block of registers that values come from, under its name.
void writeAges(JsonObject& json, const Report& report) {
    JsonObject ages;
    for (const Pace pace : {Pace::Fast, Pace::Slow}) {
        for (const Block block : blocksOf(pace)) {
            const std::string name(info(block).name);
            const bool known = report.readings.blocks[index(block)].quality != Quality::NotMeasured;
            known ? ages.number(name, {ageOf(report, block), 3}) : ages.null(name);
        }
    }
    json.raw("ages_s", ages.object());
}

} // namespace

std::int64_t ageOf(const Report& report, Block block) {
    const auto since = report.now - report.readings.blocks[index(block)].time.mono;
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

std::string toJson(const Report& report) {
    JsonObject json;
    writeState(json, report);
    writeReadings(json, report.readings);
    writeAges(json, report);
    return json.finish();
}

} // namespace countis::cli
