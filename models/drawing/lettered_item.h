// SPDX-License-Identifier: GPL-3.0-or-later
// What the painted items with texts have in common: their font.
#pragma once

#include "models/drawing/painted_item.h"

#include <QFont>
#include <QString>

namespace countis::ui {

class LetteredItem : public countis::ui::PaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY changed)
    Q_PROPERTY(int fontSize READ fontSize WRITE setFontSize NOTIFY changed) // in pixels

public:
    using PaintedItem::PaintedItem;

    QString family() const { return family_; }
    void setFamily(const QString& family) { set(family_, family); }
    int fontSize() const { return fontSize_; }
    void setFontSize(int size) { set(fontSize_, size); }

protected:
    QFont letters() const {
        QFont font(family_);
        font.setPixelSize(fontSize_);
        return font;
    }

private:
    QString family_;
    int fontSize_ = 11;
};

} // namespace countis::ui
