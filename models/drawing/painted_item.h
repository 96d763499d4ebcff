// SPDX-License-Identifier: GPL-3.0-or-later
// What the painted items have in common: a property that gets another value repaints the item. As a base it is named
// with its namespace: QML looks for the name that stands there.
#pragma once

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class PaintedItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS

public:
    using QQuickPaintedItem::QQuickPaintedItem;

signals:
    void changed();

protected:
    template <typename Value>
    void set(Value& kept, const Value& value) {
        if (kept == value)
            return;
        kept = value;
        update();
        emit changed();
    }
};

} // namespace countis::ui
