// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody types to find something: words that all have to be somewhere in it, whatever their case and accents.
#pragma once

#include <QString>
#include <QStringList>

namespace countis::ui {

/// A text without case and accents, to be searched.
QString folded(const QString& text);

class SearchWords {
public:
    SearchWords() = default;
    explicit SearchWords(const QString& typed);

    bool allIn(const QString& foldedText) const;

private:
    QStringList words_;
};

} // namespace countis::ui
