// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/link_state.h"

#include <QCoreApplication>

namespace countis {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("LinkError", text);
}

/// " (detail)", or nothing where there is no detail.
QString inBrackets(const QString& detail) {
    return detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail);
}

QString sentence(const LinkFailure& failure) {
    switch (failure.error) {
    case LinkError::None: return {};
    case LinkError::HostNotFound:
        return translated(QT_TRANSLATE_NOOP("LinkError", "this host name does not exist%1. Check the spelling."));
    case LinkError::LookupSilent:
        return translated(QT_TRANSLATE_NOOP(
            "LinkError", "the host name could not be resolved in time%1. Check the network, or use the IP address."));
    case LinkError::Unreachable:
        if (failure.reason == LinkReason::Refused)
            return translated(QT_TRANSLATE_NOOP("LinkError",
                                                "the host can be reached, but nothing answers on this port%1. Check "
                                                "the port. If the meter has just started, wait."));
        return translated(QT_TRANSLATE_NOOP(
            "LinkError", "the host cannot be reached%1. Check the address, the cable and the supply."));
    case LinkError::Silent:
        return translated(
            QT_TRANSLATE_NOOP("LinkError", "the host accepted the connection but did not answer in time%1."));
    case LinkError::UnitSilent:
        return translated(QT_TRANSLATE_NOOP(
            "LinkError", "the host answers, but unit %2 does not answer%1. Check the unit (Addr on the display)."));
    case LinkError::ConnectionClosed:
        return translated(QT_TRANSLATE_NOOP("LinkError", "the meter closed the connection%1."));
    case LinkError::NotACountis:
        return translated(QT_TRANSLATE_NOOP("LinkError", "this device is not a COUNTIS E27 or E28%1."));
    case LinkError::NotModbus:
        return translated(QT_TRANSLATE_NOOP(
            "LinkError", "the device at this address does not use Modbus%1. Check the address and the port."));
    case LinkError::Protocol:
        return translated(QT_TRANSLATE_NOOP("LinkError", "the answer does not match the request%1."));
    case LinkError::Exception: return translated(QT_TRANSLATE_NOOP("LinkError", "the meter refused to answer%1."));
    case LinkError::TooManyMeters:
        return translated(QT_TRANSLATE_NOOP("LinkError", "the program can read at most 900 meters%1."));
    case LinkError::NoCollector:
        return translated(QT_TRANSLATE_NOOP(
            "LinkError",
            "no collector has recorded this meter for some seconds%1. If this lasts, check the collectors."));
    }
    return {};
}

} // namespace

QString linkReasonText(LinkReason reason) {
    switch (reason) {
    case LinkReason::None: return {};
    case LinkReason::Refused: return translated(QT_TRANSLATE_NOOP("LinkError", "connection refused"));
    case LinkReason::TimedOut: return translated(QT_TRANSLATE_NOOP("LinkError", "no answer in time"));
    case LinkReason::NoRoute: return translated(QT_TRANSLATE_NOOP("LinkError", "no route to the host"));
    case LinkReason::NoNetwork: return translated(QT_TRANSLATE_NOOP("LinkError", "network unreachable"));
    }
    return {};
}

QString linkSentence(const LinkFailure& failure) {
    QString text = sentence(failure);
    // %2 first: the detail may hold anything, a percent sign too.
    text.replace(QStringLiteral("%2"), QString::number(failure.address.unit));
    text.replace(QStringLiteral("%1"),
                 inBrackets(failure.reason == LinkReason::None ? failure.detail : linkReasonText(failure.reason)));
    return text;
}

QString linkErrorText(const LinkFailure& failure) {
    QString text = linkSentence(failure);
    if (failure.error == LinkError::None || failure.address.host.empty())
        return text;
    return translated(QT_TRANSLATE_NOOP("LinkError", "%1: %2"))
        .arg(QString::fromStdString(failure.address.endpoint()), text);
}

} // namespace countis
