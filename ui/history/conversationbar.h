#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace swb::ui {

class ArrowButton;
class ConversationFind;
class TranscriptView;
class SegmentedControl;
class Theme;

/**
 * The bar above a transcript: Messages or Hex, control characters, socket events, and Find with the
 * number of items found.
 *
 * **Owned by:** the page. The view and the search must outlive it.
 */
class ConversationBar : public QWidget
{
    Q_OBJECT

public:
    ConversationBar(TranscriptView &view, ConversationFind &find, const Theme &theme,
        QWidget *parent = nullptr);

public Q_SLOTS:
    void focusFind();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyOptions();
    void showFound();

    TranscriptView &m_view;
    ConversationFind &m_find;
    const Theme &m_theme;
    SegmentedControl *m_form;
    QCheckBox *m_controls;
    QCheckBox *m_events;
    QLineEdit *m_text;
    QLabel *m_found;
    ArrowButton *m_previous;
    ArrowButton *m_next;
};

} // namespace swb::ui
