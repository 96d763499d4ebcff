// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/net_services.h"

#include "core/ipv4.h"
#include "simulator/device/simulated_meter.h"

#include <array>
#include <utility>

namespace countis::sim {
namespace {

std::string offAt(Speed speed) {
    const std::string pace = speed.isMax() ? "as fast as it can" : "×" + speedText(speed);
    return "off: the meter's clock runs " + pace + ", but a time server's clock runs ×1";
}

} // namespace

NetServices::NetServices(asio::io_context& io, SimulatedMeter& device, const Clock& real, RateLimitedLog& log,
                         NetOptions options, std::uint64_t seed)
    : device_(device), real_(real), log_(log), options_(std::move(options)),
      ntp_(io, device.clock(), real, seed, [&device](WallTime wall) { device.clock().setWall(wall); }),
      dhcp_(io, device.clock(), seed, [this](const std::string& line) { tell("DHCP: " + line); }) {}

tl::expected<void, Message> NetServices::open() {
    saveOptions();
    if (options_.dhcpInterface.empty())
        return {};
    return dhcp_.open(options_.dhcpInterface);
}

/// What the command line says, a hand has set on the device: it survives, and the web page can change it.
void NetServices::saveOptions() {
    MeterSettings settings = device_.meter().settings();
    settings.ntpServer = options_.ntpServer.value_or(settings.ntpServer);
    settings.dhcp = settings.dhcp || !options_.dhcpInterface.empty();
    if (settings != device_.meter().settings())
        device_.write(std::array{Command(SaveSettings{settings})});
}

void NetServices::tick(bool plugged, Speed speed, bool still) {
    dhcp_.tick(device_.meter().settings(), device_.powered(), plugged);
    showAddress();
    tickNtp(plugged, speed, still);
    tellChanges();
}

void NetServices::showAddress() {
    const MeterSettings& settings = device_.meter().settings();
    std::optional<Ipv4> shown;
    if (settings.dhcp)
        shown = addressInUse(dhcp_.status(), settings.network).value_or(Ipv4{});
    if (std::exchange(addressShown_, shown) != shown)
        device_.handle([&](Meter& meter) { meter.setDhcpAddress(shown); });
}

void NetServices::tickNtp(bool plugged, Speed speed, bool still) {
    if (device_.meter().settings().ntpServer == Ipv4{})
        ntp_.stop("no time server is set");
    else if (!device_.powered())
        ntp_.stop("the meter has no power");
    else if (still)
        ntp_.stop("off while the meter's clock stands still");
    else if (speed != Speed{})
        ntp_.stop(offAt(speed));
    else if (!plugged)
        ntp_.stop("the network cable is unplugged");
    else if (!options_.dhcpInterface.empty() && !dhcp_.status().address)
        ntp_.stop("the meter has no address yet");
    else
        askNtp(device_.meter().settings().ntpServer);
}

/// The settings hold no port: that of the command line belongs to the server that came with it.
void NetServices::askNtp(const Ipv4& server) {
    ntp_.tick(server, server == options_.ntpServer.value_or(server) ? options_.ntpPort : kNtpPort);
}

void NetServices::tell(const std::string& line) {
    log_.write(real_.now().mono, [&] { return line; });
}

void NetServices::tellChanges() {
    if (std::exchange(ntpTold_, ntp_.status().words) != ntp_.status().words &&
        device_.meter().settings().ntpServer != Ipv4{})
        tell("NTP: " + ntp_.status().words);
    const DhcpStatus dhcp = dhcp_.status();
    const std::string address = dhcp.address ? ", address " + dotted(*dhcp.address) : std::string();
    const std::string words = dhcp.words + address;
    if (std::exchange(dhcpTold_, words) != words && !options_.dhcpInterface.empty())
        tell("DHCP on " + options_.dhcpInterface + ": " + words);
}

} // namespace countis::sim
