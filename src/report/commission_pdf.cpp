// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/commission_pdf.h"

#include "commission/wording.h"
#include "core/registers/register_value.h"
#include "report/commission_words.h"
#include "report/report_tables.h"
#include "wording/message_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QPdfWriter>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace countis {
namespace {

using commission::Figure;
using commission::RegisterWords;
using commission::Result;
using commission::Step;
using commission::StepKey;
using commission::StepState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::CommissionPdf)
};

constexpr int kResolution = 1200;
constexpr double kGap = 10;
constexpr double kHalf = 326;
constexpr double kSecondHalf = ReportCanvas::kWidth - kHalf;
constexpr std::size_t kWordsInRow = 4;
const TextStyle kGrey{12, false, ink::kText2};
const QColor kFailed(0xb3, 0x26, 0x1e);
const QColor kPassed(0x1c, 0x6e, 0x46);

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

TableCell plain(const QString& text) {
    return {text, false, {}, false};
}

QString timeText(commission::WallTime time, const QTimeZone& zone, const QLocale& locale) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone);
    return locale.toString(at.date(), Words::tr("d MMM yyyy", "pattern of a date: 2 Nov 2026")) + u' ' +
           at.time().toString(QStringLiteral("HH:mm:ss"));
}

/// The rows of one step.
using RowGroup = std::vector<TableRow>;

struct Heading {
    QString title;
    QString caption;
};

/// Two columns of about the same height; each group stays together.
struct Columns {
    ReportTable left;
    ReportTable right;

    double height() const { return std::max(left.height(), right.height()); }
};

Columns columnsOf(std::span<const RowGroup> groups, const std::vector<TableColumn>& columns) {
    std::size_t all = 0;
    for (const RowGroup& group : groups)
        all += group.size();
    Columns made{{.columns = columns, .rows = {}, .x = 0, .width = kHalf},
                 {.columns = columns, .rows = {}, .x = kSecondHalf, .width = kHalf}};
    for (const RowGroup& group : groups) {
        const bool isLeft = made.right.rows.empty() && made.left.rows.size() + group.size() / 2 <= all / 2;
        ReportTable& table = isLeft ? made.left : made.right;
        table.rows.insert(table.rows.end(), group.begin(), group.end());
    }
    return made;
}

/// On as many pages as it takes, below the heading.
void drawInColumns(ReportCanvas& canvas, const Heading& heading, std::span<const RowGroup> groups,
                   const std::vector<TableColumn>& columns) {
    constexpr double kHeading = 24;
    constexpr double kFewRows = 200;
    canvas.down(kGap);
    if (canvas.need(kHeading + kFewRows))
        canvas.down(kGap);
    canvas.heading(0, heading.title, heading.caption);
    while (!groups.empty()) {
        std::size_t count = groups.size();
        while (count > 1 && columnsOf(groups.first(count), columns).height() > canvas.left())
            --count;
        const Columns part = columnsOf(groups.first(count), columns);
        const double top = canvas.y();
        draw(canvas, part.left, false);
        const double end = canvas.y();
        canvas.setY(top);
        if (!part.right.rows.empty())
            draw(canvas, part.right, false);
        canvas.setY(std::max(end, canvas.y()));
        groups = groups.subspan(count);
        if (!groups.empty() && canvas.need(canvas.left() + 1))
            canvas.down(kGap);
    }
}

class Painter {
public:
    Painter(ReportCanvas& canvas, const Result& result, const Compared& compared, const ReportImprint& imprint,
            const QTimeZone& zone)
        : canvas_(canvas), result_(result), compared_(compared), locale_(imprint.locale), zone_(zone) {}

    void paint() {
        paintTitle();
        paintFacts();
        paintOutcome();
        paintFigures();
        paintDifferences();
        paintRegisters();
    }

private:
    void paintTitle() {
        canvas_.down(12);
        canvas_.text({0, canvas_.y(), ReportCanvas::kWidth, 30}, Words::tr("Acceptance of a meter"), {24, true});
        canvas_.down(36);
    }

    /// Two columns of names and values.
    void paintFacts() {
        const commission::About& about = result_.about;
        const std::vector<std::pair<QString, QString>> facts{
            {Words::tr("Meter"), text(result_.identity.extendedName)},
            {Words::tr("Serial number"), text(serialOf(result_.identity))},
            {Words::tr("Address"), text(about.address)},
            {Words::tr("Place"), text(about.place)},
            {Words::tr("Carried out by"), text(about.person)},
            {Words::tr("Begin"), timeText(result_.began, zone_, locale_)},
            {Words::tr("End"), timeText(result_.ended, zone_, locale_)},
            {Words::tr("Role of the installation"), messageText(commission::wordOf(about.role))}};
        constexpr double kName = 130;
        constexpr double kLine = 18;
        const double top = canvas_.y();
        const std::size_t lines = facts.size() / 2;
        for (std::size_t n = 0; n < facts.size(); ++n) {
            const bool isLeft = n < lines;
            const double x = isLeft ? 0 : kSecondHalf;
            const double y = top + kLine * static_cast<double>(isLeft ? n : n - lines);
            canvas_.text({x, y, kName, kLine}, facts[n].first, kGrey);
            const QString value = facts[n].second.isEmpty() ? QStringLiteral("–") : facts[n].second;
            canvas_.text({x + kName, y, kHalf - kName, kLine}, value, {12, true});
        }
        canvas_.setY(top + kLine * static_cast<double>(lines));
        if (!about.note.empty()) {
            canvas_.down(4);
            paintLine(Words::tr("Note:"), u' ' + text(about.note));
        }
    }

    void paintLine(const QString& bold, const QString& rest) {
        canvas_.need(canvas_.paragraph(0, ReportCanvas::kWidth, bold, rest, false));
        canvas_.down(canvas_.paragraph(0, ReportCanvas::kWidth, bold, rest));
    }

    /// The result in a frame, and why a step did not pass.
    void paintOutcome() {
        canvas_.down(kGap);
        const commission::Outcome outcome = result_.outcome();
        const QColor color = outcome == commission::Outcome::Passed   ? kPassed
                             : outcome == commission::Outcome::Failed ? kFailed
                                                                      : ink::kStale;
        QPainter& painter = canvas_.painter();
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(.5, canvas_.y() + .5, ReportCanvas::kWidth - 1, 33), 6, 6);
        const QString sentence = messageText(commission::sentenceOf(outcome));
        canvas_.text({12, canvas_.y(), ReportCanvas::kWidth - 24, 34}, sentence, {15, true, color});
        canvas_.down(34 + 6);
        if (result_.simulated)
            paintLine(messageText(commission::simulatedNote()), {});
        for (std::size_t n = 0; n < commission::kSteps; ++n) {
            const Step& step = result_.steps[n];
            if (step.state == StepState::Passed || step.leftOut)
                continue;
            paintLine(Words::tr("%1, %2:", "step, failed").arg(titleText(static_cast<StepKey>(n)), stateText(step)),
                      u' ' + messageText(step.reason));
        }
    }

    static QString titleText(StepKey key) { return messageText(commission::titleOf(key)); }

    /// The name of a step, with its state at the right.
    TableRow stepRow(std::size_t n) const {
        return {{{titleText(static_cast<StepKey>(n)), true, {}, false},
                 {},
                 {stateText(result_.steps[n]), true, {}, false}},
                TableRow::Kind::Normal};
    }

    /// A text has the place of the limits too.
    TableRow figureRow(const Figure& figure) const {
        const QString value = figureText(figure, locale_);
        const bool isText = !figure.number;
        return {{plain(messageText(commission::titleOf(figure.name))),
                 {isText ? QString() : value, figure.isBeyond(), {}, false},
                 {isText ? value : allowedText(figure, locale_), false, {}, !isText}},
                TableRow::Kind::Part};
    }

    void paintFigures() {
        std::vector<RowGroup> groups;
        groups.reserve(commission::kSteps);
        for (std::size_t n = 0; n < commission::kSteps; ++n) {
            RowGroup group{stepRow(n)};
            for (const Figure& figure : result_.steps[n].figures)
                group.push_back(figureRow(figure));
            groups.push_back(std::move(group));
        }
        drawInColumns(canvas_, {Words::tr("Steps and figures"), {}}, groups,
                      {{0, true, 190, Words::tr("step, figure")},
                       {242, false, 90, Words::tr("value")},
                       {kHalf, false, 200, Words::tr("allowed")}});
    }

    void paintDifferences() {
        if (!compared_.with)
            return;
        canvas_.down(kGap);
        canvas_.need(60);
        canvas_.heading(0, Words::tr("Differences from the earlier run"), text(compared_.began));
        canvas_.down(4);
        if (compared_.differences.empty())
            paintLine({}, Words::tr("Nothing has changed."));
        for (const Message& difference : compared_.differences)
            paintLine({}, messageText(difference));
    }

    /// A register with more words than fit continues in the rows below it.
    static void addRows(const RegisterWords& reg, RowGroup& group) {
        const std::span all(reg.words);
        for (std::size_t at = 0; at < all.size(); at += kWordsInRow) {
            const auto some = all.subspan(at, std::min(kWordsInRow, all.size() - at));
            const bool isFirst = at == 0;
            group.push_back({{plain(isFirst ? text(reg.key) : QString()),
                              plain(isFirst ? QString::number(reg.address) : QString()),
                              {isFirst ? text(wordsText(reg.earlier)) : QString(), false, {}, true},
                              plain(text(wordsText(some)))},
                             TableRow::Kind::Part});
        }
    }

    RowGroup registersOf(std::size_t n) const {
        RowGroup group{{{{titleText(static_cast<StepKey>(n)), true, {}, false}, {}, {}, {}}, TableRow::Kind::Normal}};
        std::set<std::uint16_t> known;
        for (const Figure& figure : result_.steps[n].figures)
            for (const RegisterWords& words : figure.registers)
                if (known.insert(words.address).second)
                    addRows(words, group);
        return group;
    }

    void paintRegisters() {
        std::vector<RowGroup> groups;
        groups.reserve(commission::kSteps);
        for (std::size_t n = 0; n < commission::kSteps; ++n)
            if (RowGroup group = registersOf(n); group.size() > 1)
                groups.push_back(std::move(group));
        drawInColumns(canvas_, {Words::tr("Registers behind the figures"), Words::tr("words in hexadecimal")}, groups,
                      {{0, true, 165, Words::tr("register")},
                       {200, false, 45, Words::tr("address")},
                       {262, false, 62, Words::tr("at first", "words of a register at the beginning of the run")},
                       {kHalf, false, 126, Words::tr("words")}});
    }

    ReportCanvas& canvas_;
    const Result& result_;
    const Compared& compared_;
    QLocale locale_;
    QTimeZone zone_;
};

/// The number of its pages.
int paintOn(QIODevice& file, const Result& result, const Compared& compared, const ReportImprint& imprint,
            const QTimeZone& zone, int pages) {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kResolution);
    writer.setTitle(Words::tr("Acceptance of the meter %1").arg(text(serialOf(result.identity))));
    writer.setCreator(QStringLiteral("countis %1").arg(imprint.version));
    PageFrame frame;
    frame.title = text(serialOf(result.identity));
    if (result.simulated)
        frame.title = Words::tr("%1 (simulated)", "serial number of a meter").arg(frame.title);
    frame.note = Words::tr("For information only, no legal value:");
    frame.noteRest = Words::tr("values read over Modbus.");
    frame.made = Words::tr("made %1 by countis %2, page %3 of %4", "date, version, page, number of pages")
                     .arg(timeText(imprint.made, zone, imprint.locale), imprint.version, QStringLiteral("%1"),
                          QStringLiteral("%2"));
    frame.pages = pages;
    ReportCanvas canvas(writer, frame);
    Painter(canvas, result, compared, imprint, zone).paint();
    return canvas.pages();
}

} // namespace

QByteArray pdfOf(const Result& result, const Compared& compared, const ReportImprint& imprint,
                 const QTimeZone& zone) {
    QBuffer draft;
    draft.open(QIODevice::WriteOnly);
    const int pages = paintOn(draft, result, compared, imprint, zone, 0); // only then is their number known
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    paintOn(file, result, compared, imprint, zone, pages);
    return file.data();
}

} // namespace countis
