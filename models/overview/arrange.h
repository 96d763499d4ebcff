// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody wants the meters of a site: the words for it, where QML can name them (Arrange.Power).
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

namespace Arrange {
Q_NAMESPACE
QML_ELEMENT

enum class Grouping { Place, None };
Q_ENUM_NS(Grouping)

enum class Sort { Name, Power, Energy, PowerFactor, State };
Q_ENUM_NS(Sort)

/// Live holds simulated meters too. InAlarm: an alarm is open, whether the meter is live or not.
enum class Show { All, Live, Stale, Offline, InAlarm };
Q_ENUM_NS(Show)

enum class Move { Left, Right, Up, Down, PageUp, PageDown, First, Last };
Q_ENUM_NS(Move)
} // namespace Arrange

/// Which meters are shown, and in which order.
struct Arrangement {
    Arrange::Grouping grouping = Arrange::Grouping::Place;
    Arrange::Sort sort = Arrange::Sort::Name;
    bool reversed = false; // the other way than usual (see OverviewTable::arrange)
    Arrange::Show show = Arrange::Show::All;
    QString text{}; // every word of it is in the name, the place or the address

    bool operator==(const Arrangement&) const = default;

    /// Readings change the order, or what is shown.
    bool followsReadings() const { return sort != Arrange::Sort::Name || show != Arrange::Show::All; }
    bool filters() const { return show != Arrange::Show::All || !text.trimmed().isEmpty(); }
};

} // namespace countis::ui
