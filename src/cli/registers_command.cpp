// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/registers_command.h"

#include "acquisition/read_plan.h"
#include "cli/commands.h"

#include <QCoreApplication>

#include <utility>

namespace countis::cli {

RegistersCommand::RegistersCommand(RegistersOptions options, int stop)
    : options_(std::move(options)), stop_(stop), link_(options_.address) {}

RegistersCommand::~RegistersCommand() {
    link_.abandon();
}

void RegistersCommand::start() {
    link_.begin(options_.timeout);
    run();
}

QCoro::Task<> RegistersCommand::run() {
    auto opening = link_.link().open();
    LinkFailure failure = co_await opening;
    if (failure.error == LinkError::None) {
        auto reading = readAll();
        failure = co_await reading;
    }
    if (link_.isAbandoned())
        co_return;
    link_.finish();
    finish(failure);
}

QCoro::Task<LinkFailure> RegistersCommand::readAll() {
    for (const BlockInfo& block : kBlockTable) {
        if (block.access == Access::Write || (options_.block && *options_.block != block.block))
            continue;
        auto reading = readBlock(block.block);
        const LinkFailure failure = co_await reading;
        if (failure.error != LinkError::None)
            co_return failure;
    }
    co_return LinkFailure{};
}

/// None too where the meter refuses to read the block, which its exception then tells.
QCoro::Task<LinkFailure> RegistersCommand::readBlock(Block block) {
    ReadBlock read{block, {}, 0};
    for (const ReadRequest& request : requestsFor(block)) {
        auto reading = link_.link().readWords(request);
        const WordsResult result = co_await reading;
        if (result.exception == 0 && result.failure.error != LinkError::None)
            co_return result.failure;
        read.exception = result.exception;
        if (read.exception != 0) {
            read.words.clear();
            break;
        }
        read.words.insert(read.words.end(), result.words.begin(), result.words.end());
    }
    read_.push_back(std::move(read));
    co_return LinkFailure{};
}

void RegistersCommand::finish(const LinkFailure& failure) {
    if (failure.error != LinkError::None)
        return QCoreApplication::exit(link_.complainOf(failure));
    const auto said =
        say(options_.json ? registersJson(read_, options_.raw) : registersText(read_, options_.raw), stop_);
    if (said || said.error().why != process::WriteFailure::Why::Stopped)
        QCoreApplication::exit(said ? 0 : process::exitCode(said.error()));
}

} // namespace countis::cli
