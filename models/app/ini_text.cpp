// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/ini_text.h"

#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>
#include <map>

namespace countis::ui {
namespace {

const QString kGeneral = QStringLiteral("General"); // the group of names without one

struct Escape {
    char16_t letter; // behind a backslash
    char16_t meaning;
};
constexpr std::array kEscapes{Escape{u'a', u'\a'}, Escape{u'b', u'\b'}, Escape{u'f', u'\f'}, Escape{u'n', u'\n'},
                              Escape{u'r', u'\r'}, Escape{u't', u'\t'}, Escape{u'v', u'\v'}};
constexpr qsizetype kMostHexDigits = 4;
constexpr qsizetype kMostOctalDigits = 3;

bool isDigitOf(QChar c, int base) {
    return QStringView(u"0123456789abcdefABCDEF").first(base == 8 ? 8 : 22).contains(c);
}

/// Takes the digits that stand at the beginning of `rest`.
QChar numbered(QStringView& rest, int base, qsizetype most) {
    qsizetype count = 0;
    while (count < std::min(rest.size(), most) && isDigitOf(rest[count], base))
        ++count;
    const QChar c(rest.first(count).toUShort(nullptr, base));
    rest = rest.sliced(count);
    return c;
}

/// What a backslash before `rest`, which is not empty, means; takes it.
QChar unescaped(QStringView& rest) {
    if (isDigitOf(rest[0], 8))
        return numbered(rest, 8, kMostOctalDigits);
    const QChar c = rest[0];
    rest = rest.sliced(1);
    if (c == u'x')
        return numbered(rest, 16, kMostHexDigits);
    const auto* const found = std::ranges::find(kEscapes, c.unicode(), &Escape::letter);
    return found == kEscapes.end() ? c : QChar(found->meaning);
}

/// Quotation marks and escapes undone; blanks at either end count within the marks only.
QString readValue(QStringView rest) {
    QString value;
    qsizetype end = 0; // of what counts
    bool quoted = false;
    rest = rest.trimmed();
    while (!rest.isEmpty() && (quoted || rest[0] != u';')) {
        const QChar c = rest[0];
        rest = rest.sliced(1);
        const bool escape = c == u'\\' && !rest.isEmpty();
        if (c == u'"')
            quoted = !quoted;
        else
            value += escape ? unescaped(rest) : c;
        if (quoted || escape || !c.isSpace())
            end = value.size();
    }
    value.truncate(end);
    return value.startsWith(QLatin1String("@@")) ? value.sliced(1) : value;
}

void append(QChar c, QString& text) {
    const auto* const found = std::ranges::find(kEscapes, c.unicode(), &Escape::meaning);
    if (found != kEscapes.end())
        text += u'\\' + QString(QChar(found->letter));
    else if (c == u'"' || c == u'\\')
        text += u'\\' + QString(c);
    else if (c.unicode() < u' ' || c == u'\x7F')
        text += QStringLiteral("\\x%1\"\"").arg(c.unicode(), 0, 16); // a digit behind it is none of the number
    else
        text += c;
}

bool isPlain(const QString& value) {
    return value == value.trimmed() && std::ranges::all_of(value, [](QChar c) {
               return c.isLetterOrNumber() || QStringLiteral(" -_.:/").contains(c);
           });
}

QString writeValue(const QString& value) {
    if (isPlain(value))
        return value;
    QString text = value.startsWith(u'@') ? QStringLiteral("@") : QString();
    for (const QChar c : value)
        append(c, text);
    return u'"' + text + u'"';
}

} // namespace

QSettings::SettingsMap readIni(const QByteArray& bytes) {
    QSettings::SettingsMap values;
    QString group;
    const QString text = QString::fromUtf8(bytes);
    for (QStringView line : QStringView(text).tokenize(u'\n')) {
        line = line.trimmed();
        const qsizetype mark = line.indexOf(u'=');
        if (line.startsWith(u'[')) {
            const QString name = line.sliced(1, std::max(line.indexOf(u']'), qsizetype(1)) - 1).trimmed().toString();
            group = name.compare(kGeneral, Qt::CaseInsensitive) == 0 ? QString() : name + u'/';
        } else if (mark > 0 && !line.startsWith(u';')) {
            const QString key = line.first(mark).trimmed().toString().replace(u'\\', u'/');
            values.insert(group + key, readValue(line.sliced(mark + 1)));
        }
    }
    return values;
}

QByteArray writeIni(const QSettings::SettingsMap& values) {
    std::map<QString, QString> groups;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const qsizetype mark = value.key().indexOf(u'/');
        QString key = value.key().sliced(mark + 1);
        groups[mark < 0 ? kGeneral : value.key().first(mark)] +=
            key.replace(u'/', u'\\') + u'=' + writeValue(value.value().toString()) + u'\n';
    }
    QString text;
    for (const auto& [name, lines] : groups)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + u'[' + name + QStringLiteral("]\n") + lines;
    return text.toUtf8();
}

} // namespace countis::ui
