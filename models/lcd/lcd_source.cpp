// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/lcd_source.h"

#include "models/text/names.h"

namespace countis::ui {
namespace {

QStringList sorted(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list.append(QString::fromStdString(name));
    list.sort();
    return list;
}

} // namespace

LcdSource::LcdSource(QObject* parent) : QObject(parent) {}

bool LcdSource::setFrame(const LcdFrame& frame) {
    if (frame == frame_)
        return false;
    frame_ = frame;
    emit frameChanged();
    return true;
}

QString LcdSource::label() const {
    return QString::fromStdString(labelText(frame_));
}

QString LcdSource::main() const {
    return QString::fromStdString(mainText(frame_));
}

QString LcdSource::unit() const {
    return fromLatin1(unitName(frame_.unit));
}

QStringList LcdSource::symbols() const {
    return sorted(symbolNames(frame_.symbols));
}

QStringList LcdSource::flashing() const {
    return sorted(flashingNames(frame_));
}

} // namespace countis::ui
