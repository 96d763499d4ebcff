// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of the demo site: its database and the memories of its meters. It is made anew where it is missing, too
// old or does not fit together, and otherwise continued until now.
#pragma once

#include "core/clock.h"
#include "demo/demo_history.h"
#include "history/database/database_url.h"

#include <QString>

#include <tl/expected.hpp>

namespace countis {

/// FOLDER/site.sqlite.
DatabaseUrl demoDatabase(const QString& folder);

/// On any thread; nobody else uses the folder meanwhile. A new one is made beside it and then renamed, so that an
/// end at any instant leaves none or a whole one. `zone` is that of a new site. DemoWork::keep is set here. The error
/// is one translated sentence or more.
tl::expected<DemoEnd, QString> prepareDemoFolder(const QString& folder, const Clock& clock, const QTimeZone& zone,
                                                 const DemoWork& work);

} // namespace countis
