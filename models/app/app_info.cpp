// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/app_info.h"

#include <QtGlobal>

namespace countis::ui {

QString AppInfo::name() const {
    return QStringLiteral("countis");
}

QString AppInfo::version() const {
    return QStringLiteral(COUNTIS_VERSION);
}

QString AppInfo::license() const {
    return QStringLiteral("GPL-3.0-or-later");
}

QString AppInfo::qtVersion() const {
    return QString::fromLatin1(qVersion());
}

} // namespace countis::ui
