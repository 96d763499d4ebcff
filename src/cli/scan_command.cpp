// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scan_command.h"

#include "cli/commands.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

constexpr int kAddressWidth = 24;
constexpr int kUnitWidth = 6;
constexpr int kDeviceWidth = 24;

std::string toJson(const ScanFinding& finding) {
    nlohmann::ordered_json line{{"address", finding.address.endpoint()}, {"unit", finding.address.unit}};
    line["device"] = finding.isCountis ? "countis" : "other";
    line["product"] = finding.isCountis ? nlohmann::ordered_json(finding.product) : nullptr;
    line["serial"] = finding.isCountis ? nlohmann::ordered_json(finding.serial) : nullptr;
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

QString tableLine(const QString& address, const QString& unit, const QString& device, const QString& serial) {
    const QString line = address.leftJustified(kAddressWidth) + unit.leftJustified(kUnitWidth) +
                         device.leftJustified(kDeviceWidth) + serial;
    return line.trimmed() + u'\n';
}

} // namespace

QString foundText(std::vector<ScanFinding> findings, const ScanTargets& targets, bool json) {
    std::unordered_map<std::string, std::size_t> order;
    for (const std::string& host : targets.hosts)
        order.emplace(host, order.size());
    std::ranges::sort(findings, {}, [&](const ScanFinding& finding) {
        return std::pair{order[finding.address.host], finding.address.unit};
    });
    QString text;
    if (!json)
        text = tableLine(Words::tr("Address"), Words::tr("Unit"), Words::tr("Device"), Words::tr("Serial number"));
    for (const ScanFinding& finding : findings)
        text += json ? QString::fromStdString(toJson(finding)) + u'\n'
                     : tableLine(QString::fromStdString(finding.address.endpoint()),
                                 QString::number(finding.address.unit), foundDeviceText(finding),
                                 QString::fromStdString(finding.serial));
    return text;
}

ScanCommand::ScanCommand(Options options, int stop) : options_(std::move(options)), stop_(stop) {
    QObject::connect(&scan_, &Scan::found, &scan_,
                     [this](const ScanFinding& finding) { findings_.push_back(finding); });
    QObject::connect(&scan_, &Scan::progressed, &scan_,
                     [this] { progress_.show(scanProgressText(scan_.progress())); });
    QObject::connect(&scan_, &Scan::finished, &scan_, [this] { finish(); });
}

void ScanCommand::start() {
    scan_.start(options_.targets);
}

void ScanCommand::finish() {
    progress_.clear();
    if (findings_.empty()) {
        complain(Words::tr("No Modbus device answers. Check the range, the port and the unit."));
        return QCoreApplication::exit(static_cast<int>(ExitCode::Unreachable));
    }
    const auto said = say(foundText(findings_, options_.targets, options_.json), stop_);
    if (said || said.error().why != process::WriteFailure::Why::Stopped)
        QCoreApplication::exit(said ? 0 : process::exitCode(said.error()));
}

} // namespace countis::cli
