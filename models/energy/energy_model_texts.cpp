// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of the answer that is shown.
#include "models/energy/energy_model.h"

#include "models/text/value_text.h"

#include <QDateTime>
#include <QVariantMap>

#include <algorithm>

namespace countis::ui {
namespace {

QString longestText(const EnergyTable& table, qsizetype column) {
    QString longest;
    const auto look = [&](const QStringList& texts) {
        if (column < texts.size() && texts[column].size() > longest.size())
            longest = texts[column];
    };
    std::ranges::for_each(table.rows, look);
    look(table.totals);
    look(table.before);
    return longest;
}

} // namespace

QString EnergyModel::rowsTitle() const {
    switch (view_) {
    case EnergyView::Active: return QStringLiteral("kWh");
    case EnergyView::Reactive: return QStringLiteral("kvarh");
    case EnergyView::Cost: break;
    }
    return currency();
}

QString EnergyModel::chartTitle() const {
    switch (view_) {
    case EnergyView::Active: return QStringLiteral("Ea");
    case EnergyView::Reactive: return QStringLiteral("Er");
    case EnergyView::Cost: break;
    }
    return tr("Cost");
}

QString EnergyModel::chartCaption() const {
    if (!shown_)
        return {};
    const QString unit = rowsTitle();
    QString each;
    switch (shown_->rowLength) {
    case RowLength::Hour: each = tr("%1 per hour").arg(unit); break;
    case RowLength::Day: each = tr("%1 per day").arg(unit); break;
    case RowLength::Month: each = tr("%1 per month").arg(unit); break;
    }
    switch (view_) {
    case EnergyView::Active: return tr("%1, imported up, exported down").arg(each);
    case EnergyView::Reactive: return tr("%1, Er+ up, Er− down").arg(each);
    case EnergyView::Cost: break;
    }
    return tr("%1, exported energy down").arg(each);
}

QString EnergyModel::ghostText() const {
    if (!shown_ || !comparing_)
        return {};
    return shown_->period.span == EnergySpan::Month ? tr("%1, same weekday").arg(shown_->beforeName)
                                                    : shown_->beforeName;
}

bool EnergyModel::hasEstimates() const {
    return shown_ && std::ranges::any_of(shown_->now.rows, &EnergyFigure::estimated);
}

QString EnergyModel::rowText(int row) const {
    if (row < 0 || row >= rows_.rowCount())
        return {};
    const EnergyRow& shown = rows_.rows()[static_cast<std::size_t>(row)];
    QStringList parts;
    for (qsizetype n = 0; n < shown.cells.size(); ++n)
        if (!shown.cells[n].isEmpty())
            parts << table_.columns[static_cast<std::size_t>(n)].title + QLatin1Char(' ') + shown.cells[n];
    const QString label = shown.day.isEmpty() ? shown.label : shown.day + QLatin1Char(' ') + shown.label;
    return tr("%1: %2").arg(label, parts.join(QStringLiteral(", ")));
}

void EnergyModel::rebuildColumns() {
    QVariantList columns;
    for (std::size_t n = 0; n < table_.columns.size(); ++n)
        columns << QVariantMap{{QStringLiteral("title"), table_.columns[n].title},
                               {QStringLiteral("strong"), table_.columns[n].strong},
                               {QStringLiteral("widest"), longestText(table_, static_cast<qsizetype>(n))}};
    if (columns == columns_)
        return; // every cell on the page looks up its column
    columns_ = std::move(columns);
    emit columnsChanged();
}

void EnergyModel::rebuildLists() {
    const auto nameOf = [this](PointId id) {
        const Point* const point = meters_.roster().find(id);
        return point != nullptr ? MeterList::nameOf(*point) : tr("a removed meter");
    };
    cards_ = shown_ ? cardsOf(*shown_, text_) : QVariantList();
    costs_ = shown_ ? costsOf(*shown_, text_) : QVariantList();
    notes_ = shown_ ? notesOf(*shown_, nameOf, text_) : QVariantList();
}

QString EnergyModel::totalMark() const {
    return shown_ && shown_->now.whole.entered ? QStringLiteral("entered") : QString();
}

QString EnergyModel::costTotal() const {
    return shown_ && shown_->now.whole.known ? text_.money(shown_->now.whole.cost()) : QString(kNotMeasured);
}

QString EnergyModel::costProblem() const {
    return shown_ ? costProblemOf(*shown_, text_) : QString();
}

QString EnergyModel::carbon() const {
    return shown_ ? carbonOf(*shown_, text_) : QString();
}

QString EnergyModel::highestTime() const {
    if (!shown_ || !shown_->now.whole.highest)
        return {};
    const Demand& highest = *shown_->now.whole.highest;
    return text_.rowDay(highest.start, RowLength::Day) + QLatin1Char(' ') +
           text_.stretch(highest.start, highest.start + kDemandPeriod);
}

QString EnergyModel::highestPower() const {
    return shown_ && shown_->now.whole.highest ? text_.power(*shown_->now.whole.highest) : QString(kNotMeasured);
}

QString EnergyModel::completeness() const {
    return shown_ ? completenessOf(*shown_, text_) : QString();
}

QString EnergyModel::quarters() const {
    return shown_ ? quartersOf(*shown_, text_) : QString();
}

QByteArray EnergyModel::csv() const {
    return shown_ ? csvOf(*shown_, subjectName(), text_) : QByteArray();
}

} // namespace countis::ui
