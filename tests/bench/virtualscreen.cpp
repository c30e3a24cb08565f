#include "tests/bench/virtualscreen.h"

#include <QtEndian>

namespace swb::bench {

namespace {

constexpr int width = 1600;
constexpr int height = 1000;
constexpr int gridStep = 20;
constexpr int startLimitMs = 10000;

} // namespace

VirtualScreen::VirtualScreen()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Without -noreset the screen starts anew whenever the last window goes.
    m_server.start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
            QStringLiteral("0"), QStringLiteral("%1x%2x24").arg(width).arg(height),
            QStringLiteral("-noreset"), QStringLiteral("-nolisten"), QStringLiteral("tcp"),
            QStringLiteral("-nocursor"), QStringLiteral("-fbdir"), m_folder.path()});
    if (!m_server.waitForReadyRead(startLimitMs))
        return;
    m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
    m_picture.setFileName(m_folder.filePath(QStringLiteral("Xvfb_screen0")));
    if (!m_picture.open(QIODevice::ReadOnly))
        return;
    const uchar *file = m_picture.map(0, m_picture.size());
    if (file == nullptr)
        return;
    // An XWD file: its header's size comes first, and its colours (12 bytes each) stand before the
    // pixels.
    const auto headerSize = qFromBigEndian<quint32>(file);
    const auto colours = qFromBigEndian<quint32>(file + 19 * sizeof(quint32));
    m_pixels = file + headerSize + colours * 12;
}

VirtualScreen::~VirtualScreen()
{
    m_server.terminate();
    m_server.waitForFinished();
}

double VirtualScreen::paintedShare() const
{
    int painted = 0;
    int looked = 0;
    for (int y = gridStep / 2; y < height; y += gridStep) {
        for (int x = gridStep / 2; x < width; x += gridStep) {
            const uchar *pixel = m_pixels + 4 * (qsizetype(y) * width + x);
            painted += pixel[0] != 0 || pixel[1] != 0 || pixel[2] != 0 ? 1 : 0;
            ++looked;
        }
    }
    return static_cast<double>(painted) / looked;
}

} // namespace swb::bench
