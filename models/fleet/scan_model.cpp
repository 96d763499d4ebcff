// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/scan_model.h"

#include <algorithm>
#include <utility>

namespace countis::ui {

ScanModel::ScanModel(MeterList& meters, QObject* parent) : QAbstractListModel(parent), meters_(meters) {
    connect(&meters_, &MeterList::placesChanged, this, &ScanModel::updateKnown);
}

ScanModel::~ScanModel() = default;

int ScanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

QHash<int, QByteArray> ScanModel::roleNames() const {
    return {{AddressRole, "address"},
            {DeviceRole, "device"},
            {VerdictRole, "verdict"},
            {CanAddRole, "canAdd"},
            {ChosenRole, "chosen"}};
}

QVariant ScanModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Found& found = found_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case AddressRole: return MeterList::shortAddress(found.finding.address);
    case DeviceRole: return foundDeviceText(found.finding);
    case VerdictRole: return verdict(found);
    case CanAddRole: return canAdd(found);
    case ChosenRole: return found.chosen;
    default: return {};
    }
}

QString ScanModel::verdict(const Found& found) const {
    if (!found.finding.isCountis)
        return tr("cannot be added");
    return found.isKnown ? tr("known") : tr("new");
}

double ScanModel::progress() const {
    if (!scan_)
        return 0;
    const ScanProgress progress = scan_->progress();
    return progress.total == 0 ? 1 : static_cast<double>(progress.done) / static_cast<double>(progress.total);
}

QString ScanModel::progressText() const {
    if (!scan_)
        return {};
    const QString text = scanProgressText(scan_->progress());
    return scan_->wasCancelled() ? tr("%1, cancelled").arg(text) : text;
}

QString ScanModel::summary() const {
    if (!scan_)
        return {};
    if (found_.empty())
        return running() ? tr("Nothing answers yet.") : tr("Nothing that uses Modbus answers.");
    const auto fresh = std::ranges::count_if(found_, [this](const Found& found) { return canAdd(found); });
    const auto known = std::ranges::count(found_, true, &Found::isKnown);
    return tr("%n answer: %1 known, %2 new, %3 other", nullptr, rowCount())
        .arg(known)
        .arg(fresh)
        .arg(static_cast<std::ptrdiff_t>(found_.size()) - known - fresh);
}

int ScanModel::chosenCount() const {
    return static_cast<int>(std::ranges::count(found_, true, &Found::chosen));
}

void ScanModel::start(const QString& range, const QString& port, const QString& units) {
    auto targets = parseScan(range, port, units);
    problem_ = targets ? QString() : targets.error();
    if (!targets)
        return emit changed();
    beginResetModel();
    found_.clear();
    endResetModel();
    scan_ = std::make_unique<Scan>(options_);
    connect(scan_.get(), &Scan::found, this, &ScanModel::take);
    connect(scan_.get(), &Scan::progressed, this, &ScanModel::changed);
    connect(scan_.get(), &Scan::finished, this, &ScanModel::changed);
    scan_->start(*std::move(targets));
    emit changed();
}

void ScanModel::cancel() {
    if (scan_)
        scan_->cancel();
}

void ScanModel::take(const ScanFinding& finding) {
    Found found{.finding = finding, .isKnown = meters_.roster().findAddress(finding.address) != nullptr};
    found.chosen = canAdd(found);
    const int row = rowCount();
    beginInsertRows({}, row, row);
    found_.push_back(std::move(found));
    endInsertRows();
    emit changed();
}

void ScanModel::updateKnown() {
    if (found_.empty())
        return;
    for (Found& found : found_) {
        found.isKnown = found.finding.isCountis && meters_.roster().findAddress(found.finding.address);
        found.chosen = found.chosen && canAdd(found);
    }
    emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void ScanModel::setChosen(int row, bool chosen) {
    if (row < 0 || row >= rowCount())
        return;
    Found& found = found_[static_cast<std::size_t>(row)];
    found.chosen = chosen && canAdd(found);
    emit dataChanged(index(row), index(row), {ChosenRole});
    emit changed();
}

QString ScanModel::addChosen(double place) {
    std::vector<Point> points;
    for (const Found& found : found_) {
        if (!found.chosen)
            continue;
        Point point;
        point.address = found.finding.address;
        point.place = {static_cast<std::int64_t>(place)};
        points.push_back(std::move(point));
    }
    return meters_.import(std::move(points), {});
}

void ScanModel::retranslate() {
    if (!found_.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {DeviceRole, VerdictRole});
    emit changed();
}

} // namespace countis::ui
