// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes its time: a terminal shows how far it is, and a signal ends it.
#pragma once

#include <QString>

#include <stop_token>
#include <thread>

namespace countis::cli {

/// One line on standard error, if that is a terminal. May be shown from any thread.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const QString& text) const;
    void clear() const;

private:
    bool onTerminal_;
};

/// "12 %"; nothing is known of what is left where `all` is 0.
QString percentText(std::int64_t done, std::int64_t all);

/// Requests a stop when the descriptor becomes readable.
class StopOnSignal {
public:
    explicit StopOnSignal(int descriptor);
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    std::stop_token token() const { return stop_.get_token(); }
    bool isStopped() const { return stop_.stop_requested(); }

private:
    std::stop_source stop_;
    int ended_; // readable at the end
    std::thread thread_;
};

} // namespace countis::cli
