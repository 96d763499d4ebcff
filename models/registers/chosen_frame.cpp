// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/registers/chosen_frame.h"

#include "core/registers/frame_fields.h"
#include "models/registers/frame_rows.h"
#include "wording/message_text.h"

#include <QVariantMap>

#include <algorithm>
#include <vector>

namespace countis::ui {
namespace {

constexpr std::size_t kBytesInLine = 16;
constexpr std::size_t kBytesOfField = 4; // more are shown as "…": they stand in the lines above

QString hexByte(std::size_t byte) {
    return QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')).toUpper();
}

std::vector<FrameField> fieldsOfFrame(const LoggedFrame& frame) {
    return fieldsOf(frame.frame.bytes, frame.frame.direction, frame.asked);
}

QString placeText(const FrameField& field) {
    const QString first = hexByte(field.first);
    return field.bytes == 1 ? first : first + QStringLiteral("–") + hexByte(field.first + field.bytes - 1);
}

QString bytesText(const LoggedFrame& frame, const FrameField& field) {
    QStringList bytes;
    for (std::size_t i = 0; i < std::min(field.bytes, kBytesOfField); ++i)
        bytes << hexByte(frame.frame.bytes[field.first + i]);
    return bytes.join(u' ') + (field.bytes > kBytesOfField ? QStringLiteral(" …") : QString());
}

} // namespace

void ChosenFrame::show(const LoggedFrame& frame) {
    frame_ = frame;
    emit changed();
}

void ChosenFrame::clear() {
    if (!frame_)
        return;
    frame_.reset();
    emit changed();
}

void ChosenFrame::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit changed();
}

std::optional<std::uint64_t> ChosenFrame::number() const {
    return frame_ ? std::optional(frame_->number) : std::nullopt;
}

std::optional<RegisterRange> ChosenFrame::range() const {
    if (!frame_)
        return std::nullopt;
    return frame_->asked ? frame_->asked : frame_->parsed().range;
}

QString ChosenFrame::title() const {
    if (!frame_)
        return {};
    if (frame_->isMissing())
        return tr("No answer");
    const QString transaction = frameTransaction(*frame_);
    switch (frame_->kind) {
    case FrameKind::Request: return tr("Request %1").arg(transaction);
    case FrameKind::Answer: return tr("Answer %1").arg(transaction);
    case FrameKind::Exception: return tr("Exception %1").arg(transaction);
    case FrameKind::Other:
    case FrameKind::Unreadable: break;
    }
    return tr("Frame %1").arg(transaction);
}

QString ChosenFrame::caption() const {
    if (!frame_)
        return {};
    QStringList parts{frameTime(*frame_)};
    if (!frame_->isMissing())
        parts << tr("%n bytes", nullptr, static_cast<int>(frame_->frame.bytes.size()));
    if (const QString trip = frameTrip(*frame_, locale_); !trip.isEmpty())
        parts << tr("%1 ms after its request").arg(trip);
    return parts.join(QStringLiteral(", "));
}

bool ChosenFrame::trouble() const {
    return frame_ &&
           (frame_->isMissing() || frame_->kind == FrameKind::Exception || frame_->kind == FrameKind::Unreadable);
}

QVariantList ChosenFrame::lines() const {
    if (!frame_)
        return {};
    std::vector<QVariantMap> cells;
    for (const FrameField& field : fieldsOfFrame(*frame_))
        for (std::size_t i = 0; i < field.bytes; ++i)
            cells.push_back({{QStringLiteral("text"), hexByte(frame_->frame.bytes[field.first + i])},
                             {QStringLiteral("held"), field.range.has_value()},
                             {QStringLiteral("begins"), field.range.has_value() && i == 0}});
    QVariantList lines;
    for (std::size_t at = 0; at < cells.size(); at += kBytesInLine) {
        QVariantList line;
        for (std::size_t i = at; i < std::min(at + kBytesInLine, cells.size()); ++i)
            line << cells[i];
        lines << QVariantMap{{QStringLiteral("place"), hexByte(at)}, {QStringLiteral("cells"), line}};
    }
    return lines;
}

QVariantList ChosenFrame::fields() const {
    if (!frame_)
        return {};
    QVariantList list;
    for (const FrameField& field : fieldsOfFrame(*frame_))
        list << QVariantMap{{QStringLiteral("place"), placeText(field)},
                            {QStringLiteral("bytes"), bytesText(*frame_, field)},
                            {QStringLiteral("name"), messageText(field.name)},
                            {QStringLiteral("meaning"), messageText(field.meaning)},
                            {QStringLiteral("held"), field.range.has_value()},
                            {QStringLiteral("wrong"), field.wrong}};
    return list;
}

QString ChosenFrame::text() const {
    if (!frame_)
        return {};
    QString text = title() + QStringLiteral(", ") + caption() + u'\n';
    for (const FrameField& field : fieldsOfFrame(*frame_)) {
        const auto own = QByteArray(reinterpret_cast<const char*>(frame_->frame.bytes.data() + field.first),
                                    static_cast<qsizetype>(field.bytes));
        text += QStringList{placeText(field), QString::fromLatin1(own.toHex(' ').toUpper()), messageText(field.name),
                            messageText(field.meaning)}
                    .join(u'\t') +
                u'\n';
    }
    return text;
}

} // namespace countis::ui
