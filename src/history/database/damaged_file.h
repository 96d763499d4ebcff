// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged file of SQLite is kept for whoever can save something of it, and makes room for a new one.
#pragma once

#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

namespace countis {

/// Renames the file and its "-wal" and "-shm", and gives the new path: "site.sqlite.damaged-2026-11-28T0012". No
/// connection of this process has it open, and this process holds its RecordingLock. The error is the reason.
tl::expected<QString, QString> setAside(const QString& file, const QDateTime& now);

/// Translated: what happened to it, and where it is.
QString setAsideText(const QString& file, const QString& aside);

} // namespace countis
