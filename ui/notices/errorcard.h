#pragma once

#include "engine/net/neterror.h"
#include "ui/theme/icon.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace swb::ui {

class Theme;
class ThemedLabel;

/**
 * A failure at the place where the person is looking: code in fixed pitch, one sentence of cause,
 * one of remedy, and what can be done about it as buttons. Hidden while there is no error, and
 * announced to assistive technology when one appears.
 *
 * **Owns:** its buttons; connect to their clicked().
 */
class ErrorCard : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorCard(const Theme &theme, QWidget *parent = nullptr);

    /** No error (`number` 0) hides the card. The same error again changes nothing. */
    void setError(const net::NetError &error);
    void clear();
    const QString &code() const { return m_code; }

    /** A button below the text, such as "Connect again". */
    QPushButton *addAction(IconName icon, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void prepareLine(ThemedLabel *line, const QString &objectName);
    void announce();

    const Theme &m_theme;
    ThemedLabel *m_codeLine;
    ThemedLabel *m_causeLine;
    ThemedLabel *m_nextLine;
    QHBoxLayout *m_actions;
    QString m_code;
};

} // namespace swb::ui
