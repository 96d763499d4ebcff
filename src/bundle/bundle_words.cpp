// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_words.h"

#include "diagnosis/verdict.h"
#include "wording/alarm_text.h"
#include "wording/diagnosis_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Bundle)
};

// In the order of LinkError and of LinkReason.
constexpr std::array<std::string_view, 13> kErrors{
    "none",          "host-not-found", "lookup-silent", "unreachable", "silent",          "unit-silent", "closed",
    "not-a-countis", "not-modbus",     "protocol",      "exception",   "too-many-meters", "no-collector"};
constexpr std::array<std::string_view, 5> kReasons{"none", "refused", "timed-out", "no-route", "no-network"};

template <std::size_t size>
std::optional<std::size_t> placeIn(const std::array<std::string_view, size>& words, std::string_view word) {
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - words.begin()));
}

QString marksText(const std::string& detail) {
    const auto marks = diagnosis::marksIn(detail);
    return marks ? countis::faultText(*marks) : QString::fromStdString(detail);
}

QString linkText(const std::string& detail) {
    const auto link = linkOf(detail);
    if (!link)
        return QString::fromStdString(detail);
    return link->error == LinkError::None ? Words::tr("connected again") : linkSentence(*link);
}

} // namespace

QString eventText(BundleEventKind kind, const std::string& detail) {
    switch (kind) {
    case BundleEventKind::NoAnswer: return Words::tr("no answer");
    case BundleEventKind::Back: return Words::tr("back");
    case BundleEventKind::Replaced: return Words::tr("meter replaced");
    case BundleEventKind::Fault: return marksText(detail);
    case BundleEventKind::FaultEnded: return Words::tr("ended: %1").arg(marksText(detail));
    case BundleEventKind::Link: return linkText(detail);
    case BundleEventKind::Setting: return Words::tr("setting changed");
    case BundleEventKind::Alarm: return Words::tr("alarm: %1").arg(alarmNameText(detail));
    }
    return {};
}

QString faultsText(const std::string& status, const std::string& faults) {
    if (const auto marks = diagnosis::marksIn(faults); marks && !marks->empty())
        return faultText(*marks);
    const auto known = diagnosis::statusIn(status);
    return known ? statusText(*known) : QString::fromStdString(status);
}

std::string linkCode(const LinkFailure& failure) {
    return std::string(kErrors.at(static_cast<std::size_t>(failure.error)))
        .append(":")
        .append(kReasons.at(static_cast<std::size_t>(failure.reason)));
}

std::optional<LinkFailure> linkOf(std::string_view code) {
    const std::size_t colon = code.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto error = placeIn(kErrors, code.substr(0, colon));
    const auto reason = placeIn(kReasons, code.substr(colon + 1));
    if (!error || !reason)
        return std::nullopt;
    LinkFailure failure;
    failure.error = static_cast<LinkError>(*error);
    failure.reason = static_cast<LinkReason>(*reason);
    return failure;
}

} // namespace countis
