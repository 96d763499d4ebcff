// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes its time: a terminal shows how far it is, and a signal ends it.
#pragma once

#include <QString>

#include <cstdint>
#include <stop_token>
#include <thread>
#include <utility>

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
    bool isOnTerminal() const { return onTerminal_; }

private:
    bool onTerminal_;
};

/// For work on many things one after the other. A terminal shows each step; a file or a pipe gets a line for each
/// tenth, unless the things are few.
class ProgressOfMany {
public:
    static constexpr std::int64_t kMany = 50;

    /// `text` has %1 for the part that is done, "12 %".
    explicit ProgressOfMany(QString text) : text_(std::move(text)) {}

    void show(std::int64_t done, std::int64_t all);
    void clear() const { line_.clear(); }

private:
    QString text_;
    ProgressLine line_;
    std::int64_t tenths_ = 0; // that were said
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
