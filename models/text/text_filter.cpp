// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/text_filter.h"

#include "models/text/search_words.h"

#include <QStringList>

#include <utility>

namespace countis::ui {

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
    return SearchWords(text_).allIn(all.join(QLatin1Char('\n')));
}

} // namespace countis::ui
