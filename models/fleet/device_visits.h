// SPDX-License-Identifier: GPL-3.0-or-later
// The question what happened, when a meter that belongs to one point answers at the address of another. Until
// somebody says so, nothing is changed: its values stay with the point where it measures.
#pragma once

#include "core/clock.h"
#include "models/fleet/meter_list.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class DeviceVisits : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.visits")
    /// Of the first one that is open, as a sentence or two; "" where none is.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// Two meters answer at each other's addresses: these may have been exchanged.
    Q_PROPERTY(bool crossing READ isCrossing NOTIFY changed)

public:
    /// Both must outlive it.
    DeviceVisits(const Clock& clock, MeterList& meters, QObject* parent = nullptr);

    QString text() const;
    bool isCrossing() const { return crossing().has_value(); }

    /// The answers: the addresses were exchanged, or the meters themselves were carried to where they answer now.
    Q_INVOKABLE void exchangeAddresses();
    Q_INVOKABLE void moveDevices();

    /// The roster has heard of a device, or the language is another one.
    void update() { emit changed(); }

signals:
    void changed();

private:
    std::optional<Roster::Crossing> crossing() const;

    const Clock& clock_;
    MeterList& meters_;
};

} // namespace countis::ui
