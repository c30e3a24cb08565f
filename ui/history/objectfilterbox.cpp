#include "ui/history/objectfilterbox.h"

#include "ui/models/objectdirectory.h"

#include <QSignalBlocker>

namespace swb::ui {

namespace {

constexpr int selectedIndex = 1;
constexpr int longestList = 500; // servers offered; more are found with object: in the text

} // namespace

ObjectFilterBox::ObjectFilterBox(const ObjectDirectory &directory, QWidget *parent)
    : QComboBox(parent), m_directory(directory)
{
    setAccessibleName(tr("Objects whose events are shown"));
    setToolTip(tr("Whose events are shown"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(9);
    rebuild();
    connect(&directory, &ObjectDirectory::changed, this, &ObjectFilterBox::rebuild);
    connect(this, &QComboBox::currentIndexChanged, this, &ObjectFilterBox::choiceChanged);
}

void ObjectFilterBox::rebuild()
{
    QStringList texts{tr("All objects"), tr("Selected object")};
    QList<quint32> ids{0, 0};
    for (const ObjectId id : m_directory.ids()) {
        const ObjectSnapshot *object = m_directory.find(id);
        if ((object->isServer() && ids.size() < longestList) || id == m_extra) {
            texts.append(m_directory.label(id));
            ids.append(net::toNumber(id));
        }
    }
    bool same = texts.size() == count();
    for (int i = 0; same && i < count(); ++i) {
        same = itemText(i) == texts[i] && itemData(i).toUInt() == ids[i];
    }
    if (same) {
        return;
    }
    const int before = currentIndex();
    const quint32 chosen = currentData().toUInt();
    {
        const QSignalBlocker blocker(this);
        clear();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            addItem(texts[i], ids[i]);
        }
        setCurrentIndex(chosen == 0 ? qMax(0, before) : qMax(0, findData(chosen)));
    }
    if (currentData().toUInt() != chosen) {
        Q_EMIT choiceChanged();
    }
}

void ObjectFilterBox::setSelectedObject(net::ObjectId id)
{
    if (m_selected == id) {
        return;
    }
    m_selected = id;
    if (currentIndex() == selectedIndex) {
        Q_EMIT choiceChanged();
    }
}

void ObjectFilterBox::chooseObject(net::ObjectId id)
{
    m_extra = id;
    rebuild();
    const int index = findData(net::toNumber(id));
    if (index >= 0) {
        setCurrentIndex(index);
    }
}

void ObjectFilterBox::apply(trace::EventFilter &filter) const
{
    const bool isSelected = currentIndex() == selectedIndex;
    const auto id = isSelected ? m_selected : static_cast<net::ObjectId>(currentData().toUInt());
    if (id == net::ObjectId::None) {
        filter.objects.reset();
        return;
    }
    filter.objects = {id};
    const ObjectSnapshot *object = m_directory.find(id);
    filter.withAccepted = object != nullptr && object->isServer();
}

} // namespace swb::ui
