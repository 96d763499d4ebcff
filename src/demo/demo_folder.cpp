// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_folder.h"

#include "demo/demo_alarms.h"
#include "demo/demo_roster.h"
#include "history/sample_writer.h"
#include "history/schema.h"
#include "history/series.h"
#include "history/statements.h"
#include "history/table_setup.h"
#include "simulator/demo/demo_host.h"
#include "simulator/demo/demo_run.h"
#include "simulator/device/memory/fram_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <optional>

namespace countis {
namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::DemoFolder)
};

/// Another one is made anew: rises with every change of the profile, the meters or the files.
const QByteArray kVersion = QByteArrayLiteral("5\n");
constexpr std::int64_t kFirstRun = 1;

QString versionFile(const QString& folder) {
    return folder + QStringLiteral("/version");
}

QString cannotWrite(const QString& folder) {
    return Words::tr("The demo site cannot be written to %1. Free some space or allow writing there.").arg(folder);
}

bool keepMemories(const QString& folder, const DemoMemories& memories) {
    for (std::size_t n = 0; n < memories.size(); ++n) {
        auto file = sim::FramFile::open(sim::demoMemoryFile(folder.toStdString(), n));
        if (!file)
            return false;
        Fram fram(**file, sim::demoMeters()[n].model);
        fram.load();
        if (!fram.store(memories[n]))
            return false;
    }
    return true;
}

std::optional<DemoMemories> readMemories(const QString& folder) {
    DemoMemories memories;
    for (std::size_t n = 0; n < memories.size(); ++n) {
        const std::string path = sim::demoMemoryFile(folder.toStdString(), n);
        if (!QFile::exists(QString::fromStdString(path)))
            return std::nullopt;
        auto file = sim::FramFile::open(path);
        if (!file)
            return std::nullopt;
        const FramContent content = Fram(**file).load();
        if (content.status != FramStatus::Good && content.status != FramStatus::OneSlotLost)
            return std::nullopt;
        memories[n] = content.memory;
    }
    return memories;
}

/// What a folder is good for.
enum class Continued : std::uint8_t { Done, Cancelled, NotKept, Unusable };

class Folder {
public:
    Folder(QString path, const Clock& clock, DemoWork work)
        : path_(std::move(path)), clock_(clock), work_(std::move(work)) {
        work_.keep = [this](const DemoMemories& memories) { return keepMemories(path_, memories); };
    }

    tl::expected<DemoEnd, QString> make(const QTimeZone& zone) {
        const DatabaseUrl url = demoDatabase(path_);
        const auto failed = [&](const DatabaseError& error) { return databaseErrorText(error, url); };
        auto connection = DatabaseConnection::open(url);
        if (!connection)
            return tl::unexpected(failed(connection.error()));
        const DemoSpan span = demoSpan(clock_.now().wall, zone);
        const auto begun = beginSite(**connection, zone, span.from);
        if (!begun)
            return tl::unexpected(failed(begun.error()));
        if (const auto saved = saveDemoRoster(**connection, url, span.from, {}); !saved)
            return tl::unexpected(saved.error());
        if (const auto priced = saveDemoPrices(**connection, span.month); !priced)
            return tl::unexpected(failed(priced.error()));
        if (const auto ruled = saveDemoAlarmRules(**connection); !ruled)
            return tl::unexpected(failed(ruled.error()));
        DemoMemories memories{};
        const auto end = writeDemoHistory(**connection, zone, span, span.from, kFirstRun, memories, work_);
        if (!end)
            return tl::unexpected(failed(end.error()));
        if (*end != DemoEnd::Written)
            return *end;
        QFile version(versionFile(path_));
        const bool written = version.open(QIODevice::WriteOnly) && version.write(kVersion) == kVersion.size();
        return written ? DemoEnd::Written : DemoEnd::NotKept;
    }

    /// The error is that of a database that was usable until then.
    DatabaseResult<Continued> goOn() {
        QFile version(versionFile(path_));
        if (!version.open(QIODevice::ReadOnly) || version.readAll() != kVersion)
            return Continued::Unusable;
        auto connection = DatabaseConnection::open(demoDatabase(path_));
        const auto memories = readMemories(path_);
        if (!connection || !memories || schemaVersion(**connection) != kSchemaVersion)
            return Continued::Unusable;
        memories_ = *memories;
        return zoneOf(**connection).and_then([&](const QTimeZone& zone) { return goOn(**connection, zone); });
    }

private:
    static DatabaseResult<void> beginSite(DatabaseConnection& connection, const QTimeZone& zone, WallTime from) {
        return makeTables(connection)
            .and_then([&](bool) {
                return run(connection, QStringLiteral("UPDATE site SET time_zone = ? WHERE id = 1"),
                           QString::fromLatin1(zone.id()));
            })
            .and_then([&] {
                return SampleTables(connection).insert(ClockRun{kFirstRun, from});
            });
    }

    static DatabaseResult<QTimeZone> zoneOf(DatabaseConnection& connection) {
        return connection.scalar(QStringLiteral("SELECT time_zone FROM site WHERE id = 1"))
            .map([](const QVariant& name) {
                const QTimeZone zone(name.toString().toLatin1());
                return zone.isValid() ? zone : QTimeZone::systemTimeZone();
            });
    }

    DatabaseResult<Continued> goOn(DatabaseConnection& connection, const QTimeZone& zone) {
        const WallTime now = clock_.now().wall;
        const DemoSpan span = demoSpan(now, zone);
        if (auto done = closeMinutes(connection, zone, now); !done)
            return tl::unexpected(done.error());
        const auto last = lastRecorded(connection);
        if (!last)
            return tl::unexpected(last.error());
        // Too old to be joined, of a clock that was ahead, or of counters that the meters do not know any more.
        if (!*last || (*last)->read < span.from || (*last)->read > now + kMinute)
            return Continued::Unusable;
        const auto began = beginning(connection);
        if (!began)
            return tl::unexpected(began.error());
        std::array<WallTime, sim::kDemoMeters> counted{};
        for (std::size_t n = 0; n < counted.size(); ++n)
            counted[n] =
                std::clamp(*began + timeOn(memories_[n].registers), (*last)->read, std::max((*last)->read, now));
        const WallTime from = startOf(std::ranges::max(counted) - 1ms, kMinute) + kMinute; // the next whole one
        const sim::LocalTime local = localTime(now, zone);
        if (from >= span.end) {
            pass(counted, now, local);
        } else {
            pass(counted, from, local);
            const auto end = writeDemoHistory(connection, zone, span, from, (*last)->run, memories_, work_);
            if (!end)
                return tl::unexpected(end.error());
            if (*end != DemoEnd::Written)
                return *end == DemoEnd::Cancelled ? Continued::Cancelled : Continued::NotKept;
            counted.fill(span.end);
            pass(counted, now, local);
        }
        return keepMemories(path_, memories_) ? Continued::Done : Continued::NotKept;
    }

    /// Those that a recorder has left in the journal.
    static DatabaseResult<void> closeMinutes(DatabaseConnection& connection, const QTimeZone& zone, WallTime now) {
        auto writer = SampleWriter::open(connection, now, zone);
        return writer ? (*writer)->flush(connection, now) : tl::unexpected(writer.error());
    }

    struct LastRecorded {
        std::int64_t run = 0;
        WallTime read{};
    };

    /// nullopt: there is none, or a meter has counted less than is recorded of it.
    DatabaseResult<std::optional<LastRecorded>> lastRecorded(DatabaseConnection& connection) {
        static const std::uint16_t imported = *entryOf("energy_total_ea_pos_Wh");
        SampleTables tables(connection);
        const auto run = tables.latestRun();
        if (!run)
            return tl::unexpected(run.error());
        const auto minute = *run ? tables.latestMinute((*run)->run) : std::optional<WallTime>();
        if (!minute)
            return tl::unexpected(minute.error());
        if (!*minute)
            return std::nullopt;
        LastRecorded last{(*run)->run, {}};
        for (std::size_t n = 0; n < memories_.size(); ++n) {
            const auto rollUp = tables.minuteBefore({static_cast<std::int64_t>(n) + 1}, **minute + kMinute, kHour);
            if (!rollUp)
                return tl::unexpected(rollUp.error());
            if (!*rollUp || (*rollUp)->of(imported).max > importedTenths(memories_[n].registers))
                return std::nullopt;
            last.read = std::max(last.read, (*rollUp)->fastAt);
        }
        return last;
    }

    static std::int64_t importedTenths(const EnergyRegisters& registers) {
        std::int64_t tenths = 0;
        for (const auto& tariff : registers.tenths)
            tenths += tariff[index(Phase::Sum)][index(EnergyKind::EaPos)];
        return tenths;
    }

    /// When the meters began to count.
    static DatabaseResult<WallTime> beginning(DatabaseConnection& connection) {
        return connection.scalar(QStringLiteral("SELECT began_ms FROM clock_run WHERE run = %1").arg(kFirstRun))
            .map([](const QVariant& began) { return WallTime(std::chrono::milliseconds{began.toLongLong()}); });
    }

    /// For how long a meter has counted, unless somebody has reset its hours: it was never without supply. What it
    /// counted before its program ended may not be recorded, and must not be counted again.
    static std::chrono::milliseconds timeOn(const EnergyRegisters& registers) {
        constexpr std::chrono::milliseconds kStep = 36s; // of the hours
        std::chrono::milliseconds on{0};
        for (std::size_t tariff = 0; tariff < registers.tariffTime.size(); ++tariff)
            on +=
                registers.tariffTime[tariff] * kStep + std::chrono::milliseconds{registers.tariffTimeCarried[tariff]};
        return on;
    }

    /// The meters count what nobody records, each from its time on.
    void pass(const std::array<WallTime, sim::kDemoMeters>& from, WallTime to, const sim::LocalTime& local) {
        for (std::size_t n = 0; n < memories_.size(); ++n) {
            sim::DemoRun run(n, work_.seed, local, memories_[n]);
            for (WallTime at = from[n]; at < to; at += sim::kLongestStep)
                run.step(at, std::min(sim::kLongestStep, to - at));
            memories_[n] = run.memory();
        }
    }

    QString path_;
    const Clock& clock_;
    DemoWork work_;
    DemoMemories memories_{};
};

/// What of it the user hears.
tl::expected<DemoEnd, QString> told(const DatabaseResult<Continued>& continued, const QString& folder) {
    if (!continued)
        return tl::unexpected(databaseErrorText(continued.error(), demoDatabase(folder)));
    switch (*continued) {
    case Continued::Done: return DemoEnd::Written;
    case Continued::Cancelled: return DemoEnd::Cancelled;
    default: return tl::unexpected(cannotWrite(folder));
    }
}

} // namespace

DatabaseUrl demoDatabase(const QString& folder) {
    DatabaseUrl url;
    url.file = folder + QStringLiteral("/site.sqlite");
    return url;
}

tl::expected<DemoEnd, QString> prepareDemoFolder(const QString& folder, const Clock& clock, const QTimeZone& zone,
                                                 const DemoWork& work) {
    if (const auto continued = Folder(folder, clock, work).goOn();
        continued && *continued != Continued::Unusable && *continued != Continued::NotKept)
        return told(continued, folder);
    const QString part = folder + QStringLiteral(".part");
    const auto clear = [&] { return QDir(part).removeRecursively(); };
    if (!clear() || !QDir().mkpath(part))
        return tl::unexpected(cannotWrite(part));
    auto made = Folder(part, clock, work).make(zone);
    if (!made || *made != DemoEnd::Written) {
        clear();
        return made && *made == DemoEnd::NotKept ? tl::unexpected(cannotWrite(part)) : made;
    }
    if (!QDir(folder).removeRecursively() || !QDir().rename(part, folder))
        return tl::unexpected(cannotWrite(folder));
    return told(Folder(folder, clock, work).goOn(), folder); // what has passed meanwhile
}

} // namespace countis
