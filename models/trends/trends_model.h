// SPDX-License-Identifier: GPL-3.0-or-later
// The Trends page: which series over which span, what the site database has of them, and what its charts, its table
// and its navigator draw of that.
#pragma once

#include "core/clock.h"
#include "models/charts/chart_marks.h"
#include "models/trends/trend_loader.h"
#include "models/trends/trend_panel.h"
#include "models/trends/trend_series_list.h"
#include "models/trends/trend_store.h"
#include "models/trends/trend_table.h"
#include "models/trends/trend_view.h"

#include <QObject>
#include <QSettings>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace countis::ui {

class TrendsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.trends")
    Q_PROPERTY(countis::ui::TrendSeriesList* series READ series CONSTANT)
    Q_PROPERTY(countis::ui::TrendTable* table READ table CONSTANT)
    /// Somebody sees the page. Nothing is read while false.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)

    /// No database is open: there is no history.
    Q_PROPERTY(bool hasDatabase READ hasDatabase NOTIFY stateChanged)
    Q_PROPERTY(bool hasSeries READ hasSeries NOTIFY stateChanged)
    /// Nothing of the chosen series has been read yet.
    Q_PROPERTY(bool loading READ isLoading NOTIFY stateChanged)
    /// The chosen meters have no reading at all.
    Q_PROPERTY(bool nothingRecorded READ isNothingRecorded NOTIFY stateChanged)
    /// Why the database could not be read, in sentences; "" while it can. What was read before stays.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)

    Q_PROPERTY(countis::ui::TrendSpan::Kind kind READ kind WRITE setKind NOTIFY viewChanged)
    Q_PROPERTY(QString spanText READ spanText NOTIFY viewChanged) // "Tuesday 24 November 2026"
    Q_PROPERTY(QString fromText READ fromText NOTIFY viewChanged) // "2026-11-24 00:00", as it can be typed
    Q_PROPERTY(QString toText READ toText NOTIFY viewChanged)
    Q_PROPERTY(bool fits READ fits NOTIFY viewChanged)
    Q_PROPERTY(bool compare READ compares WRITE setCompare NOTIFY viewChanged)
    Q_PROPERTY(QString compareText READ compareText NOTIFY viewChanged) // "Compare with the day before"
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY viewChanged)   // "day before"
    Q_PROPERTY(QString inViewText READ inViewText NOTIFY viewChanged)   // "In view, 00:00 to 14:32"
    /// Texts of which one is as wide as spanText, or cursorText, can be while the kind of the span stays: what stands
    /// beside it needs not move.
    Q_PROPERTY(QStringList spanForms READ spanForms NOTIFY formsChanged)
    Q_PROPERTY(QStringList momentForms READ momentForms NOTIFY formsChanged)

    /// Measure.Quantity, from top to bottom.
    Q_PROPERTY(QList<int> quantities READ quantities NOTIFY quantitiesChanged)
    /// Width of a plot in pixels.
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)
    Q_PROPERTY(countis::ui::ChartMarks* timeTicks READ timeTicks CONSTANT)
    /// Where no series has a reading, and where the power of a meter is estimated.
    Q_PROPERTY(countis::ui::ChartMarks* gaps READ gaps CONSTANT)
    Q_PROPERTY(bool hasGaps READ hasGaps NOTIFY gapsChanged)           // without data
    Q_PROPERTY(bool hasEstimates READ hasEstimates NOTIFY gapsChanged) // of power
    /// Stretches of a tariff, of the first meter: "T1"; "T1, T2" where they are too short to be told apart.
    Q_PROPERTY(countis::ui::ChartMarks* tariffs READ tariffs CONSTANT)
    /// Fraction of the view; −1: no cursor.
    Q_PROPERTY(double cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorChanged) // "10:45"
    /// Where the latest reading is, as a fraction; −1 where it is out of view.
    Q_PROPERTY(double latest READ latest NOTIFY viewChanged)

    Q_PROPERTY(countis::ui::TrendPanel* navigator READ navigator CONSTANT)
    Q_PROPERTY(countis::ui::ChartMarks* navigatorTicks READ navigatorTicks CONSTANT)
    /// The view in the whole recorded span, as fractions.
    Q_PROPERTY(double navigatorFrom READ navigatorFrom NOTIFY viewChanged)
    Q_PROPERTY(double navigatorTo READ navigatorTo NOTIFY viewChanged)

public:
    /// Both must outlive it.
    TrendsModel(const Clock& clock, MeterList& meters, QObject* parent = nullptr);
    ~TrendsModel() override;

    /// nullopt: none is open.
    void show(const std::optional<DatabaseUrl>& url, const QTimeZone& zone = QTimeZone::utc());
    void load(const QSettings& settings);
    /// Where nothing is chosen yet: this point's ∑ of active power.
    void suggest(PointId point);
    /// An hour around this time, of this value of a point alone; nullopt, or a value that has no curve: its ∑ of
    /// active power.
    void showAround(PointId point, std::optional<std::uint16_t> entry, WallTime at);
    void retranslate(const QLocale& locale);

    TrendSeriesList* series() { return &series_; }
    TrendTable* table() { return &table_; }
    bool isActive() const { return active_; }
    void setActive(bool active);
    bool hasDatabase() const { return url_.has_value(); }
    bool hasSeries() const { return !chosen_.empty(); }
    bool isLoading() const { return hasDatabase() && hasSeries() && !answered_; }
    bool isNothingRecorded() const { return hasSeries() && answered_ && !recorded_ && problem_.isEmpty(); }
    QString problem() const { return problem_; }

    TrendSpan::Kind kind() const { return view_.kind(); }
    void setKind(TrendSpan::Kind kind);
    QString spanText() const;
    QString fromText() const;
    QString toText() const;
    bool fits() const { return view_.fits(); }
    bool compares() const { return compare_; }
    void setCompare(bool compare);
    QString compareText() const;
    QString beforeText() const;
    QString inViewText() const;
    QStringList spanForms() const { return spanForms_; }
    QStringList momentForms() const { return momentForms_; }

    QList<int> quantities() const { return quantities_; }
    Q_INVOKABLE countis::ui::TrendPanel* panel(countis::ui::Measure::Quantity quantity);
    int columns() const { return columns_; }
    void setColumns(int columns);
    ChartMarks* timeTicks() { return &timeTicks_; }
    ChartMarks* gaps() { return &gaps_; }
    bool hasGaps() const { return hasGaps_; }
    bool hasEstimates() const { return hasEstimates_; }
    ChartMarks* tariffs() { return &tariffs_; }
    double cursor() const { return cursor_; }
    void setCursor(double position);
    QString cursorText() const;
    double latest() const;
    TrendPanel* navigator() { return &navigator_; }
    ChartMarks* navigatorTicks() { return &navigatorTicks_; }
    double navigatorFrom() const { return navigatorPosition(view_.view().from); }
    double navigatorTo() const { return navigatorPosition(view_.view().to); }

    Q_INVOKABLE void step(int periods);
    Q_INVOKABLE void fit();
    Q_INVOKABLE void zoom(double factor, double at);
    Q_INVOKABLE void pan(double fraction);
    /// Fractions of the whole recorded span.
    Q_INVOKABLE void navigate(double from, double to);
    Q_INVOKABLE void showLatest();
    /// Typed: a date, or a date and a time. "" when done, or one translated sentence that says what is wrong.
    Q_INVOKABLE QString goTo(const QString& date);
    Q_INVOKABLE QString showSpan(const QString& from, const QString& to);
    /// Reads again now.
    Q_INVOKABLE void retry();
    /// Figures and readings in view as text, on the clipboard.
    Q_INVOKABLE void copy() const;
    std::string csv() const;

    /// For tests: whether what is in view has been read.
    bool isComplete() const { return waiting_ == 0; }

signals:
    void activeChanged();
    void stateChanged();
    void viewChanged();
    void formsChanged();
    void gapsChanged();
    void quantitiesChanged();
    void columnsChanged();
    void cursorChanged();
    /// To be kept in the settings.
    void chosen(const QString& key, const QVariant& value);

private:
    struct Reason {
        QString words; // few, or none
        QString note;  // a sentence
    };
    /// What the width of texts depends on.
    struct Forms {
        TrendSpan::Kind kind = TrendSpan::Kind::Day;
        MomentForm moment = MomentForm::Minute;
        QLocale locale;

        bool operator==(const Forms&) const = default;
    };

    Seconds now() const;
    void takeForms();
    Reason unknown(Uncounted why) const;
    double navigatorPosition(Seconds time) const;
    void takeChoice();
    void moved();
    void tick();
    bool isCovered() const;
    void readSoon();
    void read();
    TrendQuery query() const;
    void take(const TrendAnswer& answer);
    void arrange();
    void addLines(const TrendSeries& series, std::vector<TrendLine>& lines) const;
    QString captionOf(const std::vector<const TrendSeries*>& series) const;
    void draw();
    void drawGaps();
    std::vector<Span> estimatedIn(const Span& window) const;
    void drawTariffs();
    void drawEnds();
    void drawNavigator();
    void fillTable();
    TrendFigures figuresOf(const TrendSeries& series) const;
    void fillCursor();
    QString endName(const TrendSeries& series) const;
    std::vector<const TrendSeries*> seriesOf(Quantity quantity) const;

    const Clock& clock_;
    std::optional<DatabaseUrl> url_;
    QLocale locale_;
    TrendSeriesList series_;
    TrendTable table_;
    TrendLoader loader_;
    TrendView view_;
    TrendStore store_;
    std::vector<TrendSeries> chosen_;
    std::vector<TrendFigures> figures_; // of chosen_, without the cursor
    bool active_ = false;
    bool compare_ = false;
    bool answered_ = false;
    bool due_ = true;   // what was read is not what is wanted
    Seconds shift_ = 0; // to the period before, of what was read last
    std::optional<Span> recorded_;
    QString problem_;
    std::int64_t number_ = 0;  // of the latest question
    std::int64_t waiting_ = 0; // the question that is not answered yet; 0: none
    Seconds readAt_ = 0;
    QTimer soon_, tick_, figuresSoon_;
    int columns_ = 800;
    double cursor_ = -1;
    QList<int> quantities_;
    std::array<std::unique_ptr<TrendPanel>, kQuantities> panels_;
    TrendPanel navigator_{Measure::Quantity::P};
    Forms forms_;
    QStringList spanForms_, momentForms_; // QML reads the whole list again for each text in it
    bool hasGaps_ = false;
    bool hasEstimates_ = false;
    ChartMarks timeTicks_, gaps_, tariffs_, navigatorTicks_;
};

} // namespace countis::ui
