// SPDX-License-Identifier: GPL-3.0-or-later
// The endpoint that Prometheus scrapes: http://HOST:PORT/metrics.
#pragma once

#include "export/exported_meters.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace countis {

/// Main: instantaneous values, states and ∑ totals.
enum class ExportedValues : std::uint8_t { Main, All };

struct PrometheusSettings {
    std::string listen = "127.0.0.1:9464"; // ADDRESS:PORT, IPv6 in brackets; port 0: any that is free
    ExportedValues values = ExportedValues::Main;

    bool operator==(const PrometheusSettings&) const = default;
};

class PrometheusExporter {
public:
    /// Answers on threads of its own, until it is destroyed. `meters` must outlive it. The error is one translated
    /// sentence.
    static tl::expected<std::unique_ptr<PrometheusExporter>, QString> open(const PrometheusSettings& settings,
                                                                           const ExportedMeters& meters);
    ~PrometheusExporter();
    PrometheusExporter(const PrometheusExporter&) = delete;
    PrometheusExporter& operator=(const PrometheusExporter&) = delete;

    /// "http://127.0.0.1:9464/metrics", with the port that was free.
    QString address() const;

private:
    class Private;
    explicit PrometheusExporter(std::unique_ptr<Private> made);
    std::unique_ptr<Private> d_;
};

} // namespace countis
