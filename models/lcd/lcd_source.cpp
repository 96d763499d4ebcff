// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lcd/lcd_source.h"

namespace countis::ui {
namespace {

QString text(std::string_view latin1) {
    return QString::fromLatin1(latin1.data(), static_cast<qsizetype>(latin1.size()));
}

QStringList names(const std::bitset<kSymbols>& symbols) {
    QStringList list;
    for (std::size_t i = 0; i < kSymbols; ++i) {
        if (symbols.test(i))
            list.append(text(symbolName(static_cast<Symbol>(i))));
    }
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
    return text(unitName(frame_.unit));
}

QStringList LcdSource::symbols() const {
    return names(frame_.symbols);
}

QStringList LcdSource::flashing() const {
    QStringList list = names(frame_.flashingSymbols);
    for (std::size_t i = 0; i < kMainCells; ++i) {
        if (frame_.flashingCells.test(i))
            list.append(QStringLiteral("cell%1").arg(i + 1));
    }
    list.sort();
    return list;
}

} // namespace countis::ui
