// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/symbol_text.h"

namespace countis::cli {

QString utf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString withUnit(const QString& name, std::string_view unit) {
    return unit.empty() ? name : QStringLiteral("%1 (%2)").arg(name, utf8(unit));
}

} // namespace countis::cli
