// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/entered_check_work.h"

#include "history/energy_readings.h"

#include <utility>

namespace countis {

EnteredCheckWork::EnteredCheckWork(const Clock& clock, DatabaseUrl url, QObject* parent)
    : QObject(parent), clock_(clock), url_(std::move(url)) {}

EnteredCheckWork::~EnteredCheckWork() = default;

void EnteredCheckWork::check(const Point& point, const EnteredReading& reading) {
    cancel();
    const auto tell = [this, number = number_](const Result& result) {
        if (number == number_)
            emit ended(result);
    };
    const auto work = [this, tell, point, reading, end = accountedBefore(clock_.now().wall)](
                          DatabaseConnection& connection, const std::stop_token&) {
        return contradictionOf(connection, point, reading, end).map([this, tell](const auto& found) {
            jobs_.post([tell, found] { tell(found); });
        });
    };
    jobs_.add({0, url_, DatabaseConnection::Access::Read, work, [tell](const DatabaseResult<void>& result) {
                   if (!result)
                       tell(tl::unexpected(result.error()));
               }});
}

void EnteredCheckWork::cancel() {
    ++number_;
    jobs_.cancelAll();
}

} // namespace countis
