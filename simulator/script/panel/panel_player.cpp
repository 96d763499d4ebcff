// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/script/panel/panel_player.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace countis::sim {
namespace {

/// Between two presses, and before the display is looked at.
constexpr std::int64_t kAfterKeys = 1;

std::int64_t ticksOf(std::chrono::milliseconds time) {
    return (time.count() + kTick.count() - 1) / kTick.count();
}

} // namespace

void PanelPlayer::begin(const PanelLine& line, Done done) {
    done_ = std::move(done);
    busy_ = true;
    letsGo_ = line.action == PanelLine::Action::Click;
    switch (line.action) {
    case PanelLine::Action::Click:
        down(line.keys);
        left_ = ticksOf(line.time);
        break;
    case PanelLine::Action::Press:
        down(line.keys);
        left_ = kAfterKeys;
        break;
    case PanelLine::Action::Release:
        up();
        left_ = kAfterKeys;
        break;
    case PanelLine::Action::Wait: left_ = ticksOf(line.time); break;
    case PanelLine::Action::Cover:
        device_.handle([&](Meter& meter) { meter.setCoverOpen(line.coverOpen); });
        left_ = 0;
        break;
    case PanelLine::Action::Input:
        device_.handle([&](Meter& meter) { meter.setDigitalInput(line.inputOn); });
        left_ = 0;
        break;
    }
    if (left_ == 0)
        end();
}

std::int64_t PanelPlayer::ticksToNext() const {
    return busy_ ? left_ : std::numeric_limits<std::int64_t>::max();
}

void PanelPlayer::passed(std::int64_t ticks) {
    if (!busy_)
        return;
    left_ = std::max<std::int64_t>(0, left_ - ticks);
    if (left_ > 0)
        return;
    if (std::exchange(letsGo_, false)) {
        up();
        left_ = kAfterKeys;
    } else {
        end();
    }
}

void PanelPlayer::down(const std::vector<Key>& keys) {
    for (const Key key : keys) {
        device_.key({key, true});
        if (std::ranges::find(held_, key) == held_.end())
            held_.push_back(key);
    }
}

void PanelPlayer::up() {
    for (const Key key : std::exchange(held_, {}))
        device_.key({key, false});
}

void PanelPlayer::end() {
    busy_ = false;
    device_.publish();
    const Done done = std::exchange(done_, {});
    if (done)
        done();
}

} // namespace countis::sim
