// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/site_words.h"

#include <QCoreApplication>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Site)
};

} // namespace

QString metersText(int count) {
    return Words::tr("%n meter(s)", nullptr, count);
}

QString placesText(int count) {
    return Words::tr("%n place(s)", nullptr, count);
}

QString roleText(PointRole role) {
    switch (role) {
    case PointRole::Consumer: return Words::tr("consumer");
    case PointRole::Producer: return Words::tr("producer");
    case PointRole::Both: return Words::tr("both");
    }
    return {};
}

QString placeErrorText(PlaceError error) {
    switch (error) {
    case PlaceError::NoSuchPlace: return Words::tr("This place does not exist any more.");
    case PlaceError::NameEmpty: return Words::tr("A place needs a name.");
    case PlaceError::NameTooLong: return Words::tr("A name has at most %1 characters.").arg(kLongestPlaceName);
    case PlaceError::NameForbidden: return Words::tr("The name of a place cannot contain “/” or control characters.");
    case PlaceError::NameTaken: return Words::tr("There is already a place with this name.");
    case PlaceError::WithinItself: return Words::tr("A place cannot be moved into itself.");
    case PlaceError::TooDeep: return Words::tr("There can be at most %1 levels of places.").arg(kMostPlaceLevels);
    }
    return {};
}

} // namespace countis::ui
