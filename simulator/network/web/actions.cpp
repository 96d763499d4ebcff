// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/actions.h"

#include "core/printable.h"
#include "simulator/network/web/pages.h"
#include "simulator/network/web/password_text.h"

namespace countis::sim::web {
namespace {

tl::unexpected<ActionError> wrong(std::string text) {
    return tl::unexpected(ActionError{422, std::move(text)});
}

tl::unexpected<ActionError> noAnswer() {
    return tl::unexpected(ActionError{503, "The meter did not answer in time, and nothing was changed. Try again."});
}

tl::expected<Ipv4, ActionError> addressField(const Form& form, std::string_view name, const char* label) {
    if (const auto address = parseIpv4(form.get(name)))
        return *address;
    return wrong(std::string(label) + ": " + inQuotes(form.get(name)) +
                 " is not an address; an address has four numbers from 0 to 255, for example 192.168.0.4.");
}

tl::expected<NetworkSettings, ActionError> networkOf(const Form& form) {
    const auto address = addressField(form, "address", "IP address");
    const auto mask = addressField(form, "netmask", "Netmask");
    const auto gateway = addressField(form, "gateway", "Gateway");
    for (const auto* const field : {&address, &mask, &gateway})
        if (!*field)
            return tl::unexpected(field->error());
    if (!isStationMask(*mask))
        return wrong("Netmask: " + dotted(*mask) + " is not a netmask; an example is 255.255.255.0.");
    if (!isHost(*address, *mask))
        return wrong("IP address: " + dotted(*address) +
                     " cannot be the address of a device in a network with the mask " + dotted(*mask) + ".");
    const bool near = ((bitsOf(*gateway) ^ bitsOf(*address)) & bitsOf(*mask)) == 0;
    if (*gateway != Ipv4{} && (!near || !isHost(*gateway, *mask) || *gateway == *address))
        return wrong("Gateway: " + dotted(*gateway) + " is not another device in the network of " + dotted(*address) +
                     ", so the meter cannot reach it. 0.0.0.0 means no gateway.");
    return NetworkSettings{*address, *mask, *gateway};
}

tl::expected<Ipv4, ActionError> ntpOf(const Form& form) {
    if (form.get("ntp").empty())
        return Ipv4{};
    auto server = addressField(form, "ntp", "NTP server");
    // Loopback serves a simulated meter whose time server runs on the same machine.
    if (server && !isPeer(*server) && *server != Ipv4{})
        return wrong("NTP server: " + dotted(*server) + " cannot be the address of a server.");
    return server;
}

/// Fit to be set.
tl::expected<PasswordText, ActionError> newPassword(const Form& form) {
    auto password = passwordText(form.get("new"));
    if (!password)
        return wrong(password.error() == PasswordFault::NotUtf8
                         ? "The new password is not written in UTF-8."
                         : "The new password has a character that cannot be typed.");
    const std::size_t count = password->characters;
    if (count < kShortestPassword || count > kLongestPassword)
        return wrong("The new password has " + std::to_string(count) + " characters; it must have " +
                     std::to_string(kShortestPassword) + " to " + std::to_string(kLongestPassword) + ".");
    const auto again = passwordText(form.get("again"));
    if (!again || again->bytes != password->bytes)
        return wrong("The new password and its repetition differ.");
    return *std::move(password);
}

} // namespace

ActionResult setTariff(const Form& form, const WebSnapshot& now, WebDevice& device) {
    const std::string tariff(form.get("tariff"));
    if (tariff != "1" && tariff != "2")
        return wrong("The tariff must be 1 or 2.");
    if (now.settings.tariffSource == TariffSource::Dig)
        return tl::unexpected(
            ActionError{409, "The digital input selects the tariff (tAr = diG), so it cannot be set here."});
    if (!device.carryOut(SetTariff{static_cast<std::uint8_t>(tariff == "1" ? 1 : 2)}))
        return noAnswer();
    return "The meter now counts on tariff " + tariff + ".";
}

ActionResult setNetwork(const Form& form, WebDevice& device) {
    const auto network = networkOf(form);
    if (!network)
        return tl::unexpected(network.error());
    const auto ntp = ntpOf(form);
    if (!ntp)
        return tl::unexpected(ntp.error());
    const bool dhcp = form.has("dhcp");
    const bool saved = device.changeSettings([=](MeterSettings& settings) {
        settings.network = *network;
        settings.dhcp = dhcp;
        settings.ntpServer = *ntp;
    });
    if (!saved)
        return noAnswer();
    return std::string(dhcp ? "Saved. The meter gets its address by DHCP; without an answer it takes "
                            : "Saved. The address of the meter is set to ") +
           dotted(network->address) + ".";
}

ActionResult setClock(const Form& form, WebDevice& device) {
    const auto time = parseTime(form.get("time"));
    if (!time)
        return wrong(inQuotes(form.get("time")) +
                     " is not a time from 2000 to 2099; an example is 2026-11-23T15:30:00.");
    if (!device.setClock(*time))
        return noAnswer();
    return "The clock was set to " + timeText(*time) + " UTC.";
}

std::optional<PartialMeter> partialOf(const Form& form) {
    const std::string_view text = form.get("meter");
    if (text.size() != 1 || text[0] < '0' || text[0] >= static_cast<char>('0' + kPartialMeters))
        return std::nullopt;
    return static_cast<PartialMeter>(text[0] - '0');
}

ActionResult changePartial(const Form& form, WebDevice& device) {
    const auto meter = partialOf(form);
    const std::string_view what = form.get("do");
    if (!meter || (what != "start" && what != "stop" && what != "reset"))
        return wrong("Choose a partial meter, and whether to start, stop or reset it.");
    const std::string name = partialName(*meter);
    const Command command = what == "start"  ? Command(StartPartial{*meter})
                            : what == "stop" ? Command(StopPartial{*meter})
                                             : Command(ResetPartial{*meter});
    if (!device.carryOut(command))
        return noAnswer();
    return name + (what == "start" ? " runs." : what == "stop" ? " is stopped." : " was reset.");
}

ActionResult setPassword(const Form& form, const WebSnapshot& now, WebDevice& device, Doorkeeper& door,
                         LoginAttempt asAdmin, Instant at, const PasswordCost& cost) {
    const Account* const account = findAccount(form.get("account"));
    if (account == nullptr)
        return wrong("Choose whose password to change.");
    const auto password = newPassword(form);
    if (!password)
        return tl::unexpected(password.error());
    asAdmin.name = accountOf(Role::Admin).name;
    asAdmin.password = form.get("own");
    const auto admitted = door.admit(asAdmin, now.settings, at);
    if (!admitted && admitted.error().wait.count() > 0)
        return tl::unexpected(
            ActionError{429, "Too many wrong passwords: wait " + waitText(admitted.error().wait) + "."});
    if (!admitted)
        return wrong("Your present password is not right.");
    const auto hash = hashPassword(password->bytes, cost);
    if (!hash)
        return noAnswer();
    const auto place = account->password;
    if (!device.changeSettings([place, hash](MeterSettings& settings) { settings.*place = *hash; }))
        return noAnswer();
    return "The password of " + std::string(account->name) + " was changed.";
}

std::string waitText(std::chrono::seconds wait) {
    constexpr std::chrono::seconds kLong{90};
    if (wait.count() == 1)
        return "another second";
    if (wait <= kLong)
        return "another " + std::to_string(wait.count()) + " seconds";
    return "another " + std::to_string(std::chrono::ceil<std::chrono::minutes>(wait).count()) + " minutes";
}

} // namespace countis::sim::web
