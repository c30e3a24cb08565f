#include "ui/notices/themedlabel.h"

namespace swb::ui {

QColor tintColor(const Tokens &tokens, Tint tint)
{
    switch (tint) {
    case Tint::Text:
        return tokens.text;
    case Tint::Secondary:
        return tokens.text2;
    case Tint::Hint:
        return tokens.text3;
    case Tint::Link:
        return tokens.accentText;
    case Tint::Good:
        return tokens.peer().text;
    case Tint::Warning:
        return tokens.family(trace::EventFamily::Flow).text;
    case Tint::Trouble:
        return tokens.family(trace::EventFamily::Trouble).text;
    }
    return tokens.text;
}

ThemedLabel::ThemedLabel(
    const Theme &theme, TextRole role, Tint tint, const QString &text, Face face, QWidget *parent)
    : QLabel(text, parent), m_theme(theme), m_role(role), m_tint(tint), m_face(face)
{
    setTextFormat(Qt::PlainText);
    // Else the role would follow the ground that the label stands on.
    setForegroundRole(QPalette::WindowText);
    connect(&theme, &Theme::changed, this, &ThemedLabel::applyTheme);
    applyTheme();
}

void ThemedLabel::setTint(Tint tint)
{
    m_tint = tint;
    applyTheme();
}

void ThemedLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    applyTheme();
}

void ThemedLabel::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tintColor(m_theme.tokens(), m_tint));
    setPalette(colors);
    QFont face = m_face == Face::Mono ? m_theme.mono(m_role) : m_theme.font(m_role);
    if (m_weight != 0) {
        face.setWeight(static_cast<QFont::Weight>(m_weight));
    }
    setFont(face);
}

} // namespace swb::ui
