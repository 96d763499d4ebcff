// SPDX-License-Identifier: GPL-3.0-or-later
// Publishes the meters at an MQTT broker, and connects again whenever the connection is lost.
#pragma once

#include "export/exported_meters.h"
#include "export/mqtt_messages.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace countis {

class MqttExporter : public QObject {
    Q_OBJECT

public:
    /// What has changed is looked for this often.
    static constexpr std::chrono::milliseconds kTick{1000};

    /// Connects on a thread of its own. `meters` must outlive it.
    MqttExporter(MqttSettings settings, const ExportedMeters& meters);
    ~MqttExporter() override; // says that the collector is offline, and ends the thread

    /// "mqtts://broker:8883".
    QString address() const;

signals:
    void connected();
    /// One translated sentence. It tries again.
    void failed(const QString& problem);

private:
    struct Published {
        bool up = false;
        bool isAvailable = false; // `up` was published
        std::string announced;    // what of the meter the discovery told
        bool isStated = false;    // `readings` were published, null as a state without values
        SharedReadings readings;
        Instant sent{};
    };

    void takeConnection(bool isConnected, const QString& problem);
    void takeFound(PointId point);
    void tick();
    void publishMeter(const ExportedMeter& meter, Instant now);
    void forget(PointId point, bool isElsewhere);

    class Broker;
    class Client;
    MqttSettings settings_;
    const ExportedMeters& meters_;
    bool isConnected_ = false;
    std::unordered_map<PointId, Published> published_;
    std::unordered_set<PointId> forgotten_; // others read them, and nothing of them stands under this topic
    QTimer timer_;
    std::unique_ptr<Client> client_; // ends first
};

} // namespace countis
