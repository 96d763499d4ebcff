// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/meter_session.h"

#include "acquisition/link_detail.h"
#include "core/clock.h"
#include "core/registers/codec.h"

#include <algorithm>
#include <string>
#include <utility>

namespace countis {
namespace {

constexpr std::uint16_t kMagicWords = 4;
constexpr std::array<std::uint16_t, kMagicWords> kMagic{'S', 'O', 'C', 'O'};

// Modbus exceptions.
constexpr std::uint8_t kIllegalFunction = 1;
constexpr std::uint8_t kIllegalAddress = 2;
constexpr std::uint8_t kIllegalValue = 3;
constexpr std::uint8_t kDeviceFailure = 4;
constexpr std::uint8_t kAcknowledged = 5; // it takes its time, and answers no more
constexpr std::uint8_t kGatewayPathUnavailable = 0x0A;
constexpr std::uint8_t kGatewayTargetSilent = 0x0B;

/// Not every member of the family has these; what they tell is not needed to read the meter.
bool isOptional(Block block) {
    const auto once = blocksOf(Pace::Once);
    return std::find(once.begin(), once.end(), block) != once.end();
}

bool knownName(const std::string& name) {
    return name.starts_with("COUNTIS E27") || name.starts_with("COUNTIS E28");
}

/// What a failed read of the identification tells of who is there.
LinkError identifyingError(const ReadFault& fault) {
    if (fault.error != LinkError::Exception)
        return fault.error;
    switch (fault.exception) {
    case kIllegalFunction:
    case kIllegalAddress:
    case kIllegalValue: return LinkError::NotACountis; // another device knows no such registers, and says so
    default: return LinkError::Exception;              // a COUNTIS may be busy or broken
    }
}

/// Whether the meter may have carried out a write that was answered so.
bool leavesOpen(std::uint8_t exception) {
    return exception == kDeviceFailure || exception == kAcknowledged || exception == kGatewayTargetSilent;
}

/// One character a word; what cannot be printed as a point.
QString magicText(std::span<const std::uint16_t> words) {
    QString text;
    for (const std::uint16_t word : words)
        text += word >= 0x20 && word < 0x7F ? QChar(word) : QChar(u'.');
    return text;
}

} // namespace

MeterSession::MeterSession(MeterAddress address, LinkDeadlines deadlines, std::shared_ptr<FrameTap> tap)
    : address_(std::move(address)), connection_(deadlines, std::move(tap)) {}

LinkFailure MeterSession::failure(const ReadFault& fault) const {
    // A gateway answers for the unit behind it.
    const bool byGateway = fault.exception == kGatewayPathUnavailable || fault.exception == kGatewayTargetSilent;
    return {byGateway ? LinkError::UnitSilent : fault.error, fault.detail, address_, fault.reason};
}

LinkFailure MeterSession::open(std::span<const QHostAddress> addresses) {
    if (const auto connected = connection_.connect(addresses, address_.port); !connected)
        return failure(connected.error());
    refused_.clear();
    unwilling_.clear();
    identified_ = true;
    LinkFailure result = identify();
    if (result.error == LinkError::Silent && anyUnitAnswers(addresses))
        result = identifyAfterSilence();
    if (result.error != LinkError::None)
        connection_.close();
    return result;
}

/// To write in: what was handed out is copied once, before the first change.
Readings& MeterSession::draft() {
    if (std::exchange(handedOut_, false))
        readings_ = std::make_shared<Readings>(*readings_);
    return *readings_;
}

LinkFailure MeterSession::identify() {
    const Identity before = readings_->identity;
    const auto words = readWords(Block::Identification);
    if (!words) {
        ReadFault fault = words.error();
        fault.error = identifyingError(fault);
        return failure(fault);
    }
    Readings& readings = draft();
    decodeBlock(Block::Identification, *words, SystemClock().now(), readings);
    changed_.set(index(Block::Identification));
    const auto magic = std::span(*words).first(kMagicWords);
    if (!std::equal(magic.begin(), magic.end(), kMagic.begin()))
        return {LinkError::NotACountis, QStringLiteral("\"%1\"").arg(magicText(magic)), address_};
    const std::string& name = readings.identity.extendedName;
    if (!knownName(name))
        return {LinkError::NotACountis, QStringLiteral("\"%1\"").arg(QString::fromLatin1(name.c_str())), address_};
    if (!sameDevice(readings.identity, before)) {
        // Another meter stands at this address now: nothing of the one before may be taken for its values.
        const Readings fresh = std::exchange(readings, Readings{});
        readings.identity = fresh.identity;
        readings.blocks[index(Block::Identification)] = fresh.blocks[index(Block::Identification)];
        changed_.set();
    }
    return {};
}

tl::expected<MeterSession::RegisterWords, ReadFault> MeterSession::readMagic(std::uint8_t unit) {
    return ask(unit, {Block::Identification, info(Block::Identification).first, kMagicWords});
}

bool MeterSession::anyUnitAnswers(std::span<const QHostAddress> addresses) {
    if (address_.unit == kAnyUnit || !connection_.connect(addresses, address_.port))
        return false;
    const auto answer = readMagic(kAnyUnit);
    return answer || answer.error().error == LinkError::Exception;
}

/// The same short question to both units: to the long one a slow meter may have no whole answer in time.
LinkFailure MeterSession::identifyAfterSilence() {
    const auto answer = readMagic(address_.unit);
    if (answer || !answer.error().fatal)
        return identify();
    LinkFailure result = failure(answer.error());
    if (result.error == LinkError::Silent)
        result.error = LinkError::UnitSilent;
    return result;
}

/// Each turn had an answer on the connection before, so it ends: at the latest when one is closed without any.
template <typename Exchange>
auto MeterSession::onNextConnection(Exchange exchange) -> decltype(exchange()) {
    auto answer = exchange();
    while (!answer && answer.error().betweenAnswers) {
        auto same = connection_.reconnect().and_then([&] { return sameMeter(); });
        if (!same) {
            same.error().unsent = true;
            return tl::unexpected(same.error());
        }
        answer = exchange();
    }
    return answer;
}

tl::expected<MeterSession::RegisterWords, ReadFault> MeterSession::ask(std::uint8_t unit,
                                                                       const ReadRequest& request) {
    RegisterWords words(request.words);
    return onNextConnection([&] { return connection_.read(unit, request, words); }).map([&] {
        return std::move(words);
    });
}

/// On a new connection; once in a plan, since it may be closed again after that one answer.
tl::expected<void, ReadFault> MeterSession::sameMeter() {
    if (std::exchange(identified_, true))
        return {};
    const Identity before = readings_->identity;
    const LinkFailure failure = identify();
    if (failure.error != LinkError::None)
        return tl::unexpected(ReadFault{.error = failure.error, .detail = failure.detail, .reason = failure.reason});
    if (!sameDevice(readings_->identity, before))
        return tl::unexpected(ReadFault{LinkError::ConnectionClosed, LinkDetail::tr("another meter answers now")});
    return {};
}

tl::expected<MeterSession::RegisterWords, ReadFault> MeterSession::readWords(Block block) {
    RegisterWords all;
    for (const ReadRequest& request : requestsFor(block)) {
        const auto words = ask(address_.unit, request);
        if (!words)
            return tl::unexpected(words.error());
        all.insert(all.end(), words->begin(), words->end());
    }
    return all;
}

tl::expected<void, ReadFault> MeterSession::readBlock(const PlannedRead& planned) {
    const auto words = readWords(planned.block);
    if (!words)
        return tl::unexpected(words.error());
    Readings& readings = draft();
    decodeBlock(planned.block, *words, SystemClock().now(), readings);
    readings.blocks[index(planned.block)].freshFor = planned.freshFor;
    changed_.set(index(planned.block));
    return {};
}

PlanResult MeterSession::read(const ReadPlan& plan) {
    identified_ = false;
    for (const PlannedRead& planned : plan) {
        const Block block = planned.block;
        if (std::find(refused_.begin(), refused_.end(), block) != refused_.end())
            continue;
        const auto read = readBlock(planned);
        unwilling_.erase(block);
        if (read)
            continue;
        if (read.error().fatal)
            return loseLink(read.error());
        setStale(block);
        if (isOptional(block) && read.error().exception == kIllegalAddress)
            refused_.push_back(block);
        else
            unwilling_.emplace(block, read.error());
    }
    return handOut(unwilling_.empty() ? LinkFailure{} : failure(unwilling_.begin()->second), false);
}

WordsResult MeterSession::readWords(const ReadRequest& request) {
    identified_ = false;
    auto words = ask(address_.unit, request);
    if (words)
        return {*std::move(words), {}, 0, {}};
    WordsResult result{{}, failure(words.error()), words.error().exception, {}};
    if (words.error().fatal)
        result.after = loseLink(words.error());
    return result;
}

WriteResult MeterSession::write(const RegisterWrite& request) {
    identified_ = false;
    return written(onNextConnection([&] { return connection_.write(address_.unit, request); }));
}

WriteResult MeterSession::written(const tl::expected<void, ReadFault>& answer) {
    using Fate = WriteResult::Fate;
    if (answer)
        return {Fate::Confirmed, {}, 0, {}};
    const ReadFault& fault = answer.error();
    WriteResult result{Fate::Lost, failure(fault), fault.exception, {}};
    if (fault.unsent)
        result.fate = Fate::NotSent;
    else if (fault.exception != 0 && !leavesOpen(fault.exception))
        result.fate = Fate::Refused;
    if (fault.fatal)
        result.after = loseLink(fault);
    return result;
}

PlanResult MeterSession::loseLink(const ReadFault& fault) {
    for (const BlockInfo& every : kBlockTable)
        setStale(every.block);
    return handOut(failure(fault), true);
}

void MeterSession::setStale(Block block) {
    if (readings_->blocks[index(block)].quality != Quality::Good)
        return;
    markStale(block, draft());
    changed_.set(index(block));
}

PlanResult MeterSession::handOut(LinkFailure failure, bool lost) {
    handedOut_ = true;
    return {readings_, std::exchange(changed_, {}), std::move(failure), lost};
}

void MeterSession::close() {
    connection_.close();
}

} // namespace countis
