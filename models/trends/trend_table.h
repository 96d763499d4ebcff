// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the series in view, below the charts of the Trends page.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

template <typename Model>
struct ListRows;

/// "–" where a value is not known, "" where the column has no meaning for the series.
struct TrendFigures {
    QString name;   // "Assembly A"
    QString detail; // "P ∑, kW"
    int colour = 0;
    bool dashed = false;
    QString minimum, minimumTime;
    QString mean;
    QString maximum, maximumTime;
    QString cursor;
    QString before; // the mean of the period before; at the cursor, where there is one
    QString energy, energyUnit;
    QString note;                     // why the values are not known; "" where they are
    QString energyReason, energyNote; // likewise of the energy: in a few words, and in a sentence

    bool operator==(const TrendFigures&) const = default;
};

/// Roles: as the fields of TrendFigures.
class TrendTable : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrendsModel.table")

public:
    enum Role {
        NameRole = Qt::UserRole,
        DetailRole,
        ColourRole,
        DashedRole,
        MinimumRole,
        MinimumTimeRole,
        MeanRole,
        MaximumRole,
        MaximumTimeRole,
        CursorRole,
        BeforeRole,
        EnergyRole,
        EnergyUnitRole,
        NoteRole,
        EnergyReasonRole,
        EnergyNoteRole
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setRows(std::vector<TrendFigures> rows);
    const std::vector<TrendFigures>& rows() const { return rows_; }

private:
    friend struct ListRows<TrendTable>;
    std::vector<TrendFigures> rows_;
};

} // namespace countis::ui
