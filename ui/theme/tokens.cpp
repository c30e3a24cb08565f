#include "ui/theme/tokens.h"

namespace swb::ui {

namespace {

FamilyColors familyColors(QRgb text, QRgb fill, QRgb tint)
{
    return {QColor(text), QColor(fill), QColor(tint)};
}

Tokens makeLight()
{
    Tokens t;
    t.window = QColor(0xF3F4F7);
    t.sidebar = QColor(0xECEEF2);
    t.surface = QColor(0xFFFFFF);
    t.surface2 = QColor(0xF7F8FA);
    t.line = QColor(0xE0E3E9);
    t.edge = QColor(0x7D8696);
    t.sel = QColor(0xDFE8FC);
    t.text = QColor(0x191D25);
    t.text2 = QColor(0x4A5364);
    t.text3 = QColor(0x5F6979);
    t.accent = QColor(0x2A5BD7);
    t.onAccent = QColor(0xFFFFFF);
    t.accentText = QColor(0x2552C4);
    t.families = {
        familyColors(0x5D6472, 0x7A8292, 0xECEEF2), // Lifecycle
        familyColors(0x5E2290, 0x6F2FB0, 0xF3EAFB), // Attempts
        familyColors(0x00604F, 0x0B8F73, 0xDFF3EE), // Received
        familyColors(0x0A62D6, 0x2E7CF0, 0xE4EDFD), // Sent
        familyColors(0x7E6412, 0xA87708, 0xFBF1D6), // Flow
        familyColors(0x8A0D05, 0xB81D12, 0xFCE8E5), // Trouble
    };
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.window = QColor(0x15171C);
    t.sidebar = QColor(0x191C22);
    t.surface = QColor(0x1D2027);
    t.surface2 = QColor(0x22262E);
    t.line = QColor(0x2D323C);
    t.edge = QColor(0x6E7889);
    t.sel = QColor(0x24365F);
    t.text = QColor(0xE7EAF0);
    t.text2 = QColor(0xB2BAC8);
    t.text3 = QColor(0x97A1B2);
    t.accent = QColor(0x3C6AE3);
    t.onAccent = QColor(0xFFFFFF);
    t.accentText = QColor(0x8FB4FF);
    t.families = {
        familyColors(0xA3A7B0, 0xA3A7B0, 0x2A2F39), // Lifecycle
        familyColors(0xE6BEFF, 0xE6BEFF, 0x352B47), // Attempts
        familyColors(0x3FE0B5, 0x3FE0B5, 0x14362E), // Received
        familyColors(0x7BA2FF, 0x7BA2FF, 0x1C2E55), // Sent
        familyColors(0xECBD41, 0xECBD41, 0x38301A), // Flow
        familyColors(0xFF7D76, 0xFF7D76, 0x44221F), // Trouble
    };
    return t;
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::forDark()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

} // namespace swb::ui
