// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/typed_readings.h"

#include "models/text/names.h"

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

using diagnosis::DictatedValue;
using diagnosis::dictatedValues;
using diagnosis::kDictatedValues;
using diagnosis::Known;

/// What no display shows: twice the largest current of a fault, and the power that belongs to it.
constexpr double kMost = 1e5;

bool isField(int field) {
    return field >= 0 && field < static_cast<int>(kDictatedValues);
}

/// "P2", "U12", "IN", "sequence"
QString labelOf(const DictatedValue& value) {
    if (!value.quantity)
        return TypedReadings::tr("sequence");
    if (value.phase == Phase::N)
        return QStringLiteral("IN");
    if (*value.quantity == Quantity::U)
        return symbolText(Quantity::U) + slotText(Quantity::U, value.phase);
    return symbolText(*value.quantity) + QString::number(index(value.phase) + 1);
}

QString unitOf(const DictatedValue& value) {
    return value.quantity ? unitText(*value.quantity) : QString();
}

/// nullopt: it is no number.
std::optional<double> numberOf(const QString& text) {
    QString plain = text.trimmed();
    plain.replace(u',', u'.').replace(QChar(0x2212), u'-');
    bool good = false;
    const double number = plain.toDouble(&good);
    return good && std::abs(number) <= kMost ? std::optional(number) : std::nullopt;
}

} // namespace

TypedReadings::TypedReadings(QObject* parent) : QObject(parent) {
    show();
}

void TypedReadings::setRole(diagnosis::Role role) {
    if (role == role_)
        return;
    role_ = role;
    show();
}

void TypedReadings::declare(int role) {
    if (role >= 0 && role <= static_cast<int>(diagnosis::Role::Both))
        setRole(static_cast<diagnosis::Role>(role));
}

void TypedReadings::retranslate(const QLocale& locale) {
    locale_ = locale;
    for (std::size_t field = 0; field < kDictatedValues; ++field)
        take(field);
    show();
}

void TypedReadings::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    emit activeChanged();
}

int TypedReadings::known() const {
    return static_cast<int>(std::ranges::count_if(
        dictatedValues(), [this](const DictatedValue& value) { return valueOf(seen_, value).has_value(); }));
}

QString TypedReadings::error() const {
    const auto* const found = std::ranges::find_if(errors_, [](const QString& error) { return !error.isEmpty(); });
    return found == errors_.end() ? QString() : *found;
}

QString TypedReadings::nextText() const {
    if (!next_)
        return tr("All values are known.");
    const QString label = next_->value.quantity ? labelOf(next_->value) : tr("the phase sequence");
    return next_->worth > 0
               ? tr("Ask for %1 next: it decides most between the faults that are still possible.").arg(label)
               : tr("Ask for %1 next.").arg(label);
}

QString TypedReadings::text(int field) const {
    return isField(field) ? texts_[static_cast<std::size_t>(field)] : QString();
}

void TypedReadings::setText(int field, const QString& text) {
    if (!isField(field) || texts_[static_cast<std::size_t>(field)] == text)
        return;
    texts_[static_cast<std::size_t>(field)] = text;
    take(static_cast<std::size_t>(field));
    show();
}

void TypedReadings::clear() {
    texts_.fill({});
    errors_.fill({});
    seen_ = {};
    show();
}

void TypedReadings::take(std::size_t field) {
    const DictatedValue& value = dictatedValues()[field];
    const QString& text = texts_[field];
    errors_[field].clear();
    if (text.trimmed().isEmpty())
        return setValue(seen_, value, std::nullopt);
    const auto number = numberOf(text);
    const bool valid = number && (value.quantity || *number == 123 || *number == 132 || *number == 0);
    if (!valid)
        errors_[field] = value.quantity ? tr("“%1” is not a number of at most 100,000.").arg(text.trimmed())
                                        : tr("The phase sequence is 123 or 132, or 0 where the display shows none.");
    const double factor = value.quantity ? info(*value.quantity).shownFactor : 1;
    setValue(seen_, value, valid ? Known(*number / factor) : std::nullopt);
}

void TypedReadings::show() {
    next_ = diagnosis::nextValue(seen_, role_);
    std::vector<QVariantMap> rows;
    for (std::size_t field = 0; field < kDictatedValues; ++field) {
        const DictatedValue& value = dictatedValues()[field];
        rows.push_back({{QStringLiteral("label"), labelOf(value)},
                        {QStringLiteral("unit"), unitOf(value)},
                        {QStringLiteral("error"), errors_[field]},
                        {QStringLiteral("wanted"), next_ && next_->value == value}});
    }
    fields_.set(std::move(rows));
    emit changed();
}

} // namespace countis::ui
