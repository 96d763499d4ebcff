// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_report_file.h"

#include "history/database/interruption.h"
#include "report/energy_pdf.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

namespace countis::ui {

EnergyReportFile::~EnergyReportFile() = default;

QString EnergyReportFile::progressText() const {
    if (!isBusy())
        return {};
    return all_ > 1 ? tr("Making the report: %1 of %2 meters are read").arg(done_).arg(all_)
                    : tr("Making the report");
}

void EnergyReportFile::save(ReportRequest request, const DatabaseUrl& url, const QString& path, const QLocale& locale,
                            WriteFile write) {
    cancel();
    done_ = 0;
    all_ = static_cast<int>(request.meters.size());
    thread_ = std::jthread([this, job = Job{std::move(request), url, path, locale, std::move(write), number_}](
                               const std::stop_token& stop) { run(job, stop); });
    emit changed();
}

void EnergyReportFile::cancel() {
    if (!isBusy())
        return;
    ++number_;
    thread_ = {};
    emit changed();
}

void EnergyReportFile::post(const Job& job, std::function<void()> step) {
    // Carried out by the event loop; Qt drops what was posted to an object that is gone.
    QMetaObject::invokeMethod(
        this,
        [this, number = job.number, step = std::move(step)] {
            if (number == number_)
                step();
        },
        Qt::QueuedConnection);
}

void EnergyReportFile::end(const Job& job, const QString& message) {
    post(job, [this, message] {
        thread_ = {};
        emit changed();
        emit ended(message);
    });
}

void EnergyReportFile::run(const Job& job, const std::stop_token& stop) {
    auto connection = DatabaseConnection::open(job.url, DatabaseConnection::Access::Read);
    if (!connection) {
        end(job, databaseErrorText(connection.error(), job.url));
        return;
    }
    const Interruption interruption(**connection, stop);
    const auto report = readReport(**connection, job.request, stop, [this, &job](std::size_t done, std::size_t) {
        post(job, [this, done] {
            done_ = static_cast<int>(done);
            emit changed();
        });
    });
    if (stop.stop_requested())
        return;
    if (!report) {
        end(job, databaseErrorText(report.error(), job.url));
        return;
    }
    const QByteArray pdf = pdfOf(**report, {job.locale, QCoreApplication::applicationVersion(), job.request.now});
    if (stop.stop_requested())
        return;
    const QString shownPath = QDir::toNativeSeparators(job.path);
    const auto written = job.write(job.path, pdf);
    end(job, written ? tr("Saved as %1.").arg(shownPath)
                     : tr("The report could not be saved as %1: %2.").arg(shownPath, written.error()));
}

} // namespace countis::ui
