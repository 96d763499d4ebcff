// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::EnergyChart)
};

constexpr double kNarrowest = 36; // of the numbers on the left
constexpr double kRight = 680;
constexpr double kUpper = 14;
constexpr double kLower = 186;
constexpr double kNames = 198; // the middle of the names
constexpr double kStrip = 216;
constexpr double kStripHeight = 5;
constexpr double kHatchStep = 6;
constexpr double kGhost = 4; // px to the left of the bar
constexpr std::int64_t kTenthsInKwh = 10'000;
constexpr int kLines = 3; // of the grid above zero, at least
const TextStyle kSmall{11, false, ink::kText3};

double kwh(std::int64_t tenths) {
    return static_cast<double>(tenths) / kTenthsInKwh;
}

/// A round step of which at least kLines fit below `most`, and at most twice as many.
double stepFor(double most) {
    if (most <= 0)
        return 1;
    const double rough = most / kLines;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {5., 3., 2.})
        if (factor * power <= rough)
            return factor * power;
    return power;
}

/// Where energies lie on the paper.
struct Scale {
    double top = 1;    // kWh
    double bottom = 0; // kWh, positive
    double step = 1;

    double perKwh() const { return (kLower - kUpper) / (top + bottom); }
    double zero() const { return kLower - bottom * perKwh(); }
};

Scale scaleOf(const EnergyReport& report) {
    double most = 0;
    double least = 0;
    const auto take = [&](const SheetRow& row) {
        most = std::max(most, kwh(row.of(EnergyKind::EaPos).total()));
        least = std::max(least, kwh(row.of(EnergyKind::EaNeg).total()));
    };
    for (std::size_t n = 0; n < report.compared.size(); ++n) {
        take(report.sheet.rows()[n]);
        if (report.isComparable() && report.compared[n] >= 0)
            take(report.before.rows()[static_cast<std::size_t>(report.compared[n])]);
    }
    Scale scale;
    scale.step = stepFor(std::max(most, least));
    scale.top = std::max(most * 1.04, most > 0 ? 0 : scale.step);
    scale.bottom = least * 1.1;
    if (scale.top + scale.bottom <= 0)
        scale.top = 1;
    return scale;
}

void hatch(QPainter& painter, const QRectF& box, const QColor& color, double step) {
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(color, 1));
    const auto lines = static_cast<int>(std::ceil((box.width() + box.height()) / step));
    for (int n = 0; n < lines; ++n) {
        const double x = box.left() - box.height() + n * step;
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    }
    painter.restore();
}

class Chart {
public:
    Chart(ReportCanvas& canvas, const EnergyReport& report, const ReportText& text)
        : canvas_(canvas), painter_(canvas.painter()), report_(report), text_(text), scale_(scaleOf(report)),
          top_(canvas.y()), left_(leftEdge()),
          pitch_((kRight - left_) / static_cast<double>(report.sheet.rows().size())) {}

    void draw() {
        painter_.save();
        painter_.translate(0, top_);
        drawEstimates();
        drawGrid();
        for (std::size_t n = 0; n < report_.sheet.rows().size(); ++n) {
            drawBefore(n);
            drawBars(n);
            drawName(n);
            drawStrip(n);
        }
        canvas_.line(left_, std::round(scale_.zero()) + .5, kRight, ink::kStrongBorder);
        drawNumber(0);
        canvas_.text({0, kStrip - 5, left_ - 8, 16}, Words::tr("data", "how much was read"), kSmall, Qt::AlignRight);
        painter_.restore();
    }

private:
    const SheetRow& row(std::size_t n) const { return report_.sheet.rows()[n]; }
    bool isEstimated(std::size_t n) const { return row(n).of(EnergyKind::EaPos).estimated(); }
    double left(std::size_t n) const { return left_ + static_cast<double>(n) * pitch_; }
    double barWidth() const { return std::min(24., pitch_ * .58); }
    double barLeft(std::size_t n) const { return left(n) + (pitch_ - barWidth()) / 2 + 1; }
    double yOf(double energy) const { return scale_.zero() - energy * scale_.perKwh(); }

    QString numberText(double energy) const {
        const int decimals = scale_.step < 1 ? 2 : 0;
        const double count = std::round(energy * (decimals == 2 ? 100 : 1));
        return text_.number(static_cast<std::int64_t>(count), decimals);
    }
    /// As wide as the widest number needs.
    double leftEdge() const {
        constexpr double kBlank = 8;
        const double widest = std::max(canvas_.widthOf(numberText(scale_.top), kSmall),
                                       canvas_.widthOf(numberText(-scale_.bottom), kSmall));
        return std::max(kNarrowest, std::ceil(widest) + kBlank);
    }
    void drawNumber(double energy) {
        const double y = std::round(yOf(energy)) + .5;
        canvas_.text({0, y - 8, left_ - 8, 16}, numberText(energy), kSmall, Qt::AlignRight);
    }

    void drawGrid() {
        for (int n = 1; n * scale_.step <= scale_.top; ++n)
            drawGridLine(n * scale_.step);
        for (int n = 1; n * scale_.step <= scale_.bottom; ++n)
            drawGridLine(-n * scale_.step);
    }
    void drawGridLine(double energy) {
        canvas_.line(left_, std::round(yOf(energy)) + .5, kRight, ink::kGrid);
        drawNumber(energy);
    }

    /// The background of each run of rows whose energy is an estimate.
    void drawEstimates() {
        const std::size_t rows = report_.sheet.rows().size();
        for (std::size_t n = 0; n < rows;) {
            std::size_t end = n;
            while (end < rows && isEstimated(end))
                ++end;
            if (end == n) {
                ++n;
                continue;
            }
            const QRectF box(left(n), kUpper, static_cast<double>(end - n) * pitch_, kLower - kUpper);
            hatch(painter_, box, ink::kHatch, kHatchStep);
            canvas_.text({box.center().x() - 60, 0, 120, 13}, Words::tr("estimated"), kSmall, Qt::AlignHCenter);
            n = end;
        }
    }

    void drawBefore(std::size_t n) {
        if (!report_.isComparable() || report_.compared[n] < 0)
            return;
        const SheetRow& other = report_.before.rows()[static_cast<std::size_t>(report_.compared[n])];
        painter_.setPen(QPen(ink::kAccent, .8, Qt::CustomDashLine));
        QPen pen = painter_.pen();
        pen.setDashPattern({2, 3});
        pen.setCapStyle(Qt::FlatCap);
        painter_.setPen(pen);
        painter_.setBrush(Qt::NoBrush);
        const double x = barLeft(n) - kGhost;
        for (const auto& [kind, sign] : {std::pair{EnergyKind::EaPos, 1}, std::pair{EnergyKind::EaNeg, -1}}) {
            const std::int64_t tenths = other.of(kind).total();
            if (tenths == 0)
                continue;
            const double y = yOf(sign * kwh(tenths));
            painter_.drawPolyline(
                QPolygonF({{x, scale_.zero()}, {x, y}, {x + barWidth(), y}, {x + barWidth(), scale_.zero()}}));
        }
    }

    /// From one energy to another; an estimate is hatched.
    void drawPart(std::size_t n, double from, double to, bool solid) {
        const QRectF box =
            QRectF(QPointF(barLeft(n), yOf(to)), QPointF(barLeft(n) + barWidth(), yOf(from))).normalized();
        if (box.height() <= 0)
            return;
        painter_.setBrush(Qt::NoBrush);
        if (isEstimated(n)) {
            painter_.fillRect(box, Qt::white);
            hatch(painter_, box, ink::kAccent, solid ? 3 : kHatchStep);
        } else {
            painter_.fillRect(box, solid ? ink::kAccent : ink::kAccentTint);
        }
        if (solid && !isEstimated(n))
            return;
        painter_.setPen(QPen(ink::kAccent, 1));
        painter_.drawRect(box.adjusted(.5, std::min(.5, box.height() / 2), -.5, -std::min(.5, box.height() / 2)));
    }

    /// T2 next to zero, T1 beyond.
    void drawBars(std::size_t n) {
        for (const auto& [kind, sign] : {std::pair{EnergyKind::EaPos, 1}, std::pair{EnergyKind::EaNeg, -1}}) {
            const EnergyAmount& energy = row(n).of(kind);
            const double second = sign * kwh(energy.parts[1]);
            drawPart(n, 0, second, false);
            drawPart(n, second, sign * kwh(energy.total()), true);
        }
    }

    void drawName(std::size_t n) {
        const QColor color = text_.isWeekend(n) ? ink::kText3 : ink::kText2;
        // Names of months and long lists need more than one bar.
        const auto every = static_cast<std::size_t>(std::ceil(16 / pitch_));
        if (n % every == 0)
            canvas_.text({left(n) - 10, kNames - 8, pitch_ + 20, 16}, text_.rowName(n), {11, false, color},
                         Qt::AlignHCenter);
    }

    /// Grey as far as it was read, an open frame for the rest.
    void drawStrip(std::size_t n) {
        if (row(n).quarters == 0)
            return;
        const double width = pitch_ - 2;
        const double read = width * static_cast<double>(row(n).quartersRead) / static_cast<double>(row(n).quarters);
        painter_.fillRect(QRectF(left(n) + 1, kStrip, read, kStripHeight), ink::kStrongBorder);
        if (width - read < .1)
            return;
        painter_.setPen(QPen(ink::kStale, 1));
        painter_.setBrush(Qt::NoBrush);
        painter_.drawRect(
            QRectF(left(n) + 1.5 + read, kStrip + .5, std::max(.1, width - read - 1), kStripHeight - 1));
    }

    ReportCanvas& canvas_;
    QPainter& painter_;
    const EnergyReport& report_;
    const ReportText& text_;
    Scale scale_;
    double top_;
    double left_; // of the bars
    double pitch_;
};

} // namespace

void drawChart(ReportCanvas& canvas, const EnergyReport& report, const ReportText& text) {
    Chart(canvas, report, text).draw();
}

void drawLegend(ReportCanvas& canvas, const EnergyReport& report, const ReportText& text, double y) {
    QPainter& painter = canvas.painter();
    double right = ReportCanvas::kWidth;
    const TextStyle style{11, false, ink::kText2};
    const auto entry = [&](const QString& name, double width, const auto& mark) {
        const double length = canvas.widthOf(name, style);
        canvas.text({right - length, y, length, 20}, name, style);
        painter.save();
        painter.translate(right - length - 5 - width, y + 4.5);
        mark();
        painter.restore();
        right -= length + 5 + width + 11;
    };
    entry(Words::tr("estimated"), 14, [&] {
        hatch(painter, {0, 0, 14, 11}, ink::kStrongBorder, 5);
        painter.setPen(QPen(ink::kStrongBorder, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(.5, .5, 13, 10));
    });
    if (report.isComparable())
        entry(text.comparedWith(), 13, [&] {
            QPen pen(ink::kAccent, 1);
            pen.setDashPattern({2, 3});
            pen.setCapStyle(Qt::FlatCap);
            painter.setPen(pen);
            painter.drawPolyline(QPolygonF({{.5, 11}, {.5, .5}, {12.5, .5}, {12.5, 11}}));
        });
    entry(QStringLiteral("T2"), 11, [&] {
        painter.setPen(QPen(ink::kAccent, 1));
        painter.setBrush(ink::kAccentTint);
        painter.drawRoundedRect(QRectF(.5, .5, 10, 10), 1.5, 1.5);
    });
    entry(QStringLiteral("T1"), 11, [&] {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink::kAccent);
        painter.drawRoundedRect(QRectF(0, 0, 11, 11), 2, 2);
    });
}

} // namespace countis
