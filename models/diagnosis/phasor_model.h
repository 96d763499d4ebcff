// SPDX-License-Identifier: GPL-3.0-or-later
// The two phasor diagrams of the Diagnosis page: as the meter reads, and as it would read with other connections or
// other arrows. The second one begins with what would mend the fault that is suspected, until the user changes it.
#pragma once

#include "diagnosis/load_models.h"
#include "diagnosis/verdict.h"
#include "models/diagnosis/diagnosis_rows.h"
#include "models/diagnosis/phasor_figure.h"
#include "models/diagnosis/what_if.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace countis::ui {

class PhasorModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DiagnosisModel.phasors")
    /// Of P, Q and φ: see valueRows().
    Q_PROPERTY(countis::ui::DiagnosisRows* readRows READ readRows CONSTANT)
    Q_PROPERTY(countis::ui::DiagnosisRows* changedRows READ changedRows CONSTANT)
    Q_PROPERTY(QString readFactor READ readFactor NOTIFY changed)
    Q_PROPERTY(QString readNeutral READ readNeutral NOTIFY changed)
    Q_PROPERTY(QString changedFactor READ changedFactor NOTIFY changed)
    Q_PROPERTY(QString changedNeutral READ changedNeutral NOTIFY changed)
    /// "sequence 123"; "" where nothing is known of it.
    Q_PROPERTY(QString sequenceText READ sequenceText NOTIFY changed)
    /// "If corrected", "What if"
    Q_PROPERTY(QString changedTitle READ changedTitle NOTIFY changed)
    /// What is changed: "I2 turned round"; "" while nothing is.
    Q_PROPERTY(QString changeText READ changeText NOTIFY changed)
    /// What the doctor answers to the changed readings, and whether no fault is left in them.
    Q_PROPERTY(QString answerText READ answerText NOTIFY changed)
    Q_PROPERTY(bool answerGood READ answerGood NOTIFY changed)
    /// All arrows in words.
    Q_PROPERTY(QString readText READ readText NOTIFY changed)
    Q_PROPERTY(QString changedText READ changedText NOTIFY changed)
    /// Of L1, L2, L3: its current is turned round.
    Q_PROPERTY(QList<bool> flipped READ flipped NOTIFY changed)
    /// The supply is sound in the second diagram.
    Q_PROPERTY(bool soundSupply READ isSupplySound NOTIFY changed)
    /// The user has changed something.
    Q_PROPERTY(bool touched READ isTouched NOTIFY changed)

public:
    using QObject::QObject;

    /// The readings, the newest last, and what the doctor said about them. None: there are no diagrams.
    void take(std::vector<diagnosis::Observation> readings, diagnosis::Role role,
              const diagnosis::Diagnosis& diagnosis);
    /// Another meter: what the user tried belongs to the one before.
    void forget();
    void retranslate(const QLocale& locale);

    DiagnosisRows* readRows() { return &readRows_; }
    DiagnosisRows* changedRows() { return &changedRows_; }
    QString readFactor() const;
    QString readNeutral() const;
    QString changedFactor() const;
    QString changedNeutral() const;
    QString sequenceText() const;
    QString changedTitle() const;
    QString changeText() const;
    QString answerText() const { return answerText_; }
    bool answerGood() const { return answerGood_; }
    QString readText() const;
    QString changedText() const;
    QList<bool> flipped() const;
    bool isSupplySound() const { return change_.soundSupply; }
    bool isTouched() const { return touched_; }

    /// Arrows are 0 to 5: the currents of L1 to L3, and then their voltages.
    static constexpr int kArrows = 6;
    /// By 180°: of a current, its input and output are exchanged.
    Q_INVOKABLE void flip(int arrow);
    /// Three equal voltages in the sequence 123, or those that are read.
    Q_INVOKABLE void toggleSupply();
    /// Counter-clockwise.
    Q_INVOKABLE void turn(int arrow, double degrees);
    /// By so many V or A.
    Q_INVOKABLE void lengthen(int arrow, double by);
    /// The arrow points there, in degrees counter-clockwise from V1 as it is read, and has this size in V or A.
    /// An arrow that is not there stays away.
    Q_INVOKABLE void moveTo(int arrow, double degrees, double size);
    /// Of the changed readings, in V or A; 0: there is no arrow.
    Q_INVOKABLE double sizeOf(int arrow) const;
    /// "V2 230.00 V at −120.0°", "V2 has no arrow"
    Q_INVOKABLE QString arrowText(int arrow) const;
    Q_INVOKABLE void reset();

    const PhasorFigure& figure(bool changed) const { return changed ? changedFigure_ : readFigure_; }
    /// Of L1, L2, L3: the likeliest fault is about its current.
    const std::array<bool, 3>& suspected() const { return suspected_; }

signals:
    void changed();

private:
    ArrowChange* changeOf(int arrow);
    QStringList movedTexts(int arrow, const ArrowChange& change) const;
    void touch();
    void calculate();
    void ask(const diagnosis::Observation& newest);

    QLocale locale_;
    std::vector<diagnosis::Observation> readings_;
    diagnosis::Role role_ = diagnosis::Role::Consumer;
    std::array<bool, 3> suspected_{};
    WhatIf correction_;
    WhatIf change_;
    bool touched_ = false;
    diagnosis::Observation changedReading_;
    PhasorFigure readFigure_;
    PhasorFigure changedFigure_;
    QString answerText_;
    bool answerGood_ = false;
    DiagnosisRows readRows_;
    DiagnosisRows changedRows_;
};

} // namespace countis::ui
