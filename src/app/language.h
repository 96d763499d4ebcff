// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the program's texts, and Qt's own, into one language while it runs.
#pragma once

#include <QString>
#include <QTranslator>

namespace countis::app {

class Language {
public:
    /// English needs no file: it is the source.
    void use(const QString& language);

private:
    QTranslator own_;
    QTranslator qt_;
};

} // namespace countis::app
