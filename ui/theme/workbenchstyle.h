#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

namespace swb::ui {

/**
 * The flat look of all standard controls (ui.md section 5), drawn over Fusion from the tokens.
 * There is no application style sheet. Buttons read the properties set by makePrimary() and
 * makeDanger().
 *
 * **Owned by:** the application, once set.
 */
class WorkbenchStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit WorkbenchStyle(const Tokens &tokens);

    /** The caller then sets the palette, which repaints every widget. */
    void setTokens(const Tokens &tokens) { m_tokens = &tokens; }
    const Tokens &tokens() const { return *m_tokens; }

private:
    const Tokens *m_tokens;
};

} // namespace swb::ui
