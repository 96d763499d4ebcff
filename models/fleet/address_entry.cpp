// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/address_entry.h"

#include "acquisition/address.h"

namespace countis::ui {

AddressEntry::AddressEntry(QObject* parent) : QObject(parent) {
    setTiming({});
}

void AddressEntry::setTiming(const PollTiming& timing) {
    test_ = std::make_unique<AddressTest>(timing);
    connect(test_.get(), &AddressTest::tested, this, &AddressEntry::tested);
}

QString AddressEntry::whole(const QString& address) const {
    const auto parsed = parseMeterAddress(address);
    return parsed ? QString::fromStdString(parsed->toString()) : QString();
}

QStringList AddressEntry::parts(const QString& address) const {
    QString rest = address.trimmed();
    QStringList parts{{}, {}, {}};
    if (const auto slash = rest.indexOf(u'/'); slash >= 0) {
        parts[2] = rest.mid(slash + 1);
        rest.truncate(slash);
    }
    // A bare IPv6 address has colons that begin no port.
    const auto colon = rest.startsWith(u'[') ? rest.indexOf(QStringLiteral("]:")) + 1 : rest.indexOf(u':');
    if (colon > 0 && (rest.startsWith(u'[') || rest.count(u':') == 1)) {
        parts[1] = rest.mid(colon + 1);
        rest.truncate(colon);
    }
    if (rest.startsWith(u'[') && rest.endsWith(u']'))
        rest = rest.mid(1, rest.size() - 2);
    parts[0] = rest;
    return parts;
}

QString AddressEntry::addressOf(const QString& host, const QString& port, const QString& unit) const {
    const QString bare = host.trimmed();
    QString address = bare.contains(u':') && !bare.startsWith(u'[') ? u'[' + bare + u']' : bare;
    if (!port.trimmed().isEmpty())
        address += u':' + port.trimmed();
    if (!unit.trimmed().isEmpty())
        address += u'/' + unit.trimmed();
    return address;
}

QStringList AddressEntry::partProblems(const QString& host, const QString& port, const QString& unit) const {
    const QString anyHost = QStringLiteral("localhost");
    const QString anyUnit = QStringLiteral("1"); // so that a port with a unit behind it is no port
    return {check(addressOf(host, {}, {})), check(addressOf(anyHost, port, anyUnit)),
            check(addressOf(anyHost, {}, unit))};
}

QString AddressEntry::check(const QString& address) const {
    const auto parsed = parseMeterAddress(address);
    return parsed ? QString() : parsed.error();
}

void AddressEntry::test(const QString& address) {
    const auto parsed = parseMeterAddress(address);
    if (parsed)
        test_->test(*parsed);
    else
        emit tested(address, false, parsed.error());
}

} // namespace countis::ui
