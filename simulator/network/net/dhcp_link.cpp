// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_link.h"

#include "simulator/network/net/descriptor.h"

#include <arpa/inet.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace countis::sim {
namespace {

constexpr Mac kEveryStation{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
constexpr std::size_t kMostSenders = 16;

sockaddr_ll station(const NetworkInterface& interface, std::uint16_t protocol, const Mac& mac) {
    sockaddr_ll where{};
    where.sll_family = AF_PACKET;
    where.sll_protocol = htons(protocol);
    where.sll_ifindex = interface.index();
    where.sll_halen = static_cast<std::uint8_t>(mac.size());
    std::ranges::copy(mac, static_cast<std::uint8_t*>(where.sll_addr));
    return where;
}

/// Lets UDP to port 68 through, unfragmented, and nothing of all the other traffic of the interface.
bool filterDhcp(int socket) {
    std::array<sock_filter, 9> code{{
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 9), // protocol
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 0, 6),
        BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 6), // fragment
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, 0x1FFF, 4, 0),
        BPF_STMT(BPF_LDX | BPF_B | BPF_MSH, 0), // length of the header
        BPF_STMT(BPF_LD | BPF_H | BPF_IND, 2),  // destination port
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kDhcpClientPort, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, 0xFFFF),
        BPF_STMT(BPF_RET | BPF_K, 0),
    }};
    const sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
    return ::setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) == 0;
}

/// Has the system say of each packet whether its checksums are there.
bool askForChecksums(int socket) {
    const int on = 1;
    return ::setsockopt(socket, SOL_PACKET, PACKET_AUXDATA, &on, sizeof on) == 0;
}

UdpChecksum checksumOf(msghdr& message) {
    for (cmsghdr* one = CMSG_FIRSTHDR(&message); one != nullptr; one = CMSG_NXTHDR(&message, one)) {
        if (one->cmsg_level != SOL_PACKET || one->cmsg_type != PACKET_AUXDATA)
            continue;
        tpacket_auxdata about{};
        std::memcpy(&about, CMSG_DATA(one), sizeof about);
        return (about.tp_status & TP_STATUS_CSUMNOTREADY) != 0 ? UdpChecksum::Pending : UdpChecksum::Sent;
    }
    return UdpChecksum::Sent;
}

/// Without a protocol a packet socket hears nothing: filter first, then bind.
tl::expected<Descriptor, Message> packetSocket(const NetworkInterface& interface, std::uint16_t protocol) {
    Descriptor socket(::socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const sockaddr_ll here = station(interface, protocol, interface.mac());
    if (socket && (protocol != ETH_P_IP || (filterDhcp(socket.get()) && askForChecksums(socket.get()))) &&
        ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0)
        return socket;
    if (errno == EPERM || errno == EACCES)
        return tl::unexpected(rightsWanted(interface.name()));
    return tl::unexpected(message(term("Messages", "DHCP cannot listen on %1: %2"), interface.name(),
                                  std::generic_category().message(errno)));
}

/// Takes what the packet socket reads as well, so that the system does not answer "port unreachable". If another
/// client of this machine has the port already, that one does.
Descriptor portKeeper(const NetworkInterface& interface) {
    Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_in any{};
    any.sin_family = AF_INET;
    any.sin_port = htons(kDhcpClientPort);
    const int smallest = 0;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &smallest, sizeof smallest);
    ::setsockopt(socket.get(), SOL_SOCKET, SO_BINDTODEVICE, interface.name().c_str(),
                 static_cast<socklen_t>(interface.name().size()));
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&any), sizeof any) != 0)
        return Descriptor();
    return socket;
}

} // namespace

struct DhcpLink::Sockets {
    Sockets(asio::io_context& io, Descriptor ipSocket, Descriptor arpSocket, Descriptor keeper)
        : ip(io, ipSocket.release()), arp(io, arpSocket.release()), port(std::move(keeper)) {}

    asio::posix::stream_descriptor ip;
    asio::posix::stream_descriptor arp;
    Descriptor port;
};

tl::expected<std::unique_ptr<DhcpLink>, Message> DhcpLink::open(asio::io_context& io,
                                                                const NetworkInterface& interface) {
    auto ip = packetSocket(interface, ETH_P_IP);
    if (!ip)
        return tl::unexpected(ip.error());
    auto arp = packetSocket(interface, ETH_P_ARP);
    if (!arp)
        return tl::unexpected(arp.error());
    auto sockets = std::make_shared<Sockets>(io, *std::move(ip), *std::move(arp), portKeeper(interface));
    std::unique_ptr<DhcpLink> link(new DhcpLink(interface, std::move(sockets)));
    link->listen();
    return link;
}

DhcpLink::DhcpLink(NetworkInterface interface, std::shared_ptr<Sockets> sockets)
    : interface_(std::move(interface)), sockets_(std::move(sockets)) {}

DhcpLink::~DhcpLink() = default;

void DhcpLink::listen() {
    wait(sockets_->ip, [this](const Frame& frame) { takeIp(frame); });
    wait(sockets_->arp, [this](const Frame& arp) {
        if (probed_ && claims(arp.bytes, interface_.mac(), *probed_) && onClaim_)
            onClaim_();
    });
}

void DhcpLink::wait(asio::posix::stream_descriptor& socket, const Take& take) {
    socket.async_wait(asio::posix::stream_descriptor::wait_read,
                      [this, &socket, take, weak = std::weak_ptr(sockets_)](const asio::error_code& error) {
                          if (error || weak.expired()) // perhaps with the link itself
                              return;
                          read(socket.native_handle(), take);
                          wait(socket, take);
                      });
}

void DhcpLink::read(int socket, const Take& take) {
    std::array<std::uint8_t, 2048> buffer{}; // more than Ethernet carries
    sockaddr_ll from{};
    alignas(cmsghdr) std::array<std::uint8_t, CMSG_SPACE(sizeof(tpacket_auxdata))> about{};
    iovec place{.iov_base = buffer.data(), .iov_len = buffer.size()};
    msghdr message{};
    message.msg_name = &from;
    message.msg_namelen = sizeof from;
    message.msg_iov = &place;
    message.msg_iovlen = 1;
    message.msg_control = about.data();
    message.msg_controllen = about.size();
    const ssize_t bytes = ::recvmsg(socket, &message, 0);
    if (bytes <= 0)
        return;
    Frame frame{.bytes = std::span(buffer).first(static_cast<std::size_t>(bytes)), .checksum = checksumOf(message)};
    std::memcpy(frame.sender.data(), static_cast<const std::uint8_t*>(from.sll_addr), frame.sender.size());
    take(frame);
}

void DhcpLink::takeIp(const Frame& frame) {
    const auto datagram = readDhcpFrame(frame.bytes, frame.checksum);
    if (!datagram)
        return;
    if (senders_.size() >= kMostSenders)
        senders_.clear();
    senders_[datagram->from] = frame.sender;
    lastSender_ = frame.sender;
    if (onMessage_)
        onMessage_(datagram->message);
}

Mac DhcpLink::nextHop(const Ipv4& server) const {
    if (const auto known = senders_.find(server); known != senders_.end())
        return known->second;
    return lastSender_.value_or(kEveryStation);
}

void DhcpLink::send(const DhcpSend& message) {
    const auto frame = dhcpFrame(message.from, message.server.value_or(kEverybody), message.message);
    const auto where = station(interface_, ETH_P_IP, message.server ? nextHop(*message.server) : kEveryStation);
    ::sendto(sockets_->ip.native_handle(), frame.data(), frame.size(), 0, reinterpret_cast<const sockaddr*>(&where),
             sizeof where);
}

void DhcpLink::probe(const Ipv4& address) {
    probed_ = address;
    const auto arp = arpProbe(interface_.mac(), address);
    const auto where = station(interface_, ETH_P_ARP, kEveryStation);
    ::sendto(sockets_->arp.native_handle(), arp.data(), arp.size(), 0, reinterpret_cast<const sockaddr*>(&where),
             sizeof where);
}

} // namespace countis::sim
