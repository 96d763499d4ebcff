// SPDX-License-Identifier: GPL-3.0-or-later
// Meters that are reckoned from others: a sum, or a main meter less its sub-meters; and the form that changes them.
#pragma once

#include "models/fleet/meter_list.h"
#include "monitor/energy_work.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Roles: name, terms ("Main − Hall 1 − Hall 2"), key (EnergyModel.scope of it).
class VirtualMeters : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("EnergyModel.virtualMeters")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { NameRole = Qt::UserRole, TermsRole, KeyRole };

    /// `meters` must outlive it.
    explicit VirtualMeters(const MeterList& meters, QObject* parent = nullptr)
        : QAbstractListModel(parent), meters_(meters) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(virtualMeters_.size()); }
    const std::vector<VirtualMeter>& meters() const { return virtualMeters_; }

    void show(std::vector<VirtualMeter> virtualMeters);
    /// The virtual meters of the site are not known, until they are shown.
    void forget();
    bool areKnown() const { return known_; }

    Q_INVOKABLE QString nameAt(int row) const;
    /// All meters of the site with their factor in the one of this row: keys point, name, factor (-1, 0, 1).
    Q_INVOKABLE QVariantList terms(int row) const;
    /// A row of −1 is a new one; `terms` as terms() gives them. Returns "" when the change is on its way, or one
    /// sentence on what is wrong.
    Q_INVOKABLE QString save(int row, const QString& name, const QVariantList& terms);
    Q_INVOKABLE void remove(int row);

signals:
    void countChanged();
    void changeWanted(const countis::EnergyWork::Change& change);

private:
    QString termsText(const VirtualMeter& meter) const;
    void reset(std::vector<VirtualMeter> virtualMeters);

    const MeterList& meters_;
    std::vector<VirtualMeter> virtualMeters_;
    bool known_ = false;
};

} // namespace countis::ui
