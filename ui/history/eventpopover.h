#pragma once

#include <QFrame>

class QLabel;

namespace swb::ui {

class EventRowTexts;
class Theme;
struct EventRowText;

/**
 * Shows everything about one event over the list: full detail, times, error with its explanation,
 * and the first bytes as text and hex. Closes with Esc, Space or a click elsewhere.
 *
 * **Owned by:** the list.
 */
class EventPopover : public QFrame
{
    Q_OBJECT

public:
    EventPopover(const Theme &theme, QWidget *parent);

    void setContent(EventRowTexts &texts, const EventRowText &row);
    /** Opens below the row, or above it where there is no room. */
    void popUp(const QRect &globalRow, int indent);
    /** Everything that is shown, for reading out and for tests. */
    QString plainText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setField(QLabel *label, const QString &text);
    void applyFonts();
    void fitContent();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_when;
    QLabel *m_detail;
    QLabel *m_help;
    QLabel *m_bytesTitle;
    QLabel *m_bytes;
};

} // namespace swb::ui
