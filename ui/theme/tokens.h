#pragma once

#include "engine/trace/eventtable.h"

#include <QColor>

#include <array>

namespace swb::ui {

/** Colours of one event family (ui.md section 4): text, graphics fill and tint of its ground. */
struct FamilyColors
{
    QColor text;
    QColor fill;
    QColor tint;
};

/**
 * Every colour of the interface, one set for light and one for dark. No literal colour stands
 * anywhere else; the palette is filled from these and painters read them.
 */
struct Tokens
{
    bool dark = false;
    QColor window;
    QColor sidebar;
    QColor surface;
    QColor surface2;
    QColor line;
    QColor edge;
    QColor sel;
    QColor text;
    QColor text2;
    QColor text3;
    QColor accent;
    QColor onAccent;
    QColor accentText;
    std::array<FamilyColors, static_cast<std::size_t>(trace::EventFamily::Count)> families;

    const FamilyColors &family(trace::EventFamily which) const
    {
        return families[static_cast<std::size_t>(which)];
    }
    /** "Blue is you, teal is the other side" (ui.md section 1). */
    const FamilyColors &own() const { return family(trace::EventFamily::Sent); }
    const FamilyColors &peer() const { return family(trace::EventFamily::Received); }

    static const Tokens &light();
    static const Tokens &forDark();
};

} // namespace swb::ui
