// SPDX-License-Identifier: GPL-3.0-or-later
// Which database the application opens at its start, and what comes into a new one.
#pragma once

#include "app/app_options.h"
#include "history/database/password_store.h"
#include "history/site_database.h"

#include <QSettings>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace countis::app {

/// Null: this session has none, since it shows meters of the command line or takes pictures. This user's own
/// database takes over the meters of `settings`, which may be null: when it is new, and once where that failed. The
/// error is one translated sentence or more. A server's password may come from `passwords`.
tl::expected<std::unique_ptr<SiteDatabase>, QString> openSite(const AppOptions& options, QSettings* settings,
                                                              PasswordStore& passwords);

} // namespace countis::app
