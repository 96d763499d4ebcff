// SPDX-License-Identifier: GPL-3.0-or-later
// A read of any registers that lie in one block, once, as the user types them. Nothing is written.
#pragma once

#include "acquisition/meter_session.h"
#include "core/registers/modbus_frame.h"

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>
#include <vector>

namespace countis::ui {

class FreeRead : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("RegistersModel.freeRead")
    /// As typed: decimal, or hexadecimal after "0x".
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY typedChanged)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY typedChanged)
    Q_PROPERTY(QString otherAddress READ otherAddress NOTIFY typedChanged) // "C558" for 50520; "" for no address
    Q_PROPERTY(QStringList forms READ forms NOTIFY languageChanged)
    Q_PROPERTY(int form READ form WRITE setForm NOTIFY formChanged)
    /// Why it cannot be read, a sentence; "" where it can.
    Q_PROPERTY(QString problem READ problem NOTIFY typedChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY resultChanged)
    /// The values in the chosen form; "" without a result.
    Q_PROPERTY(QString result READ result NOTIFY resultChanged)
    /// "metrology, V1 to V3, 16 ms", or why there is no result.
    Q_PROPERTY(QString resultNote READ resultNote NOTIFY resultChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY resultChanged)

public:
    /// Words in hexadecimal; numbers, 32 bits with the high word first; a character in each byte that has one.
    enum class Form { Hex, U16, S16, U32, S32, Text };
    Q_ENUM(Form)

    explicit FreeRead(QObject* parent = nullptr);

    /// Sends the request; the answer comes to take().
    using Ask = std::function<void(const ReadRequest&)>;
    void setAsk(Ask ask) { ask_ = std::move(ask); }
    void take(const ReadRequest& request, const WordsResult& answer,
              std::optional<std::chrono::nanoseconds> roundTrip);
    /// Another meter: what was read is not of it.
    void reset();
    void retranslate(const QLocale& locale);

    QString address() const { return address_; }
    void setAddress(const QString& address);
    QString words() const { return words_; }
    void setWords(const QString& words);
    QString otherAddress() const;
    QStringList forms() const;
    int form() const { return static_cast<int>(form_); }
    void setForm(int form);
    QString problem() const;
    bool busy() const { return busy_; }
    QString result() const;
    QString resultNote() const;
    bool failed() const { return answer_ && answer_->failure.error != LinkError::None; }

    Q_INVOKABLE void read();
    /// Fills in the registers of a row of the table.
    Q_INVOKABLE void choose(int address);

signals:
    void typedChanged();
    void formChanged();
    void resultChanged();
    void languageChanged();

private:
    std::optional<std::uint16_t> typedAddress() const;
    std::optional<ReadRequest> request() const;
    QString blockProblem(std::uint16_t address, int words) const;

    Ask ask_;
    QLocale locale_;
    QString address_ = QStringLiteral("50520");
    QString words_ = QStringLiteral("6");
    Form form_ = Form::Hex;
    bool busy_ = false;
    ReadRequest asked_{};
    std::optional<WordsResult> answer_;
    std::optional<std::chrono::nanoseconds> roundTrip_;
};

/// "23062 22941 23027"; words that are left over are shown in hexadecimal.
QString wordsAs(FreeRead::Form form, const std::vector<std::uint16_t>& words, const QLocale& locale);

} // namespace countis::ui
