// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mqtt_exporter.h"

#include "core/clause.h"

#include <mosquitto.h>

#include <QCoreApplication>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <unordered_set>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::MqttExporter)
};

constexpr int kKeepAlive = 30; // seconds
constexpr int kFirstRetry = 5; // seconds
constexpr int kLastRetry = 60;
constexpr int kAtLeastOnce = 1;
constexpr const char* kTrusted = "/etc/ssl/certs";

QString errorText(int code) {
    return QString::fromStdString(
        clauseOf(code == MOSQ_ERR_ERRNO ? std::generic_category().message(errno) : mosquitto_strerror(code)));
}

} // namespace

/// The library with its thread. It resolves names and connects in there, so that nobody waits for a broker.
class MqttExporter::Client {
public:
    /// Called on the thread.
    using Changed = std::function<void(bool isConnected, const QString& reason)>;

    Client(MqttSettings settings, Changed changed)
        : settings_(std::move(settings)), changed_(std::move(changed)), mosquitto_(made(this)) {
        mosquitto_threaded_set(mosquitto_, true);
        mosquitto_connect_callback_set(mosquitto_, [](mosquitto*, void* self, int code) {
            static_cast<Client*>(self)->changed_(code == 0,
                                                 QString::fromStdString(clauseOf(mosquitto_connack_string(code))));
        });
        mosquitto_disconnect_callback_set(mosquitto_, [](mosquitto*, void* self, int code) {
            if (code != 0)
                static_cast<Client*>(self)->changed_(false, errorText(code));
        });
        mosquitto_reconnect_delay_set(mosquitto_, kFirstRetry, kLastRetry, true);
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }
    ~Client() {
        thread_.request_stop();
        mosquitto_disconnect(mosquitto_); // behind what was published before
        thread_.join();
        mosquitto_destroy(mosquitto_);
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void publish(const MqttMessage& message) const {
        mosquitto_publish(mosquitto_, nullptr, message.topic.c_str(), static_cast<int>(message.payload.size()),
                          message.payload.data(), kAtLeastOnce, true);
    }

private:
    static mosquitto* made(void* self) {
        static const int initialized = mosquitto_lib_init(); // once in a process
        static_cast<void>(initialized);
        return mosquitto_new(nullptr, true, self);
    }

    int setUp() const {
        int code = mosquitto_will_set(mosquitto_, statusTopic(settings_).c_str(),
                                      static_cast<int>(std::strlen(kOffline)), kOffline, kAtLeastOnce, true);
        if (code == MOSQ_ERR_SUCCESS && !settings_.user.empty())
            code = mosquitto_username_pw_set(
                mosquitto_, settings_.user.c_str(),
                settings_.password.isEmpty() ? nullptr : settings_.password.reveal().toUtf8().constData());
        if (code == MOSQ_ERR_SUCCESS && settings_.tls)
            code = settings_.caFile.empty()
                       ? mosquitto_tls_set(mosquitto_, nullptr, kTrusted, nullptr, nullptr, nullptr)
                       : mosquitto_tls_set(mosquitto_, settings_.caFile.c_str(), nullptr, nullptr, nullptr, nullptr);
        return code;
    }

    void run(const std::stop_token& stop) {
        int code = setUp();
        while (!stop.stop_requested()) {
            if (code == MOSQ_ERR_SUCCESS)
                code = mosquitto_connect(mosquitto_, settings_.host.c_str(), settings_.port, kKeepAlive);
            if (code == MOSQ_ERR_SUCCESS && !stop.stop_requested())
                code = mosquitto_loop_forever(mosquitto_, -1, 1); // connects again by itself
            if (stop.stop_requested())
                return;
            changed_(false, errorText(code));
            std::unique_lock lock(mutex_);
            waits_.wait_for(lock, stop, std::chrono::seconds{kFirstRetry}, [] { return false; });
            code = MOSQ_ERR_SUCCESS;
        }
    }

    MqttSettings settings_;
    Changed changed_;
    mosquitto* mosquitto_;
    std::mutex mutex_;
    std::condition_variable_any waits_;
    std::jthread thread_;
};

MqttExporter::MqttExporter(MqttSettings settings, const ExportedMeters& meters)
    : settings_(std::move(settings)), meters_(meters) {
    connect(&timer_, &QTimer::timeout, this, &MqttExporter::tick);
    timer_.start(kTick);
    client_ = std::make_unique<Client>(settings_, [this](bool isConnected, const QString& reason) {
        // Carried out by the event loop; Qt drops what was posted to an object that is gone.
        QMetaObject::invokeMethod(
            this, [this, isConnected, reason] { takeConnection(isConnected, reason); }, Qt::QueuedConnection);
    });
}

MqttExporter::~MqttExporter() {
    if (isConnected_)
        client_->publish({statusTopic(settings_), kOffline});
}

QString MqttExporter::address() const {
    return QStringLiteral("%1://%2:%3")
        .arg(settings_.tls ? QStringLiteral("mqtts") : QStringLiteral("mqtt"), QString::fromStdString(settings_.host))
        .arg(settings_.port);
}

void MqttExporter::takeConnection(bool isConnected, const QString& reason) {
    isConnected_ = isConnected;
    published_.clear(); // the broker may be another one, or have forgotten
    if (!isConnected) {
        emit failed(
            Words::tr("The MQTT broker %1 cannot be reached: %2. The collector tries again.").arg(address(), reason));
        return;
    }
    client_->publish({statusTopic(settings_), kOnline});
    emit connected();
    tick();
}

void MqttExporter::tick() {
    if (!isConnected_)
        return;
    const ExportSnapshot snapshot = meters_.snapshot();
    std::unordered_set<PointId> there;
    for (const ExportedMeter& meter : snapshot.meters) {
        there.insert(meter.point);
        publishMeter(meter, snapshot.now.mono);
    }
    std::erase_if(published_, [&](const auto& entry) {
        const bool isGone = !there.contains(entry.first);
        if (isGone)
            forget(entry.first, snapshot.elsewhere.contains(entry.first));
        return isGone;
    });
}

void MqttExporter::publishMeter(const ExportedMeter& meter, Instant now) {
    Published& published = published_[meter.point];
    if (settings_.discovery) {
        const std::string identity = meter.name + '\n' + meter.place + '\n' + meter.serial + '\n' + meter.product;
        if (std::exchange(published.announced, identity) != identity)
            client_->publish(discoveryMessage(settings_, meter));
    }
    if (!std::exchange(published.isAvailable, true) || published.up != meter.isUp())
        client_->publish(availabilityMessage(settings_, meter));
    published.up = meter.isUp();
    const bool isDue = !published.readings || now - published.sent >= settings_.period;
    if (meter.readings && meter.readings != published.readings && isDue) {
        client_->publish(stateMessage(settings_, meter));
        published.readings = meter.readings;
        published.sent = now;
    }
}

/// An empty message ends a retained one, and with it the device in Home Assistant: another collector that has taken
/// the point over has announced the device anew, under the same topic.
void MqttExporter::forget(PointId point, bool isElsewhere) {
    ExportedMeter meter;
    meter.point = point;
    meter.readings = std::make_shared<const Readings>();
    if (settings_.discovery && !isElsewhere)
        client_->publish({discoveryMessage(settings_, meter).topic, {}});
    client_->publish({availabilityMessage(settings_, meter).topic, {}});
    client_->publish({stateMessage(settings_, meter).topic, {}});
}

} // namespace countis
