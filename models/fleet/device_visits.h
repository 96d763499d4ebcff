// SPDX-License-Identifier: GPL-3.0-or-later
// The questions what happened, when another meter answers at an address than before. One that belongs to another
// point changes nothing until somebody says what happened: its values stay with the point where it measures. One that
// nobody knows has taken the place of the one before; it is shown until somebody has confirmed it, by every program.
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
    /// Of the first exchanged meter that nobody has confirmed, as a sentence or two; "" where there is none.
    Q_PROPERTY(QString exchangeText READ exchangeText NOTIFY changed)

public:
    /// Both must outlive it.
    DeviceVisits(const Clock& clock, MeterList& meters, QObject* parent = nullptr);

    QString text() const;
    bool isCrossing() const { return crossing().has_value(); }

    QString exchangeText() const;
    /// The first one was exchanged: same point, new meter. It is kept with the site, and no program asks again.
    Q_INVOKABLE void confirmExchange();
    /// It is in error: the address is that of another meter. Where in the list the point is, to be changed.
    Q_INVOKABLE int exchangedMeter() const;

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
