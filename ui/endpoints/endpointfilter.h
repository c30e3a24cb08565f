#pragma once

#include "ui/models/objectdirectory.h"

#include <QSortFilterProxyModel>

namespace swb::ui {

/**
 * Shows the rows of an EndpointModel whose name, address, state or error code contains the text,
 * with the rows above them and, for a server, the sockets below it. Groups always stay.
 */
class EndpointFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EndpointFilter(const ObjectDirectory &directory, QObject *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool matches(const ObjectSnapshot &object) const;
    bool matchesServerOf(const ObjectSnapshot &object) const;

    const ObjectDirectory &m_directory;
    QString m_text;
};

} // namespace swb::ui
