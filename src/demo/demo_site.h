// SPDX-License-Identifier: GPL-3.0-or-later
// The demo site of this user at work: its folder is this program's alone, its meters answer on the loopback, and its
// database knows where.
#pragma once

#include "demo/demo_folder.h"
#include "simulator/demo/demo_host.h"

#include <QLockFile>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace countis {

class DemoSite {
public:
    /// countis/demo in the user's folder for what can be made again (XDG_CACHE_HOME).
    static QString standardFolder();
    static constexpr std::uint64_t kSeed = 28;

    /// The error is one translated sentence or more: another program has the folder, or it cannot be made.
    static tl::expected<std::unique_ptr<DemoSite>, QString> take(const QString& folder);

    /// Makes the history or goes on with it; on any thread, and before start(). DemoWork::seed is set here.
    tl::expected<DemoEnd, QString> prepare(const Clock& clock, DemoWork work) const;
    /// The meters begin to answer.
    tl::expected<void, QString> start(const Clock& clock);

    DatabaseUrl database() const { return demoDatabase(folder_); }
    const QString& folder() const { return folder_; }

private:
    explicit DemoSite(const QString& folder);

    QString folder_;
    QLockFile lock_;
    std::unique_ptr<sim::DemoHost> host_;
};

} // namespace countis
