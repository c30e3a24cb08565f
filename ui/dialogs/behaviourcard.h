#pragma once

#include "ui/theme/icon.h"

#include <QAbstractButton>

namespace swb::ui {

class Theme;

/** One choice of what a server does with its sockets: icon, name, a few words. */
class BehaviourCard : public QAbstractButton
{
    Q_OBJECT

public:
    BehaviourCard(const Theme &theme, IconName icon, const QString &title, const QString &words,
        QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    IconName m_icon;
    QString m_words;
};

} // namespace swb::ui
