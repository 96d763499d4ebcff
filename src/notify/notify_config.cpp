// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notify_config.h"

#include "core/printable.h"
#include "files/text_file.h"
#include "files/yaml_file.h"
#include "files/yaml_values.h"
#include "notify/mail.h"
#include "notify/webhook.h"

#include <utility>

namespace countis {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRecipients = 50;

Secret secret(const YamlValue& value, const fs::path& folder) {
    return Secret(QString::fromStdString(secretLine(value, folder)));
}

std::string authorities(const YamlValue& value, const fs::path& folder) {
    fileText(value, folder); // whether it can be read
    return filePath(value, folder);
}

WebhookSettings readWebhook(const YamlValue& value, const fs::path& folder, YamlProblems& problems) {
    WebhookSettings settings;
    const YamlSection section(value, {"url", "secret_file", "ca_file"}, problems);
    section.require("url", [&](const YamlValue& url) {
        settings.url = url.text();
        if (const auto problem = webhookUrlProblem(settings.url))
            url.fail(*problem);
    });
    section.require("secret_file", [&](const YamlValue& file) {
        settings.secret = secret(file, folder);
        if (const auto key = keyOf(settings.secret); !key)
            file.fail(key.error());
    });
    section.read("ca_file", [&](const YamlValue& file) { settings.caFile = authorities(file, folder); });
    return settings;
}

std::string readAddress(const YamlValue& value) {
    std::string address = value.text();
    if (!isMailAddress(address))
        value.fail(allowing(message(term("Messages", "%1 is not a mail address"), quotedValue(address)),
                            "electrician@example.org"));
    return address;
}

std::vector<std::string> readRecipients(const YamlValue& value, YamlProblems& problems) {
    if (!value.node().IsSequence())
        return {readAddress(value)};
    std::vector<std::string> addresses;
    for (const YamlValue& item : value.items(kMostRecipients))
        collecting(problems, [&] { addresses.push_back(readAddress(item)); });
    if (value.node().size() == 0)
        value.fail(message(term("Messages", "the list is empty; give one mail address at least")));
    return addresses;
}

/// What stands in an address of libcurl: nothing in it can end the host.
std::string readHost(const YamlValue& value) {
    std::string host = value.text();
    if (host.empty() || host.find_first_of(" /@?#[]%\\\"") != std::string::npos ||
        (host.find(':') != std::string::npos &&
         host.find_first_not_of("0123456789abcdefABCDEF:.") != std::string::npos))
        value.fail(message(term("Messages", "%1 is not a host name or an IP address; the key %2 has the port"),
                           quotedValue(host), "port"));
    return host;
}

MailTls readTls(const YamlValue& value) {
    const std::string word = oneOf(value, {"starttls", "tls", "none"});
    return word == "tls" ? MailTls::FromStart : word == "none" ? MailTls::None : MailTls::Required;
}

std::uint16_t usualPort(MailTls tls) {
    switch (tls) {
    case MailTls::FromStart: return kSubmissionTlsPort;
    case MailTls::None: return kLocalMailPort;
    case MailTls::Required: break;
    }
    return kSubmissionPort;
}

void readServer(const YamlValue& value, const fs::path& folder, MailSettings& settings, YamlProblems& problems) {
    const YamlSection section(value, {"host", "port", "tls", "user", "password_file", "ca_file"}, problems);
    section.require("host", [&](const YamlValue& host) { settings.host = readHost(host); });
    section.read("tls", [&](const YamlValue& tls) {
        settings.tls = readTls(tls);
        if (settings.tls == MailTls::None && !isThisComputer(settings.host))
            tls.fail(message(term("Messages", "without encryption anybody on the way could read the alarms and the "
                                              "password; %1 is allowed to this computer only"),
                             "none"));
    });
    settings.port = usualPort(settings.tls);
    section.read("port", [&](const YamlValue& port) {
        settings.port = static_cast<std::uint16_t>(port.wholeNumber({1, 65535}));
    });
    section.read("user", [&](const YamlValue& user) { settings.user = lineText(user); });
    section.read("password_file", [&](const YamlValue& file) {
        if (settings.user.empty())
            file.fail(message(term("Messages", "needs %1"), "user"));
        settings.password = secret(file, folder);
    });
    section.read("ca_file", [&](const YamlValue& file) { settings.caFile = authorities(file, folder); });
}

MailSettings readMail(const YamlValue& value, const fs::path& folder, YamlProblems& problems) {
    MailSettings settings;
    const YamlSection section(value, {"to", "from", "smtp", "cleared"}, problems);
    section.require("to", [&](const YamlValue& to) { settings.to = readRecipients(to, problems); });
    if (!settings.to.empty())
        settings.from = settings.to.front();
    section.read("from", [&](const YamlValue& from) { settings.from = readAddress(from); });
    section.read("cleared", [&](const YamlValue& cleared) { settings.cleared = flag(cleared); });
    section.require("smtp", [&](const YamlValue& smtp) { readServer(smtp, folder, settings, problems); });
    return settings;
}

} // namespace

NotifySettings readNotify(const YamlValue& value, const fs::path& folder, YamlProblems& problems) {
    NotifySettings settings;
    const YamlSection section(value, {"webhook", "mail"}, problems);
    section.read("webhook",
                 [&](const YamlValue& webhook) { settings.webhook = readWebhook(webhook, folder, problems); });
    section.read("mail", [&](const YamlValue& mail) { settings.mail = readMail(mail, folder, problems); });
    return settings;
}

tl::expected<NotifySettings, std::vector<Message>> readNotifyFile(const std::string& file) {
    const auto text = readTextFile(file, message(term("Messages", "the file %1"), printable(file)));
    if (!text)
        return tl::unexpected(std::vector{text.error()});
    NotifySettings settings;
    YamlProblems problems;
    collecting(problems, [&] {
        const YamlSection root(YamlValue("", loadYaml(*text), 0), {"notify"}, problems);
        root.require("notify", [&](const YamlValue& notify) {
            settings = readNotify(notify, fs::path(file).parent_path(), problems);
        });
    });
    if (!problems.empty())
        return tl::unexpected(located(file, std::move(problems)));
    return settings;
}

} // namespace countis
