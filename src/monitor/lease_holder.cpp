// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/lease_holder.h"

#include "acquisition/fleet.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QSysInfo>

#include <utility>

namespace countis {

static_assert(kMostLeases == Fleet::kMaxMeters);

LeaseHolder::LeaseHolder(const Clock& clock, QObject* parent) : QObject(parent), clock_(clock), leases_(clock) {
    connect(&beats_, &QTimer::timeout, this, [this] { keeper_->beat(); });
}

LeaseHolder::~LeaseHolder() = default;

void LeaseHolder::start(const DatabaseUrl& url) {
    const auto told = [this] { QMetaObject::invokeMethod(this, &LeaseHolder::changed, Qt::QueuedConnection); };
    const QString name =
        QStringLiteral("%1 %2").arg(QSysInfo::machineHostName(), QString::number(QCoreApplication::applicationPid()));
    keeper_ = std::make_unique<LeaseKeeper>(clock_, leases_, LeaseKeeper::Settings{url, name, told});
    beats_.start(kBeat);
}

void LeaseHolder::stop() {
    beats_.stop();
    keeper_.reset();
}

void LeaseHolder::setPoints(std::vector<PointId> points) {
    if (keeper_)
        keeper_->setPoints(std::move(points));
}

} // namespace countis
