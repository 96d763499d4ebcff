// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a site as choices, the site itself first. Whoever changes places does so here, where views can be
// told.
#pragma once

#include "models/fleet/meter_list.h"
#include "models/fleet/site_rows.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Roles: name (with an indent for each level), number (0: the site itself).
class PlaceList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.places")
    Q_PROPERTY(QString siteName READ siteName NOTIFY placesChanged)
    Q_PROPERTY(int count READ count NOTIFY placesChanged)

public:
    enum Role { NameRole = Qt::UserRole, NumberRole };

    /// `meters` must outlive it, and holds the roster whose places these are.
    PlaceList(Roster& roster, MeterList& meters, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const Roster& roster() const { return roster_; }
    const QCollator& collator() const { return collator_; }
    int count() const { return static_cast<int>(rows_.size()); }
    /// "Your site" while it has no name.
    QString siteName() const;
    /// That of a place alone; the site's for 0.
    Q_INVOKABLE QString nameOf(double place) const;
    Q_INVOKABLE QString pathOf(double place) const;
    Q_INVOKABLE double numberAt(int row) const;
    /// 0 (the site itself) where there is none.
    Q_INVOKABLE int rowOf(double place) const;
    Q_INVOKABLE double parentOf(double place) const;
    /// Of a question whether to remove it: what is in it and where it goes; "" for an empty place.
    Q_INVOKABLE QString contentText(double place) const;

    /// These return "" when done, or one translated sentence that says what is wrong. A place 0 is the site itself,
    /// whose name may be empty.
    Q_INVOKABLE QString add(double parent, const QString& name);
    Q_INVOKABLE QString rename(double place, const QString& name);
    Q_INVOKABLE QString move(double place, double parent);
    /// What is in it goes up to its parent.
    Q_INVOKABLE QString remove(double place);
    /// Makes the places of a path that do not exist yet, without a word to views: see finish().
    tl::expected<PlaceId, PlaceError> findOrMake(const std::string& path) { return roster_.findOrMakePlace(path); }
    /// Places were made, or points moved between them.
    void finish();
    void retranslate(const QLocale& locale);

signals:
    /// Places came, went or are called or found elsewhere.
    void placesChanged();

private:
    QString done(const tl::expected<void, PlaceError>& result);
    void rebuild();

    Roster& roster_;
    MeterList& meters_;
    QCollator collator_;
    std::vector<SiteRow> rows_;
};

} // namespace countis::ui
