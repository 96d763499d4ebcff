// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_site.h"

#include "sample_readings.h"

#include <QCoreApplication>

#include <cmath>
#include <string>

namespace countis::test {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kMidnight = 50'000'000; // tenths of a watt-hour, of every counter
constexpr std::int64_t kMidnightBefore = 40'000'000;
constexpr double kTenths = 10'000; // in a kilowatt-hour

// In the order of the pictures; the site has 61.44 kW and 563.54 kWh.
constexpr MadeMeter kWorks[] = {
    {"CNC line 1", "Hall 1 · Machining", 14.82, 0.912, 115.19, 120.40},
    {"CNC line 2", "Hall 1 · Machining", 11.06, 0.904, 74.93, 78.12},
    {"Compressors", "Hall 1 · Machining", 8.47, 0.782, 61.20, 66.02},
    {"Extraction", "Hall 1 · Machining", 3.92, 0.843, 29.88, 29.50},
    {"Assembly A", "Hall 2 · Assembly/Line 3", 12.34, 0.957, 105.48, 110.86},
    {"Assembly B", "Hall 2 · Assembly/Line 4", 2.82, 0.330, 19.46, 24.10},
    {"Ovens", "Hall 2 · Assembly", 9.76, 0.998, 70.12, 71.33},
    {"Charging bay", "Hall 2 · Assembly", 5.51, -0.985, 31.07, 30.20, 8},
    {"Floor 1", "Offices", 1.87, -0.961, 14.02, 13.80},
    {"Floor 2", "Offices", 1.42, 0.953, 11.35, 12.10},
    {"Server room", "Offices", 2.96, -0.988, 42.71, 42.60},
    {"HVAC", "Offices", 6.20, 0.930, 44.38, 43.54, 780},
    {"PV east", "Roof", -3.14, -0.998, -22.35, -21.80},
    {"PV west", "Roof", -4.86, -0.998, -33.90, -32.75},
};

Readings readingsOf(const MadeMeter& meter, SampleTime time) {
    Readings readings = goodReadings(time);
    const auto set = [&](Quantity quantity, double value) {
        readings.at(quantity, Phase::Sum) = {std::llround(value / info(quantity).unitPerCount), Quality::Good};
    };
    const double watts = meter.kilowatts * 1000;
    const double apparent = meter.factor == 0 ? 0 : std::abs(watts / meter.factor);
    const double reactive = std::sqrt(std::max(0.0, apparent * apparent - watts * watts));
    set(Quantity::P, watts);
    set(Quantity::S, apparent);
    set(Quantity::Q, meter.factor < 0 ? -reactive : reactive);
    set(Quantity::PF, meter.factor);
    const std::int64_t counter = kMidnight + std::llround(meter.today * kTenths);
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {counter + 1'000, 1, Quality::Good};
    readings.at(EnergyKind::EaNeg, Phase::Sum, Tariff::Total) = {1'000, 1, Quality::Good};
    return readings;
}

MeterSample sampleOf(PointId point, Readings readings) {
    MeterSample sample;
    sample.point = point;
    sample.readings = std::make_shared<const Readings>(std::move(readings));
    sample.changed.set();
    return sample;
}

/// Of the many: from −20 to 40 kW.
MadeMeter manyAt(int number, int step) {
    const double base = number % 17 == 0 ? -(number % 20) : number % 40;
    const double sway = 1 + 0.02 * std::sin(step / 7.0 + number);
    return {"", "", base * sway, number % 3 == 0 ? -0.98 : 0.92, (number % 200) + step * 0.01, 100.0};
}

} // namespace

SharedReadings MadeSource::readings(PointId point) const {
    const auto found = latest_.find(point);
    return found == latest_.end() ? nullptr : found->second.readings;
}

LinkFailure MadeSource::failure(PointId point) const {
    const auto found = latest_.find(point);
    return found == latest_.end() ? LinkFailure{} : found->second.failure;
}

void MadeSource::keep(const MeterSample& sample) {
    latest_[sample.point] = sample;
}

void MadeSource::say(const std::vector<MeterSample>& batch) {
    for (const MeterSample& sample : batch)
        keep(sample);
    emit ticked(batch);
}

void MadeSite::start() {
    auto source = std::make_unique<MadeSource>();
    source_ = source.get();
    app_.start(std::move(source));
}

PointId MadeSite::add(const MadeMeter& meter, int number) {
    Point point;
    point.name = meter.name;
    point.place = app_.places()->findOrMake(meter.place).value();
    point.address.host = "10.20." + std::to_string(number / 250) + '.' + std::to_string(number % 250 + 1);
    const int row = app_.meters()->take(std::move(point));
    points_.push_back(app_.meters()->pointAt(row).id);
    return points_.back();
}

void MadeSite::makeWorks() {
    start();
    int number = 0;
    std::vector<MeterSample> batch;
    for (const MadeMeter& meter : kWorks) {
        const PointId point = add(meter, number++);
        const SampleTime now = clock_.now();
        const std::chrono::seconds age{meter.silentSeconds};
        Readings readings = readingsOf(meter, {now.mono - age - 400ms, now.wall - age - 400ms});
        batch.push_back(sampleOf(point, std::move(readings)));
    }
    QCoreApplication::processEvents();
    source_->say(batch);
    for (std::size_t index = 0; index < points_.size(); ++index) {
        tellDay(points_[index], kWorks[index]);
        tellHour(points_[index], kWorks[index]);
    }
    app_.overview()->tick();
}

void MadeSite::makeMany(int meters) {
    start();
    for (int number = 0; number < meters; ++number) {
        const std::string name = "Meter " + std::to_string(number + 1);
        const std::string place = "Hall " + std::to_string(number / 23 + 1) + "/Board " + std::to_string(number % 5);
        add({name.c_str(), place.c_str(), 0, 0, 0, 0}, number);
    }
    QCoreApplication::processEvents();
    for (std::size_t index = 0; index < points_.size(); ++index) {
        const MadeMeter meter = manyAt(static_cast<int>(index), 0);
        tellDay(points_[index], meter);
        tellHour(points_[index], meter);
    }
}

void MadeSite::read(int first, int last, int step) {
    std::vector<MeterSample> batch;
    for (int number = first; number < last; ++number)
        batch.push_back(
            sampleOf(points_.at(static_cast<std::size_t>(number)), readingsOf(manyAt(number, step), clock_.now())));
    source_->say(batch);
}

double MadeSite::kilowatts(int meter, int step) {
    return std::round(manyAt(meter, step).kilowatts * 100) / 100;
}

void MadeSite::addSimulator() {
    if (!source_)
        start();
    app_.addTransient({"127.0.0.1", 1502, 5}, PointOrigin::Bundled);
    QCoreApplication::processEvents();
    const PointId point = app_.roster().bundled()->id;
    source_->say({sampleOf(point, readingsOf({"", "", 4.34, 0.957, 12.0, 0}, clock_.now()))});
    app_.overview()->tick();
}

void MadeSite::breakLinks() {
    std::vector<MeterSample> batch;
    for (const PointId point : points_) {
        MeterSample sample = sampleOf(point, Readings{});
        sample.failure = {
            .error = LinkError::Unreachable, .detail = {}, .address = {}, .reason = LinkReason::NoRoute};
        sample.failureChanged = true;
        batch.push_back(sample);
    }
    source_->say(batch);
    app_.overview()->tick();
}

void MadeSite::tellDay(PointId point, const MadeMeter& meter) {
    app_.overview()->setDay(point,
                            {kMidnight, kMidnightBefore, kMidnightBefore + std::llround(meter.yesterday * kTenths)});
}

void MadeSite::tellHour(PointId point, const MadeMeter& meter) {
    std::vector<ui::TracePoint> minutes;
    const Instant now = clock_.now().mono;
    const auto phase = static_cast<double>(point.number);
    for (int minute = 60; minute > meter.silentSeconds / 60; --minute) {
        const double sway = 0.12 * std::sin(minute / 3.1 + phase) + 0.06 * std::sin(minute * 1.7 + phase * 3) - 0.05;
        minutes.push_back({now - std::chrono::minutes{minute}, static_cast<float>(meter.kilowatts * (1 + sway))});
    }
    app_.overview()->traces().seed(point, minutes);
}

} // namespace countis::test
