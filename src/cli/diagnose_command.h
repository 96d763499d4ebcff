// SPDX-License-Identifier: GPL-3.0-or-later
// `countisctl diagnose`.
#pragma once

#include "acquisition/poller.h"
#include "cli/diagnose_options.h"
#include "diagnosis/observation.h"

#include <QTimer>

#include <vector>

namespace countis::cli {

/// Of files, or the self-test: all that is printed, or why nothing is.
Ending diagnoseOffline(const DiagnoseOptions& options);

/// Of a meter, on the event loop, which it ends with its exit code: three readings, a second apart, so that each is
/// of another second of the meter.
class DiagnoseMeter {
public:
    /// `stop`: as of say().
    DiagnoseMeter(DiagnoseOptions options, int stop);
    void start();

private:
    void sampled(const SharedReadings& readings);
    void failed(const LinkFailure& failure);
    void late();

    DiagnoseOptions options_;
    int stop_;
    Poller poller_;
    QTimer limit_;
    std::vector<diagnosis::Observation> readings_;
    Instant read_{}; // when the latest of them was
    bool ended_ = false;
};

} // namespace countis::cli
