// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mqtt_exporter.h"

#include "core/boot_clock.h"
#include "core/clause.h"

#include <mosquitto.h>

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <string>
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
constexpr std::chrono::seconds kFirstRetry{5};
constexpr std::chrono::seconds kLastRetry{60};
constexpr std::chrono::milliseconds kRound{250}; // of the library's loop, which a message to send ends before
constexpr std::chrono::milliseconds kGoodbye{500};
constexpr std::chrono::milliseconds kLastWait{1000};
constexpr int kAtLeastOnce = 1;
constexpr const char* kTrusted = "/etc/ssl/certs";

enum class Connack : std::uint8_t { Accepted = 0, BadLogin = 4, NotAuthorised = 5 }; // MQTT 3.1.1, table 3.1

QString errorText(int code) {
    return QString::fromStdString(
        clauseOf(code == MOSQ_ERR_ERRNO ? std::generic_category().message(errno) : mosquitto_strerror(code)));
}

QString addressOf(const MqttSettings& settings) {
    return QStringLiteral("%1://%2:%3")
        .arg(settings.tls ? QStringLiteral("mqtts") : QStringLiteral("mqtt"), QString::fromStdString(settings.host))
        .arg(settings.port);
}

} // namespace

/// The connection, which the thread of its Client carries on: names are resolved and what is sent is waited for in
/// there. It outlives a Client that does not wait for a name server.
class MqttExporter::Broker {
public:
    /// Called on the thread.
    struct Listener {
        std::function<void(bool isConnected, const QString& problem)> changed; // `problem` is a sentence
        std::function<void(PointId)> found; // something was published about this point before this connection
    };

    Broker(MqttSettings settings, Listener listener)
        : settings_(std::move(settings)), listener_(std::move(listener)), mosquitto_(made(this)) {
        mosquitto_threaded_set(mosquitto_, true);
        mosquitto_connect_callback_set(
            mosquitto_, [](mosquitto*, void* self, int code) { static_cast<Broker*>(self)->takeAnswer(code); });
        mosquitto_message_callback_set(mosquitto_, [](mosquitto*, void* self, const mosquitto_message* message) {
            static_cast<Broker*>(self)->takeMessage(*message);
        });
        mosquitto_log_callback_set(mosquitto_, [](mosquitto*, void* self, int level, const char* text) {
            if (level == MOSQ_LOG_ERR)
                static_cast<Broker*>(self)->logged_ = text;
        });
    }
    ~Broker() { mosquitto_destroy(mosquitto_); }
    Broker(const Broker&) = delete;
    Broker& operator=(const Broker&) = delete;

    /// From any thread.
    void publish(const MqttMessage& message) const {
        mosquitto_publish(mosquitto_, nullptr, message.topic.c_str(), static_cast<int>(message.payload.size()),
                          message.payload.data(), kAtLeastOnce, true);
    }

    /// From any thread: run() says goodbye behind what was published before, and returns. Nothing is told any more.
    void end() {
        {
            const std::lock_guard lock(mutex_);
            listener_ = {};
            ended_ = bootTime();
        }
        ends_.notify_all();
        mosquitto_disconnect(mosquitto_);
    }

    void run() {
        const int settled = setUp();
        std::chrono::seconds pause = kFirstRetry;
        while (!isEnded({})) {
            answered_ = false;
            refusal_.clear();
            logged_.clear();
            // The library itself would wait for up to a minute between two attempts, and nobody could end that.
            int code = settled != MOSQ_ERR_SUCCESS
                           ? settled
                           : mosquitto_connect_async(mosquitto_, settings_.host.c_str(), settings_.port, kKeepAlive);
            while (code == MOSQ_ERR_SUCCESS && !isEnded(kGoodbye))
                code = mosquitto_loop(mosquitto_, static_cast<int>(kRound.count()), 1);
            tell(false, problem(errorText(code)));
            if (answered_)
                pause = kFirstRetry;
            std::unique_lock lock(mutex_);
            ends_.wait_for(lock, pause, [this] { return ended_.has_value(); });
            pause = std::min(pause * 2, kLastRetry);
        }
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

    /// And `patience` has passed since.
    bool isEnded(std::chrono::milliseconds patience) const {
        const std::lock_guard lock(mutex_);
        return ended_ && bootTime() - *ended_ >= patience;
    }

    void takeAnswer(int code) {
        const auto answer = static_cast<Connack>(code);
        answered_ = answer == Connack::Accepted;
        if (answered_) {
            tell(true, {});
            const std::string meters = availabilityFilter(settings_);
            mosquitto_subscribe(mosquitto_, nullptr, meters.c_str(), kAtLeastOnce);
            return;
        }
        const QString sentence =
            answer == Connack::BadLogin || answer == Connack::NotAuthorised
                ? Words::tr("The MQTT broker %1 refuses the login: %2. Check user and password_file. The collector "
                            "tries again.")
                : Words::tr("The MQTT broker %1 refuses the connection: %2. The collector tries again.");
        refusal_ =
            sentence.arg(addressOf(settings_), QString::fromStdString(clauseOf(mosquitto_connack_string(code))));
    }

    /// What comes from now on is what this collector itself publishes.
    void takeMessage(const mosquitto_message& message) {
        if (!message.retain || message.payloadlen == 0)
            return;
        const auto point = availabilityPoint(settings_, message.topic);
        const std::lock_guard lock(mutex_);
        if (point && listener_.found)
            listener_.found(*point);
    }

    /// What the broker said, or else the library: "OpenSSL Error[0]: error:0A000086:SSL routines::certificate verify
    /// failed".
    QString problem(QString reason) const {
        if (!refusal_.isEmpty())
            return refusal_;
        if (!logged_.empty())
            reason += QStringLiteral(" (%1)").arg(
                QString::fromStdString(clauseOf(logged_.substr(logged_.rfind(':') + 1))).trimmed());
        return Words::tr("The MQTT broker %1 cannot be reached: %2. The collector tries again.")
            .arg(addressOf(settings_), reason);
    }

    void tell(bool isConnected, const QString& problem) {
        const std::lock_guard lock(mutex_);
        if (listener_.changed)
            listener_.changed(isConnected, problem);
    }

    const MqttSettings settings_;

    mutable std::mutex mutex_; // over what follows
    std::condition_variable ends_;
    Listener listener_;
    std::optional<Instant> ended_;

    // Of the thread alone, but for what the library itself guards.
    mosquitto* mosquitto_;
    bool answered_ = false; // by the broker, with yes
    QString refusal_;
    std::string logged_; // by the library as an error
};

/// A broker and its thread.
class MqttExporter::Client {
public:
    Client(const MqttSettings& settings, Broker::Listener listener)
        : broker_(std::make_shared<Broker>(settings, std::move(listener))) {
        std::packaged_task<void()> work([broker = broker_] { broker->run(); });
        done_ = work.get_future();
        thread_ = std::thread(std::move(work));
    }
    ~Client() {
        broker_->end();
        if (done_.wait_for(kLastWait) == std::future_status::ready)
            thread_.join();
        else
            thread_.detach(); // a name server is silent
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void publish(const MqttMessage& message) const { broker_->publish(message); }

private:
    std::shared_ptr<Broker> broker_;
    std::future<void> done_;
    std::thread thread_;
};

MqttExporter::MqttExporter(MqttSettings settings, const ExportedMeters& meters)
    : settings_(std::move(settings)), meters_(meters) {
    connect(&timer_, &QTimer::timeout, this, &MqttExporter::tick);
    timer_.start(kTick);
    // Carried out by the event loop; Qt drops what was posted to an object that is gone.
    const auto post = [this](auto work) { QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection); };
    client_ = std::make_unique<Client>(
        settings_, Broker::Listener{[this, post](bool isConnected, const QString& problem) {
                                        post([this, isConnected, problem] { takeConnection(isConnected, problem); });
                                    },
                                    [this, post](PointId point) { post([this, point] { takeFound(point); }); }});
}

MqttExporter::~MqttExporter() {
    if (isConnected_)
        client_->publish({statusTopic(settings_), kOffline});
}

QString MqttExporter::address() const {
    return addressOf(settings_);
}

void MqttExporter::takeConnection(bool isConnected, const QString& problem) {
    isConnected_ = isConnected;
    published_.clear(); // the broker may be another one, or have forgotten
    forgotten_.clear();
    if (!isConnected)
        return void(emit failed(problem));
    client_->publish({statusTopic(settings_), kOnline});
    emit connected();
    tick();
}

/// Whoever published it may have ended before the meter went: the next tick sees whether it is read.
void MqttExporter::takeFound(PointId point) {
    if (isConnected_)
        published_.try_emplace(point);
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
        const bool isGone = !there.contains(entry.first) && !snapshot.elsewhere.contains(entry.first);
        if (isGone)
            forget(entry.first, false);
        return isGone;
    });
    std::erase_if(forgotten_, [&](PointId point) { return !snapshot.elsewhere.contains(point); });
    for (const PointId point : snapshot.elsewhere)
        if (!there.contains(point) && forgotten_.insert(point).second) {
            forget(point, true);
            published_.erase(point);
        }
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
    const bool isNews = !std::exchange(published.isStated, true) || meter.readings != published.readings;
    const bool isDue = !meter.readings || !published.readings || now - published.sent >= settings_.period;
    if (isNews && isDue) {
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
    if (settings_.discovery && !isElsewhere)
        client_->publish({discoveryMessage(settings_, meter).topic, {}});
    client_->publish({availabilityMessage(settings_, meter).topic, {}});
    client_->publish({stateMessage(settings_, meter).topic, {}});
}

} // namespace countis
