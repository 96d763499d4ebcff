// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the readings of a shared site reach this window, in words: the database or the collectors may be silent,
// and then no meter is to blame.
#pragma once

#include "monitor/shared_source.h"

#include <QLocale>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

class LiveFeed : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.feed")
    /// What is silent, since when, and what follows from it; "" while all is well, and of a site that is not shared.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// The meters are not asked from here, so that what is said of them would be wrong.
    Q_PROPERTY(bool cutOff READ isCutOff NOTIFY changed)
    /// What is to be said of such a meter instead; "": they are asked, or all is well.
    Q_PROPERTY(QString meterNote READ meterNote NOTIFY changed)

public:
    explicit LiveFeed(QObject* parent = nullptr) : QObject(parent) {}

    void setFeed(const SharedFeed& feed);
    void retranslate(const QLocale& locale);
    QString text() const;
    QString meterNote() const;
    bool isCutOff() const { return feed_.state != SharedFeed::State::Well && !feed_.polls; }

signals:
    void changed();

private:
    SharedFeed feed_;
    QLocale locale_;
};

} // namespace countis::ui
