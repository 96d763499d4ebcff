// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong on the desk, as a list to switch on and off: the installation, the meter itself and the
// protocol.
#pragma once

#include "models/training/desk_link.h"
#include "models/training/desk_undo.h"
#include "models/training/fault_rows.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// Roles: title, sentence; heading (of the section that begins with this row, else ""); places (names of the
/// switches; one empty name: a switch for the whole kind), placesOn (a list of bool), active; numberLabels,
/// numberTexts, numberUnits (what can be entered while it is on).
class FaultModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.faults")
    Q_PROPERTY(int activeCount READ activeCount NOTIFY activeChanged)
    Q_PROPERTY(QString activeText READ activeText NOTIFY activeChanged)       // "none", "2 active"
    Q_PROPERTY(QStringList activeNames READ activeNames NOTIFY activeChanged) // "Current reversed L2"

public:
    enum Role {
        TitleRole = Qt::UserRole,
        SentenceRole,
        HeadingRole,
        PlacesRole,
        PlacesOnRole,
        ActiveRole,
        NumberLabelsRole,
        NumberTextsRole,
        NumberUnitsRole
    };

    FaultModel(DeskLink& link, DeskUndo& undo, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void toggle(int row, int place);
    /// What was typed; "" when it is taken, else one sentence.
    Q_INVOKABLE QString enterNumber(int row, int number, const QString& text);
    /// What was on is offered to be brought back.
    Q_INVOKABLE void clear();

    /// What the link knows.
    void show();
    void retranslate(const QLocale& locale);

    int activeCount() const;
    QString activeText() const;
    QStringList activeNames() const;
    const std::vector<FaultRow>& rows() const { return rows_; }

signals:
    void activeChanged();

private:
    bool valid(int row) const { return row >= 0 && row < static_cast<int>(rows_.size()); }
    bool isActive(const FaultRow& row) const;
    QStringList numberTexts(const FaultRow& row) const;
    void assume(const ActiveFaults& active);
    void ask(const ActiveFaults& active);

    DeskLink& link_;
    DeskUndo& undo_;
    QLocale locale_;
    std::vector<FaultRow> rows_;
    ActiveFaults active_;
};

} // namespace countis::ui
