// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/replay/support_bundle.h"

#include <QDir>

#include <utility>

namespace countis::ui {

SupportBundle::~SupportBundle() = default;

QString SupportBundle::progressText() const {
    constexpr int kPercent = 100;
    return tr("The support bundle is being made: %1 %").arg(static_cast<int>(progress_ * kPercent));
}

void SupportBundle::post(int number, std::function<void()> step) {
    // Carried out by the event loop; Qt drops what was posted to an object that is gone.
    QMetaObject::invokeMethod(
        this,
        [this, number, step = std::move(step)] {
            if (number == number_)
                step();
        },
        Qt::QueuedConnection);
}

void SupportBundle::save(BundleRequest request, const QString& path) {
    thread_ = {}; // waits for one that is given up
    progress_ = 0;
    const int number = ++number_;
    thread_ = std::jthread([this, number, path, request = std::move(request)](const std::stop_token& stop) {
        const auto made = saveBundle(request, path, stop, [&](double share) {
            post(number, [this, share] {
                progress_ = share;
                emit changed();
            });
        });
        const QString shown = QDir::toNativeSeparators(path);
        post(number, [this, message = made ? tr("Saved as %1.").arg(shown) : made.error()] {
            thread_ = {};
            emit changed();
            emit ended(message);
        });
    });
    emit changed();
}

void SupportBundle::cancel() {
    thread_.request_stop(); // the end is told when it has come
}

} // namespace countis::ui
