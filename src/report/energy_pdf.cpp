// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_pdf.h"

#include "report/alarm_mark.h"
#include "report/energy_chart.h"
#include "report/energy_tables.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::EnergyPdf)
};

constexpr int kResolution = 1200;
constexpr double kBlockGap = 10;
constexpr std::size_t kMostMaxima = 3;
constexpr std::size_t kMostGaps = 20;
// Beside the alarms there is room for so many events, of about this height together.
constexpr std::size_t kFewEvents = 2;
constexpr double kShortCompleteness = 110;
const TextStyle kGrey{12, false, ink::kText2};
const QChar kUnknown(0x2013);

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

class Painter {
public:
    Painter(ReportCanvas& canvas, const EnergyReport& report, const ReportText& words)
        : canvas_(canvas), report_(report), words_(words), tables_(report, words) {}

    void paint() {
        paintTitle();
        paintKeyFigures();
        paintTariffs();
        if (!report_.ofMeter && !isOneGroup())
            paintGroups(Words::tr("By place"), tables_.places());
        paintRows();
        paintCostAndMaxima();
        paintAlarmsAndCompleteness();
        if (report_.byMeter.size() > 1)
            paintGroups(Words::tr("By meter"), tables_.meters());
        if (!report_.virtualMeters.empty())
            paintGroups(Words::tr("Virtual meters, not part of the sums"), tables_.virtualMeters());
    }

private:
    const SheetRow& whole() const { return report_.sheet.whole(); }
    const SheetRow& before() const { return report_.before.whole(); }

    /// The table by place would say nothing that the others do not.
    bool isOneGroup() const {
        return !report_.scope.empty() && report_.byPlace.size() == 1 && report_.byPlace.front().name.empty();
    }

    void paintTitle() {
        canvas_.down(12);
        const TextStyle style{24, true};
        canvas_.text({0, canvas_.y(), ReportCanvas::kWidth, 30}, words_.title(), style);
        canvas_.down(32);
        QStringList scope{words_.scope(), words_.meters()};
        scope.removeAll(QString());
        const QString right = scope.join(QStringLiteral(", "));
        constexpr double kApart = 16;
        const double left = ReportCanvas::kWidth - canvas_.widthOf(right, kGrey) - kApart;
        canvas_.text({0, canvas_.y(), left, 16}, words_.span(), kGrey);
        canvas_.text({0, canvas_.y(), ReportCanvas::kWidth, 16}, right, kGrey, Qt::AlignRight);
        canvas_.down(16);
    }

    void paintKeyFigure(int place, const QString& name, const QString& figure, const QString& unit,
                        const QString& note, int arrow) {
        constexpr double kWidth = ReportCanvas::kWidth / 4;
        const double x = kWidth * place + (place == 0 ? 13 : 12);
        const double y = canvas_.y();
        canvas_.text({x, y + 7, kWidth - 16, 16}, name, kGrey);
        const TextStyle big{20, true};
        canvas_.text({x, y + 23, kWidth - 16, 26}, figure, big);
        canvas_.text({x + canvas_.widthOf(figure, big) + 1, y + 26, 60, 24}, u' ' + unit, {12, false, ink::kText3});
        if (arrow != 0)
            paintArrow(x, y + 57, arrow);
        const double shift = arrow != 0 ? 14 : 0;
        canvas_.text({x + shift, y + 53, kWidth - 16 - shift, 16}, note, kGrey);
        if (place > 0) {
            canvas_.painter().setPen(QPen(ink::kBorder, 1));
            canvas_.painter().drawLine(QPointF(kWidth * place, y), QPointF(kWidth * place, y + 77));
        }
    }

    /// Up for 1, down for -1.
    void paintArrow(double x, double y, int direction) {
        QPainter& painter = canvas_.painter();
        painter.save();
        painter.translate(x, y + 4.5);
        painter.scale(.9, .9 * -direction);
        painter.translate(0, -5);
        painter.setPen(QPen(ink::kText2, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawLine(QPointF(5, 1), QPointF(5, 9));
        painter.drawPolyline(QPolygonF({{1.8, 5.8}, {5, 9}, {8.2, 5.8}}));
        painter.restore();
    }

    int arrowOf(std::int64_t now, std::int64_t earlier) const {
        const auto change = changeInPerMille(now, earlier);
        if (!report_.isComparable() || !change || *change == 0)
            return 0;
        return *change > 0 ? 1 : -1;
    }

    void paintEnergyFigure(int place, const QString& name, EnergyKind kind) {
        const std::int64_t now = figureOf(whole().of(kind)).total();
        const std::int64_t earlier = figureOf(before().of(kind)).total();
        paintKeyFigure(place, name, words_.energy(now), QStringLiteral("kWh"), words_.comparison(now, earlier),
                       arrowOf(now, earlier));
    }

    void paintKeyFigures() {
        canvas_.down(12);
        QPainter& painter = canvas_.painter();
        painter.setPen(QPen(ink::kBorder, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(.5, canvas_.y() + .5, ReportCanvas::kWidth - 1, 77), 8, 8);
        const QString star = hasEntered(whole()) ? QStringLiteral(" *") : QString();
        paintEnergyFigure(0, Words::tr("Imported") + star, EnergyKind::EaPos);
        paintEnergyFigure(1, Words::tr("Exported") + star, EnergyKind::EaNeg);
        const std::int64_t cost = rounded(whole().cost.total());
        const std::int64_t earlier = rounded(before().cost.total());
        const bool known = tables_.hasCosts();
        const bool compared = known && (before().cost.priced || !report_.isOver());
        paintKeyFigure(2, Words::tr("Cost") + star, tables_.costText(cost), tables_.currency(),
                       !known     ? Words::tr("no price for the whole period")
                       : compared ? words_.comparison(cost, earlier)
                                  : Words::tr("no price for %1").arg(words_.before()),
                       compared ? arrowOf(cost, earlier) : 0);
        const auto maximum = whole().highest;
        paintKeyFigure(3, Words::tr("15-minute maximum"), maximum ? words_.kilowatts(*maximum) : QString(kUnknown),
                       QStringLiteral("kW"), maximumNote(maximum), 0);
        canvas_.down(78);
    }

    QString maximumNote(const std::optional<Demand>& maximum) const {
        if (!maximum)
            return Words::tr("no quarter-hour was read");
        const std::int64_t contracted = tables_.contractedAt(maximum->start);
        return contracted == 0 ? words_.dateTime(maximum->start)
                               : Words::tr("%1 of %2", "percent, power")
                                     .arg(tables_.partOfContract(*maximum), words_.contracted(contracted));
    }

    void paintTariffs() {
        canvas_.down(kBlockGap);
        canvas_.heading(0, Words::tr("Energies by tariff"), {});
        draw(canvas_, tables_.tariffs());
    }

    void paintGroups(const QString& title, const ReportTable& table) {
        canvas_.down(kBlockGap);
        canvas_.need(100);
        const QString currency = tables_.currency();
        canvas_.heading(0, title, currency.isEmpty() ? QStringLiteral("kWh") : Words::tr("kWh and %1").arg(currency));
        draw(canvas_, table);
    }

    void paintRows() {
        canvas_.down(kBlockGap);
        canvas_.need(24 + kChartHeight);
        drawLegend(canvas_, report_, words_, canvas_.y() - 1);
        canvas_.heading(0, words_.rowsTitle(), Words::tr("kWh, imported up, exported down"));
        canvas_.down(4);
        drawChart(canvas_, report_, words_);
        canvas_.down(kChartHeight);
    }

    QString emissions() const {
        constexpr std::int64_t kGrams = 1000;
        const std::int64_t kilograms = (whole().cost.grams + kGrams / 2) / kGrams;
        return kilograms == 0 ? QString() : Words::tr("%1 kg of CO₂").arg(words_.number(kilograms, 0));
    }

    void paintCostAndMaxima() {
        const ReportTable cost = tables_.hasCosts() ? tables_.costs() : ReportTable{};
        const auto highest = report_.sheet.highest(kMostMaxima);
        const ReportTable maxima = tables_.maxima(highest);
        canvas_.down(6);
        canvas_.need(20 + std::max(cost.height(), maxima.height()));
        const double top = canvas_.y();
        double end = top;
        if (tables_.hasCosts()) {
            canvas_.heading(0, Words::tr("Cost"), emissions());
            draw(canvas_, cost, false);
            end = canvas_.y();
        }
        if (!highest.empty()) {
            canvas_.setY(top);
            canvas_.heading(EnergyTables::kSecondHalf, Words::tr("15-minute maxima"), Words::tr("three highest"));
            draw(canvas_, maxima, false);
        }
        canvas_.setY(std::max(end, canvas_.y()));
    }

    /// Beside each other where both are short.
    void paintAlarmsAndCompleteness() {
        canvas_.down(kBlockGap);
        const bool areBeside = report_.events.size() <= kFewEvents;
        const ReportTable alarms = tables_.alarms(areBeside ? EnergyTables::kHalf : ReportCanvas::kWidth);
        canvas_.need(24 + (areBeside ? std::max(alarms.height(), kShortCompleteness) : alarms.height()));
        const double top = canvas_.y();
        paintAlarms(alarms);
        const double end = canvas_.y();
        if (!areBeside) {
            canvas_.down(kBlockGap);
            paintCompleteness(0, ReportCanvas::kWidth);
            return;
        }
        canvas_.setY(top);
        paintCompleteness(EnergyTables::kSecondHalf, EnergyTables::kHalf);
        canvas_.setY(std::max(end, canvas_.y()));
    }

    void paintAlarms(const ReportTable& table) {
        canvas_.heading(0, Words::tr("Alarms"), words_.alarms());
        if (table.rows.empty())
            return;
        const double first = canvas_.y() + 20; // below the head
        draw(canvas_, table, false);
        for (std::size_t n = 0; n < table.rows.size(); ++n)
            paintMark(first + 20 * static_cast<double>(n) + 3, report_.alarms.classes[n].severity);
    }

    void paintMark(double y, AlarmSeverity severity) {
        constexpr double kSize = 14;
        const auto number = static_cast<int>(severity);
        QPainter& painter = canvas_.painter();
        painter.save();
        painter.translate(0, y);
        painter.setPen(Qt::NoPen);
        painter.setBrush(std::array{ink::kAlarm, ink::kStale, ink::kSimulated, ink::kStrongBorder}.at(
            static_cast<std::size_t>(number)));
        painter.drawPath(alarmMarkShape(number, kSize));
        painter.restore();
        QRectF box = alarmMarkLetterBox(number, kSize);
        canvas_.text(box.translated(0, y), QString::number(number + 1), {8, true, Qt::white}, Qt::AlignHCenter);
    }

    void paintLine(double x, double width, const QString& when, const QString& what) {
        if (canvas_.need(canvas_.paragraph(x, width, when, what, false)))
            canvas_.down(kBlockGap);
        canvas_.down(canvas_.paragraph(x, width, when, what));
    }

    void paintCompleteness(double x, double width) {
        const auto paintLine = [&](const QString& when, const QString& what) {
            this->paintLine(x, width, when, what);
        };
        canvas_.need(40);
        canvas_.heading(x, Words::tr("Completeness"), words_.completeness());
        canvas_.down(4);
        const bool hasGap = std::ranges::any_of(
            report_.events, [](const ReportEvent& event) { return event.kind == ReportEvent::Kind::Gap; });
        if (hasGap)
            paintLine({},
                      Words::tr("The energy of each gap is exact, because the meters continued to count. How it is "
                                "divided within the gap is estimated, and the maximum in the gap is not known."));
        else if (report_.events.empty() && whole().quarters > 0)
            paintLine({}, Words::tr("There is no gap."));
        const ListedEvents listed = listedOf(report_.events, kMostGaps);
        for (const ReportEvent& event : listed.events)
            paintLine(words_.when(event), u' ' + words_.what(event));
        if (hasEntered(whole()))
            paintLine({}, Words::tr("* A reading that was entered by hand counts in this total."));
        if (listed.otherGaps > 0)
            paintLine({}, Words::tr("%n shorter gap(s) not listed here, together %1.", nullptr,
                                    static_cast<int>(listed.otherGaps))
                              .arg(gapLengthText(listed.otherTime)));
    }

    ReportCanvas& canvas_;
    const EnergyReport& report_;
    const ReportText& words_;
    EnergyTables tables_;
};

/// The number of its pages.
int paintOn(QIODevice& file, const EnergyReport& report, const ReportImprint& imprint, int pages) {
    const ReportText words(report, imprint.locale);
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kResolution);
    writer.setTitle(words.title());
    writer.setCreator(QStringLiteral("countis %1").arg(imprint.version));
    PageFrame frame;
    frame.title = text(report.site);
    frame.note = Words::tr("For information only, no legal value:");
    frame.noteRest = Words::tr("values read over Modbus.");
    frame.made = Words::tr("made %1 by countis %2, page %3 of %4", "date, version, page, number of pages")
                     .arg(words.dateTime(imprint.made), imprint.version, QStringLiteral("%1"), QStringLiteral("%2"));
    frame.pages = pages;
    ReportCanvas canvas(writer, frame);
    Painter(canvas, report, words).paint();
    return canvas.pages();
}

} // namespace

QByteArray pdfOf(const EnergyReport& report, const ReportImprint& imprint) {
    QBuffer draft;
    draft.open(QIODevice::WriteOnly);
    const int pages = paintOn(draft, report, imprint, 0); // only then is their number known
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    paintOn(file, report, imprint, pages);
    return file.data();
}

} // namespace countis
