// SPDX-License-Identifier: GPL-3.0-or-later
// What the Trends page says: of the span, of the period before, and the figures of its table.
#include "models/text/names.h"
#include "models/text/value_text.h"
#include "models/trends/trends_model.h"
#include "site/energy/rounded_shares.h"

namespace countis::ui {
namespace {

using Kind = TrendSpan::Kind;

QString typedTime(Seconds time, const QTimeZone& zone) {
    const QDateTime at = siteTime(time, zone);
    return at.date().toString(Qt::ISODate) + u' ' + at.time().toString(QStringLiteral("HH:mm"));
}

QString shownCount(double count, std::uint16_t entry, const QLocale& locale) {
    return numberText(count * shownStep(entry), decimals(instantOf(entry).quantity), locale);
}

} // namespace

QString TrendsModel::spanText() const {
    return countis::ui::spanText(view_.kind(), view_.view(), view_.zone(), locale_);
}

QString TrendsModel::fromText() const {
    return typedTime(view_.view().from, view_.zone());
}

QString TrendsModel::toText() const {
    return typedTime(view_.view().to, view_.zone());
}

QString TrendsModel::compareText() const {
    switch (view_.kind()) {
    case Kind::Hour: return tr("Compare with the hour before");
    case Kind::Day: return tr("Compare with the day before");
    case Kind::Week: return tr("Compare with the week before");
    case Kind::Month: return tr("Compare with the month before");
    case Kind::Year: return tr("Compare with the year before");
    case Kind::Live:
    case Kind::All:
    case Kind::Custom: break;
    }
    return tr("Compare with the period before");
}

QString TrendsModel::beforeText() const {
    switch (view_.kind()) {
    case Kind::Hour: return tr("hour before");
    case Kind::Day: return tr("day before");
    case Kind::Week: return tr("week before");
    case Kind::Month: return tr("month before");
    case Kind::Year: return tr("year before");
    case Kind::Live:
    case Kind::All:
    case Kind::Custom: break;
    }
    return tr("period before");
}

QString TrendsModel::inViewText() const {
    Span shown = view_.view();
    if (recorded_)
        shown = {std::max(shown.from, recorded_->from), std::min(shown.to, recorded_->to)};
    if (shown.from >= shown.to)
        return tr("In view");
    return tr("In view, %1 to %2")
        .arg(momentText(shown.from, view_.view(), view_.zone(), locale_),
             momentText(shown.to, view_.view(), view_.zone(), locale_));
}

QString TrendsModel::cursorText() const {
    if (cursor_ < 0)
        return {};
    const Span& view = view_.view();
    return momentText(view.from + cursor_ * lengthOf(view), view, view_.zone(), locale_);
}

/// Another kind or length of span, or another language, has other forms of texts.
void TrendsModel::takeForms() {
    Forms forms{view_.kind(), momentFormOf(view_.view()), locale_};
    if (forms == forms_ && !spanForms_.isEmpty())
        return;
    forms_ = std::move(forms);
    spanForms_ = countis::ui::spanForms(forms_.kind, locale_);
    momentForms_ = countis::ui::momentForms(forms_.moment, locale_);
    emit formsChanged();
}

/// Why a figure of what is in view is not known.
TrendsModel::Reason TrendsModel::unknown(Uncounted why) const {
    const Span& view = view_.view();
    const auto moment = [&](Seconds at) { return momentText(at, view, view_.zone(), locale_); };
    if (view.from >= now())
        return {tr("in the future"), tr("The span lies in the future.")};
    if (!isCovered())
        return {{}, problem_.isEmpty() ? tr("The readings of this span are still being read.") : problem_};
    switch (why) {
    case Uncounted::NotRead: break;
    case Uncounted::NoBegin:
        return {tr("not read at %1").arg(moment(view.from)),
                tr("The energy register was not read at %1, where the span begins, or shortly before.")
                    .arg(moment(view.from))};
    case Uncounted::NoEnd:
        return {tr("not read at %1").arg(moment(view.to)),
                tr("The energy register was not read at %1, where the span ends, or shortly before.")
                    .arg(moment(view.to))};
    case Uncounted::WentBack:
        return {
            tr("went back"),
            tr("The energy register went back in this span: it rolled over, or the meter was exchanged. The Energy "
               "page counts over both.")};
    }
    return {tr("not read"), tr("The meter was not read in this span.")};
}

TrendFigures TrendsModel::figuresOf(const TrendSeries& series) const {
    const InstantView value = instantOf(series.entry);
    const QString unit = unitText(value.quantity);
    const QString name = TrendSeriesList::valueName(series.entry);
    const TrendStyle style = series_.styleOf(series);
    TrendFigures figures;
    figures.name = series_.meterName(series.point);
    figures.detail = unit.isEmpty() ? name : name + QStringLiteral(", ") + unit;
    figures.colour = style.colour;
    figures.dashed = style.dashed;
    figures.minimum = figures.mean = figures.maximum = kNotMeasured;
    const Span& view = view_.view();
    const auto* const record = store_.find(series);
    const auto found = record ? extremesOf(record->rows, view) : std::nullopt;
    if (found) {
        figures.minimum = shownCount(static_cast<double>(found->minimum), series.entry, locale_);
        figures.minimumTime = momentText(found->minimumAt, view, view_.zone(), locale_);
        figures.mean = shownCount(found->mean, series.entry, locale_);
        figures.maximum = shownCount(static_cast<double>(found->maximum), series.entry, locale_);
        figures.maximumTime = momentText(found->maximumAt, view, view_.zone(), locale_);
    } else {
        figures.note = unknown(Uncounted::NotRead).note;
    }
    if (value.quantity != Quantity::P || value.phase != Phase::Sum)
        return figures;
    // In kilo-units with two decimals, which the registers know.
    if (const auto tenths = store_.energyTenths(series.point, view)) {
        figures.energy = fixedText(roundedSteps(*tenths, 100), 2, locale_);
        figures.energyUnit = QStringLiteral("kWh");
    } else {
        const Reason reason = unknown(tenths.error());
        figures.energy = kNotMeasured;
        figures.energyReason = reason.words;
        figures.energyNote = reason.note;
    }
    return figures;
}

void TrendsModel::fillTable() {
    figures_.clear();
    for (const TrendSeries& one : chosen_)
        figures_.push_back(figuresOf(one));
    fillCursor();
}

void TrendsModel::fillCursor() {
    if (figures_.size() != chosen_.size())
        return;
    std::vector<TrendFigures> rows = figures_;
    const Span& view = view_.view();
    const Seconds at = view.from + cursor_ * lengthOf(view);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto* const record = store_.find(chosen_[i]);
        const int digits = decimals(instantOf(chosen_[i].entry).quantity);
        const auto valueOf = [&](const std::shared_ptr<const TrendCurve>& curve, Seconds time) {
            return numberText(curve->valueAt(time), digits, locale_);
        };
        if (record == nullptr || cursor_ < 0)
            continue;
        rows[i].cursor = valueOf(record->curve, at);
        if (compare_)
            rows[i].before = record->before ? valueOf(record->before, at - shift_) : QString(kNotMeasured);
    }
    table_.setRows(std::move(rows));
}

} // namespace countis::ui
