// SPDX-License-Identifier: GPL-3.0-or-later
// The file of what the application remembers: opened with care, since anybody may have edited it, and written with a
// word where that fails.
#pragma once

#include <QSettings>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace countis::ui {

/// "countis/countis.conf" in the user's configuration folder.
QString settingsPath();

/// Every value in it is plain text: see ini_text.h. The error is one translated sentence: the file is there and
/// cannot be read, or is none that the application wrote (no plain file, larger than all settings could be). It then
/// stays as it is.
tl::expected<std::unique_ptr<QSettings>, QString> openSettings(const QString& path);

/// Writes what was set and is not written yet, into what other windows wrote meanwhile. Returns "", or one translated
/// sentence with the reason; what could not be written is tried again with the next call.
QString writeSettings(QSettings& settings);

} // namespace countis::ui
