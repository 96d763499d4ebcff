// SPDX-License-Identifier: GPL-3.0-or-later
// The point of the list that is in view. It stays in view while others come and go; when it goes itself, the one that
// takes its place does.
#pragma once

#include "models/fleet/meter_list.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class MeterSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.selection")
    /// Its row in the list; −1 while the list is empty.
    Q_PROPERTY(int index READ index WRITE setIndex NOTIFY indexChanged)
    /// The list's role of this name; 0: none.
    Q_PROPERTY(double point READ number NOTIFY pointChanged)

public:
    /// `meters` must outlive it.
    explicit MeterSelection(const MeterList& meters, QObject* parent = nullptr);

    int index() const { return meters_.rowOf(id_); }
    void setIndex(int row);
    double number() const { return static_cast<double>(id_.number); }
    /// Null while the list is empty.
    const Point* point() const { return meters_.roster().find(id_); }

signals:
    void indexChanged();
    /// Another one is in view.
    void pointChanged();

private:
    void added(int first);
    void removed(int first);
    void select(int row);

    const MeterList& meters_;
    PointId id_;
};

} // namespace countis::ui
