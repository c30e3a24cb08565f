#pragma once

#include "ui/history/conversationfeed.h"
#include "ui/history/conversationpainter.h"
#include "ui/history/transcriptlayout.h"

#include <QAbstractScrollArea>
#include <QTimer>

class QLabel;

namespace swb::ui {

class PillButton;

/**
 * The transcript of one object: what came from the other side at the left, what was sent at the
 * right, events between. Items are laid out when they come into sight and painted by the view
 * itself; their texts are bounded, so no peer can make it slow.
 *
 * **Thread:** the UI's. Call refresh() when the log has grown, at most once a frame.
 */
class TranscriptView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TranscriptView(const trace::EventLog &log, const ObjectDirectory &directory, const Theme &theme,
        QWidget *parent = nullptr);

    void setObject(net::ObjectId id);
    net::ObjectId object() const { return m_feed.object(); }
    /** Takes in new events, for a few milliseconds at most; goes on by itself if that was not all.
     */
    void refresh();

    const ConversationOptions &options() const { return m_layout.options(); }
    void setOptions(const ConversationOptions &options);

    ConversationFeed &feed() { return m_feed; }
    const ConversationBuilder &items() const { return m_feed.items(); }
    /** One item in words, for reading out. */
    QString sentence(quint64 item) { return m_layout.layouter().sentence(items().item(item)); }
    /** In the viewport. */
    QRect itemRect(quint64 item) const;
    /** noItem if there is none at that place. */
    quint64 itemAt(QPoint position) const;
    quint64 currentItem() const { return m_current; }
    /** Gives the item the focus ring and scrolls to it. */
    void setCurrentItem(quint64 item);
    /** The item that this event belongs to; noItem if it is not in the transcript. */
    quint64 itemOfEvent(quint64 event) const;

    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    int newItems() const; ///< that came since the view stopped following

    bool isUnfolded(quint64 item) const { return m_layout.isUnfolded(item); }
    void toggleFold(quint64 item);
    /** How many items were laid out so far; only those in sight must be. */
    quint64 itemsLaidOut() const { return m_layout.laidOut(); }

    static constexpr quint64 noItem = ~quint64(0);

public Q_SLOTS:
    /** Copies the true bytes of the current item, as text and as they are. */
    void copyCurrent();

Q_SIGNALS:
    /** Another object is shown; its items come with the next itemsChanged(). */
    void objectChanged();
    void currentEventChanged(quint64 event);
    void followingChanged(bool following);
    /** Items were added, changed or given up; once per refresh. */
    void itemsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /** What stays in place while heights above it change. */
    struct Anchor
    {
        quint64 item = 0;
        int offset = 0;
    };

    void takeInItems();
    void relayout(const ConversationOptions &options);
    void layoutInSight();
    void layoutTail();
    Anchor anchor() const;
    void setScroll(qint64 value);
    int yOf(quint64 item) const;
    void moveCurrent(int direction);
    bool handleScrollKey(int key);
    void updatePill();
    void updateEmptyState();

    const Theme &m_theme;
    ConversationFeed m_feed;
    TranscriptLayout m_layout;
    ConversationPainter m_painter;
    PillButton *m_pill;
    QLabel *m_empty;
    QTimer m_more;
    quint64 m_seenItems = 0; ///< items below it were in the view while it followed
    quint64 m_current = noItem;
    bool m_following = true;
    bool m_settingScroll = false;
};

} // namespace swb::ui
