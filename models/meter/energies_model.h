// SPDX-License-Identifier: GPL-3.0-or-later
// The energies of the meter in view: tariffs, totals, partial meters and balance.
#pragma once

#include "models/text/measure.h"
#include "models/text/value_text.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <array>

namespace countis::ui {

/// One row an energy, in the order Ea+ Ea− Eap Er+ Er−, all ∑. Roles:
///   symbol ("Ea+"), unit ("kWh"), name; coarse (its tariffs have fewer digits than its total);
///   t1, t2, total, partialT1, partialT2, partial: text in kWh, kvarh, kVAh; "–" not measured, "" where the meter has
///   no such register (partials by tariff exist for Ea+ and Ea− only);
///   t1State … partialState: Measure.Quality.
/// Digits finer than the register's step are not shown, but blanks of their width, and nothing is rounded up.
class EnergiesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.energies")
    Q_PROPERTY(QString balanceActive READ balanceActive NOTIFY balanceChanged)     // kWh
    Q_PROPERTY(QString balanceReactive READ balanceReactive NOTIFY balanceChanged) // kvarh
    Q_PROPERTY(countis::ui::Measure::Quality balanceState READ balanceState NOTIFY balanceChanged)
    /// Which energies are coarse; "" when none is.
    Q_PROPERTY(QString note READ note NOTIFY noteChanged)
    /// "8 s" when the totals are stale, else "".
    Q_PROPERTY(QString ageText READ ageText NOTIFY ageTextChanged)

public:
    enum Role {
        SymbolRole = Qt::UserRole,
        UnitRole,
        NameRole,
        T1Role,
        T2Role,
        TotalRole,
        PartialT1Role,
        PartialT2Role,
        PartialRole,
        T1StateRole,
        T2StateRole,
        TotalStateRole,
        PartialT1StateRole,
        PartialT2StateRole,
        PartialStateRole,
        CoarseRole
    };
    static constexpr int kRows = 5;
    static constexpr int kColumns = 6;

    explicit EnergiesModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString balanceActive() const { return balance_.active; }
    QString balanceReactive() const { return balance_.reactive; }
    Measure::Quality balanceState() const { return toQml(balance_.quality); }
    QString note() const;
    QString ageText() const { return ageText_; }

    /// Emits one dataChanged over the rows that differ, or none.
    void setReadings(const Readings& readings, Instant now);
    void retranslate(const QLocale& locale);

signals:
    void noteChanged();
    void balanceChanged();
    void ageTextChanged();

private:
    struct Row {
        std::array<QString, kColumns> text;
        std::array<Quality, kColumns> quality{};
        bool coarse = false;
        bool operator==(const Row&) const = default;
    };
    struct Balance {
        QString active, reactive;
        Quality quality = Quality::NotMeasured;
        bool operator==(const Balance&) const = default;
    };
    bool isCoarse(EnergyKind kind) const;
    std::array<Row, kRows> format() const;
    Balance formatBalance() const;

    QLocale locale_;
    Readings readings_;
    Instant now_{};
    std::array<Row, kRows> rows_;
    Balance balance_;
    QString ageText_;
};

} // namespace countis::ui
