// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/scan_range.h"

#include "acquisition/address.h"
#include "core/ipv4.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Scan)
};

constexpr int kAddressBits = 32;
constexpr int kLastPrefixWithNetwork = 30; // a /31 has two stations and nothing else (RFC 3021)

/// Both are in it.
struct Interval {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

using Fault = tl::unexpected<QString>;

Fault tooMany(const QString& text) {
    return Fault(
        Words::tr("\"%1\" has more than %2 addresses; scan a smaller range.").arg(text).arg(kMostScanAddresses));
}

Fault noRange(const QString& text) {
    return Fault(Words::tr("\"%1\" is not a range of addresses: write 192.168.0.1-254, 192.168.0.1 to 192.168.0.254, "
                           "192.168.0.0/24 or the address of a host.")
                     .arg(text));
}

Ipv4 addressAt(std::uint32_t bits) {
    return {static_cast<std::uint8_t>(bits >> 24), static_cast<std::uint8_t>(bits >> 16),
            static_cast<std::uint8_t>(bits >> 8), static_cast<std::uint8_t>(bits)};
}

std::optional<std::uint32_t> bits(const QString& text) {
    const auto address = parseIpv4(text.trimmed().toStdString());
    return address ? std::optional(bitsOf(*address)) : std::nullopt;
}

/// The last one of "192.168.0.1-254" or "192.168.0.1-192.168.0.254".
std::optional<std::uint32_t> lastOf(std::uint32_t first, const QString& text) {
    static const QRegularExpression byte(QRegularExpression::anchoredPattern(QStringLiteral("[0-9]{1,3}")));
    if (!byte.match(text.trimmed()).hasMatch())
        return bits(text);
    const unsigned last = text.trimmed().toUInt();
    return last <= 255 ? std::optional((first & ~0xFFU) | last) : std::nullopt;
}

tl::expected<Interval, QString> fromTo(const QString& text, const QString& from, const QString& to) {
    const auto first = bits(from);
    const auto last = first ? lastOf(*first, to) : std::nullopt;
    if (!last)
        return noRange(text);
    if (*last < *first)
        return Fault(Words::tr("\"%1\" ends before it begins; write the lower address first.").arg(text));
    return Interval{*first, *last};
}

tl::expected<Interval, QString> network(const QString& text) {
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(QStringLiteral("[0-9]{1,2}")));
    const auto slash = text.indexOf(u'/');
    const auto address = bits(text.left(slash));
    const QString prefixText = text.mid(slash + 1).trimmed();
    const int prefix = digits.match(prefixText).hasMatch() ? prefixText.toInt() : -1;
    if (!address || prefix < 0 || prefix > kAddressBits)
        return noRange(text);
    if (prefix == 0)
        return tooMany(text);
    const std::uint32_t stations = prefix == kAddressBits ? 0 : ~std::uint32_t{0} >> prefix;
    const std::uint32_t first = *address & ~stations;
    if (prefix > kLastPrefixWithNetwork)
        return Interval{first, first | stations};
    return Interval{first + 1, (first | stations) - 1};
}

/// nullopt: `text` is neither of these, but perhaps a host.
std::optional<tl::expected<Interval, QString>> interval(const QString& text) {
    static const QRegularExpression ends(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9.]+)(?:\\s*[-–]\\s*|\\s+(?:to|à|a)\\s+)([0-9.]+)")));
    static const QRegularExpression slashed(QRegularExpression::anchoredPattern(QStringLiteral("[0-9.]+\\s*/.*")));
    if (const auto match = ends.match(text); match.hasMatch())
        return fromTo(text, match.captured(1), match.captured(2));
    if (slashed.match(text).hasMatch())
        return network(text);
    return std::nullopt;
}

/// A name or an address alone; port and unit have fields of their own.
tl::expected<std::string, QString> host(const QString& text) {
    static const QRegularExpression numbers(
        QRegularExpression::anchoredPattern(QStringLiteral("[0-9.\\s–-]*-[0-9.\\s–-]*")));
    if (numbers.match(text).hasMatch())
        return noRange(text);
    const bool portInIt = text.startsWith(u'[') ? !text.endsWith(u']') : text.count(u':') == 1;
    if (portInIt || text.contains(u'/'))
        return Fault(Words::tr("\"%1\": write the port and the unit apart from the addresses.").arg(text));
    const auto address = parseMeterAddress(text);
    if (!address)
        return Fault(address.error());
    return address->host;
}

class Hosts {
public:
    tl::expected<void, QString> add(const QString& part) {
        const auto range = interval(part);
        if (!range) {
            auto single = host(part);
            return single ? take(*std::move(single), part) : Fault(single.error());
        }
        if (!*range)
            return Fault(range->error());
        const auto [first, last] = **range;
        if (last - first >= kMostScanAddresses)
            return tooMany(part);
        if (!isPeer(addressAt(first)) || !isPeer(addressAt(last)))
            return Fault(Words::tr("\"%1\" has addresses that no meter can have.").arg(part));
        for (std::uint32_t at = first; at - first <= last - first; ++at)
            if (auto taken = take(dotted(addressAt(at)), part); !taken)
                return taken;
        return {};
    }

    std::vector<std::string> hosts;

private:
    tl::expected<void, QString> take(std::string host, const QString& part) {
        if (!known_.insert(host).second)
            return {};
        if (hosts.size() == kMostScanAddresses)
            return tooMany(part);
        hosts.push_back(std::move(host));
        return {};
    }

    std::unordered_set<std::string> known_;
};

QStringList parts(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[,;]"));
    QStringList all;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            all.append(trimmed);
    return all;
}

} // namespace

tl::expected<ScanTargets, QString> parseScan(const QString& range, const QString& port, const QString& units) {
    ScanTargets targets;
    if (const QString text = port.trimmed(); !text.isEmpty()) {
        const auto number = parsePort(text);
        if (!number)
            return Fault(number.error());
        targets.port = *number;
    }
    if (const QStringList all = parts(units); !all.isEmpty()) {
        targets.units.clear();
        for (const QString& text : all) {
            const auto unit = parseUnit(text);
            if (!unit)
                return Fault(unit.error());
            if (std::ranges::find(targets.units, *unit) == targets.units.end())
                targets.units.push_back(*unit);
        }
    }
    Hosts hosts;
    for (const QString& part : parts(range))
        if (const auto added = hosts.add(part); !added)
            return Fault(added.error());
    if (hosts.hosts.empty())
        return noRange(range);
    targets.hosts = std::move(hosts.hosts);
    return targets;
}

} // namespace countis
