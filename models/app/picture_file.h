// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window as PNG files.
#pragma once

#include <QImage>
#include <QString>

#include <tl/expected.hpp>

namespace countis::ui {

/// Writes `image` as PNG into `folder`, which is made if there is none, in place of a file of that name. The error is
/// the system's reason.
tl::expected<void, QString> writePicture(const QImage& image, const QString& folder, const QString& name);

/// The same in a file that was not there before: "`stem`.png", or "`stem`-2.png" and so on. Returns its path.
tl::expected<QString, QString> addPicture(const QImage& image, const QString& folder, const QString& stem);

} // namespace countis::ui
