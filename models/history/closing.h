// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the recording when the user closes the window that records.
#pragma once

#include "models/history/history_model.h"
#include "site/roster.h"

#include <QObject>
#include <QSettings>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class Closing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.closing")
    Q_PROPERTY(Choice choice READ choice WRITE setChoice NOTIFY choiceChanged)

public:
    /// GoOn: countis-collector records instead.
    enum Choice { Ask, End, GoOn };
    Q_ENUM(Choice)

    /// Both must outlive it.
    Closing(const Roster& roster, const HistoryModel& history, QObject* parent = nullptr)
        : QObject(parent), roster_(roster), history_(history) {}

    void load(const QSettings& settings);
    Choice choice() const { return choice_; }
    void setChoice(Choice choice);
    /// With this window the recording of a meter ends.
    Q_INVOKABLE bool endsRecording() const;

signals:
    void choiceChanged();
    /// To be kept in the settings.
    void chosen(const QString& key, const QVariant& value);

private:
    const Roster& roster_;
    const HistoryModel& history_;
    Choice choice_ = Ask;
};

} // namespace countis::ui
