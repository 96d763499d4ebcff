// SPDX-License-Identifier: GPL-3.0-or-later
// A short list of rows that come as a whole with each reading: views keep the rows that stay the same.
#pragma once

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// One role, `entry`: a map, whose keys stand where the rows are made.
class DiagnosisRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DiagnosisModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { EntryRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(rows_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override { return {{EntryRole, "entry"}}; }
    Q_INVOKABLE QVariantMap entry(int row) const;

    /// Emits one dataChanged over the rows that differ; rows come and go at the end.
    void set(std::vector<QVariantMap> rows);

signals:
    void countChanged();

private:
    std::vector<QVariantMap> rows_;
};

} // namespace countis::ui
