#include "ui/dialogs/nameproposal.h"

#include <QSet>

namespace swb::ui {

QString proposeName(const QString &base, const ObjectDirectory &directory)
{
    QSet<QString> taken;
    for (const ObjectId id : directory.ids()) {
        const ObjectSnapshot *object = directory.find(id);
        if (object != nullptr && !object->isAccepted()) {
            taken.insert(object->name);
        }
    }
    QString name = base;
    for (int number = 2; taken.contains(name); ++number) {
        name = base + u' ' + QString::number(number);
    }
    return name;
}

QString quotedName(ObjectId id, const ObjectDirectory &directory)
{
    constexpr qsizetype longest = 18; // characters
    QString name = directory.label(id);
    if (name.size() > longest) {
        name = name.left(longest - 1) + u'\u2026';
    }
    return u'\u201c' + name + u'\u201d';
}

} // namespace swb::ui
