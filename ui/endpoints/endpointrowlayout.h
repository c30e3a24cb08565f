#pragma once

#include <QRect>

namespace swb::ui {

/** Widths of the parts of a row, 0 for a part that it does not have. */
struct EndpointRowWidths
{
    int name = 0;
    int detail = 0;
    int trouble = 0;
    int network = 0; ///< sign and word
    int networkSign = 0; ///< sign alone
    int badge = 0;
    int sparkline = 0;
};

/** Where the parts of a row stand; an empty rectangle means that the part is left out. */
struct EndpointRowLayout
{
    QRect dot;
    QRect name;
    QRect detail; ///< narrower than asked: to be elided
    QRect trouble;
    QRect network;
    QRect badge;
    QRect sparkline;
};

/**
 * Lays a row of the endpoints tree out. When it is narrow the sparkline goes first, then the
 * network sign's word, then the detail gets shorter and goes, then the badge; the name is cut last.
 */
EndpointRowLayout layoutEndpointRow(const QRect &row, const EndpointRowWidths &widths);

} // namespace swb::ui
