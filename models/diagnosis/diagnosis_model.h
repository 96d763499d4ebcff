// SPDX-License-Identifier: GPL-3.0-or-later
// The diagnosis of the meter in view, or of values that somebody dictates: the doctor's answer to the last three
// readings in words, the phasor diagrams, and what to check in the installation.
#pragma once

#include "core/clock.h"
#include "core/readings.h"
#include "diagnosis/load_models.h"
#include "diagnosis/verdict.h"
#include "models/diagnosis/check_log.h"
#include "models/diagnosis/diagnosis_rows.h"
#include "models/diagnosis/fault_history.h"
#include "models/diagnosis/phasor_model.h"
#include "models/diagnosis/typed_readings.h"
#include "models/diagnosis/wiring_marks.h"
#include "site/point.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

/// Whom the diagnosis is about.
struct DiagnosisSubject {
    PointId point;
    PointRole role = PointRole::Consumer;
    bool onWorldTime = true; // see isOnWorldTime()

    bool operator==(const DiagnosisSubject&) const = default;
};

class DiagnosisModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.diagnosis")
    /// The page is in view: only then the doctor is asked.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// There is something to diagnose.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    /// The time of the meter is not that of the world: its readings are no ground for a verdict.
    Q_PROPERTY(bool accelerated READ isAccelerated NOTIFY changed)
    Q_PROPERTY(Status status READ status NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    /// What the installation does with energy, as PointRole: of the typed values where they are shown, else of the
    /// meter in view.
    Q_PROPERTY(int role READ shownRole NOTIFY changed)
    /// What the answer rests on: "3 readings".
    Q_PROPERTY(QString basis READ basis NOTIFY changed)
    /// The clock of the newest reading: "14:32:07"; "" for values that were typed.
    Q_PROPERTY(QString clockText READ clockText NOTIFY changed)
    /// See verdictRows(), checkRows().
    Q_PROPERTY(countis::ui::DiagnosisRows* verdicts READ verdicts CONSTANT)
    Q_PROPERTY(countis::ui::DiagnosisRows* checks READ checks CONSTANT)
    Q_PROPERTY(int passed READ passed NOTIFY changed)
    /// What to look at in the installation, for the first verdict. Keys: key, text, kind (StepKind), kindWord, begins
    /// (the row before is of another kind), checked, who ("A. Martin on workshop-3, 19 Nov 14:32", or "").
    Q_PROPERTY(countis::ui::DiagnosisRows* steps READ steps CONSTANT)
    Q_PROPERTY(int stepsDone READ stepsDone NOTIFY changed)
    /// The fault of these steps: "Current of L2 reversed"; "" without one.
    Q_PROPERTY(QString suspectText READ suspectText NOTIFY changed)
    /// The terminals that somebody should look at: "L2 A-V, L2 A"; "" where none is suspected.
    Q_PROPERTY(QString terminals READ terminals NOTIFY changed)
    Q_PROPERTY(countis::ui::PhasorModel* phasors READ phasors CONSTANT)
    Q_PROPERTY(countis::ui::TypedReadings* typed READ typed CONSTANT)
    Q_PROPERTY(countis::ui::FaultHistory* history READ history CONSTANT)
    Q_PROPERTY(countis::ui::CheckLog* checkLog READ checkLog CONSTANT)

public:
    /// As diagnosis::Status.
    enum Status { Fault, Healthy, NotEnoughLoad, Indeterminate, DataFault };
    Q_ENUM(Status)
    /// As diagnosis::Severity.
    enum Severity { Danger, Energy, Warning, Information };
    Q_ENUM(Severity)
    /// As diagnosis::CheckState.
    enum CheckState { Passed, Failed, NotPossible };
    Q_ENUM(CheckState)
    /// As PhysicalCheck::Kind.
    enum StepKind { DangerStep, LookStep, SafetyStep, TerminalStep, FinishStep };
    Q_ENUM(StepKind)

    /// `clock` must outlive it.
    explicit DiagnosisModel(const Clock& clock, QObject* parent = nullptr);

    /// Another point, role or pace of time. `elsewhere`: the point is read at another address, so that what was read
    /// before may be of another meter.
    void setSubject(const DiagnosisSubject& subject, bool elsewhere);
    /// A reading that was taken already is taken once.
    void setReadings(const Readings& readings);
    /// Whether the newest reading is of now.
    void setFresh(bool fresh);
    void retranslate(const QLocale& locale);

    bool isActive() const { return active_; }
    void setActive(bool active);
    bool isReady() const { return !asked_.empty(); }
    bool isAccelerated() const { return !subject_.onWorldTime && !typed_.isActive(); }
    Status status() const { return static_cast<Status>(answer_.status); }
    QString statusText() const;
    int shownRole() const { return static_cast<int>(role()); }
    QString basis() const;
    QString clockText() const;
    DiagnosisRows* verdicts() { return &verdicts_; }
    DiagnosisRows* checks() { return &checks_; }
    int passed() const;
    DiagnosisRows* steps() { return &steps_; }
    int stepsDone() const;
    QString suspectText() const;
    QString terminals() const { return terminalsText(wiringMarks(suspected_)); }
    PhasorModel* phasors() { return &phasors_; }
    TypedReadings* typed() { return &typed_; }
    FaultHistory* history() { return &history_; }
    CheckLog* checkLog() { return &checkLog_; }

    /// The user says what the installation does with energy, as PointRole; nothing else is taken.
    Q_INVOKABLE void declare(int role);
    /// The user has looked at it, or has not: see CheckLog.
    Q_INVOKABLE void setStepDone(int row, bool done);

    /// Of the first verdict that is more than information; none: nothing is suspected.
    const diagnosis::FaultMarks& suspected() const { return suspected_; }

signals:
    void changed();
    void activeChanged();
    /// Of the meter in view: it is not yet its role.
    void roleDeclared(countis::PointId point, countis::PointRole role);

private:
    diagnosis::Role role() const {
        return typed_.isActive() ? typed_.role() : static_cast<diagnosis::Role>(subject_.role);
    }
    void ask();
    void show();
    void showSteps();
    QString tickText(const CheckTick& tick) const;

    DiagnosisSubject subject_;
    QLocale locale_;
    bool active_ = false;
    bool fresh_ = true;
    std::vector<diagnosis::Observation> readings_; // of the meter, the newest last
    Instant newest_{};
    WallTime newestWall_{};
    std::vector<diagnosis::Observation> asked_; // what the answer is about
    diagnosis::Diagnosis answer_;
    diagnosis::FaultMarks suspected_;
    DiagnosisRows verdicts_;
    DiagnosisRows checks_;
    DiagnosisRows steps_;
    PhasorModel phasors_;
    TypedReadings typed_;
    FaultHistory history_;
    CheckLog checkLog_;
};

} // namespace countis::ui
