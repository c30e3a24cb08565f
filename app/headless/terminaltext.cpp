#include "app/headless/terminaltext.h"

#include "engine/trace/displaytext.h"

#include <algorithm>
#include <utility>

namespace swb::app {

namespace {

constexpr qsizetype sliceLimit = 4096; // characters for one call of displayText

unsigned char byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/** How many bytes at the end begin something that the next chunk may complete. */
qsizetype incompleteTail(QByteArrayView bytes)
{
    if (bytes.endsWith('\r')) {
        return 1;
    }
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const unsigned char byte = byteAt(bytes, bytes.size() - back);
        if (byte >= 0xc0) {
            const qsizetype whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return whole > back ? back : 0;
        }
        if (byte < 0x80) {
            break;
        }
    }
    return 0;
}

/** Bytes of line end or tab that may go to the terminal as they are; 0 if there are none here. */
qsizetype blankLength(QByteArrayView bytes)
{
    if (bytes.startsWith('\n') || bytes.startsWith('\t')) {
        return 1;
    }
    return bytes.startsWith("\r\n") ? 2 : 0;
}

QByteArray escaped(QByteArrayView bytes)
{
    QByteArray text;
    while (!bytes.isEmpty()) {
        const trace::DisplayText piece = trace::displayText(bytes, sliceLimit);
        text += piece.text.toUtf8();
        if (piece.consumed <= 0) {
            break; // displayText always consumes; this only guards against standing still
        }
        bytes = bytes.sliced(piece.consumed);
    }
    return text;
}

QByteArray converted(QByteArrayView bytes)
{
    QByteArray text;
    qsizetype plainFrom = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype blank = blankLength(bytes.sliced(at));
        if (blank == 0) {
            ++at;
            continue;
        }
        text += escaped(bytes.sliced(plainFrom, at - plainFrom));
        text += bytes[at] == '\t' ? '\t' : '\n';
        at += blank;
        plainFrom = at;
    }
    text += escaped(bytes.sliced(plainFrom));
    return text;
}

} // namespace

QByteArray TerminalText::shown(QByteArrayView bytes)
{
    QByteArray all = std::exchange(m_held, {});
    all.append(bytes);
    const qsizetype tail = incompleteTail(all);
    m_held = all.last(tail);
    return converted(QByteArrayView(all).chopped(tail));
}

QByteArray TerminalText::rest()
{
    return converted(std::exchange(m_held, {}));
}

} // namespace swb::app
