// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on which the admin sets something, and the user sees how it is set.
#include "core/catalogue.h"
#include "core/ipv4.h"
#include "simulator/network/web/pages.h"

#include <array>

namespace countis::sim::web {
namespace {

std::string_view unitOf(PartialMeter meter) {
    return info(counted(meter).kind).shownUnit;
}

std::string form(const View& view, std::string_view action, std::string_view content) {
    return "<form class='card' method='post' action='" + std::string(action) + "'>" + csrfField(view.csrf) +
           std::string(content) + "</form>\n";
}

struct Field {
    const char* name = "";
    const char* label = "";
    const char* hint = "";
    const char* attributes = "";
};

std::string field(const View& view, const Field& f, std::string_view present) {
    const std::string id = std::string("f-") + f.name;
    const std::string hint = *f.hint == '\0' ? "" : "<span class='hint' id='" + id + "-hint'>" + f.hint + "</span>";
    return "<p class='field'><label for='" + id + "'>" + f.label + "</label><input id='" + id + "' name='" + f.name +
           "'" + fieldValue(view, f.name, present) + (hint.empty() ? "" : " aria-describedby='" + id + "-hint'") +
           " " + f.attributes + ">" + hint + "</p>\n";
}

std::string passwordField(const std::string& form, const char* name, const char* label, const char* complete) {
    const std::string id = form + "-" + name;
    return "<p class='field'><label for='" + id + "'>" + label + "</label><input id='" + id + "' name='" + name +
           "' type='password' autocomplete='" + complete + "' required></p>\n";
}

std::string passwordForm(const std::string& account) {
    std::string html = "<h2>Password of ";
    html.append(account).append("</h2><input name='account' value='").append(account);
    html.append("' autocomplete='username' readonly hidden>");
    html.append(passwordField(account, "own", "Your present password (admin)", "current-password"));
    html.append(passwordField(account, "new", "New password", "new-password"));
    html.append(passwordField(account, "again", "New password again", "new-password"));
    return html.append("<p class='buttons'><button>Change password of ").append(account).append("</button></p>");
}

std::string smallForm(const View& view, std::string_view action, PartialMeter meter, std::string_view does,
                      std::string_view word) {
    return "<form method='post' action='" + std::string(action) + "'>" + csrfField(view.csrf) +
           "<input type='hidden' name='meter' value='" + std::to_string(index(meter)) +
           "'><button class='quiet' name='do' value='" + std::string(does) + "'>" + std::string(word) +
           "<span class='hidden'> " + partialName(meter) + "</span></button></form>";
}

std::string partialRow(const View& view, PartialMeter meter) {
    const auto& state = view.meter.readings.device.partialRunning;
    const bool running = !state || (*state)[index(meter)];
    std::string html = "<li><span class='name'>" + partialName(meter) +
                       "</span><span class='value'><span data-live>" +
                       shown(view.meter.readings.partial[index(meter)]) + "</span> <span class='unit'>" +
                       std::string(unitOf(meter)) + "</span></span><span class='state' data-live>" +
                       (running ? "runs" : "stopped") + "</span>";
    if (view.admin())
        html += "<span class='actions'>" +
                smallForm(view, "/partials", meter, running ? "stop" : "start", running ? "Stop" : "Start") +
                smallForm(view, "/partials", meter, "ask", "Reset") + "</span>";
    return html + "</li>\n";
}

std::string choice(const View& view, int tariff) {
    const bool now = view.meter.readings.tariffInProgress == tariff;
    const std::string text = std::to_string(tariff);
    return "<label class='choice'><input type='radio' name='tariff' value='" + text + "'" + (now ? " checked" : "") +
           " required> T" + text + "</label>";
}

std::string ntpServer(const MeterSettings& settings, const char* none) {
    return settings.ntpServer == Ipv4{} ? none : dotted(settings.ntpServer);
}

/// What happens to the pages when another address is saved.
const char* whereTo(const WebSnapshot& meter) {
    if (meter.place.follows)
        return "Saved settings take effect at once: these pages and Modbus move to 127.0.0.N, where N is the last "
               "number of the IP address.";
    if (!meter.net.dhcp.interfaceName.empty())
        return "Saved settings take effect at once. If you change the address, open this page again at the new one.";
    return "Saved settings take effect at once. This simulated meter keeps answering at the address where it was "
           "started, whatever IP address is set here.";
}

std::string networkForm(const View& view) {
    constexpr const char* kAddress = "inputmode='decimal' autocomplete='off' maxlength='15' size='16' required";
    constexpr const char* kOptional = "inputmode='decimal' autocomplete='off' maxlength='15' size='16'";
    const MeterSettings& now = view.meter.settings;
    const bool dhcp = view.error.empty() ? now.dhcp : view.given.has("dhcp");
    return form(view, "/network",
                field(view, {"address", "IP address", "", kAddress}, dotted(now.network.address)) +
                    field(view, {"netmask", "Netmask", "", kAddress}, dotted(now.network.netmask)) +
                    field(view, {"gateway", "Gateway", "0.0.0.0: none", kAddress}, dotted(now.network.gateway)) +
                    "<p class='field'><label class='choice'><input type='checkbox' name='dhcp' value='on'" +
                    (dhcp ? " checked" : "") +
                    "> Get the address by DHCP</label><span class='hint'>If no DHCP server answers, the meter uses "
                    "the address above.</span></p>\n" +
                    field(view, {"ntp", "NTP server", "An address; empty: none", kOptional}, ntpServer(now, "")) +
                    "<p class='buttons'><button>Save</button></p><p class='hint'>" + whereTo(view.meter) + "</p>");
}

} // namespace

std::string partialName(PartialMeter meter) {
    return symbolOf(counted(meter));
}

std::string partialsContent(const View& view) {
    std::string html = "<ul class='card rows'>\n";
    for (std::size_t meter = 0; meter < kPartialMeters; ++meter)
        html += partialRow(view, static_cast<PartialMeter>(meter));
    return html + "</ul>\n";
}

std::string resetQuestion(const View& view, PartialMeter meter) {
    return form(view, "/partials",
                "<p>Reset the partial meter <b>" + partialName(meter) + "</b>? Its " +
                    shown(view.meter.readings.partial[index(meter)]) + " " + std::string(unitOf(meter)) +
                    " cannot be brought back; the totals stay.</p><input type='hidden' name='meter' value='" +
                    std::to_string(index(meter)) +
                    "'><p class='buttons'><button name='do' value='reset'>Yes, reset</button> "
                    "<a class='button' href='/partials'>No</a></p>");
}

std::string tariffContent(const View& view) {
    const bool byInput = view.meter.settings.tariffSource == TariffSource::Dig;
    std::string html =
        "<div class='card'><table class='details'><tbody>\n" +
        detail("In progress", "<b>T" + std::to_string(view.meter.readings.tariffInProgress) + "</b>", true) +
        detail("Chosen by", byInput ? "the digital input (<code>tAr</code> = diG)"
                                    : "Modbus or this page (<code>tAr</code> = COM)") +
        "</tbody></table></div>\n";
    if (!view.admin())
        return html;
    if (byInput)
        return html + "<p class='note'>While the digital input selects the tariff, it cannot be set here. On the "
                      "meter, <code>tAr</code> in SETUP 1 sets what selects the tariff.</p>\n";
    return html + form(view, "/tariff",
                       "<fieldset><legend>Tariff to count on</legend>" + choice(view, 1) + choice(view, 2) +
                           "</fieldset><p class='buttons'><button>Set tariff</button></p>");
}

std::string networkContent(const View& view) {
    const MeterSettings& now = view.meter.settings;
    const DhcpStatus& dhcp = view.meter.net.dhcp;
    const auto inUse = addressInUse(dhcp, now.network);
    const std::string& trouble = view.meter.place.trouble;
    const std::string state = (trouble.empty() ? std::string()
                                               : "<p class='banner bad' role='alert'>The IP address could not be "
                                                 "taken: " +
                                                     escaped(trouble) + ".</p>\n") +
                              "<div class='card'><table class='details'><tbody>\n" +
                              detail("Address in use", inUse ? dotted(*inUse) : "none yet", true) +
                              detail("DHCP", dhcp.words.empty() ? "off" : escaped(dhcp.words), true);
    if (view.admin())
        return state + "</tbody></table></div>\n" + networkForm(view);
    return state + detail("Fixed address", dotted(now.network.address)) +
           detail("Netmask", dotted(now.network.netmask)) + detail("Gateway", dotted(now.network.gateway)) +
           detail("Asks for an address", now.dhcp ? "yes" : "no") + detail("NTP server", ntpServer(now, "none")) +
           "</tbody></table></div>\n";
}

std::string clockContent(const View& view) {
    const MeterSettings& now = view.meter.settings;
    const NtpStatus& ntp = view.meter.net.ntp;
    const std::string time = timeText(view.meter.clock);
    std::string html = "<div class='card'><table class='details'><tbody>\n" +
                       detail("Meter's time, UTC", "<span class='figures'>" + time + "</span>", true) +
                       detail("NTP server", ntpServer(now, "none")) +
                       (ntp.words.empty() ? "" : detail("NTP", escaped(ntp.words), true)) +
                       "</tbody></table></div>\n";
    if (!view.admin())
        return html;
    std::string input = time;
    input[10] = 'T';
    return html + form(view, "/clock",
                       field(view,
                             {"time", "New date and time, UTC", "",
                              "type='datetime-local' step='1' min='2000-01-01T00:00' "
                              "max='2099-12-31T23:59:59' required"},
                             input) +
                           "<p class='buttons'><button>Set clock</button> <button type='button' class='quiet' "
                           "id='fill-now' hidden>Fill in this computer's time</button></p>" +
                           (ntp.state == NtpState::Off || ntp.state == NtpState::Denied
                                ? ""
                                : "<p class='hint'>The NTP server sets it again.</p>"));
}

std::string passwordsContent(const View& view) {
    std::string html = "<p class='note'>8 to 64 characters. Whoever is logged in with the old password is logged "
                       "out.</p>\n";
    for (const Role role : {Role::Admin, Role::User})
        html.append(form(view, "/passwords", passwordForm(std::string(accountOf(role).name))));
    return html;
}

std::string movedContent(std::string_view done, std::string_view url) {
    const std::string to = escaped(url);
    return "<p class='banner good' role='status'>" + escaped(done) +
           "</p>\n<p>Nothing answers here any more. These " + "pages are now at <a href='" + to + "/network'>" + to +
           "</a>; log in there again.</p>\n";
}

std::string loginContent(std::string_view token, std::string_view name, std::string_view error) {
    return (error.empty() ? std::string() : "<p class='banner bad' role='alert'>" + escaped(error) + "</p>\n") +
           "<form class='card' method='post' action='/login'>" + csrfField(token) +
           "<p class='field'><label for='name'>User name</label><input id='name' name='name' value='" +
           escaped(name) +
           "' autocomplete='username' autocapitalize='none' spellcheck='false' maxlength='32' required "
           "autofocus></p>\n<p class='field'><label for='password'>Password</label><input id='password' "
           "name='password' type='password' autocomplete='current-password' required></p>\n"
           "<p class='buttons'><button>Log in</button></p></form>\n";
}

std::string contentOf(const PageInfo& info, const View& view) {
    using Content = std::string (*)(const View&);
    constexpr std::array<Content, kPages.size()> kContents{measurementsContent, energiesContent, partialsContent,
                                                           tariffContent,       networkContent,  clockContent,
                                                           deviceContent,       passwordsContent};
    return kContents[static_cast<std::size_t>(&info - kPages.data())](view);
}

} // namespace countis::sim::web
