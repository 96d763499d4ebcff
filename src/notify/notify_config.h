// SPDX-License-Identifier: GPL-3.0-or-later
// The section `notify` of a configuration file: docs/alarms.md describes it.
#pragma once

#include "core/message.h"
#include "files/yaml_map.h"
#include "notify/notify_settings.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace countis {

/// Reads the files of the secrets too. Relative paths begin in `folder`. What is wrong is appended to `problems`.
NotifySettings readNotify(const YamlValue& value, const std::filesystem::path& folder, YamlProblems& problems);

/// A file that has this section and nothing else. The problems are lines, "FILE:LINE: key: what is wrong".
tl::expected<NotifySettings, std::vector<Message>> readNotifyFile(const std::string& file);

} // namespace countis
