#pragma once

#include <QWidget>

class QAbstractButton;
class QGridLayout;
class QLineEdit;

namespace swb::ui {

class Theme;

/** One window with all controls and painted widgets, most of them in several states. */
class GalleryPage : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryPage(const Theme &theme);

    /** Focus, hover and traffic, which need a window that is shown. */
    void showStates();

private:
    QWidget *makeButtons();
    QWidget *makeToolButtons();
    QWidget *makeFields();
    QWidget *makeChoices();
    QWidget *makeChips();
    QWidget *makeTabs();
    QWidget *makeLinks();
    QWidget *makeDots();
    QWidget *makeViews();
    QWidget *makeType();

    const Theme &m_theme;
    QLineEdit *m_focused = nullptr;
};

} // namespace swb::ui
