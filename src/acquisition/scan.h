// SPDX-License-Identifier: GPL-3.0-or-later
// Asks many addresses who is there: connects and reads the identification, as a link does when it opens, and nothing
// else. No request of a scan writes.
#pragma once

#include "acquisition/link.h"
#include "acquisition/scan_range.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace countis {

/// What answers at an address. Addresses where nothing does are only counted.
struct ScanFinding {
    MeterAddress address;
    bool isCountis = false; // otherwise another Modbus device, or one whose unit does not answer
    std::string product;    // "COUNTIS E28"; empty for other devices
    std::string serial;     // as serialOf() writes it
    LinkFailure failure;    // why it is none
};

/// "COUNTIS E28", "another Modbus device"; translated.
QString foundDeviceText(const ScanFinding& finding);

struct ScanProgress {
    std::size_t done = 0; // addresses
    std::size_t total = 0;
    std::optional<std::chrono::milliseconds> left; // as far as it can be told
};

/// From the time that `done` of `total` took; nullopt at the beginning, when it says nothing yet.
std::optional<std::chrono::milliseconds> timeLeft(std::size_t done, std::size_t total,
                                                  std::chrono::milliseconds elapsed);

/// "155 of 254, 61 %, about 7 s left", translated.
QString scanProgressText(const ScanProgress& progress);

struct ScanOptions {
    /// Short ones: most addresses of a network are nobody's.
    LinkDeadlines deadlines{std::chrono::milliseconds{1000}, std::chrono::milliseconds{1500}};
    /// Connections at the same time. With the 900 meters of a fleet they stay below the descriptors of libmodbus.
    std::size_t parallel = 64;
    std::shared_ptr<FrameTap> tap{}; // every frame; see FrameSink for the threads it is called on
};

class Scan : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kProgress{100}; // between two progressed()

    explicit Scan(ScanOptions options = {}, QObject* parent = nullptr);
    ~Scan() override; // cancels, and says nothing more

    /// Once; `finished` follows.
    void start(ScanTargets targets);
    /// Every connection has ended when this returns; `finished` follows.
    void cancel();
    bool isRunning() const;
    bool wasCancelled() const;
    ScanProgress progress() const;

signals:
    void found(const countis::ScanFinding& finding);
    void progressed();
    void finished();

private:
    struct Run;
    std::shared_ptr<Run> run_;
};

} // namespace countis
