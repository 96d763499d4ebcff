// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/message_text.h"

#include <QCoreApplication>

namespace countis {
namespace {

std::string translated(std::string_view pattern) {
    return QCoreApplication::translate("Messages", std::string(pattern).c_str()).toStdString();
}

} // namespace

QString messageText(const Message& message) {
    return QString::fromStdString(worded(message, translated));
}

} // namespace countis
