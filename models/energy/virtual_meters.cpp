// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/virtual_meters.h"

#include "models/text/value_text.h"

#include <QVariantMap>

#include <algorithm>

namespace countis::ui {
namespace {

const QString kPoint = QStringLiteral("point");
const QString kName = QStringLiteral("name");
const QString kFactor = QStringLiteral("factor");
constexpr int kLongestName = 100;

} // namespace

int VirtualMeters::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> VirtualMeters::roleNames() const {
    return {{NameRole, "name"}, {TermsRole, "terms"}, {KeyRole, "key"}};
}

QVariant VirtualMeters::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VirtualMeter& meter = virtualMeters_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return QString::fromStdString(meter.name);
    case TermsRole: return termsText(meter);
    case KeyRole: return QStringLiteral("virtual:%1").arg(meter.id);
    default: return {};
    }
}

QString VirtualMeters::termsText(const VirtualMeter& meter) const {
    QString text;
    for (const VirtualTerm& term : meter.terms) {
        const Point* const point = meters_.roster().find(term.point);
        const QString name = point != nullptr ? MeterList::nameOf(*point) : tr("a removed meter");
        const QChar sign = term.factor < 0 ? kMinus : QChar(u'+');
        if (!text.isEmpty())
            text += QStringLiteral(" %1 ").arg(sign);
        else if (term.factor < 0)
            text += sign;
        text += name;
    }
    return text;
}

void VirtualMeters::show(std::vector<VirtualMeter> virtualMeters) {
    known_ = true;
    reset(std::move(virtualMeters));
}

void VirtualMeters::forget() {
    known_ = false;
    reset({});
}

void VirtualMeters::reset(std::vector<VirtualMeter> virtualMeters) {
    beginResetModel();
    virtualMeters_ = std::move(virtualMeters);
    endResetModel();
    emit countChanged();
}

QString VirtualMeters::nameAt(int row) const {
    return row >= 0 && row < count() ? QString::fromStdString(virtualMeters_[static_cast<std::size_t>(row)].name)
                                     : QString();
}

QVariantList VirtualMeters::terms(int row) const {
    QVariantList terms;
    const bool exists = row >= 0 && row < count();
    const auto known = exists ? virtualMeters_[static_cast<std::size_t>(row)].terms : std::vector<VirtualTerm>();
    for (const Point& point : meters_.roster().points()) {
        if (point.origin != PointOrigin::Saved)
            continue;
        const auto term = std::ranges::find(known, point.id, &VirtualTerm::point);
        terms << QVariantMap{{kPoint, static_cast<double>(point.id.number)},
                             {kName, MeterList::nameOf(point)},
                             {kFactor, term == known.end() ? 0 : term->factor}};
    }
    return terms;
}

QString VirtualMeters::save(int row, const QString& name, const QVariantList& terms) {
    if (!known_)
        return tr("The virtual meters of the site are not read yet. Try again in a moment.");
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return tr("A virtual meter needs a name.");
    if (trimmed.size() > kLongestName)
        return tr("A name has at most %1 characters.").arg(kLongestName);
    const bool exists = row >= 0 && row < count();
    for (int other = 0; other < count(); ++other)
        if (other != row && nameAt(other) == trimmed)
            return tr("There is already a virtual meter with this name.");
    VirtualMeter meter = exists ? virtualMeters_[static_cast<std::size_t>(row)] : VirtualMeter{};
    meter.name = trimmed.toStdString();
    meter.terms.clear();
    for (const QVariant& term : terms) {
        const QVariantMap map = term.toMap();
        if (const int factor = map.value(kFactor).toInt(); factor != 0)
            meter.terms.push_back({{static_cast<std::int64_t>(map.value(kPoint).toDouble())}, factor < 0 ? -1 : 1});
    }
    std::ranges::stable_sort(meter.terms, std::ranges::greater{}, &VirtualTerm::factor);
    if (meter.terms.empty() || meter.terms.front().factor < 0)
        return tr("Choose at least one meter that is added.");
    emit changeWanted([meter](DatabaseConnection& connection) { return writeVirtualMeter(connection, meter); });
    return {};
}

void VirtualMeters::remove(int row) {
    if (row < 0 || row >= count())
        return;
    const std::int64_t id = virtualMeters_[static_cast<std::size_t>(row)].id;
    emit changeWanted([id](DatabaseConnection& connection) { return removeVirtualMeter(connection, id); });
}

} // namespace countis::ui
