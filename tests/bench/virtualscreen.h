#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace swb::bench {

/**
 * A screen of its own (Xvfb) whose picture can be read as memory, so that the first paint of any
 * program can be seen from outside, without a word of the program.
 *
 * **Errors:** isValid() is false if there is no Xvfb or it did not start.
 */
class VirtualScreen
{
public:
    VirtualScreen();
    ~VirtualScreen();
    VirtualScreen(const VirtualScreen &) = delete;
    VirtualScreen &operator=(const VirtualScreen &) = delete;

    bool isValid() const { return m_pixels != nullptr; }
    QString display() const { return m_display; }
    /** The share (0 to 1) of a grid of pixels that is not the empty screen's black. */
    double paintedShare() const;

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_display;
    QFile m_picture;
    const uchar *m_pixels = nullptr;
};

} // namespace swb::bench
