// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mail.h"

#include <QByteArray>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace countis {
namespace {

constexpr qsizetype kLine = 76;
constexpr qsizetype kWord = 39; // bytes of an encoded word, which becomes 64 characters: they fit behind "Subject: "

/// Whole characters of at most kWord bytes each.
QByteArray encodedWords(const QString& text) {
    QByteArray words;
    QByteArray piece;
    const auto end = [&] {
        if (!words.isEmpty())
            words += "\r\n ";
        words += "=?UTF-8?B?" + piece.toBase64() + "?=";
        piece.clear();
    };
    for (const uint character : text.toUcs4()) {
        const char32_t one = character;
        const QByteArray bytes = QString::fromUcs4(&one, 1).toUtf8();
        if (piece.size() + bytes.size() > kWord)
            end();
        piece += bytes;
    }
    end();
    return words;
}

QByteArray folded(const QByteArray& base64) {
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += kLine)
        lines += base64.mid(at, kLine) + "\r\n";
    return lines;
}

} // namespace

bool isMailAddress(const std::string& address) {
    const auto isPlain = [](char sign) {
        return sign > ' ' && sign < 0x7F && std::string_view("<>(),;:\\\"[]").find(sign) == std::string_view::npos;
    };
    const std::size_t at = address.find('@');
    return at != std::string::npos && at > 0 && at + 1 < address.size() && address.rfind('@') == at &&
           address.size() <= 254 && std::ranges::all_of(address, isPlain);
}

std::string mailText(const MailText& mail) {
    QStringList to;
    for (const std::string& address : mail.to)
        to << QString::fromStdString(address);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(mail.at.time_since_epoch().count()).toUTC();
    const std::string host = mail.from.substr(mail.from.find('@') + 1);
    QByteArray text;
    text +=
        "Date: " + QLocale::c().toString(at, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss '+0000'")).toLatin1() + "\r\n";
    text += "From: " + QByteArray::fromStdString(mail.from) + "\r\n";
    text += "To: " + to.join(QStringLiteral(",\r\n ")).toLatin1() + "\r\n";
    text += "Subject: " + encodedWords(mail.subject.simplified()) + "\r\n";
    text += "Message-ID: <" + QByteArray::fromStdString(mail.id) + '@' + QByteArray::fromStdString(host) + ">\r\n";
    text += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: no answer of an absent person comes back
    text +=
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    text += folded(QString(mail.text).replace(u'\n', QStringLiteral("\r\n")).toUtf8().toBase64());
    return text.toStdString();
}

} // namespace countis
