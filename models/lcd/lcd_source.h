// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever has a glass to show: the twin of a meter, or the simulated device itself.
#pragma once

#include "core/device/lcd_frame.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class LcdSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MeterDisplay, DeviceFront")
    /// The frame as words, for tests and screen readers: "tot", "001234.56", "kWh".
    Q_PROPERTY(QString label READ label NOTIFY frameChanged)
    Q_PROPERTY(QString main READ main NOTIFY frameChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY frameChanged)
    Q_PROPERTY(QStringList symbols READ symbols NOTIFY frameChanged)
    Q_PROPERTY(QStringList flashing READ flashing NOTIFY frameChanged)
    Q_PROPERTY(bool backlight READ backlight NOTIFY frameChanged)
    Q_PROPERTY(bool allOn READ allOn NOTIFY frameChanged)
    Q_PROPERTY(bool powered READ powered NOTIFY frameChanged)

public:
    const LcdFrame& frame() const { return frame_; }
    QString label() const;
    QString main() const;
    QString unit() const;
    QStringList symbols() const;
    QStringList flashing() const;
    bool backlight() const { return frame_.backlight; }
    bool allOn() const { return frame_.allOn; }
    bool powered() const { return frame_.powered; }

signals:
    void frameChanged();

protected:
    explicit LcdSource(QObject* parent = nullptr);
    /// False: it is the same as before, and nothing was emitted.
    bool setFrame(const LcdFrame& frame);

private:
    LcdFrame frame_;
};

} // namespace countis::ui
