#pragma once

#include "engine/trace/eventfilter.h"

#include <QComboBox>

namespace swb::ui {

class ObjectDirectory;

/**
 * Chooses whose events are shown: all objects, the selected one, or one server with its sockets.
 *
 * **Thread:** the UI's. The directory must outlive it.
 */
class ObjectFilterBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ObjectFilterBox(const ObjectDirectory &directory, QWidget *parent = nullptr);

    void setSelectedObject(net::ObjectId id);
    /** Chooses one object; it is added to the list if it is not a server. */
    void chooseObject(net::ObjectId id);
    void chooseAll() { setCurrentIndex(0); }
    /** Sets the filter's objects. */
    void apply(trace::EventFilter &filter) const;

Q_SIGNALS:
    /** The choice, or what it stands for, has changed. */
    void choiceChanged();

private:
    void rebuild();

    const ObjectDirectory &m_directory;
    net::ObjectId m_selected = net::ObjectId::None;
    net::ObjectId m_extra = net::ObjectId::None; ///< chosen from outside, not a server
};

} // namespace swb::ui
