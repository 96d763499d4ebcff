// SPDX-License-Identifier: GPL-3.0-or-later
// A meter's nonvolatile memory in a file: slot 0 at its beginning, slot 1 at 4096. Each slot is within one page, so
// that a process that is killed leaves it as it was or as it should be; a store goes to the system at once, which
// writes it to the disk when it likes. What the machine's own power failure costs is the system's affair.
#pragma once

#include "core/device/fram.h"
#include "core/message.h"
#include "simulator/support/log/rate_limited_log.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace countis::sim {

class FramFile final : public NonvolatileMemory {
public:
    /// Creates the file if it does not exist, with all the space that it will ever need, and locks it against other
    /// processes while the object exists. Only the owner may open the file, because it holds passwords. A file with a
    /// newer layout or with other contents is refused and not changed; of a damaged file, only the mode is changed.
    /// `log` gets all changes, also those of setAside(). The error is one sentence that names the file.
    static tl::expected<std::shared_ptr<FramFile>, Message> open(const std::string& path, LogSink log = {});
    ~FramFile() override;
    FramFile(const FramFile&) = delete;
    FramFile& operator=(const FramFile&) = delete;

    std::vector<std::byte> read(std::size_t slot) override;
    /// If the file was deleted meanwhile, creates it again and logs this.
    bool write(std::size_t slot, std::span<const std::byte> bytes) override;
    /// Renames the file (of a link, its target) to FILE.bad-1 (-2 …) and creates a new one.
    void setAside() override;

private:
    FramFile(std::string path, int descriptor, LogSink log);

    void say(const std::string& line) const;
    bool isThere();
    bool goOnInNewFile();

    std::string path_; // of the file itself
    int descriptor_;
    LogSink log_;
};

} // namespace countis::sim
