// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/service_manager.h"

#include <systemd/sd-daemon.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace countis::collector {
namespace {

void notify(const std::string& state) {
    ::sd_notify(0, state.c_str());
}

} // namespace

ServiceManager::ServiceManager(QObject* parent) : QObject(parent) {
    std::uint64_t microseconds = 0;
    if (::sd_watchdog_enabled(0, &microseconds) <= 0)
        return;
    connect(&watchdog_, &QTimer::timeout, this, [] { notify("WATCHDOG=1"); });
    watchdog_.setTimerType(Qt::PreciseTimer);
    watchdog_.start(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds{microseconds / 2}));
}

void ServiceManager::ready() {
    notify("READY=1");
}

void ServiceManager::reloading() {
    notify("RELOADING=1");
}

void ServiceManager::stopping() {
    notify("STOPPING=1");
}

void ServiceManager::setStatus(const QString& status) {
    if (status != std::exchange(status_, status))
        notify("STATUS=" + status.toStdString());
}

} // namespace countis::collector
