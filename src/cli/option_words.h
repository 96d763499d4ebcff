// SPDX-License-Identifier: GPL-3.0-or-later
// What the descriptions of all commands have in common.
#pragma once

#include "cli/ending.h"

#include <QCoreApplication>

#include <tl/expected.hpp>

#include <string>

namespace countis::cli {

/// A text that QT_TRANSLATE_NOOP("countisctl", …) marks.
inline QString translated(const char* text) {
    return QCoreApplication::translate("countisctl", text);
}
inline std::string help(const char* text) {
    return translated(text).toStdString();
}

inline tl::unexpected<Ending> usage(const QString& text) {
    return tl::unexpected(Ending{ExitCode::Usage, text});
}

} // namespace countis::cli
