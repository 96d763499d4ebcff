// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/prometheus_exporter.h"

#include "export/metrics_page.h"

#include <prometheus/collectable.h>
#include <prometheus/exposer.h>

#include <QCoreApplication>

#include <exception>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::PrometheusExporter)
};

class Page final : public prometheus::Collectable {
public:
    Page(const ExportedMeters& meters, ExportedValues values) : meters_(meters), values_(values) {}
    std::vector<prometheus::MetricFamily> Collect() const override {
        return metricsPage(meters_.snapshot(), values_);
    }

private:
    const ExportedMeters& meters_;
    ExportedValues values_;
};

} // namespace

class PrometheusExporter::Private {
public:
    Private(const PrometheusSettings& settings, const ExportedMeters& meters)
        : host(settings.listen.substr(0, settings.listen.rfind(':'))),
          page(std::make_shared<Page>(meters, settings.values)), exposer(settings.listen) {
        exposer.RegisterCollectable(page);
    }

    std::string host;
    std::shared_ptr<Page> page;
    prometheus::Exposer exposer; // ends before the page
};

PrometheusExporter::PrometheusExporter(std::unique_ptr<Private> made) : d_(std::move(made)) {}

PrometheusExporter::~PrometheusExporter() = default;

tl::expected<std::unique_ptr<PrometheusExporter>, QString>
PrometheusExporter::open(const PrometheusSettings& settings, const ExportedMeters& meters) {
    try {
        return std::unique_ptr<PrometheusExporter>(
            new PrometheusExporter(std::make_unique<Private>(settings, meters)));
    } catch (const std::exception&) { // it says nothing of the reason
        return tl::unexpected(
            Words::tr("The endpoint for Prometheus cannot listen on %1. Another program may use the port, or the "
                      "address is none of this computer.")
                .arg(QString::fromStdString(settings.listen)));
    }
}

QString PrometheusExporter::address() const {
    return QStringLiteral("http://%1:%2/metrics")
        .arg(QString::fromStdString(d_->host))
        .arg(d_->exposer.GetListeningPorts().front());
}

} // namespace countis
