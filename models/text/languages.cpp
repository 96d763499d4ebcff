// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/languages.h"

#include <QDir>
#include <QTranslator>

namespace countis::ui {
namespace {

const QString kEnglish = QStringLiteral("en");
const QString kFolder = QStringLiteral(":/i18n");
const QString kPrefix = QStringLiteral("countis_");
//: The name of the language that you translate into, in that language: "Français"
constexpr const char* kOwnName = QT_TRANSLATE_NOOP("Language", "English");

} // namespace

QStringList languages() {
    QStringList found{kEnglish};
    for (const QString& file : QDir(kFolder).entryList({kPrefix + QStringLiteral("*.qm")}, QDir::Files, QDir::Name)) {
        const QString language = file.section(u'.', 0, 0).mid(kPrefix.size());
        if (language != kEnglish)
            found.append(language);
    }
    return found;
}

QString languageName(const QString& language) {
    QTranslator catalogue;
    const QString name =
        catalogue.load(catalogueOf(language)) ? catalogue.translate("Language", kOwnName) : QString();
    return name.isEmpty() ? QString::fromLatin1(kOwnName) : name;
}

QString catalogueOf(const QString& language) {
    return kFolder + u'/' + kPrefix + language;
}

} // namespace countis::ui
