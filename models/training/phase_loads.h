// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on each phase of the desk, and the power that the meter sees of it.
#pragma once

#include "models/training/desk_link.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QtQml/qqmlregistration.h>

#include <array>

namespace countis::ui {

/// Three rows. Roles: phase (Measure.Phase); current (A), currentText and currentPosition (0 … 1 of a slider that is
/// finer where currents are small); angle (degrees, lagging positive), angleText; harmonic (% of the order chosen),
/// harmonicText; exporting; measuredText (A) and powerText (kW) as the meter shows them, exports (that P is
/// negative).
class PhaseLoads : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.loads")
    /// Which harmonic the desk shows and sets, of `orders`.
    Q_PROPERTY(QList<int> orders READ orders CONSTANT)
    Q_PROPERTY(int order READ order WRITE setOrder NOTIFY orderChanged)
    /// Why the meter gets other currents than those set; "" where nothing acts on them.
    Q_PROPERTY(QString note READ note NOTIFY noteChanged)
    Q_PROPERTY(QString longestNote READ longestNote NOTIFY noteChanged) // what there must be room for

public:
    enum Role {
        PhaseRole = Qt::UserRole,
        CurrentRole,
        CurrentTextRole,
        CurrentPositionRole,
        AngleRole,
        AngleTextRole,
        HarmonicRole,
        HarmonicTextRole,
        ExportingRole,
        MeasuredTextRole,
        PowerTextRole,
        ExportsRole
    };

    explicit PhaseLoads(DeskLink& link, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void moveCurrent(int row, double position);
    Q_INVOKABLE void setAngle(int row, double degrees);
    Q_INVOKABLE void setHarmonic(int row, double percent);
    Q_INVOKABLE void setExporting(int row, bool exporting);
    /// What was typed; "" when it is taken, else one sentence.
    Q_INVOKABLE QString enterCurrent(int row, const QString& text);
    Q_INVOKABLE QString enterAngle(int row, const QString& text);
    Q_INVOKABLE QString enterHarmonic(int row, const QString& text);

    QList<int> orders() const;
    int order() const { return order_; }
    void setOrder(int order);
    QString note() const;
    QString longestNote() const;

    /// `settled`: the device has carried out all changes, so that its load is as new as the one here.
    void show(const sim::DeviceSnapshot& device, bool settled);
    void retranslate(const QLocale& locale);

signals:
    void orderChanged();
    void noteChanged();

private:
    struct Row {
        sim::PhaseLoad load;
        Value current; // as the meter shows it
        Value power;
        bool operator==(const Row&) const = default;
    };
    using Rows = std::array<Row, 3>;
    /// What changes the currents of a load while it runs.
    struct Influences {
        bool drift = false;
        bool day = false;
        bool appliances = false;
        bool operator==(const Influences&) const = default;
    };

    static QString noteOf(const Influences& influences);
    bool valid(int row) const { return row >= 0 && row < static_cast<int>(rows_.size()); }
    double harmonicOf(const sim::PhaseLoad& load) const;
    void edit(int row, const std::function<void(sim::PhaseLoad&)>& work);
    void assume(const Rows& rows);

    DeskLink& link_;
    QLocale locale_;
    Rows rows_;
    Influences influences_;
    int order_ = 3;
};

} // namespace countis::ui
