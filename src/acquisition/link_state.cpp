// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/link_state.h"

#include <QCoreApplication>

namespace countis {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("LinkError", text);
}

/// " (detail)", or nothing where there is no detail.
QString inBrackets(const QString& detail) {
    return detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail);
}

QString sentence(const LinkFailure& failure) {
    switch (failure.error) {
    case LinkError::None: return {};
    case LinkError::HostNotFound: return tr("no host has this name%1. Check the spelling.");
    case LinkError::Unreachable: return tr("the host cannot be reached%1. Check address, cable and supply.");
    case LinkError::Silent: return tr("the connection stands, but no answer comes in time%1.");
    case LinkError::UnitSilent: return tr("the host answers, unit %2 does not%1. Check the Modbus address.");
    case LinkError::ConnectionClosed: return tr("the meter closed the connection%1.");
    case LinkError::NotACountis: return tr("this is no COUNTIS E27 or E28%1.");
    case LinkError::Protocol: return tr("the answer does not fit the question%1.");
    case LinkError::Exception: return tr("the meter refused to answer%1.");
    case LinkError::TooManyMeters: return tr("one process can read 900 meters, not more%1.");
    }
    return {};
}

} // namespace

QString linkErrorText(const LinkFailure& failure) {
    if (failure.error == LinkError::None)
        return {};
    QString text = sentence(failure);
    // %2 first: the detail may hold anything, a percent sign too.
    text.replace(QStringLiteral("%2"), QString::number(failure.address.unit));
    text.replace(QStringLiteral("%1"), inBrackets(failure.detail));
    if (failure.address.host.isEmpty())
        return text;
    return failure.address.endpoint() + QStringLiteral(": ") + text;
}

} // namespace countis
