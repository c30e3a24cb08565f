#include "ui/endpoints/endpointrowlayout.h"

#include <algorithm>

namespace swb::ui {

namespace {

constexpr int gap = 8;
constexpr int dotWidth = 12;
constexpr int rightMargin = 12;
constexpr int shortestDetail = 44; // below it an elided address says nothing
constexpr int sparklineHeight = 12;

int spaced(int width)
{
    return width > 0 ? width + gap : 0;
}

} // namespace

EndpointRowLayout layoutEndpointRow(const QRect &row, const EndpointRowWidths &widths)
{
    EndpointRowLayout layout;
    layout.dot = QRect(row.left(), row.top(), dotWidth, row.height());
    const int left = row.left() + dotWidth + gap - 2;
    const int right = row.left() + row.width() - rightMargin;
    const int available = std::max(0, right - left);

    int badge = widths.badge;
    int network = widths.network;
    int detail = widths.detail;
    int sparkline = widths.sparkline;
    const int fixed = widths.name + spaced(widths.trouble);
    const auto used = [&] {
        return fixed + spaced(badge) + spaced(network) + spaced(detail) + spaced(sparkline);
    };
    if (used() > available) {
        sparkline = 0;
    }
    if (used() > available) {
        network = widths.networkSign;
    }
    if (used() > available && detail > 0) {
        detail -= std::min(detail, used() - available);
        detail = detail < std::min(shortestDetail, widths.detail) ? 0 : detail;
    }
    if (used() > available) {
        badge = 0;
    }
    const int name = std::clamp(
        widths.name, 0, std::max(0, available - spaced(widths.trouble) - spaced(network)));

    int x = left;
    const auto place = [&](int width) {
        const QRect rect(x, row.top(), width, row.height());
        x += spaced(width);
        return width > 0 ? rect : QRect();
    };
    layout.name = place(name);
    layout.detail = place(detail);
    layout.trouble = place(std::min(widths.trouble, std::max(0, right - x)));
    layout.network = place(network);

    int end = right;
    if (badge > 0) {
        layout.badge = QRect(end - badge, row.top(), badge, row.height());
        end -= spaced(badge);
    }
    if (sparkline > 0) {
        layout.sparkline = QRect(end - sparkline, row.center().y() - sparklineHeight / 2 + 1,
            sparkline, sparklineHeight);
    }
    return layout;
}

} // namespace swb::ui
