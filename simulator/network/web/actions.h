// SPDX-License-Identifier: GPL-3.0-or-later
// What the admin sends to the meter, checked. Each returns what to tell the admin.
#pragma once

#include "simulator/network/web/doorkeeper.h"
#include "simulator/network/web/text.h"
#include "simulator/network/web/web_device.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>

namespace countis::sim::web {

struct ActionError {
    int status = 422;
    std::string text; // one sentence: what, where, what to do
};

using ActionResult = tl::expected<std::string, ActionError>;

ActionResult setTariff(const Form& form, const WebSnapshot& now, WebDevice& device);
ActionResult setNetwork(const Form& form, WebDevice& device);
ActionResult setClock(const Form& form, WebDevice& device);
/// "start", "stop" and "reset" of one partial meter.
ActionResult changePartial(const Form& form, WebDevice& device);
/// The partial meter that a form names.
std::optional<PartialMeter> partialOf(const Form& form);
/// `asAdmin` is who asks: the admin's own password comes with the form.
ActionResult setPassword(const Form& form, const WebSnapshot& now, WebDevice& device, Doorkeeper& door,
                         LoginAttempt asAdmin, Instant at, const PasswordCost& cost);

/// "another 4 minutes", "another 20 seconds", "another second".
std::string waitText(std::chrono::seconds wait);

} // namespace countis::sim::web
