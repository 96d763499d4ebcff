// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated meters at work in real time: the one of the training desk, and one that takes commands.
#include "fixture.h"

namespace countis::test {

void Fixture::plugDevice() {
    auto load = std::make_shared<sim::Load>();
    double amps = 10;
    for (sim::PhaseLoad& phase : load->phase) {
        phase.current = amps;
        amps -= 2;
    }
    sim::HostOptions options;
    options.load = load;
    options.webPort = 0;
    auto started = sim::MeterThread::start(std::move(options));
    if (!started) {
        qFatal("%s", english(started.error()).c_str());
        return;
    }
    device_ = *std::move(started);
    app_.training()->setHost(device_.get());
}

void Fixture::unplugDevice() {
    app_.training()->setHost(nullptr);
    device_.reset();
}

double Fixture::deviceWatts(int phase) const {
    const auto now = device_->snapshot();
    return inUnit(now->readings, Quantity::P, kLinePhases.at(static_cast<std::size_t>(phase))).value_or(0);
}

QString Fixture::deviceLabel() const {
    return QString::fromStdString(labelText(device_->snapshot()->display)).trimmed();
}

QString Fixture::deviceWeb() const {
    return QString::fromStdString(device_->snapshot()->webUrl);
}

double Fixture::deviceSpeed() const {
    return device_->snapshot()->speed.times;
}

QString Fixture::deviceEnergy() const {
    const auto now = device_->snapshot();
    return QString::number(now->readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths);
}

void Fixture::openScenario(const QString& file) {
    app_.training()->scenarios()->openFile(QUrl::fromLocalFile(file));
}

void Fixture::openCommands() {
    openFile();
    sim::HostOptions options;
    options.webPort = 0;
    auto started = sim::MeterThread::start(std::move(options));
    if (!started)
        qFatal("%s", english(started.error()).c_str());
    commanded_ = std::move(*started);
    const sim::MeterPlace place = commanded_->place();
    const std::string address = countis::MeterAddress{place.address, place.port, place.unit}.toString();
    app_.meters()->add(QStringLiteral("Press"), QString::fromStdString(address));
    app_.meters()->add(QStringLiteral("Saw"), QStringLiteral("127.0.0.1:1"));
    app_.meters()->add(QStringLiteral("Lathe"), QStringLiteral("127.0.0.1:2"));
    for (int row = 0; row < app_.meters()->count(); ++row)
        if (const QString name = app_.meters()->nameAt(row);
            name == QLatin1String("Press") || name == QLatin1String("Saw"))
            app_.meters()->allowCommands(row, true);
    const auto store = database_->roster();
    if (const auto kept = store->save(store->load().value(), app_.roster().content()); !kept)
        qFatal("%s", english(kept.error()).c_str());
    app_.commands()->setLog(database_->url(), {"M. Keller", "atelier-3"});
}

void Fixture::forbidCommandsElsewhere() {
    if (const auto done = database_->connection().exec(QStringLiteral("UPDATE point SET commands_allowed = 0"));
        !done)
        qFatal("%s", qPrintable(done.error().detail));
}

QString Fixture::auditText() const {
    const auto entries =
        countis::readAuditLog(database_->connection(), countis::WallTime{}, countis::WallTime::max());
    if (!entries)
        qFatal("%s", qPrintable(entries.error().detail));
    QStringList lines;
    for (const countis::AuditEntry& entry : *entries)
        lines << QStringLiteral("%1: %2: %3")
                     .arg(QString::fromStdString(entry.meter), QString::fromStdString(entry.command),
                          QString::fromUtf8(countis::nameOf(entry.reason).data()));
    lines.sort();
    return lines.join(u'\n');
}

} // namespace countis::test
