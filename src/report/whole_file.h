// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are written whole or not at all.
#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <tl/expected.hpp>

namespace countis {

/// `file` must be open Unbuffered: a full disk reports its error only when the rest is written.
bool writeAll(QFileDevice& file, const QByteArray& bytes);

/// Replaces the file at `path`. The error is the system's reason, and what was there before is left.
tl::expected<void, QString> writeWhole(const QString& path, const QByteArray& bytes);

struct NewFileFailure {
    bool exists = false; // there is a file of this name
    QString reason;      // of the system
};
/// Makes the file, and never in the place of another one, not even of one that another program makes meanwhile.
tl::expected<void, NewFileFailure> writeWholeNew(const QString& path, const QByteArray& bytes);

} // namespace countis
