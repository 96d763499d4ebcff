// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview shows of a meter, of a group and of the site: texts, formatted once.
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

struct MeterCell {
    Q_GADGET
    QML_VALUE_TYPE(meterCell)
    Q_PROPERTY(double point MEMBER point)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString address MEMBER address) // "192.168.0.4 · unit 5"
    Q_PROPERTY(int kind MEMBER kind)           // a Measure.State
    Q_PROPERTY(QString word MEMBER word)
    Q_PROPERTY(QString detail MEMBER detail) // "8 s", "phase 2 missing", ""
    Q_PROPERTY(QString more MEMBER more)     // "+2": so many further alarms are open
    Q_PROPERTY(QString note MEMBER note)     // what the state means, and the reason where there is one
    Q_PROPERTY(int liveness MEMBER liveness) // 0 live, 1 stale, 2 offline, whatever the chip says besides
    Q_PROPERTY(bool fresh MEMBER fresh)
    Q_PROPERTY(bool known MEMBER known) // it was read at least once
    /// En dash where not measured or unknown, then with the reason in the note.
    Q_PROPERTY(QString power MEMBER power) // kW
    Q_PROPERTY(QString today MEMBER today) // kWh
    Q_PROPERTY(QString todayNote MEMBER todayNote)
    Q_PROPERTY(QString onYesterday MEMBER onYesterday) // per cent, with its sign
    Q_PROPERTY(QString onYesterdayNote MEMBER onYesterdayNote)
    Q_PROPERTY(QString factor MEMBER factor)     // without its sign
    Q_PROPERTY(int factorKind MEMBER factorKind) // 1 inductive, −1 capacitive, 0
    Q_PROPERTY(QString age MEMBER age)           // "0.4 s"
    Q_PROPERTY(QString lastRead MEMBER lastRead) // "last reading 14:19" while it is offline; ""
    Q_PROPERTY(QString hint MEMBER hint)         // what there is to know of it, line by line
    Q_PROPERTY(QString spoken MEMBER spoken)     // all of it for a screen reader
    Q_PROPERTY(double curve MEMBER curve)        // another number: its curve is another

public:
    bool operator==(const MeterCell&) const = default;

    double point = 0;
    QString name;
    QString address;
    int kind = 0;
    QString word;
    QString detail;
    QString more;
    QString note;
    int liveness = 0;
    bool fresh = false;
    bool known = false;
    QString power;
    QString today;
    QString todayNote;
    QString onYesterday;
    QString onYesterdayNote;
    QString factor;
    int factorKind = 0;
    QString age;
    QString lastRead;
    QString hint;
    QString spoken;
    double curve = 0;
};

struct TotalsCell {
    Q_GADGET
    QML_VALUE_TYPE(totalsCell)
    Q_PROPERTY(int meters MEMBER meters)
    Q_PROPERTY(int live MEMBER live)
    Q_PROPERTY(int stale MEMBER stale)
    Q_PROPERTY(int offline MEMBER offline)
    Q_PROPERTY(bool known MEMBER known)              // something was read
    Q_PROPERTY(QString part MEMBER part)             // "12 of 13" where some are not in the sum of P; ""
    Q_PROPERTY(QString metersText MEMBER metersText) // "13 meters"
    Q_PROPERTY(QString power MEMBER power)
    Q_PROPERTY(QString today MEMBER today)
    Q_PROPERTY(QString todayNote MEMBER todayNote)
    Q_PROPERTY(QString todayPart MEMBER todayPart) // "12 of 13" where the energy of some is not known; ""
    Q_PROPERTY(QString onYesterday MEMBER onYesterday)
    Q_PROPERTY(QString onYesterdayNote MEMBER onYesterdayNote)
    Q_PROPERTY(QString factor MEMBER factor)
    Q_PROPERTY(int factorKind MEMBER factorKind)

public:
    bool operator==(const TotalsCell&) const = default;

    int meters = 0;
    int live = 0;
    int stale = 0;
    int offline = 0;
    bool known = false;
    QString part;
    QString metersText;
    QString power;
    QString today;
    QString todayNote;
    QString todayPart;
    QString onYesterday;
    QString onYesterdayNote;
    QString factor;
    int factorKind = 0;
};

struct GroupCell {
    Q_GADGET
    QML_VALUE_TYPE(groupCell)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString note MEMBER note)  // "4 meters", "2 of 4 shown"
    Q_PROPERTY(bool partly MEMBER partly) // not all of its meters are shown
    Q_PROPERTY(bool collapsed MEMBER collapsed)
    Q_PROPERTY(bool counted MEMBER counted) // it has totals: not of simulated meters beside real ones
    Q_PROPERTY(countis::ui::TotalsCell totals MEMBER totals)

public:
    bool operator==(const GroupCell&) const = default;

    QString name;
    QString note;
    bool partly = false;
    bool collapsed = false;
    bool counted = true;
    TotalsCell totals;
};

/// What is said of the site beside its totals.
struct SiteCell {
    Q_GADGET
    QML_VALUE_TYPE(siteCell)
    Q_PROPERTY(countis::ui::TotalsCell totals MEMBER totals)
    Q_PROPERTY(bool simulated MEMBER simulated)            // its meters are simulated
    Q_PROPERTY(bool replayed MEMBER replayed)              // recorded readings are shown, and none of now
    Q_PROPERTY(bool failed MEMBER failed)                  // none is live, and at least one says why
    Q_PROPERTY(QString name MEMBER name)                   // "Riverside works"; "" while it has none
    Q_PROPERTY(QString size MEMBER size)                   // "Riverside works · 14 meters, 4 places"
    Q_PROPERTY(QString liveText MEMBER liveText)           // "12 of 14" are as the state of the site says
    Q_PROPERTY(QString age MEMBER age)                     // "0.4 s ago" of the latest reading
    Q_PROPERTY(QString sumText MEMBER sumText)             // "12 of 14 meters in the sum"
    Q_PROPERTY(QString compared MEMBER compared)           // "4.2 % below yesterday, 588.02 at 14:32"
    Q_PROPERTY(QString comparedShort MEMBER comparedShort) // "4.2 % below yesterday"
    Q_PROPERTY(int direction MEMBER direction)             // −1 below yesterday, +1 above, 0 neither or unknown
    Q_PROPERTY(QString factorText MEMBER factorText)       // "inductive, of the imported power"
    Q_PROPERTY(QString statesText MEMBER statesText)       // "12 live, 1 stale, 1 offline"
    Q_PROPERTY(QString split MEMBER split)                 // "imported 619.79, exported 56.25"; "" without export
    Q_PROPERTY(QString exported MEMBER exported)           // kW; "" where no meter exports
    Q_PROPERTY(double curve MEMBER curve)
    Q_PROPERTY(
        int listed MEMBER listed) // tiles: with the simulated meter, which is no meter of the site beside others
    Q_PROPERTY(int allInAlarm MEMBER allInAlarm)

public:
    bool operator==(const SiteCell&) const = default;

    TotalsCell totals;
    bool simulated = false;
    bool replayed = false;
    bool failed = false;
    QString name;
    QString size;
    QString liveText;
    QString age;
    QString sumText;
    QString compared;
    QString comparedShort;
    int direction = 0;
    QString factorText;
    QString statesText;
    QString split;
    QString exported;
    double curve = 0;
    int listed = 0;
    int allInAlarm = 0;
};

} // namespace countis::ui
