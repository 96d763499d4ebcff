// SPDX-License-Identifier: GPL-3.0-or-later
// Since when the suspected fault has been there and what it has cost so far, from the history of the meter in view:
// from the counters of the phases for reversed currents, from the phase sequence, and from the voltages.
// It reads hours first, and then quarter-hours and readings around the beginning. What shows no beginning in finished
// hours is looked for in the quarter-hours and readings behind them.
#pragma once

#include "diagnosis/fault_mark.h"
#include "history/database/database_url.h"
#include "models/diagnosis/fault_onset.h"
#include "models/diagnosis/onset_rows.h"
#include "models/trends/trend_loader.h"
#include "site/point.h"

#include <QLocale>
#include <QObject>
#include <QPointF>
#include <QTimeZone>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <optional>
#include <vector>

namespace countis::ui {

class FaultHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DiagnosisModel.history")
    Q_PROPERTY(State state READ state NOTIFY changed)
    /// "since 19 Nov 09:41, ± 1 min", "older than the recorded readings, which begin on …", "" where nothing is
    /// known.
    Q_PROPERTY(QString onsetText READ onsetText NOTIFY changed)
    /// What was recorded wrongly so far: "196.8 kWh", "at least 196.8 kWh" where the fault
    /// is older than the readings, and "± 4.1 kWh"; "" where the fault costs no energy.
    Q_PROPERTY(QString energyText READ energyText NOTIFY changed)
    Q_PROPERTY(QString bandText READ bandText NOTIFY changed)
    /// What the lines of the chart are: "exported energy of each phase, Ea−, kWh", "voltage of each phase, V".
    Q_PROPERTY(QString linesText READ linesText NOTIFY changed)
    /// Why the history could not be read, one sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// Unrecorded: the point has no readings in the history.
    enum State { NoDatabase, Reading, Unrecorded, Ready };
    Q_ENUM(State)

    /// `clock` must outlive it.
    explicit FaultHistory(const Clock& clock, QObject* parent = nullptr);

    /// nullopt: there is no database.
    void show(const std::optional<DatabaseUrl>& url, const QTimeZone& zone);
    /// Only then it reads.
    void setActive(bool active);
    void setPoint(PointId point);
    /// What is suspected; empty: nothing is.
    void setFaults(const diagnosis::FaultMarks& faults);
    void retranslate(const QLocale& locale);

    State state() const;
    QString onsetText() const;
    QString energyText() const;
    QString bandText() const;
    QString problem() const { return problem_; }
    QString linesText() const;

    /// For the chart: Ea− of each phase since the beginning of the span, in kWh; of a fault of the voltages their
    /// means in V, where a phase that is missing has 0.
    const Span& span() const { return span_; }
    const std::array<std::vector<QPointF>, 3>& lines() const { return lines_; }
    const std::optional<FaultOnset>& onset() const { return onset_; }
    const QTimeZone& zone() const { return zone_; }
    const QLocale& locale() const { return locale_; }

signals:
    void changed();

private:
    Seconds now() const;
    void read();
    void ask(const Span& span, Tier tier);
    void take(const TrendAnswer& answer);
    struct Found {
        std::optional<FaultOnset> onset;
        std::int64_t exported = 0; // of all phases that are suspected, in tenths of a Wh
        std::int64_t doubt = 0;
    };
    Found find(const std::array<std::vector<PhaseCounters>, 3>& rows, const TrendAnswer& answer) const;
    void findBeginning();
    void askFurther(Tier tier);
    bool refine(const TrendAnswer& answer);
    bool isOfVoltages() const;
    void draw();
    void drawVoltages();
    QString timeText(Seconds time) const;

    const Clock& clock_;
    QLocale locale_;
    QTimeZone zone_ = QTimeZone::utc();
    std::optional<DatabaseUrl> url_;
    bool active_ = false;
    PointId point_;
    diagnosis::FaultMarks faults_;
    TrendLoader loader_;
    QTimer again_;
    std::int64_t number_ = 0;
    bool read_ = false;   // an answer is there
    bool recent_ = false; // the time behind the finished hours is asked for
    TrendAnswer known_;   // hours, and what lies behind them
    QString problem_;
    std::array<std::vector<PhaseCounters>, 3> rows_;
    std::vector<VoltageRow> voltages_;
    std::optional<FaultOnset> onset_;
    std::int64_t exported_ = 0; // of all phases that are suspected, in tenths of a Wh
    std::int64_t doubt_ = 0;
    Span span_;
    std::array<std::vector<QPointF>, 3> lines_;
};

} // namespace countis::ui
