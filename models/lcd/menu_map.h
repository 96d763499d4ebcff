// SPDX-License-Identifier: GPL-3.0-or-later
// The menus that ENTER walks and their pages, for the map beside the glass.
#pragma once

#include "core/device/panel_subject.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// One row a walked menu. Roles: label ("tAr.1"), pageCount, groups (page counts of the groups of quantities, in
/// order), current (the display is in this menu), page (of the display; −1 in the other menus).
class MenuMap : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MeterDisplay.menus")

public:
    enum Role { LabelRole = Qt::UserRole, PageCountRole, GroupsRole, CurrentRole, PageRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// "Ea+ ∑, total imported active energy"; "" where there is no such page.
    Q_INVOKABLE QString pageWords(int menu, int page) const;

    /// Where the display is; `menu` may be one that ENTER does not walk.
    void setCurrent(Menu menu, int page);

private:
    Menu menu_ = Menu::Tar1;
    int page_ = 0;
};

/// Pages of one quantity stand together in the map.
QList<int> pageGroups(Menu menu);

/// "Ea+ ∑, total imported active energy": the page in words, translated.
QString pageWords(Menu menu, int page);
/// The same of all that the glass can show: a question, the display test, a partial meter that is stopped.
QString subjectWords(const PanelSubject& subject);
/// What is to be known beyond these words, a sentence or two; "" where they say it all.
QString subjectNote(const PanelSubject& subject);

} // namespace countis::ui
