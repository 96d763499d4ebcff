// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text_filter.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

QString folded(const QString& text) {
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}"));
    return text.normalized(QString::NormalizationForm_KD).remove(marks).toCaseFolded();
}

} // namespace

TextFilter::TextFilter(std::vector<int> roles, QObject* parent)
    : QSortFilterProxyModel(parent), roles_(std::move(roles)) {}

void TextFilter::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    invalidateFilter();
    emit textChanged();
}

int TextFilter::sourceRow(int row) const {
    return mapToSource(index(row, 0)).row();
}

bool TextFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex source = sourceModel()->index(row, 0, parent);
    QStringList all;
    for (const int role : roles_)
        all.append(folded(sourceModel()->data(source, role).toString()));
    const QString texts = all.join(QLatin1Char('\n'));
    const QStringList words = folded(text_).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) { return texts.contains(word); });
}

} // namespace countis::ui
