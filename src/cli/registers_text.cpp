// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/registers_text.h"

#include "cli/text_table.h"
#include "core/reading_json.h"
#include "core/registers/frame_fields.h"
#include "core/registers/register_fields.h"
#include "core/registers/register_value.h"
#include "wording/message_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <string>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

constexpr std::size_t kWordsInLine = 8;

QString latin1(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString hex(std::uint16_t address) {
    return QString::fromStdString(wordText(address));
}

/// "metrology, 50512 to 50573".
QString headingOf(const BlockInfo& block) {
    return block.words == 1 ? QStringLiteral("%1, %2\n").arg(latin1(block.name)).arg(block.first)
                            //: A block of registers, and its first and last address
                            : Words::tr("%1, %2 to %3")
                                      .arg(latin1(block.name))
                                      .arg(block.first)
                                      .arg(block.first + block.words - 1) +
                                  u'\n';
}

QString refusalOf(const ReadBlock& block) {
    return Words::tr("The meter refuses to read it: exception %1, %2.")
               .arg(block.exception)
               .arg(messageText(exceptionText(block.exception))) +
           u'\n';
}

std::span<const std::uint16_t> wordsOf(const ReadBlock& block, const Register& reg) {
    return std::span(block.words).subspan(static_cast<std::size_t>(reg.address - info(block.block).first), reg.words);
}

QString tableOf(const ReadBlock& block) {
    TextTable table(TextTable::Cells::Text);
    table.row({Words::tr("Address"), Words::tr("Hex"), Words::tr("Name"), Words::tr("Type"), Words::tr("Access"),
               Words::tr("Value"), Words::tr("Words")});
    for (const Register& reg : registersOf(block.block)) {
        const auto words = wordsOf(block, reg);
        table.row({QString::number(reg.address), hex(reg.address), latin1(reg.name), latin1(typeName(reg.type)),
                   latin1(accessName(reg.access)), QString::fromStdString(registerText(reg, words)),
                   QString::fromStdString(wordsText(words))});
    }
    return table.text();
}

QString linesOf(const ReadBlock& block) {
    QString text;
    const std::span words(block.words);
    for (std::size_t at = 0; at < words.size(); at += kWordsInLine) {
        const auto address = static_cast<std::uint16_t>(info(block.block).first + at);
        const auto line = words.subspan(at, std::min(kWordsInLine, words.size() - at));
        text +=
            QStringLiteral("%1  %2  %3\n").arg(address).arg(hex(address), QString::fromStdString(wordsText(line)));
    }
    return text;
}

std::string numbersJson(std::span<const std::uint16_t> words) {
    std::string text;
    for (const std::uint16_t word : words)
        text += (text.empty() ? "[" : ", ") + std::to_string(word);
    return text + ']';
}

void writeException(JsonObject& json, const ReadBlock& block) {
    if (block.words.empty())
        json.number("exception", {block.exception, 0});
    else
        json.null("exception");
}

std::string toJson(const ReadBlock& block) {
    JsonObject json;
    json.text("block", std::string(info(block.block).name));
    json.number("address", {info(block.block).first, 0});
    block.words.empty() ? json.null("words") : json.raw("words", numbersJson(block.words));
    writeException(json, block);
    return json.object();
}

void writeValue(JsonObject& json, const Register& reg, std::span<const std::uint16_t> words) {
    json.raw("words", numbersJson(words));
    if (isText(reg) || isHex(reg.type))
        json.text("value", registerText(reg, words));
    else
        json.number("value", numberIn(reg, unpackNumber(reg, words)));
}

std::string toJson(const ReadBlock& block, const Register& reg) {
    JsonObject json;
    json.text("block", std::string(info(block.block).name));
    json.number("address", {reg.address, 0});
    json.text("name", std::string(reg.name));
    json.text("type", std::string(typeName(reg.type)));
    json.text("access", std::string(accessName(reg.access)));
    json.text("unit", std::string(reg.unit));
    if (block.words.empty()) {
        json.null("words");
        json.null("value");
    } else {
        writeValue(json, reg, wordsOf(block, reg));
    }
    writeException(json, block);
    return json.object();
}

} // namespace

QString registersText(const std::vector<ReadBlock>& blocks, bool raw) {
    QString text;
    for (const ReadBlock& block : blocks) {
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + headingOf(info(block.block));
        text += block.words.empty() ? refusalOf(block) : raw ? linesOf(block) : tableOf(block);
    }
    return text;
}

QString registersJson(const std::vector<ReadBlock>& blocks, bool raw) {
    std::string text;
    for (const ReadBlock& block : blocks) {
        if (raw) {
            text += toJson(block) + '\n';
            continue;
        }
        for (const Register& reg : registersOf(block.block))
            text += toJson(block, reg) + '\n';
    }
    return QString::fromStdString(text);
}

} // namespace countis::cli
