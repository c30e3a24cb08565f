#pragma once

#include "ui/theme/icon.h"

#include <QWidget>

class QPushButton;

namespace swb::ui {

class Theme;
class ThemedLabel;

/**
 * Fills a view that has nothing to show: an icon, one sentence that says what will appear here, and
 * at most one action. Centred in whatever room it gets.
 */
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(
        const Theme &theme, IconName icon, const QString &sentence, QWidget *parent = nullptr);

    void setIcon(IconName icon);
    void setSentence(const QString &sentence);
    QString sentence() const;
    /** An empty text takes the action away. */
    void setAction(const QString &text, const QString &toolTip = {});
    QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    IconName m_icon;
    QWidget *m_picture;
    ThemedLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace swb::ui
