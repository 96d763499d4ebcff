// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/meter_session.h"

#include "acquisition/read_plan.h"
#include "core/clock.h"
#include "core/registers/codec.h"

#include <algorithm>
#include <string>
#include <utility>

namespace countis {
namespace {

/// Every COUNTIS answers it as its own unit (registers.md).
constexpr std::uint8_t kAnyUnit = 255;
constexpr std::uint16_t kMagicWords = 4;
constexpr std::array<std::uint16_t, kMagicWords> kMagic{'S', 'O', 'C', 'O'};

// Modbus exceptions.
constexpr std::uint8_t kIllegalFunction = 1;
constexpr std::uint8_t kIllegalAddress = 2;
constexpr std::uint8_t kIllegalValue = 3;
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
    case kGatewayPathUnavailable:
    case kGatewayTargetSilent: return LinkError::UnitSilent; // a gateway answers for the unit behind it
    default: return LinkError::Exception;                    // a COUNTIS may be busy or broken
    }
}

/// One character a word; what cannot be printed as a point.
QString magicText(std::span<const std::uint16_t> words) {
    QString text;
    for (const std::uint16_t word : words)
        text += word >= 0x20 && word < 0x7F ? QChar(word) : QChar(u'.');
    return text;
}

} // namespace

MeterSession::MeterSession(MeterAddress address, LinkDeadlines deadlines, FrameSink sink)
    : address_(std::move(address)), connection_(deadlines, std::move(sink)), words_(256) {}

LinkFailure MeterSession::failure(const ReadFault& fault) const {
    return {fault.error, fault.detail, address_, fault.reason};
}

LinkFailure MeterSession::open(std::span<const QHostAddress> addresses) {
    if (const auto connected = connection_.connect(addresses, address_.port); !connected)
        return failure(connected.error());
    LinkFailure result = identify();
    if (result.error == LinkError::Silent && anyUnitAnswers(addresses))
        result = identifyAfterSilence();
    if (result.error != LinkError::None)
        connection_.close();
    return result;
}

LinkFailure MeterSession::identify() {
    refused_.clear();
    unwilling_.clear();
    const Identity before = readings_.identity;
    if (const auto read = readBlock(address_.unit, Block::Identification); !read) {
        ReadFault fault = read.error();
        fault.error = identifyingError(fault);
        return failure(fault);
    }
    const auto magic = std::span<const std::uint16_t>(words_).first(kMagicWords);
    if (!std::equal(magic.begin(), magic.end(), kMagic.begin()))
        return {LinkError::NotACountis, QStringLiteral("\"%1\"").arg(magicText(magic)), address_};
    const std::string& name = readings_.identity.extendedName;
    if (!knownName(name))
        return {LinkError::NotACountis, QStringLiteral("\"%1\"").arg(QString::fromLatin1(name.c_str())), address_};
    if (readings_.identity.serialLot != before.serialLot || readings_.identity.serialOrder != before.serialOrder ||
        readings_.identity.extendedName != before.extendedName) {
        // Another meter stands at this address now: nothing of the one before may be taken for its values.
        const Readings fresh = std::exchange(readings_, Readings{});
        readings_.identity = fresh.identity;
        readings_.blocks[index(Block::Identification)] = fresh.blocks[index(Block::Identification)];
    }
    return {};
}

tl::expected<void, ReadFault> MeterSession::readMagic(std::uint8_t unit) {
    const ReadRequest magic{Block::Identification, info(Block::Identification).first, kMagicWords};
    return connection_.read(unit, magic, std::span(words_).first(kMagicWords));
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

tl::expected<void, ReadFault> MeterSession::readBlock(std::uint8_t unit, Block block) {
    std::size_t done = 0;
    for (const ReadRequest& request : requestsFor(block)) {
        auto read = connection_.read(unit, request, std::span(words_).subspan(done, request.words));
        if (!read)
            return read;
        done += request.words;
    }
    decodeBlock(block, std::span<const std::uint16_t>(words_).first(done), SystemClock().now(), readings_);
    return {};
}

PlanResult MeterSession::read(const std::vector<Block>& plan) {
    PlanResult result;
    for (const Block block : plan) {
        if (std::find(refused_.begin(), refused_.end(), block) != refused_.end())
            continue;
        const auto read = readBlock(address_.unit, block);
        unwilling_.erase(block);
        if (read)
            continue;
        if (read.error().fatal) {
            allStale();
            return {readings_, failure(read.error()), true};
        }
        markStale(block, readings_);
        if (isOptional(block) && read.error().exception == kIllegalAddress)
            refused_.push_back(block);
        else
            unwilling_.emplace(block, read.error());
    }
    if (!unwilling_.empty())
        result.failure = failure(unwilling_.begin()->second);
    result.readings = readings_;
    return result;
}

void MeterSession::allStale() {
    for (const BlockInfo& block : kBlockTable)
        markStale(block.block, readings_);
}

void MeterSession::close() {
    connection_.close();
}

} // namespace countis
