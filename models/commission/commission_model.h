// SPDX-License-Identifier: GPL-3.0-or-later
// The acceptance run of the meter in view: what a person starts, follows, answers and saves.
#pragma once

#include "acquisition/frame_log.h"
#include "acquisition/poller.h"
#include "commission/result_json.h"
#include "commission/run.h"
#include "core/clock.h"
#include "models/diagnosis/diagnosis_rows.h"
#include "site/point.h"

#include <QByteArray>
#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>
#include <vector>

namespace countis::ui {

/// Whom a run would be about.
struct CommissionSubject {
    PointId point;
    MeterAddress address;
    QString name;
    QString place; // "" or "Hall 1/Board 2"
    PointRole role = PointRole::Consumer;
    bool onWorldTime = true; // see isOnWorldTime()

    bool operator==(const CommissionSubject&) const = default;
};

class CommissionModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.commission")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// Why no run can begin, one sentence; "" where one can.
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
    /// Why the last run ended without a result, one sentence; "" where it did not.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// "Assembly A, 192.168.0.4": of the run, or of the one that would begin.
    Q_PROPERTY(QString subjectText READ subjectText NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString person READ person NOTIFY changed)
    /// See commissionRows(): all steps in order.
    Q_PROPERTY(countis::ui::DiagnosisRows* steps READ steps CONSTANT)
    Q_PROPERTY(int stepsOver READ stepsOver NOTIFY changed)
    /// What happens, or what the person has to do.
    Q_PROPERTY(QString nowText READ nowText NOTIFY changed)
    /// "2:31 left": of the load step that waits, or of the run.
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed) // of the time of the run, 0 to 1
    Q_PROPERTY(bool waitsForLoad READ waitsForLoad NOTIFY changed)
    /// "Acceptance run: 2:31 left. Switch a load …"
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(Outcome outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString outcomeText READ outcomeText NOTIFY changed)
    /// What the result is worth, a sentence or two.
    Q_PROPERTY(QString worthText READ worthText NOTIFY changed)
    /// The run to compare with: "19 Nov 2026 14:30, serial number …"; "" without one.
    Q_PROPERTY(QString earlierText READ earlierText NOTIFY changed)
    /// Why a file was not taken, one sentence.
    Q_PROPERTY(QString earlierProblem READ earlierProblem NOTIFY changed)
    /// What has changed since then, a sentence each. Empty without a result or without an earlier run.
    Q_PROPERTY(QStringList differences READ differences NOTIFY changed)
    Q_PROPERTY(bool compared READ isCompared NOTIFY changed)

public:
    enum State { Idle, Running, Over };
    Q_ENUM(State)
    /// As commission::Outcome.
    enum Outcome { Passed, Failed, Incomplete };
    Q_ENUM(Outcome)
    /// As commission::StepState.
    enum StepState { Waiting, StepRunning, StepPassed, StepFailed, NotDone };
    Q_ENUM(StepState)

    using Ask = std::function<void(const ReadRequest&, const WordsSink&)>;

    /// `clock` must outlive it.
    explicit CommissionModel(const Clock& clock, QObject* parent = nullptr);

    /// Another meter than that of the run ends it.
    void setSubject(const CommissionSubject& subject);
    /// Reads registers of the meter in view.
    void setAsk(Ask ask) { ask_ = std::move(ask); }
    void setPerson(const QString& person);
    void setReplayed(bool replayed);
    /// Frames of the meter in view come before the reading that is made of them.
    void takeFrame(PointId point, const KeptFrame& frame);
    void take(PointId point, const Readings& readings);
    /// Brings everything up to date; called by a timer, and by tests.
    void update();
    void retranslate(const QLocale& locale);

    State state() const;
    bool isRunning() const { return state() == Running; }
    QString hindrance() const;
    QString problem() const;
    QString subjectText() const;
    QString place() const { return subject_.place; }
    QString person() const { return person_; }
    DiagnosisRows* steps() { return &rows_; }
    int stepsOver() const;
    QString nowText() const;
    QString leftText() const;
    double share() const { return isRunning() ? view_.share : 0; }
    bool waitsForLoad() const { return isRunning() && view_.waitsFor.has_value(); }
    QString progressText() const;
    Outcome outcome() const { return result_ ? static_cast<Outcome>(result_->outcome()) : Incomplete; }
    QString outcomeText() const;
    QString worthText() const;
    QString earlierText() const;
    QString earlierProblem() const { return earlierProblem_; }
    QStringList differences() const;
    bool isCompared() const { return result_ && earlier_; }

    /// `minutes`: length of the run.
    Q_INVOKABLE void start(const QString& person, const QString& place, const QString& note, bool loadSteps,
                           int minutes);
    Q_INVOKABLE void cancel();
    /// Of the load step that waits.
    Q_INVOKABLE void leaveOut();
    /// Asks for the JSON file of an earlier run.
    Q_INVOKABLE void choose() { emit chooseRequested(); }
    void openEarlier(const QString& path);
    Q_INVOKABLE void forgetEarlier();

    /// Of the result; empty without one.
    QByteArray pdf() const;
    QByteArray csv() const;
    QByteArray json() const;
    /// When the run began, which distinguishes its files.
    std::optional<WallTime> began() const;

signals:
    void changed();
    /// The run is over, or was ended, one sentence.
    void ended(const QString& message);
    void chooseRequested();

private:
    void prepare();
    void takeAnswer(const WordsResult& result);
    void end(const Message& problem);
    void conclude();
    void show();
    std::vector<Message> differenceMessages() const;

    const Clock& clock_;
    QLocale locale_;
    Ask ask_;
    CommissionSubject subject_;
    QString person_;
    bool replayed_ = false;
    commission::About about_; // of the run
    QString runName_;
    PointId point_; // of the run
    MeterAddress address_;
    int generation_ = 0;              // of the run: what an earlier one asked for is dropped
    std::vector<ReadRequest> toRead_; // before the run begins, the next one last
    bool isAsked_ = false;            // for that one, and no answer has come
    Instant askUntil_;                // where none comes
    std::optional<commission::Run> run_;
    commission::View view_;
    std::optional<commission::Result> result_;
    std::optional<commission::EarlierResult> earlier_;
    QString earlierProblem_;
    Message problem_;
    DiagnosisRows rows_;
    QTimer ticks_;
};

} // namespace countis::ui
