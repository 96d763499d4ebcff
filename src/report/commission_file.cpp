// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/commission_file.h"

#include "wording/message_text.h"

#include <QCoreApplication>
#include <QFile>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::CommissionFile)
};

/// A result has some 20 kB.
constexpr qint64 kLargestResult = 10'000'000;

} // namespace

tl::expected<commission::EarlierResult, QString> readEarlierResult(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Words::tr("The file %1 cannot be read: %2.").arg(name, file.errorString()));
    const QByteArray bytes = file.read(kLargestResult);
    auto earlier = commission::parseResult({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!earlier)
        return tl::unexpected(
            Words::tr("The file %1 cannot be compared with: %2.").arg(name, messageText(earlier.error())));
    return *std::move(earlier);
}

} // namespace countis
