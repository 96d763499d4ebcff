// SPDX-License-Identifier: GPL-3.0-or-later
// The hours, days or months of the period in view, as rows of the table.
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

struct EnergyRow {
    QString day;   // "Wed"
    QString label; // "14 Oct"
    QStringList cells;
    QString mark;      // "estimated", "incomplete", "entered", ""
    QString note;      // what the mark means, a sentence
    bool free = false; // a day of the weekend
    bool over = true;  // false: it is still to come

    bool operator==(const EnergyRow&) const = default;
};

/// Roles: day, label, cells, mark, note, free, over.
class EnergyRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("EnergyModel.rows")

public:
    enum Role { DayRole = Qt::UserRole, LabelRole, CellsRole, MarkRole, NoteRole, FreeRole, OverRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(std::vector<EnergyRow> rows);
    const std::vector<EnergyRow>& rows() const { return rows_; }

private:
    std::vector<EnergyRow> rows_;
};

} // namespace countis::ui
