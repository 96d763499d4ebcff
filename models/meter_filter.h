// SPDX-License-Identifier: GPL-3.0-or-later
// The meters whose name or address holds a text, for the selector.
#pragma once

#include "models/meter_list.h"

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// Roles as MeterList.
class MeterFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(countis::ui::MeterList* meters READ meters WRITE setMeters NOTIFY metersChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit MeterFilter(QObject* parent = nullptr);

    MeterList* meters() const;
    void setMeters(MeterList* meters);
    QString text() const { return text_; }
    void setText(const QString& text);

    /// The row in the list of meters.
    Q_INVOKABLE int sourceRow(int row) const;

signals:
    void metersChanged();
    void textChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString text_;
};

} // namespace countis::ui
