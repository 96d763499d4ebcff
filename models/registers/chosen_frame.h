// SPDX-License-Identifier: GPL-3.0-or-later
// One frame of the log, byte by byte.
#pragma once

#include "acquisition/frame_log.h"

#include <QLocale>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace countis::ui {

class ChosenFrame : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RegistersModel.chosen")
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)     // "Answer 3A3F"
    Q_PROPERTY(QString caption READ caption NOTIFY changed) // "14:32:07.131, 21 bytes, 16 ms after its request"
    Q_PROPERTY(bool trouble READ trouble NOTIFY changed)
    /// Lines of 16 bytes, each a map: `place` ("10"), `cells`, a list of maps with `text` ("5A"), `held` (a
    /// register's byte) and `begins` (its first one).
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed)
    /// Maps: `place` ("09–0C"), `bytes` ("00 00 5A 16"), `name`, `meaning`, `held`, `wrong`.
    Q_PROPERTY(QVariantList fields READ fields NOTIFY changed)

public:
    using QObject::QObject;

    void show(const LoggedFrame& frame);
    void clear();
    void retranslate(const QLocale& locale);

    std::optional<std::uint64_t> number() const;
    /// The registers that it asks for, holds or was refused.
    std::optional<RegisterRange> range() const;

    bool known() const { return frame_.has_value(); }
    QString title() const;
    QString caption() const;
    bool trouble() const;
    QVariantList lines() const;
    QVariantList fields() const;
    /// Title, caption and fields, a line each.
    QString text() const;

signals:
    void changed();

private:
    QLocale locale_;
    std::optional<LoggedFrame> frame_; // it may leave the log
};

} // namespace countis::ui
