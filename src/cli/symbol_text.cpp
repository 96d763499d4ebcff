// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/symbol_text.h"

namespace countis::cli {

QString withUnit(const QString& name, std::string_view unit) {
    return unit.empty() ? name : QStringLiteral("%1 (%2)").arg(name, utf8(unit));
}

} // namespace countis::cli
