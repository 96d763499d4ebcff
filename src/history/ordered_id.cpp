// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ordered_id.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <mutex>

namespace countis {
namespace {

/// Of one millisecond there are so many; the next ones take the millisecond after it.
constexpr quint64 kOfMillisecond = 1U << 12U;

/// Milliseconds since 1970 times kOfMillisecond, and the number of the identifier in its millisecond.
quint64 nextPosition() {
    static std::mutex mutex;
    static quint64 last = 0;
    const std::scoped_lock lock(mutex);
    const auto now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) * kOfMillisecond;
    last = std::max(last + 1, now);
    return last;
}

} // namespace

QString newOrderedId() {
    const quint64 position = nextPosition();
    const quint64 time = position / kOfMillisecond;
    const auto number = static_cast<ushort>(position % kOfMillisecond);
    const quint64 random = QRandomGenerator::system()->generate64();
    const auto byte = [random](unsigned n) { return static_cast<uchar>(random >> (8U * n)); };
    constexpr unsigned kVersion = 0x7000;
    constexpr unsigned kVariant = 0x80;
    return QUuid(static_cast<uint>(time >> 16U), static_cast<ushort>(time), static_cast<ushort>(kVersion | number),
                 static_cast<uchar>(kVariant | (byte(0) & 0x3fU)), byte(1), byte(2), byte(3), byte(4), byte(5),
                 byte(6), byte(7))
        .toString(QUuid::WithoutBraces);
}

} // namespace countis
