#include "ui/theme/workbenchstyle.h"

namespace swb::ui {

WorkbenchStyle::WorkbenchStyle(const Tokens &tokens)
    : QProxyStyle(QStringLiteral("fusion")), m_tokens(&tokens)
{
}

} // namespace swb::ui
