#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"
#include "ui/theme/systemscheme.h"
#include "ui/theme/workbenchstyle.h"

#include <QApplication>
#include <QToolTip>

#include <memory>

namespace swb::ui {

namespace {

struct RoleFont
{
    double factor;
    QFont::Weight weight;
};

RoleFont roleFont(TextRole role)
{
    switch (role) {
    case TextRole::ScreenTitle:
        return {2.0, QFont::DemiBold};
    case TextRole::PageTitle:
        return {1.3, QFont::DemiBold};
    case TextRole::DialogTitle:
        return {1.23, QFont::DemiBold};
    case TextRole::Section:
        return {1.08, QFont::DemiBold};
    case TextRole::Body:
        return {1.0, QFont::Normal};
    case TextRole::Button:
        return {1.0, QFont::Medium};
    case TextRole::Secondary:
        return {0.96, QFont::Normal};
    case TextRole::Hint:
        return {0.92, QFont::Normal};
    case TextRole::Smallest:
        return {0.85, QFont::Medium};
    case TextRole::GroupCaption:
        return {0.85, QFont::DemiBold};
    }
    return {1.0, QFont::Normal};
}

} // namespace

Theme::Theme(QApplication &application)
    : m_application(application), m_tokens(&Tokens::light()),
      m_system(new SystemScheme(SystemScheme::hasDesktop(), this)),
      m_base(chooseBaseFont(QApplication::font())), m_fixed(chooseFixedFont(m_base))
{
    m_systemDark = m_system->isDark();
    connect(m_system, &SystemScheme::changed, this, &Theme::handleSystemScheme);
    m_tokens = wantsDark() ? &Tokens::forDark() : &Tokens::light();
    m_application.setStyle(std::make_unique<WorkbenchStyle>(*this).release());
    applyFonts();
    applyTokens();
}

void Theme::setChoice(SchemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    applyTokens();
}

bool Theme::wantsDark() const
{
    return m_choice == SchemeChoice::Dark
        || (m_choice == SchemeChoice::FollowSystem && m_systemDark);
}

void Theme::handleSystemScheme(bool dark)
{
    m_systemDark = dark;
    applyTokens();
}

void Theme::applyTokens()
{
    m_tokens = wantsDark() ? &Tokens::forDark() : &Tokens::light();
    m_application.setPalette(paletteFor(*m_tokens));
    const QPalette textFields = textFieldPaletteFor(*m_tokens);
    for (const char *className : {"QLineEdit", "QPlainTextEdit", "QTextEdit", "QLabel"})
        m_application.setPalette(textFields, className);
    QToolTip::setPalette(m_application.palette());
    Q_EMIT changed();
}

void Theme::applyFonts()
{
    m_application.setFont(m_base);
    for (const char *className : {"QPushButton", "QToolButton"})
        m_application.setFont(font(TextRole::Button), className);
    // The chosen tab is semi-bold: all tabs are measured as if they were.
    m_application.setFont(scaledFont(m_base, 1.0, QFont::DemiBold), "QTabBar");
    m_application.setFont(font(TextRole::Hint), "QHeaderView");
    QToolTip::setFont(font(TextRole::Hint));
}

QFont Theme::font(TextRole role) const
{
    const auto [factor, weight] = roleFont(role);
    QFont font = scaledFont(m_base, factor, weight);
    if (role == TextRole::GroupCaption) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    }
    return font;
}

QFont Theme::mono(TextRole role) const
{
    const auto [factor, weight] = roleFont(role);
    return scaledFont(m_fixed, factor, weight);
}

} // namespace swb::ui
