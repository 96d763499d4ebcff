// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as an event of the loop.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <cstdint>
#include <memory>

namespace countis::cli {

/// One in a process. Ends the event loop: with code 0 where to be interrupted is the way to end, otherwise with
/// 128 and the signal's number, as a shell says it of whoever a signal ended.
class InterruptQuits : public QObject {
public:
    enum class Means : std::uint8_t { Done, Aborted };

    explicit InterruptQuits(Means means);
    ~InterruptQuits() override;

    /// Readable once a signal has come and the event loop has not taken it yet.
    int descriptor() const { return pipe_; }

private:
    void quit() const;

    Means means_;
    std::unique_ptr<QSocketNotifier> notifier_;
    int pipe_ = -1;
};

} // namespace countis::cli
