#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <vector>

namespace swb::ui {

class TranscriptView;

/**
 * Finds text in the bytes of a transcript's items, in slices between frames, and goes on as new
 * items come. Case does not matter.
 *
 * **Owned by:** the page of the view, which must outlive it.
 */
class ConversationFind : public QObject
{
    Q_OBJECT

public:
    explicit ConversationFind(TranscriptView &view, QObject *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    qsizetype count() const { return static_cast<qsizetype>(m_found.size()); }
    /** 1 for the first; 0 if the current item is not one of those found. */
    qsizetype position() const;
    bool isSearching() const { return m_timer.isActive(); }

public Q_SLOTS:
    void next();
    void previous();

Q_SIGNALS:
    /** count() or position() has changed. */
    void changed();

private:
    void continueSearch();
    void handleObjectChanged();
    void handleItemsChanged();
    bool matches(quint64 item) const;
    void go(std::size_t place);

    TranscriptView &m_view;
    QTimer m_timer;
    QString m_text;
    std::vector<quint64> m_found; ///< item numbers, ascending
    quint64 m_next = 0; ///< items below it have been looked at
};

} // namespace swb::ui
