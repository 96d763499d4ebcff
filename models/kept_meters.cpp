// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kept_meters.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace countis::ui {
namespace {

constexpr std::size_t kMostMeters = 900; // as many as libmodbus can read in one process
constexpr int kLongestAddress = 300;     // a host name has 253 characters at most

QString groupOf(qint64 number) {
    return QStringLiteral("meters/%1/").arg(number);
}

/// Ascending.
std::vector<qint64> numbers(QSettings& settings) {
    std::vector<qint64> found;
    settings.beginGroup(QStringLiteral("meters"));
    for (const QString& group : settings.childGroups()) {
        bool isNumber = false;
        const qint64 number = group.toLongLong(&isNumber);
        if (isNumber && number > 0 && group == QString::number(number))
            found.push_back(number);
    }
    settings.endGroup();
    std::ranges::sort(found);
    return found;
}

/// The time, so that two windows do not choose the same one, and above all others, so that the order stays.
qint64 newNumber(QSettings& settings) {
    const std::vector<qint64> taken = numbers(settings);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return taken.empty() || taken.back() == std::numeric_limits<qint64>::max() ? now
                                                                               : std::max(now, taken.back() + 1);
}

KeptMeter read(const QSettings& settings, qint64 number) {
    const auto text = [&](const QString& key, int longest) {
        return settings.value(groupOf(number) + key).toString().left(longest);
    };
    return {number, text(QStringLiteral("name"), kLongestName), text(QStringLiteral("address"), kLongestAddress)};
}

/// The key of a meter that another window removed would be half a meter.
void write(QSettings& settings, const KeptMeter& before, const KeptMeter& meter) {
    const QString group = groupOf(meter.number);
    const bool whole = !settings.contains(group + QStringLiteral("address"));
    if (whole || meter.name != before.name)
        settings.setValue(group + QStringLiteral("name"), meter.name);
    if (whole || meter.address != before.address)
        settings.setValue(group + QStringLiteral("address"), meter.address);
}

/// With whatever else stands for the same meter, as another window may have added it too.
void remove(QSettings& settings, const KeptMeter& meter) {
    for (const qint64 number : numbers(settings)) {
        if (number == meter.number || read(settings, number).address == meter.address)
            settings.remove(groupOf(number).chopped(1));
    }
}

const KeptMeter* find(const std::vector<KeptMeter>& meters, qint64 number) {
    const auto found = std::ranges::find(meters, number, &KeptMeter::number);
    return found == meters.end() ? nullptr : &*found;
}

} // namespace

std::vector<KeptMeter> readMeters(QSettings& settings) {
    std::vector<KeptMeter> meters;
    for (const qint64 number : numbers(settings)) {
        if (meters.size() < kMostMeters)
            meters.push_back(read(settings, number));
    }
    return meters;
}

void writeMeters(QSettings& settings, const std::vector<KeptMeter>& before, std::vector<KeptMeter>& meters) {
    settings.sync(); // what the other windows wrote
    for (const KeptMeter& old : before) {
        if (!find(meters, old.number))
            remove(settings, old);
    }
    for (KeptMeter& meter : meters) {
        const KeptMeter* old = find(before, meter.number);
        if (!old)
            meter.number = newNumber(settings);
        if (!old || *old != meter)
            write(settings, old ? *old : KeptMeter{}, meter);
    }
}

} // namespace countis::ui
