// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a list that hold the words that somebody types, for selectors with a search field.
#pragma once

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Roles as the list's own. A row stays when each word of `text` is somewhere in it, whatever its case and accents.
class TextFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MeterFilter, ScenarioFilter")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    QString text() const { return text_; }
    void setText(const QString& text);

    /// The row in the list itself.
    Q_INVOKABLE int sourceRow(int row) const;

signals:
    void textChanged();

protected:
    /// `roles` are searched.
    explicit TextFilter(std::vector<int> roles, QObject* parent = nullptr);
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::vector<int> roles_;
    QString text_;
};

} // namespace countis::ui
