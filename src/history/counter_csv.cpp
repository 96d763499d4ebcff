// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/counter_csv.h"

#include "core/catalogue.h"
#include "core/csv.h"
#include "core/decimal.h"
#include "history/codec/raw_sample.h"
#include "history/series.h"
#include "history/site_time.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <variant>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::CounterCsv)
};

QString fieldText(const std::string& field) {
    return QString::fromStdString(field).trimmed();
}

tl::expected<std::vector<std::uint16_t>, QString> entriesOf(const CsvRecord& head) {
    if (head.isBroken || head.fields.size() < 2 || fieldText(head.fields.front()) != QStringLiteral("time"))
        return tl::unexpected(Words::tr("The first line is not \"time,KEY,…\"."));
    std::vector<std::uint16_t> entries;
    for (auto field = head.fields.begin() + 1; field != head.fields.end(); ++field) {
        const QString key = fieldText(*field);
        const auto entry = entryOf(key.toStdString());
        if (!entry || values()[*entry].kind != ValueKind::Counter)
            return tl::unexpected(
                Words::tr("\"%1\" is not a counter of a meter. countisctl read --json lists all keys; "
                          "those of energies are counters.")
                    .arg(key));
        if (std::ranges::find(entries, *entry) != entries.end())
            return tl::unexpected(Words::tr("The first line has %1 twice.").arg(key));
        entries.push_back(*entry);
    }
    return entries;
}

class Lines {
public:
    Lines(CounterFile& file, const QTimeZone& siteZone, WallTime now, char separator)
        : file_(file), siteZone_(siteZone), now_(now), separator_(separator) {}

    void add(const CsvRecord& record) {
        auto reading = readingOf(record);
        if (!reading) {
            file_.problems.push_back({record.line, reading.error()});
        } else if (std::ranges::any_of(reading->counts, [](std::int64_t count) { return count != kNotMeasured; })) {
            if (const auto before = contradictedLine(*reading)) {
                file_.problems.push_back({record.line, Words::tr("line %1 has another value of the same time; leave "
                                                                 "one of the two lines out")
                                                           .arg(*before)});
                return;
            }
            taken_.emplace(reading->at, Taken{record.line, file_.readings.size()});
            file_.readings.push_back(*std::move(reading));
        }
    }

private:
    struct Taken {
        std::size_t line;
        std::size_t reading; // its index
    };

    /// The first line before that has another count of the same time and counter.
    std::optional<std::size_t> contradictedLine(const CounterRow& reading) const {
        const auto differ = [](std::int64_t one, std::int64_t other) {
            return one != kNotMeasured && other != kNotMeasured && one != other;
        };
        const auto [first, end] = taken_.equal_range(reading.at);
        for (auto before = first; before != end; ++before) {
            const CounterRow& other = file_.readings[before->second.reading];
            for (std::size_t n = 0; n < reading.counts.size(); ++n)
                if (differ(reading.counts[n], other.counts[n]))
                    return before->second.line;
        }
        return std::nullopt;
    }

    tl::expected<CounterRow, QString> readingOf(const CsvRecord& record) const {
        if (record.isBroken)
            return tl::unexpected(Words::tr("a quotation mark is not closed"));
        if (record.fields.size() != file_.entries.size() + 1)
            return tl::unexpected(
                Words::tr("the line has %1 fields and not %2")
                    .arg(QString::number(record.fields.size()), QString::number(file_.entries.size() + 1)));
        const auto at = timeOf(fieldText(record.fields.front()));
        if (!at)
            return tl::unexpected(at.error());
        CounterRow reading{*at, {}, record.line};
        for (std::size_t n = 0; n < file_.entries.size(); ++n) {
            const auto count = countOf(fieldText(record.fields[n + 1]), values()[file_.entries[n]]);
            if (!count)
                return tl::unexpected(count.error());
            reading.counts.push_back(*count);
        }
        return reading;
    }

    tl::expected<WallTime, QString> timeOf(const QString& text) const {
        const auto at = timeIn(text, siteZone_);
        if (!at || *at <= WallTime{})
            return tl::unexpected(Words::tr("\"%1\" is not a time; write it as 2026-10-01T06:00:00+02:00").arg(text));
        if (comesTwice(text, siteZone_))
            return tl::unexpected(Words::tr("\"%1\" comes twice when the clocks are set back; write it as "
                                            "2026-10-01T06:00:00+02:00, with the offset")
                                      .arg(text));
        if (*at > now_)
            return tl::unexpected(Words::tr("the time %1 has not come yet").arg(text));
        return *at;
    }

    tl::expected<std::int64_t, QString> countOf(QString text, const CatalogueEntry& entry) const {
        if (text.isEmpty())
            return kNotMeasured;
        const QString typed = text;
        if (separator_ == ';')
            text.replace(u',', u'.');
        const auto count = inCounts(text.toStdString(), entry.step);
        if (!count || !isStorable(*count))
            return tl::unexpected(Words::tr("\"%1\" is not a number").arg(typed));
        if (*count < 0 && !std::holds_alternative<Balance>(entry.value))
            return tl::unexpected(Words::tr("%1 is below 0, which a counter never is").arg(typed));
        return *count;
    }

    CounterFile& file_;
    const QTimeZone& siteZone_;
    WallTime now_;
    char separator_;
    std::multimap<WallTime, Taken> taken_;
};

} // namespace

tl::expected<CounterFile, QString> parseCounters(std::string_view text, const QTimeZone& siteZone, WallTime now) {
    const char separator = csvSeparator(text);
    const std::vector<CsvRecord> records = parseCsv(text, separator);
    if (records.empty())
        return tl::unexpected(Words::tr("The file is empty."));
    auto entries = entriesOf(records.front());
    if (!entries)
        return tl::unexpected(entries.error());
    CounterFile file{*std::move(entries), {}, {}};
    Lines lines(file, siteZone, now, separator);
    for (auto record = records.begin() + 1; record != records.end(); ++record)
        lines.add(*record);
    return file;
}

} // namespace countis
