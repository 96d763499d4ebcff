// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notify_config.h"

#include "files/yaml_file.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace countis;

namespace {

class Files {
public:
    Files() {
        write("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");
        write("password", "s3cret\n");
        write("short", "s3cret\n");
        write("ca.pem", "x\n");
        write("open", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n", QFile::ReadOwner | QFile::ReadOther);
    }
    void write(const QString& name, const QByteArray& text,
               QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner) const {
        QFile file(folder_.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        file.setPermissions(permissions);
    }
    NotifySettings read(const std::string& text, YamlProblems& problems) const {
        NotifySettings settings;
        collecting(problems, [&] {
            settings = readNotify(YamlValue("notify", loadYaml(text), 0), folder_.path().toStdString(), problems);
        });
        return settings;
    }
    std::string problem(const std::string& text) const {
        YamlProblems problems;
        read(text, problems);
        INFO(text);
        REQUIRE(problems.size() == 1);
        return english(problems.front().message);
    }
    std::string path(const QString& name) const { return folder_.filePath(name).toStdString(); }

private:
    QTemporaryDir folder_;
};

} // namespace

TEST_CASE("Notifications have a webhook with its secret, and mail with its server") {
    const Files files;
    YamlProblems problems;
    const NotifySettings read =
        files.read("webhook: {url: 'https://example.org/alarms', secret_file: secret, ca_file: ca.pem}\n"
                   "mail: {to: [a@example.org, b@example.org], from: countis@example.org, cleared: true,\n"
                   "       smtp: {host: mail.example.org, user: countis, password_file: password}}\n",
                   problems);
    CHECK(problems.empty());
    REQUIRE(read.webhook);
    CHECK(read.webhook->url == "https://example.org/alarms");
    CHECK(read.webhook->secret == Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    CHECK(read.webhook->caFile == files.path("ca.pem"));
    REQUIRE(read.mail);
    CHECK(read.mail->to == std::vector<std::string>{"a@example.org", "b@example.org"});
    CHECK(read.mail->from == "countis@example.org");
    CHECK(read.mail->port == 587);
    CHECK(read.mail->tls == MailTls::Required);
    CHECK(read.mail->password == Secret("s3cret"));
    CHECK(read.mail->cleared);
}

TEST_CASE("Of a file that is not there the message says no more than that") {
    const Files files;
    const std::string said = files.problem("webhook: {url: 'https://example.org/alarms', secret_file: none}");
    CHECK(said.ends_with("it does not exist"));
}

TEST_CASE("What is left out of mail follows from the rest") {
    const Files files;
    YamlProblems problems;
    CHECK(files.read("{}", problems).empty());
    const auto mail = [&](const std::string& smtp) {
        return *files.read("mail: {to: a@example.org, smtp: {" + smtp + "}}", problems).mail;
    };
    CHECK(mail("host: m").from == "a@example.org");
    CHECK(mail("host: m, tls: tls").port == 465);
    CHECK(mail("host: localhost, tls: none").port == 25);
    CHECK(mail("host: localhost, tls: none, port: 2525").port == 2525);
    CHECK(problems.empty());
}

TEST_CASE("Each problem of notifications is told by its key") {
    const Files files;
    const std::string url = "url: 'https://example.org'";
    for (const auto& [text, told] : std::vector<std::pair<std::string, std::string>>{
             {"webhook: {url: 'http://example.org', secret_file: secret}", "notify.webhook.url: without encryption"},
             {"webhook: {url: 'https://a:b@example.org', secret_file: secret}",
              "notify.webhook.url: a user or a password"},
             {"webhook: {url: example, secret_file: secret}", "notify.webhook.url: \"example\" is not an address"},
             {"webhook: {" + url + "}", "notify.webhook: the key \"secret_file\" is missing"},
             {"webhook: {" + url + ", secret_file: none}", "notify.webhook.secret_file: "},
             {"webhook: {" + url + ", secret_file: open}", "notify.webhook.secret_file: every user"},
             {"webhook: {" + url + ", secret_file: short}", "notify.webhook.secret_file: the secret has 6 bytes"},
             {"webhook: {" + url + ", secret_file: secret, ca_file: none}", "notify.webhook.ca_file: "},
             {"webhook: {" + url + ", secret_file: secret, password: x}", "there is no key \"password\""},
             {"mail: {to: a, smtp: {host: m}}", "notify.mail.to: \"a\" is not a mail address"},
             {"mail: {to: [], smtp: {host: m}}", "notify.mail.to: the list is empty"},
             {"mail: {to: a@b}", "notify.mail: the key \"smtp\" is missing"},
             {"mail: {to: a@b, smtp: {host: 'm:25'}}", "notify.mail.smtp.host: "},
             {"mail: {to: a@b, smtp: {host: 'm/x'}}", "notify.mail.smtp.host: "},
             {"mail: {to: a@b, smtp: {host: m, tls: none}}", "notify.mail.smtp.tls: without encryption"},
             {"mail: {to: a@b, smtp: {host: m, tls: maybe}}", "notify.mail.smtp.tls: "},
             {"mail: {to: a@b, smtp: {host: m, password_file: password}}",
              "notify.mail.smtp.password_file: needs user"},
         }) {
        const std::string problem = files.problem(text);
        INFO(problem);
        CHECK(problem.find(told) != std::string::npos);
        CHECK(problem.find("s3cret") == std::string::npos);
    }
}
