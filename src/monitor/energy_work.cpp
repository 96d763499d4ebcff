// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/energy_work.h"

#include "history/energy_readings.h"

#include <utility>

namespace countis {

EnergyWork::EnergyWork(const Clock& clock, DatabaseUrl url, QObject* parent)
    : QObject(parent), clock_(clock), url_(std::move(url)) {}

EnergyWork::~EnergyWork() = default;

void EnergyWork::ask(EnergyQuestion question) {
    cancel();
    jobs_.add({Question, url_, DatabaseConnection::Access::Read,
               [this, question = std::move(question), number = question_](DatabaseConnection& connection,
                                                                          const std::stop_token& stop) {
                   return answer(connection, stop, question, number);
               },
               [this](const auto& result) { fail(result); }});
}

void EnergyWork::cancel() {
    ++question_;
    jobs_.cancel(Question);
}

void EnergyWork::readSettings() {
    const auto read = [this](DatabaseConnection& connection, const std::stop_token&) -> DatabaseResult<void> {
        auto prices = readPrices(connection);
        if (!prices)
            return tl::unexpected(prices.error());
        auto meters = readVirtualMeters(connection);
        if (!meters)
            return tl::unexpected(meters.error());
        jobs_.post([this, settings = EnergySettings{*std::move(prices), *std::move(meters)}] {
            emit settingsRead(settings);
        });
        return {};
    };
    jobs_.add({Settings, url_, DatabaseConnection::Access::Read, read, [this](const auto& result) { fail(result); }});
}

void EnergyWork::change(Change change) {
    jobs_.add({Alteration, url_, DatabaseConnection::Access::Write,
               [change = std::move(change)](DatabaseConnection& connection, const std::stop_token&) {
                   return change(connection);
               },
               [this](const DatabaseResult<void>& result) {
                   if (result)
                       emit changed();
                   else
                       emit changeFailed(result.error());
               }});
}

DatabaseResult<void> EnergyWork::answer(DatabaseConnection& connection, const std::stop_token& stop,
                                        const EnergyQuestion& question, std::int64_t number) {
    const auto prices = readPrices(connection);
    if (!prices)
        return tl::unexpected(prices.error());
    const WallTime end = accountedBefore(clock_.now().wall);
    auto answer = std::make_shared<EnergyAnswer>(EnergyAnswer{EnergySheet(question.boundaries, *prices, end),
                                                              EnergySheet(question.before, *prices, end),
                                                              *prices,
                                                              {},
                                                              end});
    const auto all = static_cast<int>(question.points.size());
    const auto tell = [this, number](auto emission) {
        jobs_.post([this, number, emission] {
            if (number == question_)
                emission();
        });
    };
    for (int done = 0; const AccountedPoint& one : question.points) {
        if (stop.stop_requested())
            return {};
        const auto ledger =
            readLedger(connection, one.point, question.before.front(), question.boundaries.back(), end);
        if (!ledger)
            return tl::unexpected(ledger.error());
        answer->sheet.add(one.point.id, *ledger, one.factor);
        answer->before.add(one.point.id, *ledger, one.factor);
        const auto entered = readEntered(connection, one.point.id);
        if (!entered)
            return tl::unexpected(entered.error());
        answer->entered.insert(answer->entered.end(), entered->begin(), entered->end());
        tell([this, done = ++done, all] { emit progressed(done, all); });
    }
    tell([this, answer = std::shared_ptr<const EnergyAnswer>(std::move(answer))] { emit answered(answer); });
    return {};
}

void EnergyWork::fail(const DatabaseResult<void>& result) {
    if (!result)
        emit failed(result.error());
}

} // namespace countis
