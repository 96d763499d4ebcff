// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/new_file.h"

#include "report/whole_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace countis::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countisctl)
};

Ending exists(const QString& file) {
    return {ExitCode::Usage, Words::tr("The file %1 exists already. Name another file.").arg(file)};
}

} // namespace

tl::expected<void, Ending> checkNew(const QString& file) {
    if (!file.isEmpty() && QFileInfo::exists(file))
        return tl::unexpected(exists(file));
    return {};
}

tl::expected<void, Ending> writeNew(const QString& file, const QByteArray& bytes) {
    if (auto isNew = checkNew(file); !isNew)
        return isNew;
    return writeWholeNew(file, bytes).map_error([&](const NewFileFailure& failure) {
        return failure.exists ? exists(file)
                              : Ending{ExitCode::CannotWrite,
                                       Words::tr("The file %1 cannot be written: %2.").arg(file, failure.reason)};
    });
}

} // namespace countis::cli
