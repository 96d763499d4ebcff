// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes INI files as QSettings::IniFormat writes them, but takes every value as plain text. Qt also makes
// objects of "@Variant(…)" and similar values, of any depth, so that a crafted file could end the application.
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
