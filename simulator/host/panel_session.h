// SPDX-License-Identifier: GPL-3.0-or-later
// The front of a hosted meter at a file descriptor: lines of a panel script in, the display as JSON out.
#pragma once

#include "simulator/host/meter_thread.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace countis::sim {

/// Why a script was not carried out to its end.
struct PanelFailure {
    enum class What : std::uint8_t {
        BadLine,    // the sentence names the line and what is allowed
        Unreadable, // the input; the sentence gives the system's reason
    };
    What what = What::BadLine;
    Message sentence;
};

struct PanelOutput {
    /// One line of JSON, as toJson(LcdFrame), without its end. It may wait, but no longer than until the descriptor
    /// `stop` is readable or closed at its other end. False: the output has no reader any more, and the script ends
    /// without an error.
    std::function<bool(std::string_view json, int stop)> display;
    /// The script is over: nullopt at the end of input.
    std::function<void(std::optional<PanelFailure>)> ended;
};

class PanelSession {
public:
    /// Reads from `input` (any kind of file) on a thread of its own, which calls the functions of `output`. `host`
    /// must outlive the session.
    PanelSession(int input, MeterThread& host, PanelOutput output);
    /// Ends the session at once, before the script is done.
    ~PanelSession();
    PanelSession(const PanelSession&) = delete;
    PanelSession& operator=(const PanelSession&) = delete;

private:
    struct Waiting; // shared with the host's thread

    void run();
    std::optional<std::string> nextLine();
    bool readMore();
    void unreadable(int error);
    /// False: the script ends here.
    bool play(std::string_view line);

    int input_;
    MeterThread& host_;
    PanelOutput output_;
    std::array<int, 2> stop_{-1, -1}; // a pipe: written to end the wait for input
    std::shared_ptr<Waiting> waiting_;
    std::string read_; // and not yet taken
    bool atEnd_ = false;
    std::optional<PanelFailure> failure_; // of reading
    int lineNumber_ = 0;
    std::thread thread_;
};

} // namespace countis::sim
