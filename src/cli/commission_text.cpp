// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commission_text.h"

#include "cli/text_table.h"
#include "commission/wording.h"
#include "report/commission_words.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

QString title(commission::StepKey key) {
    return messageText(commission::titleOf(key));
}

QString figuresText(const commission::Result& result) {
    const QLocale locale = QLocale::c(); // a decimal point in every language, as in files and options
    TextTable table(TextTable::Cells::Text);
    for (std::size_t n = 0; n < commission::kSteps; ++n) {
        const commission::Step& step = result.steps[n];
        table.row({title(static_cast<commission::StepKey>(n)), stateText(step), {}});
        for (const commission::Figure& figure : step.figures)
            table.row({QStringLiteral("  ") + messageText(commission::titleOf(figure.name)),
                       figureText(figure, locale), allowedText(figure, locale)});
    }
    return table.text();
}

} // namespace

QString stepLine(commission::StepKey key, const commission::Step& step) {
    const QString reason = messageText(step.reason);
    if (reason.isEmpty() || step.leftOut)
        return Words::tr("%1: %2", "step, passed").arg(title(key), stateText(step)) + u'\n';
    return Words::tr("%1: %2. %3", "step, failed, why").arg(title(key), stateText(step), reason) + u'\n';
}

QString resultText(const commission::Result& result) {
    QString text = figuresText(result) + u'\n';
    for (std::size_t n = 0; n < commission::kSteps; ++n) {
        const commission::Step& step = result.steps[n];
        if (step.state != commission::StepState::Passed && !step.leftOut)
            text += stepLine(static_cast<commission::StepKey>(n), step);
    }
    text += messageText(commission::sentenceOf(result.outcome())) + u'\n';
    if (result.simulated)
        text += messageText(commission::simulatedNote()) + u'\n';
    return text + messageText(commission::legalNote()) + u'\n';
}

QString differencesText(const std::string& began, std::span<const Message> differences) {
    QString text = Words::tr("Differences from the run of %1").arg(QString::fromStdString(began)) + u'\n';
    if (differences.empty())
        text += QStringLiteral("  ") + Words::tr("Nothing has changed.") + u'\n';
    for (const Message& difference : differences)
        text += QStringLiteral("  ") + messageText(difference) + u'\n';
    return text;
}

} // namespace countis::cli
