// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/network_interface.h"

#include "core/printable.h"
#include "simulator/network/net/descriptor.h"

#include <linux/rtnetlink.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace countis::sim {
namespace {

std::string reason(int error) {
    return std::generic_category().message(error);
}

ifreq requestFor(const std::string& name) {
    ifreq request{};
    std::ranges::copy(name, static_cast<char*>(request.ifr_name));
    return request;
}

/// 0, or why it failed.
int control(unsigned long what, ifreq& request) {
    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!socket)
        return errno;
    return ::ioctl(socket.get(), what, &request) == 0 ? 0 : errno;
}

/// One request of rtnetlink(7) about an address, with room for its three attributes.
struct AddressRequest {
    nlmsghdr header{};
    ifaddrmsg address{};
    std::array<std::uint8_t, 3 * RTA_SPACE(4)> attributes{};
};

void addAttribute(AddressRequest& request, unsigned short type, const Ipv4& value) {
    rtattr attribute{};
    attribute.rta_type = type;
    attribute.rta_len = RTA_LENGTH(4);
    std::uint8_t* at = request.attributes.data() + (request.header.nlmsg_len - NLMSG_LENGTH(sizeof(ifaddrmsg)));
    std::memcpy(at, &attribute, sizeof attribute);
    std::memcpy(at + RTA_LENGTH(0), value.data(), value.size());
    request.header.nlmsg_len += static_cast<std::uint32_t>(RTA_SPACE(4));
}

AddressRequest addressRequest(int index, const NetworkSettings& network, std::uint16_t type, std::uint16_t flags) {
    AddressRequest request;
    request.header.nlmsg_len = NLMSG_LENGTH(sizeof(ifaddrmsg));
    request.header.nlmsg_type = type;
    request.header.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | NLM_F_ACK | flags);
    request.address.ifa_family = AF_INET;
    request.address.ifa_index = static_cast<std::uint32_t>(index);
    int prefix = 0;
    Ipv4 last = network.address;
    for (std::size_t n = 0; n < last.size(); ++n) {
        prefix += std::popcount(network.netmask[n]);
        last[n] = static_cast<std::uint8_t>(last[n] | (~network.netmask[n] & 0xFF));
    }
    request.address.ifa_prefixlen = static_cast<std::uint8_t>(prefix);
    addAttribute(request, IFA_LOCAL, network.address);
    addAttribute(request, IFA_ADDRESS, network.address);
    if (type == RTM_NEWADDR && prefix < 31)
        addAttribute(request, IFA_BROADCAST, last);
    return request;
}

/// 0, or why it failed.
int ask(const AddressRequest& request) {
    const Descriptor socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));
    if (!socket || ::send(socket.get(), &request, request.header.nlmsg_len, 0) < 0)
        return errno;
    struct {
        nlmsghdr header;
        nlmsgerr error;
        std::array<std::uint8_t, 256> rest;
    } answer{};
    if (::recv(socket.get(), &answer, sizeof answer, 0) < static_cast<ssize_t>(NLMSG_LENGTH(sizeof(nlmsgerr))))
        return EPROTO;
    return answer.header.nlmsg_type == NLMSG_ERROR ? -answer.error.error : EPROTO;
}

Message sentence(const std::string& name, int error) {
    if (error == EPERM || error == EACCES)
        return rightsWanted(name);
    return message(term("Messages", "DHCP cannot use the interface %1: %2"), name, reason(error));
}

} // namespace

Message rightsWanted(const std::string& interfaceName) {
    return message(
        term("Messages",
             "DHCP on %1 needs the right to send raw packets and to set addresses: run countis-sim as root, "
             "or give it CAP_NET_RAW and CAP_NET_ADMIN (setcap cap_net_raw,cap_net_admin+ep countis-sim)"),
        interfaceName);
}

tl::expected<NetworkInterface, Message> NetworkInterface::open(const std::string& name) {
    if (name.empty() || name.size() >= IFNAMSIZ)
        return tl::unexpected(
            message(term("Messages", "%1 is not the name of a network interface; \"ip link\" lists them"),
                    quotedValue(name)));
    ifreq request = requestFor(name);
    const int found = control(SIOCGIFINDEX, request);
    if (found == ENODEV)
        return tl::unexpected(
            message(term("Messages", "there is no network interface %1; \"ip link\" lists them"), quotedValue(name)));
    if (found != 0)
        return tl::unexpected(sentence(name, found));
    const int index = request.ifr_ifindex;
    if (const int error = control(SIOCGIFHWADDR, request); error != 0)
        return tl::unexpected(sentence(name, error));
    if (request.ifr_hwaddr.sa_family != ARPHRD_ETHER)
        return tl::unexpected(message(term("Messages", "DHCP needs an Ethernet interface, and %1 is not one"), name));
    Mac mac;
    std::memcpy(mac.data(), static_cast<const char*>(request.ifr_hwaddr.sa_data), mac.size());
    if (const int error = control(SIOCGIFFLAGS, request); error != 0)
        return tl::unexpected(sentence(name, error));
    if ((request.ifr_flags & IFF_UP) == 0) {
        request.ifr_flags = static_cast<short>(request.ifr_flags | IFF_UP);
        if (const int error = control(SIOCSIFFLAGS, request); error != 0)
            return tl::unexpected(sentence(name, error));
    }
    return NetworkInterface(name, index, mac);
}

bool NetworkInterface::hasLink() const {
    ifreq request = requestFor(name_);
    constexpr int kGood = IFF_UP | IFF_RUNNING;
    return control(SIOCGIFFLAGS, request) == 0 && (request.ifr_flags & kGood) == kGood;
}

tl::expected<bool, Message> NetworkInterface::add(const NetworkSettings& network) const {
    const int error = ask(addressRequest(index_, network, RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL));
    if (error == 0)
        return true;
    if (error == EEXIST)
        return false;
    return tl::unexpected(message(term("Messages", "the address could not be set on %1: %2"), name_, reason(error)));
}

tl::expected<void, Message> NetworkInterface::remove(const NetworkSettings& network) const {
    const int error = ask(addressRequest(index_, network, RTM_DELADDR, 0));
    if (error == 0 || error == EADDRNOTAVAIL)
        return {};
    return tl::unexpected(
        message(term("Messages", "the address could not be removed from %1: %2"), name_, reason(error)));
}

} // namespace countis::sim
