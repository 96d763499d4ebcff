// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// Whether the window shows the demo site, and the wish to see it or to leave it. Each site has a window of its own:
/// the one that asks is closed, and the other one opened.
class DemoMode : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.demo")
    Q_PROPERTY(bool active READ active NOTIFY activeChanged)

public:
    using QObject::QObject;

    bool active() const { return active_; }
    void setActive(bool active);

    Q_INVOKABLE void open() { emit requested(true); }
    Q_INVOKABLE void leave() { emit requested(false); }

signals:
    void activeChanged();
    void requested(bool demo);

private:
    bool active_ = false;
};

} // namespace countis::ui
