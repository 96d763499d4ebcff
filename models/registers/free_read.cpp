// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/registers/free_read.h"

#include "core/registers/frame_fields.h"
#include "core/registers/register_table.h"
#include "core/registers/register_value.h"
#include "models/text/names.h"
#include "wording/message_text.h"
#include "wording/number_text.h"

#include <chrono>

namespace countis::ui {
namespace {

QString nameOf(const BlockInfo& block) {
    return fromLatin1(block.name);
}

/// "V1 to V3" by their names: "voltage_V1 to voltage_V3".
QString registersText(const ReadRequest& request) {
    const Register* const first = findRegister(request.address);
    const Register* const last = findRegister(static_cast<std::uint16_t>(request.address + request.words - 1));
    if (first == nullptr || last == nullptr)
        return {};
    if (first == last)
        return fromLatin1(first->name);
    return FreeRead::tr("%1 to %2").arg(fromLatin1(first->name), fromLatin1(last->name));
}

QString textOf(const std::vector<std::uint16_t>& words) {
    QString text;
    for (const std::uint16_t word : words)
        for (const int byte : {word >> 8, word & 0xFF})
            if (byte >= ' ' && byte <= '~')
                text += QChar(byte);
    return text;
}

} // namespace

QString wordsAs(FreeRead::Form form, const std::vector<std::uint16_t>& words, const QLocale& locale) {
    using Form = FreeRead::Form;
    if (form == Form::Hex)
        return QString::fromStdString(wordsText(words));
    if (form == Form::Text)
        return textOf(words);
    const std::size_t step = form == Form::U32 || form == Form::S32 ? 2 : 1;
    const QString gap = QStringLiteral("  "); // a thousands separator may be a blank
    QStringList numbers;
    std::size_t at = 0;
    for (; at + step <= words.size(); at += step) {
        std::int64_t number = step == 1 ? words[at] : std::int64_t{words[at]} << 16 | words[at + 1];
        if (form == Form::S16)
            number = static_cast<std::int16_t>(number);
        if (form == Form::S32)
            number = static_cast<std::int32_t>(number);
        numbers << fixedText(number, 0, locale);
    }
    for (; at < words.size(); ++at)
        numbers << QStringLiteral("0x") + QString::fromStdString(wordText(words[at]));
    return numbers.join(gap);
}

FreeRead::FreeRead(QObject* parent) : QObject(parent) {}

void FreeRead::setAddress(const QString& address) {
    if (std::exchange(address_, address) != address)
        emit typedChanged();
}

void FreeRead::setWords(const QString& words) {
    if (std::exchange(words_, words) != words)
        emit typedChanged();
}

void FreeRead::setForm(int form) {
    const auto chosen = static_cast<Form>(form);
    if (form < 0 || chosen > Form::Text || std::exchange(form_, chosen) == chosen)
        return;
    emit formChanged();
    emit resultChanged();
}

QStringList FreeRead::forms() const {
    return {tr("words, hex"),
            tr("U16"),
            tr("S16"), //: 32 bits, the high word first
            tr("U32, high first"),
            tr("S32, high first"),
            tr("text")};
}

std::optional<std::uint16_t> FreeRead::typedAddress() const {
    const QString typed = address_.trimmed();
    bool isNumber = false;
    const bool hex = typed.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    const uint number = hex ? typed.mid(2).toUInt(&isNumber, 16) : typed.toUInt(&isNumber);
    if (!isNumber || number > 0xFFFF)
        return std::nullopt;
    return static_cast<std::uint16_t>(number);
}

QString FreeRead::otherAddress() const {
    const auto address = typedAddress();
    if (!address)
        return {};
    return address_.contains(QLatin1Char('x'), Qt::CaseInsensitive) ? QString::number(*address)
                                                                    : QString::fromStdString(wordText(*address));
}

QString FreeRead::blockProblem(std::uint16_t address, int words) const {
    const auto block = countis::blockOf(RegisterRange{address, 1});
    if (!block)
        return tr("%1 lies in no block of the meter; choose an address from the table.").arg(address);
    const BlockInfo& of = info(*block);
    const int most = std::min<int>(kMaxReadWords, of.first + of.words - address);
    if (words > most)
        return tr("%1 ends at %2: from %3 on, read at most %n words.", nullptr, most)
            .arg(nameOf(of))
            .arg(of.first + of.words - 1)
            .arg(address);
    return {};
}

QString FreeRead::problem() const {
    const auto address = typedAddress();
    if (!address)
        return tr("\"%1\" is no address; type a number from 0 to 65535, or 0x and hexadecimal digits.")
            .arg(address_.trimmed());
    bool isNumber = false;
    const int words = words_.trimmed().toInt(&isNumber);
    if (!isNumber || words < 1 || words > kMaxReadWords)
        return tr("\"%1\" is no number of words; type a number from 1 to %2.")
            .arg(words_.trimmed())
            .arg(kMaxReadWords);
    return blockProblem(*address, words);
}

std::optional<ReadRequest> FreeRead::request() const {
    if (!problem().isEmpty())
        return std::nullopt;
    const std::uint16_t address = *typedAddress();
    const auto words = static_cast<std::uint16_t>(words_.trimmed().toInt());
    return ReadRequest{*countis::blockOf(RegisterRange{address, words}), address, words};
}

void FreeRead::read() {
    const auto request = this->request();
    if (!request || busy_ || !ask_)
        return;
    busy_ = true;
    asked_ = *request;
    answer_.reset();
    emit resultChanged();
    ask_(*request);
}

void FreeRead::choose(int address) {
    if (address < 0 || address > 0xFFFF)
        return;
    const Register* const reg = findRegister(static_cast<std::uint16_t>(address));
    setAddress(QString::number(address));
    setWords(QString::number(reg ? reg->words : 1));
}

void FreeRead::take(const ReadRequest& request, const WordsResult& answer,
                    std::optional<std::chrono::nanoseconds> roundTrip) {
    if (!busy_ || request != asked_)
        return;
    busy_ = false;
    answer_ = answer;
    roundTrip_ = roundTrip;
    emit resultChanged();
}

void FreeRead::reset() {
    busy_ = false;
    answer_.reset();
    emit resultChanged();
}

void FreeRead::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit languageChanged();
    emit typedChanged();
    emit resultChanged();
}

QString FreeRead::result() const {
    return answer_ && !failed() ? wordsAs(form_, answer_->words, locale_) : QString();
}

QString FreeRead::resultNote() const {
    if (busy_)
        return tr("The meter is asked.");
    if (!answer_)
        return {};
    if (answer_->exception != 0)
        return tr("The meter refuses: exception %1, %2.")
            .arg(answer_->exception)
            .arg(messageText(exceptionText(answer_->exception)));
    if (failed())
        return sentence(linkSentence(answer_->failure));
    QStringList parts{nameOf(info(asked_.block))};
    if (const QString registers = registersText(asked_); !registers.isEmpty())
        parts << registers;
    if (roundTrip_)
        parts << tr("%1 ms").arg(locale_.toString(
            static_cast<qlonglong>(std::chrono::round<std::chrono::milliseconds>(*roundTrip_).count())));
    return parts.join(QStringLiteral(", "));
}

} // namespace countis::ui
