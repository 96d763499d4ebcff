// SPDX-License-Identifier: GPL-3.0-or-later
// The meters of the site as a CSV file: written, and read with a preview of what each line would do.
#pragma once

#include "models/fleet/place_list.h"
#include "site/roster_csv.h"

#include <QAbstractListModel>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

/// Roles: line, name, address, unit (as in the file), badColumn (name of the column that has an error, or ""),
/// result ("new", "left out"), detail ("unit: 1 to 247, or 255", or ""), effect (SiteFile.Effect).
class SiteFile : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppModel.siteFile")
    /// Of the file that is previewed, without its folder; "" while none is.
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    /// Why nothing of it can be read, one sentence; "" when nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// What is left out: "Line 4 is left out."
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// Lines that the import would add or change, and all.
    Q_PROPERTY(int importCount READ importCount NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Effect { New, Changed, Known, LeftOut };
    Q_ENUM(Effect)
    enum Role {
        LineRole = Qt::UserRole,
        NameRole,
        AddressRole,
        UnitRole,
        BadColumnRole,
        ResultRole,
        DetailRole,
        EffectRole
    };

    /// Both must outlive it.
    SiteFile(MeterList& meters, PlaceList& places, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString fileName() const { return fileName_; }
    QString problem() const { return problem_; }
    QString summary() const;
    int importCount() const;
    int count() const { return static_cast<int>(preview_.rows.size()); }

    /// The application asks for a file, and calls open() or save().
    Q_INVOKABLE void chooseFile() { emit openRequested(); }
    Q_INVOKABLE void chooseTarget() { emit saveRequested(); }
    void open(const QUrl& url);
    /// `said` follows.
    void save(const QUrl& url);
    /// Imports the good lines; `said` follows, and the preview ends.
    Q_INVOKABLE void importLines();
    /// Ends the preview.
    Q_INVOKABLE void close();
    void retranslate();

signals:
    void changed();
    void openRequested();
    void saveRequested();
    /// One sentence about what was done, or why not.
    void said(const QString& text);

private:
    void show(CsvPreview preview, const QString& fileName, const QString& problem);
    QString resultText(CsvEffect effect) const;
    QString detailText(const CsvRow& row) const;
    QString errorText(const CsvError& error) const;

    MeterList& meters_;
    PlaceList& places_;
    CsvPreview preview_;
    QString fileName_;
    QString problem_;
};

} // namespace countis::ui
