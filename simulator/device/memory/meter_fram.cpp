// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/memory/meter_fram.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace countis::sim {
namespace {

class RamBytes final : public NonvolatileMemory {
public:
    std::vector<std::byte> read(std::size_t slot) override { return slots_.at(slot); }
    bool write(std::size_t slot, std::span<const std::byte> bytes) override {
        slots_.at(slot).assign(bytes.begin(), bytes.end());
        return true;
    }
    void setAside() override { slots_ = {}; }

private:
    std::array<std::vector<std::byte>, kFramSlots> slots_;
};

std::string nameOf(Model model) {
    return model == Model::E27 ? "E27" : "E28";
}

std::shared_ptr<NonvolatileMemory> orRam(std::shared_ptr<NonvolatileMemory> bytes) {
    return bytes ? std::move(bytes) : std::make_shared<RamBytes>();
}

} // namespace

MeterFram::MeterFram(std::shared_ptr<NonvolatileMemory> bytes, LogSink log, std::optional<Model> model)
    : given_(bytes != nullptr), bytes_(orRam(std::move(bytes))), model_(model), fram_(*bytes_, model),
      log_(std::move(log)) {}

void MeterFram::say(const std::string& line) const {
    if (log_)
        log_(line);
}

void MeterFram::sayWhose(const FramContent& content) const {
    if (content.model && model_ && *content.model != *model_)
        say("the memory was written by an " + nameOf(*content.model) + "; this " + nameOf(*model_) +
            " continues with its registers and settings");
}

MeterMemory MeterFram::powerUp(const MeterMemory& fresh) {
    const FramContent content = fram_.load();
    found_ = content.status != FramStatus::BothLost && content.status != FramStatus::Newer;
    sayWhose(content);
    switch (content.status) {
    case FramStatus::Fresh:
        if (given_)
            say("the memory is still empty: the meter starts as a new one");
        return fresh;
    case FramStatus::Good: return content.memory;
    case FramStatus::OneSlotLost:
        say("one copy of the memory is damaged; the meter continues with the other copy, which may be one save "
            "older");
        return content.memory;
    case FramStatus::BothLost:
    case FramStatus::Newer: break; // a file of that kind is refused before: FramFile::open()
    }
    say("both copies of the memory are damaged: the meter reports a malfunction, its registers restart at 0 and its "
        "settings are reset");
    bytes_->setAside();
    return {.registers = {}, .settings = fresh.settings};
}

void MeterFram::store(const MeterMemory& memory) {
    const bool written = fram_.store(memory);
    if (written != writable_)
        say(written ? "the memory can be written again"
                    : "the memory cannot be written: the meter reports a malfunction, and energy that it counts from "
                      "now on is lost when it loses power");
    writable_ = written;
    spoil();
}

void MeterFram::damage(std::size_t copies) {
    damaged_ = std::min(copies, kFramSlots);
    spoil();
}

void MeterFram::spoil() {
    for (std::size_t slot = 0; slot < damaged_; ++slot) {
        auto bytes = bytes_->read(slot);
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2), bytes.end(), std::byte{0xDB});
        bytes_->write(slot, bytes);
    }
}

} // namespace countis::sim
