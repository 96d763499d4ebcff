// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/connection.h"

#include "acquisition/link_detail.h"
#include "core/boot_clock.h"

#include <modbus/modbus.h>

#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace countis {
namespace {

using std::chrono::milliseconds;

static_assert(MODBUS_TCP_MAX_ADU_LENGTH == 260);

/// The deadline is kept by the loop, which cuts the socket. This much later libmodbus gives up by itself, so that
/// a loop that is held up cannot hold the thread for ever.
constexpr milliseconds kBackstop{2000};

/// Between two attempts to reconnect where the last was refused: 50, 100, 200 ms, a third of a second together.
constexpr milliseconds kFirstPause{50};
constexpr milliseconds kLongestPause{200};

LinkReason reasonOf(int error) {
    switch (error) {
    case ECONNREFUSED: return LinkReason::Refused;
    case ETIMEDOUT: return LinkReason::TimedOut;
    case EHOSTUNREACH:
    case EHOSTDOWN: return LinkReason::NoRoute;
    case ENETUNREACH:
    case ENETDOWN:
    case EADDRNOTAVAIL: return LinkReason::NoNetwork;
    default: return LinkReason::None;
    }
}

/// In our words where there are some, since the system has its own only in its own language.
ReadFault systemFault(LinkError kind, int error) {
    const LinkReason reason = reasonOf(error);
    const QString detail = reason == LinkReason::None ? QString::fromLocal8Bit(std::strerror(error)) : QString();
    return {.error = kind, .detail = detail, .reason = reason};
}

/// Of the interface behind the % of a link-local address: its name or its number.
std::uint32_t scopeIndex(const QString& scope) {
    bool isNumber = false;
    const uint number = scope.toUInt(&isNumber);
    return isNumber ? number : ::if_nametoindex(scope.toLatin1().constData());
}

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t length = 0;
};

SocketAddress socketAddress(const QHostAddress& address, std::uint16_t port) {
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
        v6.sin6_scope_id = scopeIndex(address.scopeId());
        std::memcpy(&result.storage, &v6, sizeof v6);
        result.length = sizeof v6;
        return result;
    }
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(port);
    v4.sin_addr.s_addr = htonl(address.toIPv4Address());
    std::memcpy(&result.storage, &v4, sizeof v4);
    result.length = sizeof v4;
    return result;
}

/// 0, or the errno of what failed.
int waitConnected(int descriptor, Instant deadline) {
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(deadline - bootTime());
        if (left <= milliseconds::zero())
            return ETIMEDOUT;
        pollfd wait{descriptor, POLLOUT, 0};
        const int ready = ::poll(&wait, 1, static_cast<int>(left.count()));
        if (ready < 0 && errno != EINTR)
            return errno;
        if (ready <= 0)
            continue;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        // Cut from outside while connecting: writable, no error, and connected to nobody.
        return error == 0 && (wait.revents & POLLHUP) != 0 ? ECONNABORTED : error;
    }
}

QString describe(const ReplyError& error) {
    switch (error.fault) {
    case ReplyFault::NotModbus: return LinkDetail::tr("no Modbus frame");
    case ReplyFault::TooShort: return LinkDetail::tr("only %1 bytes").arg(error.got);
    case ReplyFault::Transaction: return LinkDetail::tr("transaction %1, not %2").arg(error.got).arg(error.expected);
    case ReplyFault::ProtocolId: return LinkDetail::tr("protocol %1, not 0").arg(error.got);
    case ReplyFault::Unit: return LinkDetail::tr("unit %1, not %2").arg(error.got).arg(error.expected);
    case ReplyFault::Function: return LinkDetail::tr("function %1, not %2").arg(error.got).arg(error.expected);
    case ReplyFault::Length: return LinkDetail::tr("length %1, not %2").arg(error.got).arg(error.expected);
    case ReplyFault::Echo: return LinkDetail::tr("%1 was repeated, not %2").arg(error.got).arg(error.expected);
    case ReplyFault::ByteCount: return LinkDetail::tr("%1 bytes, not %2").arg(error.got).arg(error.expected);
    case ReplyFault::Exception: return LinkDetail::tr("Modbus exception %1").arg(error.got);
    }
    return {};
}

/// What has come and can be printed, up to the end of its line, in quotation marks: "HTTP/1.1 400 Bad Request". Empty
/// where that is no text.
QString firstLine(int descriptor) {
    constexpr qsizetype kText = 4;
    std::array<char, 60> bytes{};
    const ssize_t got = ::recv(descriptor, bytes.data(), bytes.size(), MSG_PEEK | MSG_DONTWAIT);
    const auto* const end = std::find_if(bytes.data(), bytes.data() + std::max<ssize_t>(got, 0),
                                         [](char c) { return c < ' ' || c > '~'; });
    const QString text = QString::fromLatin1(bytes.data(), end - bytes.data()).trimmed();
    return text.size() < kText ? QString() : QStringLiteral("\"%1\"").arg(text);
}

tl::unexpected<ReadFault> unsent(ReadFault fault) {
    fault.unsent = true;
    return tl::unexpected(std::move(fault));
}

} // namespace

void Connection::FreeModbus::operator()(_modbus* context) const {
    modbus_free(context);
}

Connection::Connection(LinkDeadlines deadlines, std::shared_ptr<FrameTap> tap)
    : deadlines_(deadlines), tap_(std::move(tap)), modbus_(modbus_new_tcp("127.0.0.1", MODBUS_TCP_DEFAULT_PORT)) {
    const milliseconds patience = deadlines_.read + kBackstop;
    modbus_set_response_timeout(modbus_.get(), static_cast<std::uint32_t>(patience.count() / 1000),
                                static_cast<std::uint32_t>(patience.count() % 1000 * 1000));
    // No timeout between bytes: the response timeout then bounds the whole answer.
    modbus_set_byte_timeout(modbus_.get(), 0, 0);
}

Connection::~Connection() {
    close();
}

tl::expected<void, ReadFault> Connection::connect(std::span<const QHostAddress> addresses, std::uint16_t port) {
    close();
    const Instant deadline = bootTime() + deadlines_.connect;
    tl::expected<void, ReadFault> result = tl::unexpected(ReadFault{LinkError::HostNotFound, {}});
    auto waiting = static_cast<int>(addresses.size());
    for (const QHostAddress& address : addresses) {
        const Instant started = bootTime();
        result = connectTo(address, port, started + (deadline - started) / waiting--);
        if (result || wasCut())
            return result;
    }
    return result;
}

tl::expected<void, ReadFault> Connection::connectTo(const QHostAddress& address, std::uint16_t port,
                                                    Instant deadline) {
    const SocketAddress to = socketAddress(address, port);
    const int descriptor = ::socket(to.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return tl::unexpected(systemFault(LinkError::Unreachable, errno));
    if (descriptor >= FD_SETSIZE) { // libmodbus aborts the process on these
        ::close(descriptor);
        return tl::unexpected(ReadFault{LinkError::TooManyMeters, {}});
    }
    if (!socket_.adopt(descriptor))
        return tl::unexpected(ReadFault{LinkError::ConnectionClosed, {}});
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    int error = 0;
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&to.storage), to.length) != 0)
        error = errno == EINPROGRESS ? waitConnected(descriptor, deadline) : errno;
    if (error != 0) {
        close();
        return tl::unexpected(systemFault(LinkError::Unreachable, error));
    }
    descriptor_ = descriptor;
    modbus_set_socket(modbus_.get(), descriptor);
    peer_ = address;
    peerPort_ = port;
    ++connections_;
    answered_ = false;
    return {};
}

tl::expected<void, ReadFault> Connection::reconnect() {
    const QHostAddress peer = peer_;
    for (milliseconds pause = kFirstPause;; pause *= 2) {
        close();
        auto result = connectTo(peer, peerPort_, bootTime() + deadlines_.connect);
        const bool again = !result && result.error().reason == LinkReason::Refused && pause <= kLongestPause;
        if (!again || socket_.waitCut(pause))
            return result;
    }
}

void Connection::close() {
    modbus_set_socket(modbus_.get(), -1);
    descriptor_ = -1;
    socket_.close();
}

tl::expected<void, ReadFault> Connection::read(std::uint8_t unit, const ReadRequest& request,
                                               std::span<std::uint16_t> words) {
    const auto bytes = exchange(ReadQuestion{++transaction_, unit, request.address, request.words}, request.block);
    if (!bytes) {
        if (bytes.error().fatal)
            close();
        return tl::unexpected(bytes.error());
    }
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = static_cast<std::uint16_t>((*bytes)[2 * i] << 8 | (*bytes)[2 * i + 1]);
    return {};
}

tl::expected<void, ReadFault> Connection::write(std::uint8_t unit, const RegisterWrite& request) {
    if (unit == kEveryUnit)
        return unsent({LinkError::Protocol, {}, false});
    const auto bytes = exchange(WriteQuestion{++transaction_, unit, request.address, request.value}, request.block);
    if (bytes)
        return {};
    ReadFault fault = bytes.error();
    fault.betweenAnswers = fault.betweenAnswers && fault.unsent;
    if (fault.fatal) {
        discard();
        close();
    }
    return tl::unexpected(fault);
}

template <typename Question>
tl::expected<Connection::Bytes, ReadFault> Connection::exchange(const Question& question, Block block) {
    if (descriptor_ < 0)
        return unsent({LinkError::ConnectionClosed, {}});
    socket_.beginExchange(bootTime() + deadlines_.read);
    auto bytes = send(encodeRequest(question)).and_then([&] { return receive(question, block); });
    socket_.endExchange();
    answered_ = answered_ || bytes || !bytes.error().fatal;
    return bytes;
}

/// At the close that follows, the system drops what it has not delivered, and resets the connection.
void Connection::discard() const {
    const linger none{1, 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

/// libmodbus' own modbus_send_raw_request leaves the transaction 0 on every frame (3.1.6): a late answer could not
/// be told from the right one. So the whole frame goes out here, and its answer comes in by libmodbus.
tl::expected<void, ReadFault> Connection::send(std::span<const std::uint8_t, kRequestBytes> frame) {
    std::uint8_t unasked = 0;
    const ssize_t waiting = ::recv(descriptor_, &unasked, 1, MSG_PEEK | MSG_DONTWAIT);
    if (waiting > 0 && !answered_)
        return unsent(notModbus()); // a Modbus server never speaks first
    if (waiting > 0)
        return unsent({LinkError::Protocol, LinkDetail::tr("bytes that were not requested")});
    if (waiting == 0)
        return unsent(endedBy(ECONNRESET));
    // Twelve bytes into an empty send buffer: they go whole or not at all.
    if (::send(descriptor_, frame.data(), frame.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(frame.size()))
        return unsent(endedBy(errno));
    log(FrameDirection::Sent, frame);
    return {};
}

/// libmodbus goes by function and byte count, and would wait for what a frame that is over by its own header does not
/// have. So the start is looked at before, where it lies; from then on both agree on the length.
template <typename Question>
tl::expected<Connection::Bytes, ReadFault> Connection::receive(const Question& question, Block block) {
    const auto refuse = [&](const ReplyError& error) { return faultOf(error, block); };
    std::array<std::uint8_t, kReplyStartBytes> place{};
    const auto start = awaitStart(place);
    if (!start) {
        logMissing();
        return tl::unexpected(start.error());
    }
    if (const auto fits = checkReplyStart(question, *start); !fits) {
        log(FrameDirection::Received, *start);
        return tl::unexpected(refuse(fits.error()));
    }
    const int length = modbus_receive_confirmation(modbus_.get(), reply_.data());
    if (length < 0) {
        const int error = errno;
        logMissing();
        return tl::unexpected(brokenBy(error));
    }
    const auto frame = Bytes(reply_).first(static_cast<std::size_t>(length));
    log(FrameDirection::Received, frame);
    return checkReply(question, frame).map_error(refuse);
}

/// The first bytes of what comes, which stay where they are: as many as `place` has, or fewer where the frame is over
/// before by its own header.
tl::expected<Connection::Bytes, ReadFault> Connection::awaitStart(std::span<std::uint8_t> place) {
    std::size_t wanted = 1; // the whole of it comes at once, nearly always
    for (;;) {
        if (const int error = waitReadable(wanted); error != 0)
            return tl::unexpected(brokenBy(error));
        const ssize_t got = ::recv(descriptor_, place.data(), place.size(), MSG_PEEK | MSG_DONTWAIT);
        if (got <= 0)
            return tl::unexpected(endedBy(got == 0 ? ECONNRESET : errno));
        const auto start = Bytes(place).first(static_cast<std::size_t>(got));
        if (start.size() < wanted) // ended in the middle
            return tl::unexpected(brokenBy(ECONNRESET));
        wanted = start.size() < kLengthEnd ? kLengthEnd : std::min(frameBytes(start), place.size());
        if (start.size() >= wanted)
            return start.first(wanted);
    }
}

/// 0 when so many bytes are there, or the connection has ended; otherwise an errno.
int Connection::waitReadable(std::size_t bytes) const {
    const auto wakeAt = [&](std::size_t count) {
        const int least = static_cast<int>(count);
        if (bytes > 1)
            ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVLOWAT, &least, sizeof least);
    };
    wakeAt(bytes);
    pollfd wait{descriptor_, POLLIN, 0};
    int ready = -1;
    do
        ready = ::poll(&wait, 1, static_cast<int>((deadlines_.read + kBackstop).count()));
    while (ready < 0 && errno == EINTR);
    const int error = ready > 0 ? 0 : ready == 0 ? ETIMEDOUT : errno;
    wakeAt(1); // as libmodbus expects it
    return error;
}

ReadFault Connection::faultOf(const ReplyError& error, Block block) const {
    if (error.fault == ReplyFault::NotModbus && !answered_)
        return notModbus();
    const auto name = info(block).name;
    //: What is wrong with an answer, and the block of registers that was read: "unit 7, not 5 for metrology"
    const QString detail = LinkDetail::tr("%1 for %2")
                               .arg(describe(error), QString::fromLatin1(name.data(), static_cast<int>(name.size())));
    if (error.fault == ReplyFault::Exception)
        return {LinkError::Exception, detail, false, static_cast<std::uint8_t>(error.got)};
    return {LinkError::Protocol, detail};
}

ReadFault Connection::notModbus() const {
    return {LinkError::NotModbus, firstLine(descriptor_)};
}

ReadFault Connection::brokenBy(int error) const {
    if (socket_.wasLate() || error == ETIMEDOUT)
        return {LinkError::Silent, {}};
    if (error >= MODBUS_ENOBASE)
        return {LinkError::Protocol, QString::fromLatin1(modbus_strerror(error))};
    if (error == ECONNRESET || error == EPIPE)
        return {LinkError::ConnectionClosed, {}};
    return systemFault(LinkError::ConnectionClosed, error);
}

/// What ended where an answer was to begin.
ReadFault Connection::endedBy(int error) const {
    ReadFault fault = brokenBy(error);
    const bool byPeer = fault.error == LinkError::ConnectionClosed && (error == ECONNRESET || error == EPIPE);
    fault.betweenAnswers = byPeer && answered_ && !wasCut();
    return fault;
}

void Connection::log(FrameDirection direction, std::span<const std::uint8_t> bytes) const {
    if (tap_ && tap_->isHeard())
        tap_->tell({direction, SystemClock().now(), bytes, connections_});
}

/// Unless the program itself has ended the wait.
void Connection::logMissing() const {
    if (!wasCut())
        log(FrameDirection::Received, {});
}

} // namespace countis
