// SPDX-License-Identifier: GPL-3.0-or-later
// The languages that the program speaks: English, and those of the catalogues of translations/ that it carries.
#pragma once

#include <QString>
#include <QStringList>

namespace countis::ui {

/// "en", "fr": English first, the others by their codes.
QStringList languages();
/// "Français": the language in its own words.
QString languageName(const QString& language);
/// The catalogue of a language, for QTranslator::load().
QString catalogueOf(const QString& language);

} // namespace countis::ui
