// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_packet.h"

#include <algorithm>
#include <map>

namespace countis::sim {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint8_t kBootRequest = 1;
constexpr std::uint8_t kBootReply = 2;
constexpr std::uint8_t kEthernet = 1;
constexpr std::uint8_t kBroadcastFlag = 0x80; // the first of two bytes
constexpr std::array<std::uint8_t, 4> kCookie{99, 130, 83, 99};

constexpr std::size_t kXidAt = 4;
constexpr std::size_t kSecsAt = 8;
constexpr std::size_t kFlagsAt = 10;
constexpr std::size_t kClientAt = 12;
constexpr std::size_t kYoursAt = 16;
constexpr std::size_t kMacAt = 28;
constexpr std::size_t kServerNameAt = 44;
constexpr std::size_t kFileAt = 108;
constexpr std::size_t kCookieAt = 236;
constexpr std::size_t kOptionsAt = 240;
// Relays and servers exist that drop anything shorter than BOOTP's fixed size (RFC 1542 section 2.1).
constexpr std::size_t kLeastBytes = 300;

constexpr std::uint8_t kPad = 0;
constexpr std::uint8_t kNetmask = 1;
constexpr std::uint8_t kRouter = 3;
constexpr std::uint8_t kHostName = 12;
constexpr std::uint8_t kRequestedAddress = 50;
constexpr std::uint8_t kLeaseTime = 51;
constexpr std::uint8_t kOverload = 52;
constexpr std::uint8_t kMessageType = 53;
constexpr std::uint8_t kServerId = 54;
constexpr std::uint8_t kParameterList = 55;
constexpr std::uint8_t kMessage = 56;
constexpr std::uint8_t kT1 = 58;
constexpr std::uint8_t kT2 = 59;
constexpr std::uint8_t kClientId = 61;
constexpr std::uint8_t kEnd = 255;

void put(std::vector<std::uint8_t>& out, std::uint8_t option, Bytes value) {
    out.push_back(option);
    out.push_back(static_cast<std::uint8_t>(value.size()));
    out.insert(out.end(), value.begin(), value.end());
}

void putOptions(std::vector<std::uint8_t>& out, const DhcpRequest& request) {
    put(out, kMessageType, std::array{static_cast<std::uint8_t>(request.type)});
    std::array<std::uint8_t, 7> clientId{kEthernet};
    std::ranges::copy(request.mac, clientId.begin() + 1);
    put(out, kClientId, clientId);
    if (request.requested)
        put(out, kRequestedAddress, *request.requested);
    if (request.server)
        put(out, kServerId, *request.server);
    // Not in a decline or release (RFC 2131 table 5).
    if (request.type == DhcpType::Discover || request.type == DhcpType::Request) {
        const std::string name = request.hostName.substr(0, 63);
        if (!name.empty())
            put(out, kHostName, std::vector<std::uint8_t>(name.begin(), name.end()));
        put(out, kParameterList, std::array{kNetmask, kRouter, kLeaseTime, kServerId, kT1, kT2});
    }
    out.push_back(kEnd);
}

std::uint32_t number(Bytes bytes) {
    std::uint32_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8U | byte;
    return value;
}

using Options = std::map<std::uint8_t, std::vector<std::uint8_t>>;

/// Where an option is given twice its pieces belong together (RFC 3396).
std::optional<std::string> collect(Bytes field, Options& options) {
    for (std::size_t at = 0; at < field.size();) {
        const std::uint8_t option = field[at++];
        if (option == kEnd)
            return std::nullopt;
        if (option == kPad)
            continue;
        const std::size_t length = at < field.size() ? field[at++] : field.size();
        if (length > field.size() - at)
            return "option " + std::to_string(option) + " ends behind its field";
        const Bytes value = field.subspan(at, length);
        options[option].insert(options[option].end(), value.begin(), value.end());
        at += length;
    }
    return std::nullopt;
}

std::optional<std::string> collectAll(Bytes bytes, Options& options) {
    if (auto wrong = collect(bytes.subspan(kOptionsAt), options))
        return wrong;
    const auto overload = options.find(kOverload);
    if (overload == options.end())
        return std::nullopt;
    if (overload->second.size() != 1)
        return "option 52 is of wrong length";
    const std::uint8_t fields = overload->second[0];
    if ((fields & 1U) != 0)
        if (auto wrong = collect(bytes.subspan(kFileAt, kCookieAt - kFileAt), options))
            return wrong;
    if ((fields & 2U) != 0)
        return collect(bytes.subspan(kServerNameAt, kFileAt - kServerNameAt), options);
    return std::nullopt;
}

/// Takes options of a fixed length out of the map, and remembers the first that has another.
class Reader {
public:
    explicit Reader(const Options& options) : options_(options) {}

    std::optional<std::uint32_t> read(std::uint8_t option, std::size_t bytes, bool list = false) {
        const auto found = options_.find(option);
        if (found == options_.end())
            return std::nullopt;
        const auto& value = found->second;
        if (value.empty() || (list ? value.size() % bytes != 0 : value.size() != bytes)) {
            wrong_ = "option " + std::to_string(option) + " is of wrong length";
            return std::nullopt;
        }
        return number(Bytes(value).first(bytes));
    }

    std::optional<Ipv4> address(std::uint8_t option, bool list = false) {
        const auto value = read(option, 4, list);
        if (!value)
            return std::nullopt;
        return Ipv4{static_cast<std::uint8_t>(*value >> 24U), static_cast<std::uint8_t>(*value >> 16U & 0xFFU),
                    static_cast<std::uint8_t>(*value >> 8U & 0xFFU), static_cast<std::uint8_t>(*value & 0xFFU)};
    }

    std::string text(std::uint8_t option) const {
        std::string text;
        if (const auto found = options_.find(option); found != options_.end())
            for (const std::uint8_t letter : found->second)
                if (letter >= ' ' && letter <= '~')
                    text += static_cast<char>(letter);
        return text;
    }

    const std::optional<std::string>& wrong() const { return wrong_; }

private:
    const Options& options_;
    std::optional<std::string> wrong_;
};

tl::expected<DhcpReply, std::string> readOptions(const Options& options, DhcpReply reply) {
    Reader reader(options);
    const auto type = reader.read(kMessageType, 1);
    reply.netmask = reader.address(kNetmask);
    reply.router = reader.address(kRouter, true);
    reply.server = reader.address(kServerId);
    reply.lease = reader.read(kLeaseTime, 4);
    reply.t1 = reader.read(kT1, 4);
    reply.t2 = reader.read(kT2, 4);
    reply.message = reader.text(kMessage);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    if (!type)
        return tl::unexpected(std::string("no message type: BOOTP, not DHCP"));
    reply.type = static_cast<DhcpType>(*type);
    if (reply.type != DhcpType::Offer && reply.type != DhcpType::Ack && reply.type != DhcpType::Nak)
        return tl::unexpected("message type " + std::to_string(*type) + " is none that a server sends");
    return reply;
}

} // namespace

std::vector<std::uint8_t> encode(const DhcpRequest& request) {
    std::vector<std::uint8_t> out(kOptionsAt);
    out[0] = kBootRequest;
    out[1] = kEthernet;
    out[2] = static_cast<std::uint8_t>(request.mac.size());
    for (std::size_t n = 0; n < 4; ++n)
        out[kXidAt + n] = static_cast<std::uint8_t>(request.xid >> (24 - 8 * n) & 0xFFU);
    out[kSecsAt] = static_cast<std::uint8_t>(request.secs >> 8U);
    out[kSecsAt + 1] = static_cast<std::uint8_t>(request.secs & 0xFFU);
    // Without an address of ours the answer must not depend on one.
    if (request.client == Ipv4{})
        out[kFlagsAt] = kBroadcastFlag;
    std::ranges::copy(request.client, out.begin() + kClientAt);
    std::ranges::copy(request.mac, out.begin() + kMacAt);
    std::ranges::copy(kCookie, out.begin() + kCookieAt);
    putOptions(out, request);
    out.resize(std::max(out.size(), kLeastBytes));
    return out;
}

tl::expected<DhcpReply, std::string> decodeDhcp(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kOptionsAt)
        return tl::unexpected("only " + std::to_string(bytes.size()) + " bytes");
    if (bytes[0] != kBootReply || bytes[1] != kEthernet || bytes[2] != std::tuple_size_v<Mac>)
        return tl::unexpected(std::string("no reply to an Ethernet client"));
    if (!std::ranges::equal(bytes.subspan(kCookieAt, kCookie.size()), kCookie))
        return tl::unexpected(std::string("no DHCP magic cookie"));
    DhcpReply reply;
    reply.xid = number(bytes.subspan(kXidAt, 4));
    std::ranges::copy(bytes.subspan(kYoursAt, 4), reply.yours.begin());
    std::ranges::copy(bytes.subspan(kMacAt, reply.mac.size()), reply.mac.begin());
    Options options;
    if (const auto wrong = collectAll(bytes, options))
        return tl::unexpected(*wrong);
    return readOptions(options, std::move(reply));
}

} // namespace countis::sim
