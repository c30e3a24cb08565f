#pragma once

#include <QScrollArea>

class QGridLayout;

namespace swb::ui {

class LegendItem;
class Theme;
class WelcomeCard;

/**
 * Fills the inspector of an empty workspace: three ways to begin, and how to read what then
 * appears. It only asks; the window owns the actions and their shortcuts.
 */
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void echoDemoRequested();
    void newServerRequested();
    void newConnectionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addCards();
    void addLegend();
    void arrange(int columns);

    const Theme &m_theme;
    QList<WelcomeCard *> m_cards;
    QList<LegendItem *> m_legend;
    QWidget *m_content;
    QGridLayout *m_cardGrid;
    QGridLayout *m_legendGrid;
    int m_columns = 0;
};

} // namespace swb::ui
