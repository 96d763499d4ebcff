// SPDX-License-Identifier: GPL-3.0-or-later
// Puts an energy register to a value, so that a roll-over is minutes away and not years.
#pragma once

#include "models/training/desk_link.h"
#include "simulator/device/register_preset.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class RegisterPreset : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.preset")
    Q_PROPERTY(QStringList names READ names NOTIFY languageChanged) // "Ea+ T1", "partial Ea+"
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY currentChanged)          // "kWh"
    Q_PROPERTY(QString valueText READ valueText NOTIFY valueChanged)  // of the register chosen
    Q_PROPERTY(QString lastText READ lastText NOTIFY languageChanged) // just before the roll-over

public:
    explicit RegisterPreset(DeskLink& link, QObject* parent = nullptr);

    /// What was typed, in kilo-units; "" when the meter restarts with it, else one sentence.
    Q_INVOKABLE QString enter(const QString& text);

    void show(const sim::DeviceSnapshot& device);
    void retranslate(const QLocale& locale);

    QStringList names() const;
    int current() const { return current_; }
    void setCurrent(int current);
    QString unit() const;
    QString valueText() const;
    QString lastText() const;

signals:
    void currentChanged();
    void valueChanged();
    void languageChanged();

private:
    DeskLink& link_;
    QLocale locale_;
    std::vector<sim::PresetRegister> registers_;
    int current_ = 0;
    EnergyRegisters device_;
};

} // namespace countis::ui
