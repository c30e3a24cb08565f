#include "ui/endpoints/endpointfilter.h"

#include "ui/endpoints/endpointmodel.h"
#include "ui/endpoints/endpointrow.h"
#include "ui/models/objecttext.h"

namespace swb::ui {

EndpointFilter::EndpointFilter(const ObjectDirectory &directory, QObject *parent)
    : QSortFilterProxyModel(parent), m_directory(directory)
{
    setDynamicSortFilter(true);
}

void EndpointFilter::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text) {
        return;
    }
    m_text = wanted;
    // Without a text nothing is to be searched, so large batches stay cheap.
    setRecursiveFilteringEnabled(!m_text.isEmpty());
    invalidateFilter();
}

bool EndpointFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty() || !parent.isValid()) {
        return true;
    }
    const ObjectId id = EndpointModel::idAt(sourceModel()->index(row, 0, parent));
    const ObjectSnapshot *object = m_directory.find(id);
    return object && (matches(*object) || matchesServerOf(*object));
}

bool EndpointFilter::matchesServerOf(const ObjectSnapshot &object) const
{
    const ObjectSnapshot *server = object.isAccepted() ? m_directory.find(object.parent) : nullptr;
    return server && matches(*server);
}

bool EndpointFilter::matches(const ObjectSnapshot &object) const
{
    const EndpointRow shown = describeEndpoint(object, m_directory);
    const QString state
        = object.isServer() ? serverStateText(object.server) : readyStateText(object.socket);
    for (const QString &text : {shown.name, shown.detail, shown.trouble, state}) {
        if (text.contains(m_text, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

} // namespace swb::ui
