// SPDX-License-Identifier: GPL-3.0-or-later
// The Energy page: what it is about, the period in view, and the figures of the answer that is shown. The accounting
// runs in EnergyWork.
#pragma once

#include "history/site_database.h"
#include "models/energy/energy_entries.h"
#include "models/energy/energy_prices.h"
#include "models/energy/energy_report_file.h"
#include "models/energy/energy_rows.h"
#include "models/energy/energy_scopes.h"
#include "models/energy/energy_shown.h"
#include "models/energy/virtual_meters.h"
#include "monitor/entered_check_work.h"

#include <QObject>
#include <QSettings>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <vector>

namespace countis::ui {

class EnergyModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.energy")
    Q_PROPERTY(State state READ state NOTIFY changed)
    /// Why the latest accounting has no result, one sentence or more; "" where it has one.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// The accounting runs; how far it is, from 0 to 1 and in words.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY progressed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressed)
    /// The figures are those of another question than the one that is chosen now.
    Q_PROPERTY(bool outdated READ isOutdated NOTIFY changed)
    /// The page is in view: only then the accounting follows the time.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

    Q_PROPERTY(QString scope READ scope WRITE setScope NOTIFY changed)
    Q_PROPERTY(QVariantList scopes READ scopes NOTIFY changed)
    Q_PROPERTY(QString subjectName READ subjectName NOTIFY changed)
    Q_PROPERTY(QString subjectDetail READ subjectDetail NOTIFY changed)
    Q_PROPERTY(Span span READ span WRITE setSpan NOTIFY changed)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY changed)
    Q_PROPERTY(bool comparing READ isComparing WRITE setComparing NOTIFY changed)
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed)
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY changed)
    /// Texts of which one is as wide as periodText or beforeText can be while the span stays.
    Q_PROPERTY(QStringList periodForms READ periodForms NOTIFY changed)
    /// The days of the period, "2026-10-01".
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY changed)
    Q_PROPERTY(QString lastDay READ lastDay NOTIFY changed)
    /// The period after this one has begun.
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed)

    // Of the answer that is shown: see energy_shown.h.
    Q_PROPERTY(QVariantList cards READ cards NOTIFY changed)
    Q_PROPERTY(QString rowsTitle READ rowsTitle NOTIFY changed)
    Q_PROPERTY(QString chartTitle READ chartTitle NOTIFY changed)
    Q_PROPERTY(QString chartCaption READ chartCaption NOTIFY changed)
    Q_PROPERTY(QString ghostText READ ghostText NOTIFY changed)
    Q_PROPERTY(bool hasEstimates READ hasEstimates NOTIFY changed)
    /// Keys: title, strong, widest (the longest text of its rows and totals).
    Q_PROPERTY(QVariantList columns READ columns NOTIFY columnsChanged)
    Q_PROPERTY(countis::ui::EnergyRows* rows READ rows CONSTANT)
    Q_PROPERTY(QStringList totals READ totals NOTIFY changed)
    Q_PROPERTY(QStringList totalsBefore READ totalsBefore NOTIFY changed)
    Q_PROPERTY(QString totalName READ totalName NOTIFY changed)
    /// As of a row, of the totals: "entered" or "".
    Q_PROPERTY(QString totalMark READ totalMark NOTIFY changed)
    Q_PROPERTY(QString beforeName READ beforeName NOTIFY changed)
    Q_PROPERTY(QVariantList costs READ costs NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QString costTotal READ costTotal NOTIFY changed)
    Q_PROPERTY(QString costProblem READ costProblem NOTIFY changed)
    Q_PROPERTY(QString carbon READ carbon NOTIFY changed)
    Q_PROPERTY(QString highestTime READ highestTime NOTIFY changed)
    Q_PROPERTY(QString highestPower READ highestPower NOTIFY changed)
    Q_PROPERTY(QString completeness READ completeness NOTIFY changed)
    Q_PROPERTY(QString quarters READ quarters NOTIFY changed)
    Q_PROPERTY(QVariantList notes READ notes NOTIFY changed)
    /// The row that is marked in chart and table; −1: none.
    Q_PROPERTY(int chosenRow READ chosenRow WRITE setChosenRow NOTIFY chosenRowChanged)

    Q_PROPERTY(countis::ui::EnergyPrices* prices READ prices CONSTANT)
    Q_PROPERTY(countis::ui::EnergyEntries* entries READ entries CONSTANT)
    Q_PROPERTY(countis::ui::VirtualMeters* virtualMeters READ virtualMeters CONSTANT)
    Q_PROPERTY(countis::ui::EnergyReportFile* report READ report CONSTANT)
    /// A report of what is chosen can be made: it is about meters that are recorded, and the prices are known.
    Q_PROPERTY(bool hasReport READ hasReport NOTIFY changed)

public:
    /// Waiting: nothing was accounted yet. Nothing: no meter of the subject has a reading in the period.
    enum State { NoDatabase, NoMeter, Waiting, Nothing, Ready };
    Q_ENUM(State)
    enum Span { Day, Month, Year, Custom };
    Q_ENUM(Span)
    enum View { Active, Reactive, Cost };
    Q_ENUM(View)

    /// All must outlive it.
    EnergyModel(const Clock& clock, const MeterList& meters, const PlaceList& places, const MeterSelection& selection,
                QObject* parent = nullptr);
    ~EnergyModel() override;

    /// What was chosen on the page when it was last used. The subject is taken up once the site's settings are read.
    void load(const QSettings& settings);
    /// The database must outlive the model's use; null: none is open.
    void show(const SiteDatabase* database);
    void retranslate(const QLocale& locale);

    State state() const;
    QString problem() const { return problem_; }
    bool isBusy() const { return busy_; }
    double progress() const { return all_ == 0 ? 0 : static_cast<double>(done_) / all_; }
    QString progressText() const;
    bool isOutdated() const;
    bool isActive() const { return active_; }
    void setActive(bool active);

    QString scope() const { return scope_.key(); }
    void setScope(const QString& key);
    QVariantList scopes() const { return all().choices(); }
    QString subjectName() const { return all().name(scope_); }
    QString subjectDetail() const { return all().detail(scope_); }
    Span span() const { return static_cast<Span>(period_.span); }
    void setSpan(Span span);
    View view() const { return static_cast<View>(view_); }
    void setView(View view);
    bool isComparing() const { return comparing_; }
    void setComparing(bool comparing);
    QString periodText() const { return text_.period(period_); }
    QStringList periodForms() const { return text_.periodForms(period_.span); }
    QString beforeText() const { return text_.shortPeriod(neighbour(period_, -1), period_); }
    QString firstDay() const { return period_.first.toString(Qt::ISODate); }
    QString lastDay() const { return period_.end.addDays(-1).toString(Qt::ISODate); }
    bool hasNext() const;
    /// −1: the period before, 1: the one after.
    Q_INVOKABLE void move(int by);
    Q_INVOKABLE void goToday();
    /// "" when done, or one sentence on what is wrong. Days as "2026-10-01".
    Q_INVOKABLE QString setDays(const QString& first, const QString& last);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void refresh();

    QVariantList cards() const { return cards_; }
    QString rowsTitle() const;
    QString chartTitle() const;
    QString chartCaption() const;
    QString ghostText() const;
    bool hasEstimates() const;
    QVariantList columns() const { return columns_; }
    EnergyRows* rows() { return &rows_; }
    QStringList totals() const { return table_.totals; }
    QStringList totalsBefore() const { return table_.before; }
    QString totalMark() const;
    QString totalName() const { return shown_ ? shown_->shortName : QString(); }
    QString beforeName() const { return shown_ ? shown_->beforeName : QString(); }
    QVariantList costs() const { return costs_; }
    QString currency() const { return shown_ ? shown_->currency : QString(); }
    QString costTotal() const;
    QString costProblem() const;
    QString carbon() const;
    QString highestTime() const;
    QString highestPower() const;
    QString completeness() const;
    QString quarters() const;
    QVariantList notes() const { return notes_; }
    /// A row in words: "Tue 20 Oct: T1 698.58, T2 91.36, …"; "" where there is none.
    Q_INVOKABLE QString rowText(int row) const;
    int chosenRow() const { return chosenRow_; }
    void setChosenRow(int row) { choose(row, true); }
    EnergyPrices* prices() { return &prices_; }
    EnergyEntries* entries() { return &entries_; }
    VirtualMeters* virtualMeters() { return &virtualMeters_; }
    EnergyReportFile* report() { return &report_; }
    bool hasReport() const;

    /// For the charts; null while nothing is shown.
    const EnergyShown* shown() const { return shown_ ? &*shown_ : nullptr; }
    const EnergyText& text() const { return text_; }
    /// The table as a file; "" while nothing is shown.
    QByteArray csv() const;
    /// Begins to make the report of what is chosen; see report().
    void saveReport(const QString& path, WriteFile write);

signals:
    void changed();
    void columnsChanged();
    void progressed();
    void activeChanged();
    void chosenRowChanged();
    /// A choice of the user that is to be kept.
    void chosen(const QString& key, const QVariant& value);
    /// A change of prices, readings or virtual meters was not made, for this reason.
    void changeFailed(const QString& reason);

private:
    /// What an answer is about.
    struct Asked {
        EnergyScope scope;
        EnergyPeriod period;
        PointId point; // of the scope Meter

        bool operator==(const Asked&) const = default;
    };

    EnergyScopes all() const { return {meters_, places_, selection_, virtualMeters_.meters()}; }
    Asked wanted() const;
    void ask();
    void askSoon();
    void listen();
    void setPeriod(const EnergyPeriod& period);
    void take(const std::shared_ptr<const EnergyAnswer>& answer);
    void rebuild();
    void rebuildLists();
    void rebuildColumns();
    EnergyRow rowOf(std::size_t row) const;
    void chooseHighest();
    void choose(int row, bool byUser);
    void followTime();

    const Clock& clock_;
    const MeterList& meters_;
    const PlaceList& places_;
    const MeterSelection& selection_;
    const SiteDatabase* database_ = nullptr;
    std::unique_ptr<EnergyWork> work_;
    std::unique_ptr<EnteredCheckWork> checks_;
    EnergyText text_{QLocale(), QTimeZone::utc()};
    QString problem_;
    bool busy_ = false;
    bool active_ = false;
    int done_ = 0;
    int all_ = 0;
    EnergyScope scope_;
    std::optional<EnergyScope> remembered_; // until it is known which places and virtual meters there are
    EnergyPeriod period_;
    EnergyView view_ = EnergyView::Active;
    bool comparing_ = true;
    std::optional<Asked> asked_;
    std::optional<Asked> answered_;
    std::shared_ptr<const EnergyAnswer> answer_;
    std::optional<EnergyShown> shown_;
    EnergyTable table_;
    QVariantList cards_, columns_, costs_, notes_; // made once for each answer: QML reads them item by item
    EnergyRows rows_;
    int chosenRow_ = -1;
    bool chosenByUser_ = false;
    EnergyPrices prices_;
    EnergyEntries entries_;
    VirtualMeters virtualMeters_;
    EnergyReportFile report_;
    QTimer soon_;
    QTimer minute_;
};

} // namespace countis::ui
