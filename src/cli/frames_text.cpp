// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/frames_text.h"

#include "core/reading_json.h"
#include "core/registers/frame_fields.h"
#include "core/registers/register_value.h"
#include "history/site_time.h"
#include "wording/message_text.h"

#include <QDateTime>

#include <algorithm>
#include <span>
#include <string>

namespace countis::cli {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr int kSizeWidth = 5;
constexpr int kTripWidth = 10;
constexpr int kPlaceWidth = 9;
constexpr int kBytesWidth = 26;
constexpr std::size_t kBytesShown = 8; // of one field; a text has no more

QDateTime timeOf(const LoggedFrame& frame) {
    return QDateTime::fromMSecsSinceEpoch(frame.frame.time.wall.time_since_epoch().count());
}

QString hexBytes(Bytes bytes) {
    QString text;
    for (const std::uint8_t byte : bytes)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')).toUpper();
    return text;
}

/// "23.1 ms"; empty where it is not known.
QString tripText(const LoggedFrame& frame) {
    if (!frame.roundTrip)
        return {};
    const auto tenths = std::chrono::duration_cast<std::chrono::microseconds>(*frame.roundTrip).count() / 100;
    return QString::fromStdString(toString(Decimal{tenths, 1})) + QStringLiteral(" ms");
}

QString transactionText(const LoggedFrame& frame) {
    return frame.frame.bytes.size() < 2 ? QStringLiteral("    ")
                                        : QString::fromStdString(wordText(frame.parsed().transaction));
}

/// "09-0C  00 00 5A 16               50520 voltage_V1: 23062 × 0.01 V = 230.62 V"
QString fieldLine(const FrameField& field, Bytes frame) {
    const Bytes own = frame.subspan(field.first, field.bytes);
    QString place = QStringLiteral("%1").arg(field.first, 2, 16, QLatin1Char('0')).toUpper();
    if (field.bytes > 1)
        place += QStringLiteral("-%1").arg(field.first + field.bytes - 1, 2, 16, QLatin1Char('0')).toUpper();
    QString bytes = hexBytes(own.first(std::min(own.size(), kBytesShown)));
    if (own.size() > kBytesShown)
        bytes += QStringLiteral("…");
    return QStringLiteral("    %1%2%3: %4%5\n")
        .arg(place.leftJustified(kPlaceWidth), bytes.leftJustified(kBytesWidth), messageText(field.name),
             messageText(field.meaning), field.wrong ? QStringLiteral(" !") : QString());
}

std::string hexOf(Bytes bytes) {
    return hexBytes(bytes).remove(u' ').toStdString();
}

std::string fieldsJson(const LoggedFrame& frame) {
    std::string text;
    for (const FrameField& field : fieldsOf(frame.frame.bytes, frame.frame.direction, frame.asked)) {
        JsonObject json;
        json.number("first", {static_cast<std::int64_t>(field.first), 0});
        json.text("bytes", hexOf(Bytes(frame.frame.bytes).subspan(field.first, field.bytes)));
        json.text("name", messageText(field.name).toStdString());
        json.text("meaning", messageText(field.meaning).toStdString());
        json.raw("wrong", field.wrong ? "true" : "false");
        text += (text.empty() ? "[" : ", ") + json.object();
    }
    return text.empty() ? "[]" : text + ']';
}

/// What is known of it, or null.
void writeNumber(JsonObject& json, const char* key, std::optional<std::int64_t> number, int decimals = 0) {
    number ? json.number(key, {*number, decimals}) : json.null(key);
}

const char* kindName(const LoggedFrame& frame) {
    if (frame.isMissing())
        return "no answer";
    switch (frame.kind) {
    case FrameKind::Request: return "request";
    case FrameKind::Answer: return "answer";
    case FrameKind::Exception: return "exception";
    case FrameKind::Other: return "other";
    case FrameKind::Unreadable: break;
    }
    return "unreadable";
}

void writeParsed(JsonObject& json, const LoggedFrame& frame) {
    const ModbusFrame parsed = frame.parsed();
    const auto ifWhole = [&](std::int64_t number) {
        return frame.kind == FrameKind::Unreadable ? std::nullopt : std::optional(number);
    };
    const auto range = parsed.range;
    writeNumber(json, "transaction", ifWhole(parsed.transaction));
    writeNumber(json, "unit", ifWhole(parsed.unit));
    writeNumber(json, "function", ifWhole(parsed.function));
    writeNumber(json, "address", range ? std::optional<std::int64_t>(range->first) : std::nullopt);
    writeNumber(json, "words", range ? std::optional<std::int64_t>(range->words) : std::nullopt);
    writeNumber(json, "exception",
                frame.kind == FrameKind::Exception ? std::optional<std::int64_t>(parsed.exception) : std::nullopt);
}

} // namespace

QString frameText(const LoggedFrame& frame, bool fields) {
    const Bytes bytes(frame.frame.bytes);
    const bool sent = frame.frame.direction == FrameDirection::Sent;
    QString text =
        QStringLiteral("%1  %2  %3 %4 %5  %6\n")
            .arg(timeOf(frame).toString(QStringLiteral("HH:mm:ss.zzz")),
                 sent ? QStringLiteral("→") : QStringLiteral("←"), transactionText(frame),
                 QString::number(bytes.size()).rightJustified(kSizeWidth), tripText(frame).rightJustified(kTripWidth),
                 messageText(summaryOf(frame.parsed(), bytes)));
    if (!fields)
        return text;
    for (const FrameField& field : fieldsOf(bytes, frame.frame.direction, frame.asked))
        text += fieldLine(field, bytes);
    return text;
}

QString frameJson(const LoggedFrame& frame, bool fields) {
    JsonObject json;
    json.text("time", utcText(frame.frame.time.wall));
    json.text("direction", frame.frame.direction == FrameDirection::Sent ? "sent" : "received");
    json.text("kind", kindName(frame));
    writeParsed(json, frame);
    const auto trip = frame.roundTrip;
    writeNumber(
        json, "round_trip_ms",
        trip ? std::optional<std::int64_t>(std::chrono::duration_cast<std::chrono::microseconds>(*trip).count())
             : std::nullopt,
        3);
    json.text("bytes", hexOf(frame.frame.bytes));
    if (fields)
        json.raw("fields", fieldsJson(frame));
    return QString::fromStdString(json.object()) + u'\n';
}

} // namespace countis::cli
