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
    typed_ = folded(text).simplified();
    invalidate();
    sort(typed_.isEmpty() ? -1 : 0); // -1: as the list is
    emit textChanged();
}

int TextFilter::sourceRow(int row) const {
    return mapToSource(index(row, 0)).row();
}

bool TextFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    return SearchWords(text_).allIn(searched(sourceModel()->index(row, 0, parent)));
}

bool TextFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return searched(left).contains(typed_) && !searched(right).contains(typed_);
}

QString TextFilter::searched(const QModelIndex& row) const {
    QStringList all;
    for (const int role : roles_)
        all.append(folded(sourceModel()->data(row, role).toString()));
    return all.join(QLatin1Char('\n'));
}

} // namespace countis::ui
