// SPDX-License-Identifier: GPL-3.0-or-later
// The supply on the desk: voltage and frequency, the order of the phases, and which conductors are connected.
#pragma once

#include "models/training/desk_link.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class DeskSupply : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("TrainingDesk.supply")
    Q_PROPERTY(double voltage READ voltage NOTIFY changed) // V, the mean of the three
    Q_PROPERTY(QString voltageText READ voltageText NOTIFY changed)
    Q_PROPERTY(double frequency READ frequency NOTIFY changed) // Hz
    Q_PROPERTY(QString frequencyText READ frequencyText NOTIFY changed)
    Q_PROPERTY(bool order132 READ order132 NOTIFY changed)
    /// The conductors that are connected, in the order L1, L2, L3, N.
    Q_PROPERTY(QList<bool> connected READ connected NOTIFY changed)

public:
    explicit DeskSupply(DeskLink& link, QObject* parent = nullptr);

    Q_INVOKABLE void setVoltage(double volts);
    Q_INVOKABLE void setFrequency(double hertz);
    /// What was typed; "" when it is taken, else one sentence.
    Q_INVOKABLE QString enterVoltage(const QString& text);
    Q_INVOKABLE QString enterFrequency(const QString& text);
    Q_INVOKABLE void setOrder132(bool order132);
    /// `conductor`: 0, 1, 2 for L1, L2, L3; 3 for N, lost upstream of meter and loads.
    Q_INVOKABLE void setConnected(int conductor, bool connected);

    void show(const sim::DeviceSnapshot& device);
    void retranslate(const QLocale& locale);

    double voltage() const { return state_.voltage; }
    QString voltageText() const;
    double frequency() const { return state_.frequency; }
    QString frequencyText() const;
    bool order132() const { return state_.order132; }
    QList<bool> connected() const;

signals:
    void changed();

private:
    struct State {
        double voltage = 230;
        double frequency = 50;
        bool order132 = false;
        std::array<bool, 4> connected{true, true, true, true};
        bool operator==(const State&) const = default;
    };
    static State stateOf(const sim::DeviceSnapshot& device);
    void assume(const State& state);

    DeskLink& link_;
    QLocale locale_;
    State state_;
};

} // namespace countis::ui
