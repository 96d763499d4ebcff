// SPDX-License-Identifier: GPL-3.0-or-later
// A collector as a service: it reads its configuration again when it is asked to, and tells systemd how it is.
#pragma once

#include "collector/collector.h"
#include "collector/collector_config.h"
#include "collector/service_manager.h"
#include "export/exported_meters.h"
#include "export/mqtt_exporter.h"
#include "export/prometheus_exporter.h"
#include "notify/alarm_notifier.h"

#include <QObject>
#include <QString>

#include <memory>

namespace countis::collector {

class Service : public QObject {
    Q_OBJECT

public:
    /// `clock` and `collector` must outlive it. `file`: where the configuration was read, or empty.
    Service(const Clock& clock, Collector& collector, CollectorConfig config, QString file, Log log);
    ~Service() override;

    /// The error is one translated sentence.
    tl::expected<void, QString> start();
    /// See Collector::end().
    bool end();
    /// What is read meanwhile is lost nowhere: only what the file has changed begins anew. A file with a problem
    /// changes nothing.
    void reload();

private:
    void apply(CollectorConfig config);
    void look();
    void openPrometheus();
    void openMqtt();
    void openNotifications();

    const Clock& clock_;
    Collector& collector_;
    CollectorConfig config_;
    QString file_;
    Log log_;
    ServiceManager manager_;
    ExportedMeters meters_;
    std::unique_ptr<PrometheusExporter> prometheus_;
    QString prometheusTold_; // why there is none
    std::unique_ptr<MqttExporter> mqtt_;
    QString mqttTold_; // why it does not work
    std::unique_ptr<AlarmNotifier> notifier_;
    QString notifierTold_; // why it does not work
};

} // namespace countis::collector
