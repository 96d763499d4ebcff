// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "models/text/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace countis::app {

void Language::use(const QString& language) {
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    QLocale::setDefault(QLocale(language));
    if (qt_.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
    if (own_.load(ui::catalogueOf(language)))
        QCoreApplication::installTranslator(&own_);
}

} // namespace countis::app
