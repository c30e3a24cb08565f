#include "ui/history/historyaccessibility.h"

#include "ui/history/eventlist.h"
#include "ui/history/eventlistaccessible.h"
#include "ui/history/transcriptaccessible.h"
#include "ui/history/transcriptview.h"

namespace swb::ui {

namespace {

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    // The registry of QAccessible owns what is returned.
    if (auto *list = qobject_cast<EventList *>(object)) {
        return std::make_unique<EventListAccessible>(*list).release();
    }
    if (auto *view = qobject_cast<TranscriptView *>(object)) {
        return std::make_unique<TranscriptAccessible>(*view).release();
    }
    return nullptr;
}

} // namespace

void installHistoryAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

void announceFocusChild(QWidget *view, int child)
{
    if (QAccessible::isActive()) {
        QAccessibleEvent event(view, QAccessible::Focus);
        event.setChild(child);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace swb::ui
