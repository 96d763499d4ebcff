// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the overview as a list for QML: headers of groups, and below them rows of one or more meters. It tells
// views of what changed among the rows that they show, and formats nothing else.
#pragma once

#include "core/clock.h"
#include "models/fleet/meter_list.h"
#include "models/overview/overview_grid.h"
#include "models/overview/overview_text.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Roles: header (bool), group (GroupCell of a header), cells (list of MeterCell of another row).
class OverviewRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Overview.rows")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { HeaderRole = Qt::UserRole, GroupRole, CellsRole };

    /// All must outlive it.
    OverviewRows(const Clock& clock, const MeterList& meters, const OverviewTable& table, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(grid_.rows().size()); }
    const OverviewGrid& grid() const { return grid_; }
    /// A view uses an item for this row again: what changed while the item was put away is told now.
    Q_INVOKABLE void renew(int row);
    /// The rows that a view shows: only these are told of. −1: none.
    Q_INVOKABLE void showRows(int first, int last);

    /// After the table was arranged, or to have another form.
    void lay(const OverviewGrid::Form& form);
    /// These meters of the table have new figures.
    void updateMeters(const std::vector<int>& meters);
    /// Ages, totals and words of all rows that are shown.
    void updateShown();
    void setLocale(const QLocale& locale) { locale_ = locale; }
    void setZone(const QTimeZone& zone) { zone_ = zone; }
    void setReplayed(bool replayed) { isReplay_ = replayed; }
    /// As Overview.
    void setCutOff(const QString& note) { cutOff_ = note; }

signals:
    void countChanged();

private:
    OverviewText text() const { return {locale_, zone_, clock_.now(), isReplay_, cutOff_}; }
    QVariantList cells(const GridRow& row) const;
    GroupCell group(const GridRow& row) const;

    const Clock& clock_;
    const MeterList& meters_;
    const OverviewTable& table_;
    QLocale locale_;
    QTimeZone zone_ = QTimeZone::systemTimeZone();
    bool isReplay_ = false;
    QString cutOff_;
    OverviewGrid grid_;
    OverviewGrid::Form form_;
    int firstShown_ = -1;
    int lastShown_ = -1;
};

} // namespace countis::ui
