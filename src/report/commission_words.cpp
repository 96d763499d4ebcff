// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/commission_words.h"

#include "commission/wording.h"
#include "wording/diagnosis_words.h"
#include "wording/message_text.h"
#include "wording/number_text.h"
#include "wording/utf8.h"

#include <QCoreApplication>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::CommissionWords)
};

QString numberText(const Decimal& number, const QLocale& locale) {
    return fixedText(number.count, number.decimals, locale);
}

bool isYesOrNo(const commission::Figure& figure) {
    return figure.name == "mid_product" || figure.name == "factory_mode";
}

QString yesOrNo(const Decimal& number) {
    if (number.count > 1)
        return QString::number(number.count);
    return number.count == 1 ? Words::tr("yes") : Words::tr("no");
}

/// A code, of which no digits are grouped.
bool isCode(const commission::Figure& figure) {
    return figure.unit.empty() && figure.least && figure.most && figure.number && figure.number->decimals == 0;
}

QString diagnosisText(const std::string& text) {
    if (const auto status = diagnosis::statusIn(text))
        return statusText(*status);
    const auto marks = diagnosis::marksIn(text);
    return marks ? faultText(*marks) : QString::fromStdString(text);
}

} // namespace

QString figureText(const commission::Figure& figure, const QLocale& locale) {
    if (figure.name == "diagnosis")
        return diagnosisText(figure.text);
    if (!figure.number)
        return QString::fromStdString(figure.text);
    if (isYesOrNo(figure))
        return yesOrNo(*figure.number);
    const QString number =
        isCode(figure) ? QString::number(figure.number->count) : numberText(*figure.number, locale);
    return figure.unit.empty() ? number : number + QChar::Nbsp + utf8(figure.unit);
}

QString allowedText(const commission::Figure& figure, const QLocale& locale) {
    if (figure.least && figure.most && *figure.least == *figure.most)
        return isYesOrNo(figure) ? yesOrNo(*figure.least) : numberText(*figure.least, locale);
    if (figure.least && figure.most)
        return Words::tr("%1 to %2", "two limits")
            .arg(numberText(*figure.least, locale), numberText(*figure.most, locale));
    if (figure.most)
        return QStringLiteral("≤ ") + numberText(*figure.most, locale);
    return figure.least ? QStringLiteral("≥ ") + numberText(*figure.least, locale) : QString();
}

QString stateText(const commission::Step& step) {
    return step.leftOut ? Words::tr("left out") : messageText(commission::wordOf(step.state));
}

QString leftText(std::chrono::milliseconds left) {
    constexpr int kMinute = 60;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    //: Minutes and seconds
    return Words::tr("%1:%2 left").arg(seconds / kMinute).arg(seconds % kMinute, 2, 10, QLatin1Char('0'));
}

} // namespace countis
