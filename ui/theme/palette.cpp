#include "ui/theme/palette.h"

#include "ui/theme/shades.h"

namespace swb::ui {

namespace {

void setDisabledRoles(QPalette &palette, const Tokens &tokens)
{
    const QColor text = disabledText(tokens);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::HighlightedText, QPalette::Link, QPalette::LinkVisited,
             QPalette::ToolTipText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, text);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.surface2);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.line);
    palette.setColor(QPalette::Disabled, QPalette::Dark, disabledEdge(tokens));
}

} // namespace

QPalette paletteFor(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.surface2);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.family(trace::EventFamily::Trouble).text);
    palette.setColor(QPalette::ToolTipBase, tokens.dark ? tokens.line : tokens.text);
    palette.setColor(QPalette::ToolTipText, tokens.dark ? tokens.text : tokens.surface);
    palette.setColor(QPalette::PlaceholderText, tokens.text3);
    palette.setColor(QPalette::Highlight, tokens.sel);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Link, tokens.accentText);
    palette.setColor(QPalette::LinkVisited, tokens.accentText);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.surface2);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.edge);
    palette.setColor(QPalette::Shadow, withAlpha(QColor(Qt::black), tokens.dark ? 0.6 : 0.3));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, tokens.accent);
#endif
    setDisabledRoles(palette, tokens);
    return palette;
}

QPalette textFieldPaletteFor(const Tokens &tokens)
{
    QPalette palette = paletteFor(tokens);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Highlight, tokens.accent);
        palette.setColor(group, QPalette::HighlightedText, tokens.onAccent);
    }
    return palette;
}

} // namespace swb::ui
