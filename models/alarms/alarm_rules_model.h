// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the alarms of the site, as the settings show and change them. The program that judges takes a change
// over within seconds.
#pragma once

#include "models/alarms/alarms_model.h"
#include "site/roster.h"

#include <QAbstractListModel>
#include <QLocale>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace countis::ui {

/// Roles: key, name ("Current too high"), rule (what it watches, its limit and its delays), severity (0 to 3, the
/// most severe first), severityText, scope ("" for the whole site, else the name of the place or the meter), enabled,
/// changed (not as in a new site).
class AlarmRulesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.alarmRules")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Whether rules can be changed: they are read, and their database can be written.
    Q_PROPERTY(bool available READ isAvailable NOTIFY changed)
    /// Why this user can change none, one sentence; "" where they can.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// "3 of 27 on, 2 changed".
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// The words of the severities, the most severe first, and of the days, Monday first.
    Q_PROPERTY(QStringList severities READ severities NOTIFY changed)
    Q_PROPERTY(QStringList days READ days NOTIFY changed)

public:
    enum Role {
        KeyRole = Qt::UserRole,
        NameRole,
        RuleRole,
        SeverityRole,
        SeverityTextRole,
        ScopeRole,
        EnabledRole,
        ChangedRole
    };

    /// Both must outlive it.
    AlarmRulesModel(AlarmsModel& alarms, const Roster& roster, QObject* parent = nullptr);

    void setReplayed(bool replayed);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(rows_.size()); }
    bool isAvailable() const;
    QString refusal() const;
    QString summary() const;
    QStringList severities() const;
    QStringList days() const;

    /// What can be changed of a rule, as a person types it: enabled, limit, hysteresis, delayOn and delayOff (in
    /// seconds), severity, days (a bool each; none: always), from, to ("22:00"). Beside it: name, scope, unit, side
    /// ("above"), hasLimit, hasDelay, scoped.
    Q_INVOKABLE QVariantMap formOf(int row) const;
    /// These return "" where the change is on its way, or one sentence that says what is wrong.
    Q_INVOKABLE QString save(int row, const QVariantMap& form);
    /// The same for a place (0: not) or a metering point, beside the rule of this row.
    Q_INVOKABLE QString saveFor(int row, const QVariantMap& form, double place, double point);
    Q_INVOKABLE QString setEnabled(int row, bool enabled);
    /// To the rule of a new site; one for a place or a metering point goes.
    Q_INVOKABLE QString restore(int row);
    void retranslate(const QLocale& locale);

signals:
    void changed();

private:
    struct Row {
        AlarmRule rule;
        bool changed = false;

        bool operator==(const Row&) const = default;
    };

    void take();
    bool valid(int row) const { return row >= 0 && row < count(); }
    const AlarmRule& ruleAt(int row) const { return rows_[static_cast<std::size_t>(row)].rule; }
    QString unavailableText() const;
    QString ruleText(const AlarmRule& rule) const;
    QString scopeText(const AlarmRule& rule) const;
    QString takeForm(const QVariantMap& form, AlarmRule& rule) const;
    QString keep(const AlarmRule& rule);

    AlarmsModel& alarms_;
    const Roster& roster_;
    QLocale locale_;
    std::vector<Row> rows_;
    bool replayed_ = false;
};

} // namespace countis::ui
