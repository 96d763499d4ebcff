// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl registers`.
#pragma once

#include "cli/registers_text.h"
#include "cli/timed_link.h"
#include "cli/wire_options.h"

#include <vector>

namespace countis::cli {

/// Reads the blocks one after the other on the event loop, which it ends with its exit code.
class RegistersCommand {
public:
    /// `stop`: as of say().
    RegistersCommand(RegistersOptions options, int stop);
    ~RegistersCommand(); // ends what runs, without a word
    RegistersCommand(const RegistersCommand&) = delete;
    RegistersCommand& operator=(const RegistersCommand&) = delete;

    void start();

private:
    QCoro::Task<> run();
    QCoro::Task<LinkFailure> readAll();
    QCoro::Task<LinkFailure> readBlock(Block block);
    void finish(const LinkFailure& failure);

    RegistersOptions options_;
    int stop_;
    TimedLink link_;
    std::vector<ReadBlock> read_;
};

} // namespace countis::cli
