// SPDX-License-Identifier: GPL-3.0-or-later
// The one way from a message to a text for the user, in the window and on the command line.
#pragma once

#include "core/message.h"

#include <QString>

namespace countis {

/// In the language of the installed translators; a pattern that has no translation stays English.
QString messageText(const Message& message);

} // namespace countis
