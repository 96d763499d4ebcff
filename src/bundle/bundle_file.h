// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a support bundle that may come from anywhere. It is only read, no code in it is run, and what is not exactly
// a bundle is refused in words.
#pragma once

#include "bundle/bundle_tables.h"
#include "history/database/database_url.h"

#include <QString>
#include <QTemporaryDir>

#include <tl/expected.hpp>

#include <memory>

namespace countis {

/// Larger ones are refused: a bundle has about 64 MB at most.
inline constexpr std::int64_t kLargestBundle = std::int64_t{512} << 20U;

struct BundleFile {
    QString path;
    DatabaseUrl url; // with the newest tables; DatabaseUrl::immutable
    BundleInfo info;
    std::shared_ptr<QTemporaryDir> migrated; // of an older bundle: a copy, which lives as long as this
};

/// Whether the first bytes of a file are those of a support bundle, of whatever version.
bool looksLikeBundle(const QString& path);

/// The error is one translated sentence or more: not there, not a bundle, of a newer version, damaged, changed.
tl::expected<BundleFile, QString> openBundle(const QString& path);

} // namespace countis
