// SPDX-License-Identifier: GPL-3.0-or-later
// One Modbus TCP connection, blocking: for the link's own thread. Only cut() and cutIfLate() are for others.
#pragma once

#include "acquisition/frame_tap.h"
#include "acquisition/guarded_socket.h"
#include "acquisition/link_state.h"
#include "acquisition/read_plan.h"
#include "acquisition/reply_check.h"
#include "core/registers/meter_command.h"

#include <QHostAddress>

#include <tl/expected.hpp>

#include <chrono>
#include <memory>
#include <span>

struct _modbus;

namespace countis {

/// The unit that every meter behind a gateway obeys, and that none answers. Nothing is ever written to it.
inline constexpr std::uint8_t kEveryUnit = 0;

struct LinkDeadlines {
    std::chrono::milliseconds connect{2000};
    std::chrono::milliseconds read{1500}; // of one whole request and its answer
};

/// `fatal` false: the meter answered an exception and the connection stands. Otherwise it was closed, since a late
/// answer would be taken for the next one's. `reason` stands in for `detail` where the system's words are known.
/// `betweenAnswers`: the peer closed a connection on which it had answered, and no byte of this answer had come. It
/// may be asked the same on the next one. `unsent`: no byte of the request has left; of a write, nothing else says
/// that the meter cannot have it.
struct ReadFault {
    LinkError error;
    QString detail;
    bool fatal = true;
    std::uint8_t exception = 0;
    LinkReason reason = LinkReason::None;
    bool betweenAnswers = false;
    bool unsent = false;
};

class Connection {
public:
    /// `tap` hears every frame; null: nobody ever does.
    Connection(LinkDeadlines deadlines, std::shared_ptr<FrameTap> tap);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Tries each address in turn, all within the connect deadline, of which none may use up the share of the next.
    tl::expected<void, ReadFault> connect(std::span<const QHostAddress> addresses, std::uint16_t port);
    /// Once more to the address that was reached. Where it refuses it is tried again for a third of a second: a
    /// gateway with room for one connection only listens again when it is done with the last.
    tl::expected<void, ReadFault> reconnect();
    void close();

    /// One request and its answer; `words` has request.words places.
    tl::expected<void, ReadFault> read(std::uint8_t unit, const ReadRequest& request, std::span<std::uint16_t> words);
    /// One word and its answer, once. `unit` is that of one meter and not 0, which is every meter behind a gateway.
    /// If the answer is lost, what may still be under way in this computer is discarded with the connection, so that
    /// the command cannot arrive later from here.
    tl::expected<void, ReadFault> write(std::uint8_t unit, const RegisterWrite& request);

    void cut() { socket_.cut(); }
    std::optional<std::chrono::nanoseconds> cutIfLate(Instant now) { return socket_.cutIfLate(now); }
    bool wasCut() const { return socket_.wasCut(); }

private:
    struct FreeModbus {
        void operator()(_modbus* context) const;
    };

    tl::expected<void, ReadFault> connectTo(const QHostAddress& address, std::uint16_t port, Instant deadline);
    using Bytes = std::span<const std::uint8_t>;
    tl::expected<void, ReadFault> send(std::span<const std::uint8_t, kRequestBytes> frame);
    template <typename Question>
    tl::expected<Bytes, ReadFault> receive(const Question& question, Block block);
    template <typename Question>
    tl::expected<Bytes, ReadFault> exchange(const Question& question, Block block);
    void discard() const;
    tl::expected<Bytes, ReadFault> awaitStart(std::span<std::uint8_t> place);
    int waitReadable(std::size_t bytes) const;
    ReadFault faultOf(const ReplyError& error, Block block) const;
    ReadFault notModbus() const;
    ReadFault brokenBy(int error) const;
    ReadFault endedBy(int error) const;
    void log(FrameDirection direction, std::span<const std::uint8_t> bytes) const;
    void logMissing() const;

    LinkDeadlines deadlines_;
    std::shared_ptr<FrameTap> tap_;
    GuardedSocket socket_;
    std::unique_ptr<_modbus, FreeModbus> modbus_;
    std::array<std::uint8_t, 260> reply_{}; // the longest Modbus TCP frame
    int descriptor_ = -1;
    std::uint16_t transaction_ = 0;
    std::uint32_t connections_ = 0;
    QHostAddress peer_;
    std::uint16_t peerPort_ = 0;
    bool answered_ = false; // on this connection
};

} // namespace countis
