// SPDX-License-Identifier: GPL-3.0-or-later
// The Alarms page: the alarms of the database, which of them are listed, and the one that is chosen. The program that
// records judges and does what a person asks; every other one reads, and asks it by the database.
#pragma once

#include "history/site_database.h"
#include "models/alarms/alarm_asking.h"
#include "models/alarms/alarm_rows.h"
#include "models/alarms/alarm_shown.h"
#include "monitor/site_alarms.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace countis::ui {

class AlarmsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.alarms")
    Q_PROPERTY(State state READ state NOTIFY changed)
    /// Why the alarms cannot be read, one sentence; "" where they can.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Who judges, where this window does not; "" where it does.
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    /// False: no program records the site, so that nobody judges. Replayed: the alarms are those of a support bundle.
    Q_PROPERTY(bool recorded READ isRecorded NOTIFY changed)
    Q_PROPERTY(bool replayed READ isReplayed NOTIFY changed)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

    Q_PROPERTY(countis::ui::AlarmRows* rows READ rows CONSTANT)
    /// The most severe open ones, at most kUrgent, whatever the page lists.
    Q_PROPERTY(countis::ui::AlarmRows* urgent READ urgent CONSTANT)
    Q_PROPERTY(Show show READ show WRITE setShow NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /// By Show, of those that have the words of `text`.
    Q_PROPERTY(QList<int> counts READ counts NOTIFY changed)
    Q_PROPERTY(int open READ open NOTIFY changed)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed)
    /// "3 open", "2 not acknowledged"; "" where there are none.
    Q_PROPERTY(QString openText READ openText NOTIFY changed)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed)

    /// Why this user can neither acknowledge alarms nor do anything else with them, one sentence each; "": they can.
    Q_PROPERTY(QString acknowledgeRefusal READ acknowledgeRefusal NOTIFY changed)
    Q_PROPERTY(QString changeRefusal READ changeRefusal NOTIFY changed)

    /// Of the chosen alarm, which is one of the rows: see details(). Empty: none is.
    Q_PROPERTY(QString chosen READ chosen WRITE choose NOTIFY changed)
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY changed)
    Q_PROPERTY(QVariantMap details READ details NOTIFY detailsChanged)
    Q_PROPERTY(QVariantMap curve READ curve NOTIFY curveChanged)
    /// A request is on its way to the program that judges.
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed)

    /// Their names, the most severe first.
    Q_PROPERTY(QStringList severities READ severities NOTIFY changed)
    /// Stretches of the last day: severity, from, to (0 to 1), pale. Marks of its axis: at, text.
    Q_PROPERTY(QVariantList strip READ strip NOTIFY stripChanged)
    Q_PROPERTY(QVariantList stripMarks READ stripMarks NOTIFY stripChanged)
    /// One line on the last day, and one on the last 30 days.
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed)
    Q_PROPERTY(QString monthText READ monthText NOTIFY changed)
    /// The most frequent ones of these days, at most ten: name, where, count.
    Q_PROPERTY(QVariantList busiest READ busiest NOTIFY busiestChanged)

public:
    enum State { NoDatabase, Waiting, Nothing, Ready };
    Q_ENUM(State)
    enum Show { All, Open, Unacknowledged, Shelved, Cleared };
    Q_ENUM(Show)

    /// Both must outlive it.
    AlarmsModel(const Clock& clock, const Roster& roster, QObject* parent = nullptr);
    ~AlarmsModel() override;

    /// Both must outlive the model's use. `judge` null: another program records, or none. `database` null: none is
    /// open.
    void show(const SiteDatabase* database, SiteAlarms* judge);
    /// What was written: reads again.
    void refresh();
    /// The program that judges here has written its alarms up to this change (SiteAlarms::lastChange()): what was
    /// asked of it is done if it is among them.
    void takeWritten(std::int64_t last);
    /// The name with which this person acknowledges.
    void setPerson(const std::string& name) { asking_.setPerson(name); }
    /// The points that have an open alarm.
    std::set<PointId> pointsInAlarm() const;
    void retranslate(const QLocale& locale);
    /// The rules as they were read last.
    const std::vector<AlarmRule>& rules() const;
    /// Why this user cannot change them; "" where they can.
    const QString& ruleRefusal() const { return changeRefusal_; }
    /// Nothing happens where no database is open.
    void keepRule(const AlarmRule& rule);
    void restoreRule(const AlarmRule& rule);
    /// What a database would have said of its rights, and what it would have read; for tests.
    void setRefusals(const QString& ofAcknowledging, const QString& ofChanges);
    void takeBoard(const std::shared_ptr<const AlarmBoard>& board);
    void takeCurve(PointId point, std::uint16_t entry, const std::vector<AlarmCurvePoint>& points);

    State state() const;
    QString problem() const { return problem_; }
    QString notice() const;
    bool isRecorded() const { return board_ == nullptr || board_->isRecorded; }
    bool isReplayed() const { return !mayChange(); }
    bool isActive() const { return active_; }
    void setActive(bool active);
    AlarmRows* rows() { return &rows_; }
    static constexpr std::size_t kUrgent = 3;
    AlarmRows* urgent() { return &urgent_; }
    Show show() const { return show_; }
    void setShow(Show show);
    QString text() const { return text_; }
    void setText(const QString& text);
    QList<int> counts() const;
    int open() const;
    int waiting() const;
    QString openText() const;
    QString waitingText() const;
    QString acknowledgeRefusal() const;
    QString changeRefusal() const;
    /// Who records the site, where collectors share its database; "" where they do not.
    QString recorders() const;
    QString chosen() const { return chosen_; }
    /// One that the page does not list takes the filter and the words away.
    void choose(const QString& id);
    int chosenRow() const;
    QVariantMap details() const { return details_; }
    QVariantMap curve() const { return curve_; }
    bool isAsking() const { return asking_.isAsking(); }
    QStringList severities() const;
    QVariantList strip() const { return strip_; }
    QVariantList stripMarks() const { return stripMarks_; }
    QString dayText() const { return dayText_; }
    QString monthText() const { return monthText_; }
    QVariantList busiest() const { return busiest_; }

    Q_INVOKABLE void move(int by);
    /// False: it was refused, or there is nothing to do it with; told() says why.
    Q_INVOKABLE bool acknowledge(const QString& comment);
    Q_INVOKABLE bool reset(const QString& comment);
    Q_INVOKABLE bool shelve(int minutes, const QString& comment);
    Q_INVOKABLE bool unshelve(const QString& comment);
    Q_INVOKABLE bool takeOutOfService(const QString& comment);
    Q_INVOKABLE bool returnToService(const QString& comment);
    /// Of the chosen alarm, for another page; 0: none.
    Q_INVOKABLE double chosenPoint() const;
    /// The same for the Trends page.
    struct Moment {
        PointId point;
        std::optional<std::uint16_t> entry; // of the catalogue, where the rule watches one value
        WallTime raised{};
    };
    std::optional<Moment> chosenMoment() const;
    /// The names of open alarms by their points, the most severe of each: "Current too high", "Current too high +2".
    std::map<PointId, QString> openNames() const;

signals:
    void changed();
    void activeChanged();
    void curveChanged();
    void detailsChanged();
    void stripChanged();
    void busiestChanged();
    /// What was asked for the alarm with this id is done, and its comment kept.
    void done(const QString& id);
    /// What an action has done, one sentence.
    void told(const QString& text);

private:
    bool isElsewhere() const { return work_ != nullptr && judge_ == nullptr; }
    const AlarmRow* chosenAlarm() const;
    bool mayChange() const;
    bool ask(AlarmInput input, const QString& comment, int minutes = 0);
    void takeRefusal(const DatabaseError& error);
    void takeRights(const SiteRights& rights);
    void build();
    void list();
    void take(const QString& id);
    void keepChosen();
    int number(Show show) const;
    void listUrgent();
    void buildDetails();
    void buildFigures();
    void buildStrip();
    QVariantList stretches() const;
    QVariantList marks() const;
    void askCurve();
    void buildCurve();
    QTimeZone zone() const;
    QVariantMap mapOf(const AlarmDetails& details) const;

    const Clock& clock_;
    const Roster& roster_;
    const SiteDatabase* database_ = nullptr;
    SiteAlarms* judge_ = nullptr;
    std::unique_ptr<AlarmWork> work_;
    AlarmAsking asking_;
    std::shared_ptr<const AlarmBoard> board_;
    std::unique_ptr<AlarmShown> shown_;
    std::vector<AlarmRow> all_;
    AlarmRows rows_;
    AlarmRows urgent_;
    QString problem_, text_, chosen_, dayText_, monthText_;
    Show show_ = All;
    QVariantMap details_, curve_;
    QVariantList strip_, stripMarks_, busiest_;
    int lastRow_ = 0;                // of the chosen alarm
    std::optional<WallTime> judged_; // when somebody did, for the last time as far as is known
    WallTime stripBuilt_{}, curveAsked_{};
    std::vector<AlarmCurvePoint> curvePoints_; // of the chosen alarm
    std::optional<AlarmDetails> chosenDetails_;
    QString acknowledgeRefusal_, changeRefusal_;
    bool active_ = false;
    QLocale locale_;
    QTimer timer_;
};

} // namespace countis::ui
