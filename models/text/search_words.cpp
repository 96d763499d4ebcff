// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/search_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace countis::ui {

QString folded(const QString& text) {
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}"));
    return text.normalized(QString::NormalizationForm_KD).remove(marks).toCaseFolded();
}

SearchWords::SearchWords(const QString& typed) : words_(folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {}

bool SearchWords::allIn(const QString& foldedText) const {
    return std::ranges::all_of(words_, [&](const QString& word) { return foldedText.contains(word); });
}

} // namespace countis::ui
