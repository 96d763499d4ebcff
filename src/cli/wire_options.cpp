// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wire_options.h"

#include "cli/meter_option.h"
#include "cli/new_file.h"
#include "cli/option_words.h"

#include <QStringList>

#include <algorithm>

namespace countis::cli {
namespace {

constexpr int kLongest = 86400;

QString nameOf(const BlockInfo& block) {
    return QString::fromLatin1(block.name.data(), static_cast<qsizetype>(block.name.size()));
}

/// What can be read, in the order of the addresses.
QString readableBlocks() {
    QStringList names;
    for (const BlockInfo& block : kBlockTable)
        if (block.access != Access::Write)
            names << nameOf(block);
    return names.join(QStringLiteral(", "));
}

tl::expected<Block, Ending> blockOf(const std::string& typed) {
    const QString name = QString::fromStdString(typed);
    const auto* const found = std::ranges::find_if(
        kBlockTable, [&](const BlockInfo& block) { return nameOf(block).compare(name, Qt::CaseInsensitive) == 0; });
    if (found == kBlockTable.end())
        return usage(translated(QT_TRANSLATE_NOOP("countisctl", "\"%1\" is not a block of registers; use one of %2."))
                         .arg(name, readableBlocks()));
    if (found->access == Access::Write)
        return usage(
            translated(QT_TRANSLATE_NOOP("countisctl", "The registers of %1 are for writing only; no meter lets "
                                                       "anybody read them. Choose another block."))
                .arg(nameOf(*found)));
    return found->block;
}

tl::expected<std::optional<std::chrono::seconds>, Ending> durationOf(const std::string& typed) {
    if (typed.empty())
        return std::optional<std::chrono::seconds>();
    bool isNumber = false;
    const int seconds = QString::fromStdString(typed).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > kLongest)
        return usage(
            translated(QT_TRANSLATE_NOOP("countisctl",
                                         "\"%1\" is not a valid --for; give a whole number of seconds from 1 to %2."))
                .arg(QString::fromStdString(typed))
                .arg(kLongest));
    return std::optional(std::chrono::seconds{seconds});
}

} // namespace

WireCommands::WireCommands(CLI::App& app) {
    addRegisters(app);
    addFrames(app);
}

void WireCommands::addRegisters(CLI::App& app) {
    registers_ = app.add_subcommand(
        "registers",
        help(QT_TRANSLATE_NOOP("countisctl", "Prints the Modbus registers of a meter with their values")));
    addMeterOptions(*registers_, host_, unit_);
    registers_
        ->add_option(
            "--block", block_,
            help(QT_TRANSLATE_NOOP("countisctl", "Block of registers to read, such as metrology (default: all "
                                                 "blocks that can be read)")))
        ->type_name("NAME");
    registers_->add_flag(
        "--raw", raw_,
        help(QT_TRANSLATE_NOOP("countisctl", "Prints all words as they are, reserved ones too, in hexadecimal")));
    registers_->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
    registers_
        ->add_option("--timeout", timeout_,
                     help(QT_TRANSLATE_NOOP("countisctl",
                                            "Time limit for the whole reading, in seconds, 1 to 600 (default: 30)")))
        ->type_name("S");
}

void WireCommands::addFrames(CLI::App& app) {
    frames_ = app.add_subcommand(
        "frames", help(QT_TRANSLATE_NOOP("countisctl", "Reads a meter once a second, and prints the Modbus frames")));
    addMeterOptions(*frames_, host_, unit_);
    frames_
        ->add_option("--for", duration_,
                     help(QT_TRANSLATE_NOOP(
                         "countisctl", "Ends after this many seconds, 1 to 86400 (default: when you interrupt it)")))
        ->type_name("S");
    frames_
        ->add_option("--pcapng", pcapng_,
                     help(QT_TRANSLATE_NOOP("countisctl", "New file for the frames, which Wireshark reads")))
        ->type_name("FILE");
    frames_->add_flag("--fields", fields_,
                      help(QT_TRANSLATE_NOOP("countisctl", "Explains the bytes of each frame one by one")));
    frames_->add_flag("--json", json_, help(QT_TRANSLATE_NOOP("countisctl", "Prints JSON, one object per line")));
}

std::optional<tl::expected<WireOptions, Ending>> WireCommands::checked() const {
    if (registers_->parsed())
        return checkedRegisters();
    if (frames_->parsed())
        return checkedFrames();
    return std::nullopt;
}

tl::expected<WireOptions, Ending> WireCommands::checkedRegisters() const {
    RegistersOptions options{.address = {}, .block = std::nullopt, .raw = raw_, .json = json_};
    const auto address = addressOf(host_, unit_);
    if (!address)
        return tl::unexpected(address.error());
    options.address = *address;
    if (!block_.empty()) {
        const auto block = blockOf(block_);
        if (!block)
            return tl::unexpected(block.error());
        options.block = *block;
    }
    const auto timeout = timeoutOf(timeout_, options.timeout);
    if (!timeout)
        return tl::unexpected(timeout.error());
    options.timeout = *timeout;
    return options;
}

tl::expected<WireOptions, Ending> WireCommands::checkedFrames() const {
    FramesOptions options{.address = {},
                          .duration = std::nullopt,
                          .pcapng = QString::fromStdString(pcapng_),
                          .fields = fields_,
                          .json = json_};
    const auto address = addressOf(host_, unit_);
    if (!address)
        return tl::unexpected(address.error());
    options.address = *address;
    const auto duration = durationOf(duration_);
    if (!duration)
        return tl::unexpected(duration.error());
    options.duration = *duration;
    if (auto isNew = checkNew(options.pcapng); !isNew)
        return tl::unexpected(isNew.error());
    return options;
}

} // namespace countis::cli
