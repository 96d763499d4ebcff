// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/entered_check_work.h"

#include "history/energy_readings.h"

#include <QMetaObject>

#include <utility>

namespace countis {
namespace {

EnteredCheckWork::Result checked(const DatabaseUrl& url, const Point& point, const EnteredReading& reading,
                                 WallTime end, const std::stop_token& stop) {
    const auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    const std::stop_callback interrupts(stop, [&connection] { (*connection)->interrupt(); });
    return contradictionOf(**connection, point, reading, end);
}

} // namespace

EnteredCheckWork::EnteredCheckWork(const Clock& clock, DatabaseUrl url, QObject* parent)
    : QObject(parent), clock_(clock), url_(std::move(url)) {}

EnteredCheckWork::~EnteredCheckWork() = default;

void EnteredCheckWork::check(const Point& point, const EnteredReading& reading) {
    cancel();
    next_ = [url = url_, point, reading, end = accountedBefore(clock_.now().wall)](const std::stop_token& stop) {
        return checked(url, point, reading, end, stop);
    };
    if (!isRunning_)
        startNext();
}

void EnteredCheckWork::cancel() {
    ++number_;
    next_.reset();
    thread_.request_stop();
}

void EnteredCheckWork::startNext() {
    isRunning_ = next_.has_value();
    if (!isRunning_)
        return;
    thread_ = std::jthread(
        [this, number = number_, job = *std::exchange(next_, std::nullopt)](const std::stop_token& stop) {
            // Carried out by the event loop; Qt drops what was posted to an object that is gone.
            QMetaObject::invokeMethod(
                this,
                [this, number, result = job(stop)] {
                    startNext();
                    if (number == number_)
                        emit ended(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace countis
