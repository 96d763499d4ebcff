// SPDX-License-Identifier: GPL-3.0-or-later
// The metering points of a site in their places, as the rows of a list that can be opened and closed.
#pragma once

#include "models/fleet/meter_list.h"
#include "models/fleet/place_list.h"
#include "models/fleet/site_rows.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Roles: isPlace, level, name, number (of the place or the point), isOpen and countText (of a place), meter (the row
/// in MeterList, −1 for a place), address ("192.168.0.21/5"), product ("E28"), roleText, commandsAllowed and canAllow
/// (whether that can be changed); of a meter those of MeterList: state, stateWord, reason, editable.
class SiteTree : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.site")
    /// "14 meters in 4 places".
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    enum Role {
        IsPlaceRole = Qt::UserRole,
        LevelRole,
        NameRole,
        NumberRole,
        IsOpenRole,
        CountTextRole,
        MeterRole,
        AddressRole,
        ProductRole,
        RoleTextRole,
        CommandsAllowedRole,
        CanAllowRole,
        StateRole,
        StateWordRole,
        ReasonRole,
        EditableRole
    };

    /// Both must outlive it.
    SiteTree(MeterList& meters, PlaceList& places, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString summary() const;
    Q_INVOKABLE void setOpen(int row, bool open);
    /// The row of the metering point, whose places are opened for it; −1: it is none.
    Q_INVOKABLE int reveal(double point);
    /// The row of the place in which the row is; −1 for the site itself.
    Q_INVOKABLE int parentOf(int row) const;
    void retranslate(const QLocale& locale);

signals:
    void summaryChanged();

private:
    void rebuild();
    void replace(std::vector<SiteRow> next);
    void meterChanged(int first, int last);
    void indexMeters();
    QVariant placeData(const SiteRow& row, int role) const;
    QVariant pointData(const SiteRow& row, int role) const;
    const SiteRow& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    bool valid(int row) const { return row >= 0 && row < count(); }
    int count() const { return static_cast<int>(rows_.size()); }

    MeterList& meters_;
    PlaceList& places_;
    std::vector<SiteRow> rows_;
    std::vector<int> meterRows_; // where each of MeterList stands here; −1: in a closed place
    PlaceSet closed_;
    QLocale locale_;
};

} // namespace countis::ui
