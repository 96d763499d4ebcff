// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/modbus/modbus_connection.h"

#include <asio/buffer.hpp>

#include <algorithm>
#include <utility>

namespace countis::sim {

ModbusConnection::ModbusConnection(ModbusServer& server, asio::ip::tcp::socket socket,
                                   const asio::ip::tcp::endpoint& peer)
    : server_(&server), socket_(std::move(socket)), address_(peer.address()), peer_(textOf(peer)),
      holding_(server.io_), lastFrame_(server.now_) {}

void ModbusConnection::start(ModbusServer::Connections::iterator self) {
    self_ = self;
    asio::error_code ignored; // a socket that cannot be set up fails at its first read
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    socket_.non_blocking(true, ignored);
    read();
}

void ModbusConnection::close() {
    server_ = nullptr;
    asio::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
    holding_.cancel();
}

void ModbusConnection::resetAtClose() {
    asio::error_code ignored;
    socket_.set_option(asio::ip::tcp::socket::linger(true, 0), ignored);
}

std::optional<std::string_view> ModbusConnection::overdue(Instant now, const ServerLimits& limits) const {
    if (backlogSince_)
        return now - *backlogSince_ >= limits.writeBacklog ? std::optional("does not read its answers")
                                                           : std::nullopt;
    if (partialSince_ && now - *partialSince_ >= limits.partialFrame)
        return "did not finish its request";
    if (now - lastFrame_ >= limits.idle)
        return "was idle";
    return std::nullopt;
}

void ModbusConnection::read() {
    // With a large buffer a short read tells Asio that the socket is empty: one system call for a request.
    socket_.async_read_some(asio::buffer(input_.data() + filled_, input_.size() - filled_),
                            [self = shared_from_this()](const asio::error_code& error, std::size_t bytes) {
                                self->received(error, bytes);
                            });
}

void ModbusConnection::received(const asio::error_code& error, std::size_t bytes) {
    if (server_ == nullptr)
        return;
    if (error) {
        end(error == asio::error::eof ? "closed its connection" : "lost its connection");
        return;
    }
    filled_ += bytes;
    if (!server_->plugged()) {
        waiting_ = true;
        return;
    }
    serve();
}

void ModbusConnection::resume() {
    // The time without a cable counts for nobody.
    lastFrame_ = server_->now_;
    for (auto* since : {&partialSince_, &backlogSince_})
        if (*since)
            *since = server_->now_;
    if (!std::exchange(waiting_, false))
        return;
    if (held_)
        release();
    else
        serve();
}

void ModbusConnection::serve() {
    if (!serveFrames() && !ending_) {
        ending_ = true; // what was asked properly before is still answered
        server_->log([&] { return peer_ + " does not speak Modbus TCP and is disconnected"; });
    }
    flush();
}

bool ModbusConnection::serveFrames() {
    std::span<const std::uint8_t> rest(input_.data(), filled_);
    FrameStart start = frameStart(rest);
    for (; start.kind == FrameStart::Kind::Complete && !held_ && !resetting_; start = frameStart(rest)) {
        serveFrame(rest.first(start.bytes));
        rest = rest.subspan(start.bytes);
        partialSince_.reset();
    }
    if (rest.empty() || held_)
        partialSince_.reset();
    else if (!partialSince_)
        partialSince_ = server_->now_;
    std::ranges::copy(rest, input_.begin());
    filled_ = rest.size();
    return start.kind != FrameStart::Kind::Malformed;
}

void ModbusConnection::serveFrame(std::span<const std::uint8_t> frame) {
    const std::size_t before = output_.size();
    output_.resize(before + kMaxAduBytes);
    const ModbusDevice& device = server_->device_;
    const Answer result = answer(frame, server_->registers(), {device.unit(), device.tariffByInput()},
                                 std::span(output_).subspan(before));
    output_.resize(before + result.bytes);
    proven_ = proven_ || result.taken;
    Treatment treatment;
    if (result.bytes > 0) // what this meter does not answer is not its to spoil
        treatment = treatmentOf(server_->faults_, ++requests_);
    if (!result.commands.empty() && treatment.carryOut)
        server_->device_.write(result.commands);
    if (!treatment.why.empty())
        treat(frame, before, treatment);
    lastFrame_ = server_->now_;
    server_->served(self_);
    server_->device_.frameReceived();
}

void ModbusConnection::treat(std::span<const std::uint8_t> frame, std::size_t begin, const Treatment& treatment) {
    server_->log([&] { return peer_ + " request " + std::to_string(requests_) + ": " + treatment.why; });
    if (treatment.way != Treatment::Way::Send) {
        output_.resize(begin);
        resetting_ = treatment.way == Treatment::Way::Reset;
        return;
    }
    const std::size_t bytes = output_.size() - begin;
    output_.resize(begin + kMaxAduBytes);
    output_.resize(begin + spoil(server_->faults_, requests_, frame, std::span(output_).subspan(begin), bytes));
    if (treatment.delay.count() == 0 && treatment.drip.count() == 0)
        return;
    const auto from = output_.begin() + static_cast<std::ptrdiff_t>(begin);
    held_ = Held{{from, output_.end()}, treatment.delay + treatment.drip, treatment.drip};
    output_.resize(begin);
}

/// In real time, since it is the client that waits.
void ModbusConnection::releaseLater() {
    holding_.expires_after(held_->wait);
    holding_.async_wait([self = shared_from_this()](const asio::error_code& error) {
        if (!error && self->server_ != nullptr)
            self->release();
    });
}

void ModbusConnection::release() {
    if (!server_->plugged()) { // what is on its way when the cable goes comes when it is back
        waiting_ = true;
        return;
    }
    const bool whole = held_->drip.count() == 0 || held_->bytes.size() == 1;
    const auto end = whole ? held_->bytes.end() : held_->bytes.begin() + 1;
    output_.assign(held_->bytes.begin(), end);
    held_->bytes.erase(held_->bytes.begin(), end);
    held_->wait = held_->drip;
    if (whole) {
        held_.reset();
        released_ = true;
    }
    flush();
}

void ModbusConnection::flush() {
    asio::error_code error;
    if (!output_.empty()) {
        written_ = socket_.write_some(asio::buffer(output_), error);
        if (error && error != asio::error::would_block) {
            end("lost its connection");
            return;
        }
    }
    sent({}, 0);
}

void ModbusConnection::sent(const asio::error_code& error, std::size_t bytes) {
    if (server_ == nullptr)
        return;
    written_ += bytes;
    if (error) {
        end("lost its connection");
    } else if (written_ < output_.size()) {
        // Time runs anew only while the client takes something.
        if (!backlogSince_ || bytes > 0)
            backlogSince_ = server_->now_;
        socket_.async_write_some(asio::buffer(output_.data() + written_, output_.size() - written_),
                                 [self = shared_from_this()](const asio::error_code& failed, std::size_t taken) {
                                     self->sent(failed, taken);
                                 });
    } else {
        output_.clear();
        written_ = 0;
        backlogSince_.reset();
        next();
    }
}

/// The output is written.
void ModbusConnection::next() {
    if (resetting_) {
        resetAtClose();
        end("was disconnected with a reset");
    } else if (held_) {
        releaseLater();
    } else if (std::exchange(released_, false)) {
        serve();
    } else if (ending_) {
        end("was disconnected");
    } else {
        read();
    }
}

void ModbusConnection::end(std::string_view why) {
    server_->log([&] { return peer_ + " " + std::string(why); });
    server_->drop(self_);
}

} // namespace countis::sim
