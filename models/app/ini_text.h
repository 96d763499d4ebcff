// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an INI file, as QSettings::IniFormat writes it, in which every value is plain text. That of Qt also
// makes objects out of "@Variant(…)" and its like, however deep they say they are; so anybody's file could end the
// application.
#pragma once

#include <QByteArray>
#include <QSettings>

namespace countis::ui {

/// UTF-8, or ASCII with escapes as Qt 5 wrote it. Values by "group/key", or "key" where they stand in [General]; in
/// the names of others, which nobody here asks for, percent signs stay as they are. Lines that say nothing are left
/// out; of a name that comes twice the last value holds.
QSettings::SettingsMap readIni(const QByteArray& bytes);

/// What readIni() reads, and QSettings::IniFormat too.
QByteArray writeIni(const QSettings::SettingsMap& values);

} // namespace countis::ui
