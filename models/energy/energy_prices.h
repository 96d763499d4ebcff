// SPDX-License-Identifier: GPL-3.0-or-later
// The prices of energy, and the form that changes them.
#pragma once

#include "models/energy/energy_text.h"
#include "monitor/energy_work.h"

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Roles: since ("2026-10-01"), summary ("T1 0.2615, T2 0.1980, exported 0.0786 EUR/kWh …").
class EnergyPrices : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("EnergyModel.prices")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { SinceRole = Qt::UserRole, SummaryRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(prices_.size()); }

    void show(std::vector<EnergyPrice> prices, const EnergyText& text);
    /// The prices of the site are not known, until they are shown.
    void forget(const EnergyText& text);
    void retranslate(const EnergyText& text);
    bool areKnown() const { return known_; }
    /// In the order of time.
    const std::vector<EnergyPrice>& prices() const { return prices_; }

    /// What the form begins with: the price of a row, or of a new one, those of the latest from today on. Keys:
    /// since, currency, t1, t2, exported, carbon (g/kWh), contracted (kW).
    Q_INVOKABLE QVariantMap form(int row) const;
    /// A row of −1 is a new price. Returns "" when the change is on its way, or one sentence on what is wrong.
    Q_INVOKABLE QString save(int row, const QVariantMap& form);
    Q_INVOKABLE void remove(int row);

signals:
    void countChanged();
    void changeWanted(const countis::EnergyWork::Change& change);

private:
    static QString readAmounts(const QVariantMap& form, EnergyPrice& price);
    QString summary(const EnergyPrice& price) const;
    void reset(std::vector<EnergyPrice> prices, const EnergyText& text);

    std::vector<EnergyPrice> prices_;
    bool known_ = false;
    EnergyText text_{QLocale(), QTimeZone::utc()};
};

} // namespace countis::ui
