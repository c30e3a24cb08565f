#include "ui/presentation/payloadtext.h"

#include "engine/trace/displaytext.h"

namespace swb::ui {

namespace {

constexpr qsizetype longestText = 160; // characters, escapes included
constexpr qsizetype hexBytes = 16;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

qsizetype sequenceLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    if (byte >= 0xf0) {
        return 4;
    }
    if (byte >= 0xe0) {
        return 3;
    }
    return byte >= 0xc0 ? 2 : 1;
}

/** Without the beginning of a character that the cut has divided. */
QByteArrayView wholeCharacters(QByteArrayView bytes)
{
    qsizetype lead = bytes.size() - 1;
    while (lead > 0 && bytes.size() - lead < 4 && isContinuation(bytes[lead])) {
        --lead;
    }
    if (lead >= 0 && sequenceLength(bytes[lead]) > bytes.size() - lead) {
        return bytes.first(lead);
    }
    return bytes;
}

} // namespace

QString payloadText(QByteArrayView firstBytes, qint64 total)
{
    const bool goesOn = total > firstBytes.size();
    const QByteArrayView text = goesOn ? wholeCharacters(firstBytes) : firstBytes;
    if (!text.isEmpty() && trace::looksLikeText(text)) {
        const trace::DisplayText shown = trace::displayText(text, longestText);
        const bool cut = goesOn || shown.truncated;
        return u'\u201c' + shown.text + (cut ? QStringLiteral("\u2026\u201d") : QString(u'\u201d'));
    }
    const QByteArrayView head = firstBytes.first(qMin(firstBytes.size(), hexBytes));
    const QString hex = QString::fromLatin1(head.toByteArray().toHex(' '));
    return total > head.size() ? hex + QStringLiteral(" \u2026") : hex;
}

} // namespace swb::ui
