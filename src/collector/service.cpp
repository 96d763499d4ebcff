// SPDX-License-Identifier: GPL-3.0-or-later
#include "collector/service.h"

#include <QCoreApplication>

#include <utility>

namespace countis::collector {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::collector::Service)
};

} // namespace

Service::Service(const Clock& clock, Collector& collector, CollectorConfig config, QString file, Log log)
    : clock_(clock), collector_(collector), config_(std::move(config)), file_(std::move(file)), log_(std::move(log)),
      meters_(clock, collector.roster(), collector.monitor(), collector.recorder(),
              {[&collector](const Point& point) { return collector.reads(point); },
               [&collector](const Point& point) { return collector.isElsewhere(point); }},
              [&collector] { return collector.isServerSilent(); }) {
    connect(&collector_, &Collector::looked, this, &Service::look);
}

Service::~Service() {
    end();
}

bool Service::end() {
    manager_.stopping();
    return collector_.end();
}

tl::expected<void, QString> Service::start() {
    collector_.setPlan(config_.site);
    openNotifications(); // before anything is judged
    if (auto started = collector_.start(); !started)
        return started;
    look();
    manager_.ready();
    return {};
}

void Service::reload() {
    manager_.reloading();
    if (file_.isEmpty()) {
        collector_.look();
    } else if (auto read = readCollectorConfig(file_); read && read->database != config_.database) {
        log_({Priority::Error,
              Words::tr("%1 names another database, so nothing was changed: restart the collector to record into it")
                  .arg(file_)});
    } else if (read) {
        apply(*std::move(read));
        log_({Priority::Info, Words::tr("%1 was read again").arg(file_)});
    } else {
        for (const QString& problem : read.error())
            log_({Priority::Error, problem});
        log_({Priority::Error, Words::tr("%1 has a problem, so nothing was changed").arg(file_)});
    }
    manager_.ready();
}

void Service::apply(CollectorConfig config) {
    if (config.prometheus != config_.prometheus)
        prometheus_.reset();
    if (config.mqtt != config_.mqtt)
        mqtt_.reset();
    if (config.notify != config_.notify)
        notifier_.reset();
    config_ = std::move(config);
    collector_.setPlan(config_.site);
}

/// What could not be opened is tried again each time.
void Service::look() {
    meters_.refresh();
    openPrometheus();
    openMqtt();
    openNotifications();
    const Collector::Count count = collector_.count();
    manager_.setStatus(Words::tr("meters: %1, answering: %2").arg(count.read).arg(count.answering));
}

/// Without an exporter the readings are recorded all the same.
void Service::openPrometheus() {
    if (prometheus_ || !config_.prometheus)
        return;
    auto opened = PrometheusExporter::open(*config_.prometheus, meters_);
    if (opened) {
        prometheus_ = *std::move(opened);
        prometheusTold_.clear();
        log_({Priority::Info, Words::tr("endpoint for Prometheus: %1").arg(prometheus_->address())});
    } else if (opened.error() != std::exchange(prometheusTold_, opened.error())) {
        log_({Priority::Error, opened.error()});
    }
}

void Service::openMqtt() {
    if (mqtt_ || !config_.mqtt)
        return;
    mqtt_ = std::make_unique<MqttExporter>(*config_.mqtt, meters_);
    connect(mqtt_.get(), &MqttExporter::connected, this, [this] {
        mqttTold_.clear();
        log_({Priority::Info, Words::tr("published at the MQTT broker %1").arg(mqtt_->address())});
    });
    connect(mqtt_.get(), &MqttExporter::failed, this, [this](const QString& problem) {
        if (problem != std::exchange(mqttTold_, problem))
            log_({Priority::Error, problem});
    });
}

void Service::openNotifications() {
    if (notifier_ || config_.notify.empty())
        return;
    notifier_ =
        std::make_unique<AlarmNotifier>(AlarmNotifier::Site{clock_, collector_.database(), collector_.roster(),
                                                            collector_.recorder(), collector_.alarms()},
                                        config_.notify);
    connect(notifier_.get(), &AlarmNotifier::failed, this, [this](const QString& problem) {
        if (problem != std::exchange(notifierTold_, problem))
            log_({Priority::Error, problem});
    });
    connect(notifier_.get(), &AlarmNotifier::worksAgain, this, [this](const QString& notice) {
        notifierTold_.clear();
        log_({Priority::Notice, notice});
    });
}

} // namespace countis::collector
