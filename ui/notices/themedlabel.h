#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace swb::ui {

/** What a piece of text is; its colour comes from the tokens. */
enum class Tint : quint8 { Text, Secondary, Hint, Link, Good, Warning, Trouble };

QColor tintColor(const Tokens &tokens, Tint tint);

/**
 * A label of plain text whose colour and font come from the theme and follow it. The theme must
 * outlive it.
 */
class ThemedLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Face : quint8 { Interface, Mono };

    ThemedLabel(const Theme &theme, TextRole role, Tint tint, const QString &text = {},
        Face face = Face::Interface, QWidget *parent = nullptr);

    void setTint(Tint tint);
    void setWeight(QFont::Weight weight);

private:
    void applyTheme();

    const Theme &m_theme;
    TextRole m_role;
    Tint m_tint;
    Face m_face;
    int m_weight = 0; ///< 0: the role's own
};

} // namespace swb::ui
