// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the demo site of this user. While its history is made, a small window shows how far that is and can end it.
#pragma once

#include "core/clock.h"
#include "demo/demo_site.h"
#include "models/app/appearance.h"

#include <QSettings>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace countis::app {

enum class DemoWindow : std::uint8_t { Shown, None };

/// Null: the user has cancelled, or the event loop was ended. The error is one translated sentence or more. Needs a
/// QApplication whose event loop does not run yet.
tl::expected<std::unique_ptr<DemoSite>, QString> openDemo(const Clock& clock, DemoWindow window);

/// What the demo site remembers: a file of its own, which begins with how this user's windows look. `own` may be
/// null.
tl::expected<std::unique_ptr<QSettings>, QString> demoSettings(const DemoSite& site, const QSettings* own);

} // namespace countis::app
