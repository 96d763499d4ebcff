// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mail.h"

#include "notify/mail_delivery.h"
#include "support/catch.h"

#include <QByteArray>
#include <QStringList>

using namespace countis;

namespace {

const std::vector<std::string> kTo{"a@example.org", "b@example.org"};

QStringList linesOf(const QString& subject, const QString& text) {
    const std::string mail = mailText(
        {"countis@example.org", kTo, "event-1", WallTime{std::chrono::seconds{1'767'254'400}}, subject, text});
    return QString::fromStdString(mail).split("\r\n");
}

} // namespace

TEST_CASE("A mail has the headers that a mail server asks for") {
    const QStringList lines = linesOf("Alarm", "A\nB\n");
    CHECK(lines[0] == "Date: Thu, 01 Jan 2026 08:00:00 +0000");
    CHECK(lines[1] == "From: countis@example.org");
    CHECK(lines[2] == "To: a@example.org,");
    CHECK(lines[3] == " b@example.org");
    CHECK(lines.contains("Message-ID: <event-1@example.org>"));
    CHECK(lines.contains("Auto-Submitted: auto-generated"));
    const auto body = lines.mid(lines.indexOf("") + 1).join("");
    CHECK(QByteArray::fromBase64(body.toLatin1()) == "A\r\nB\r\n");
}

TEST_CASE("No subject and no text can add a header or a line that is too long") {
    const QString subject = QStringLiteral("Überspannung ⚠ ").repeated(20) + "\r\nBcc: evil@example.org";
    const QStringList lines = linesOf(subject, QStringLiteral("é").repeated(500) + "\n.\nQUIT\n");
    int headers = 0;
    for (const QString& line : lines) {
        CHECK(line.size() <= 78);
        CHECK_FALSE(line.startsWith("Bcc"));
        CHECK(line != ".");
        headers += line.startsWith("Subject: ") ? 1 : 0;
    }
    CHECK(headers == 1);
    QByteArray decoded;
    const auto first =
        std::find_if(lines.begin(), lines.end(), [](const QString& line) { return line.startsWith("Subject"); });
    for (auto line = first; line == first || line->startsWith(' '); ++line) {
        const auto at = line->indexOf("?B?") + 3;
        decoded += QByteArray::fromBase64(line->mid(at, line->lastIndexOf("?=") - at).toLatin1());
    }
    CHECK(QString::fromUtf8(decoded) == subject.simplified());
}

TEST_CASE("A mail address is one name and one host of plain characters") {
    for (const char* good : {"a@b", "first.last+tag@example.org"})
        CHECK(isMailAddress(good));
    for (const char* wrong : {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nBcc: c@d", "<a@b>", "a@b,c@d", "é@b"})
        CHECK_FALSE(isMailAddress(wrong));
}

TEST_CASE("Alarms that come together are one mail, and one alone is itself") {
    const QueuedNotification one{"1", "mail", {}, "Pump: Current too high (danger)", "Alarm: Current too high\n"};
    QueuedNotification other = one;
    other.subject = "Oven: Phase missing (warning)";
    CHECK(digestOf(std::vector{one}).subject == "Pump: Current too high (danger)");
    const MailDigest both = digestOf(std::vector{one, other});
    CHECK(both.text.contains("Pump: Current too high"));
    CHECK(both.text.contains("Oven: Phase missing"));
}
