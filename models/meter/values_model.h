// SPDX-License-Identifier: GPL-3.0-or-later
// All instantaneous values of the meter in view, formatted once, with the meter's own resolution.
#pragma once

#include "models/text/measure.h"
#include "models/text/value_text.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <vector>

namespace countis::ui {

/// One row a quantity, in the order V U I P Q S PF f. Roles:
///   symbol, unit ("kW"), name ("active power"), quantity (Measure.Quantity);
///   l1, l2, l3, sum, n: the value as text; "–" where the meter has none, "" where the quantity has no such value,
///   and "out of range" for a frequency that the meter cannot measure; l1State … nState: Measure.Quality; ageText: "8
///   s" when something in the row is stale, else ""; tags, marks, notes: of the five values, in their order. A tag
///   stands before the value: "12" between phases 1 and 2 for U, "ind" or "cap" for PF, whose sign says no more than
///   that. A mark is set on a value outside the ratings of the meter (core/ratings.h). A note is a sentence for who
///   points at the value, or "". wrong: of the five values, one whose sign should not be there.
class ValuesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.values")

public:
    enum Role {
        SymbolRole = Qt::UserRole,
        UnitRole,
        NameRole,
        QuantityRole,
        L1Role,
        L2Role,
        L3Role,
        SumRole,
        NRole,
        L1StateRole,
        L2StateRole,
        L3StateRole,
        SumStateRole,
        NStateRole,
        AgeTextRole,
        TagsRole,
        MarksRole,
        NotesRole,
        WrongRole
    };

    explicit ValuesModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Emits one dataChanged over the rows that differ, or none.
    void setReadings(const Readings& readings, Instant now);
    /// It should not export: its power is wrong where it is negative, and with it the reactive power of that phase.
    void setConsumer(bool consumer);
    void retranslate(const QLocale& locale);

private:
    struct Cell {
        QString text;
        QString tag;
        QString note;
        Quality quality = Quality::NotMeasured;
        bool marked = false;
        bool wrong = false;
        bool operator==(const Cell&) const = default;
    };
    struct Row {
        std::array<Cell, kPhaseSlots> cells;
        QString ageText;
        bool operator==(const Row&) const = default;
    };
    Cell cellOf(const Readings& readings, Quantity quantity, Phase phase) const;
    bool isWrong(const Readings& readings, Quantity quantity, Phase phase) const;
    std::array<Row, kQuantities> format(const Readings& readings, Instant now) const;

    QLocale locale_;
    bool consumer_ = false;
    Readings readings_;
    Instant now_{};
    std::array<Row, kQuantities> rows_;
};

} // namespace countis::ui
