// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of a chart end: their names, and their values at the cursor.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

template <typename Model>
struct ListRows;

/// Fractions of the axes; −1 where there is none.
struct TrendEnd {
    QString name; // "Assembly A", "V1"
    int colour = 0;
    double time = 1;   // where the line ends
    double value = -1; // its last value
    double cursor = -1;

    bool operator==(const TrendEnd&) const = default;
};

/// Roles: name, colour (a number, see kTrendColours), time, value, cursor. The highest value comes first.
class TrendEnds : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrendPanel.ends")

public:
    enum Role { NameRole = Qt::UserRole, ColourRole, TimeRole, ValueRole, CursorRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setEnds(std::vector<TrendEnd> ends);
    const std::vector<TrendEnd>& ends() const { return ends_; }

private:
    friend struct ListRows<TrendEnds>;
    std::vector<TrendEnd> ends_;
};

} // namespace countis::ui
