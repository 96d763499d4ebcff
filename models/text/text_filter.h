// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a list that hold the words that somebody types, for selectors with a search field.
#pragma once

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Roles as the list's own. A row stays when each word of `text` is somewhere in it, whatever its case and accents.
/// Rows that hold `text` as it is typed come before the others.
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
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    /// What is searched of a row of the list itself, a role a line.
    QString searched(const QModelIndex& row) const;

    std::vector<int> roles_;
    QString text_;
    QString typed_; // as it is looked for
};

} // namespace countis::ui
