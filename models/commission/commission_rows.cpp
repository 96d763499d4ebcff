// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commission/commission_rows.h"

#include "commission/wording.h"
#include "report/commission_words.h"
#include "wording/message_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::CommissionRows)
};

QString hexText(const std::vector<std::uint16_t>& words) {
    QStringList texts;
    for (const std::uint16_t word : words)
        texts << QStringLiteral("%1").arg(word, 4, 16, QLatin1Char('0')).toUpper();
    return texts.join(u' ');
}

QString registersText(const commission::Figure& figure) {
    QStringList lines;
    for (const commission::RegisterWords& one : figure.registers) {
        const QString now = hexText(one.words);
        //: A register: its address, its words, and of a difference those at its beginning
        lines << (one.earlier.empty()
                      ? QStringLiteral("%1: %2").arg(one.address).arg(now)
                      : Words::tr("%1: %2, at the beginning %3").arg(one.address).arg(now, hexText(one.earlier)));
    }
    return lines.join(u'\n');
}

QVariantMap figureEntry(const commission::Figure& figure, const QLocale& locale) {
    return {{QStringLiteral("name"), messageText(commission::titleOf(figure.name))},
            {QStringLiteral("value"), figureText(figure, locale)},
            {QStringLiteral("allowed"), allowedText(figure, locale)},
            {QStringLiteral("beyond"), figure.isBeyond()},
            {QStringLiteral("registers"), registersText(figure)}};
}

} // namespace

std::vector<QVariantMap> commissionRows(const commission::Steps& steps, const QLocale& locale) {
    std::vector<QVariantMap> rows;
    rows.reserve(steps.size());
    for (std::size_t n = 0; n < steps.size(); ++n) {
        const commission::Step& step = steps[n];
        const auto key = static_cast<commission::StepKey>(n);
        QVariantList figures;
        for (const commission::Figure& figure : step.figures)
            figures << figureEntry(figure, locale);
        const QString title = messageText(commission::titleOf(key));
        const QString stateWord = stateText(step);
        const QString reason = step.leftOut ? QString() : messageText(step.reason);
        const std::string_view name = commission::nameOf(key);
        rows.push_back(
            {{QStringLiteral("key"), QLatin1String(name.data(), static_cast<qsizetype>(name.size()))},
             {QStringLiteral("title"), title},
             {QStringLiteral("state"), static_cast<int>(step.state)},
             {QStringLiteral("stateWord"), stateWord},
             {QStringLiteral("reason"), reason},
             {QStringLiteral("rowText"), reason.isEmpty() ? Words::tr("%1: %2").arg(title, stateWord)
                                                          : Words::tr("%1: %2. %3").arg(title, stateWord, reason)},
             {QStringLiteral("figures"), figures}});
    }
    return rows;
}

} // namespace countis::ui
