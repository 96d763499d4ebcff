// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/closing.h"

#include <algorithm>

namespace countis::ui {
namespace {

const QString kKey = QStringLiteral("recording/closing");
const QStringList kWords{QStringLiteral("ask"), QStringLiteral("end"), QStringLiteral("go-on")};

} // namespace

void Closing::load(const QSettings& settings) {
    const auto found = kWords.indexOf(settings.value(kKey).toString());
    choice_ = found < 0 ? Ask : static_cast<Choice>(found);
}

void Closing::setChoice(Choice choice) {
    if (choice == choice_)
        return;
    choice_ = choice;
    emit choiceChanged();
    emit chosen(kKey, kWords[choice]);
}

bool Closing::endsRecording() const {
    return history_.records() && std::ranges::count(roster_.points(), PointOrigin::Saved, &Point::origin) > 0;
}

} // namespace countis::ui
