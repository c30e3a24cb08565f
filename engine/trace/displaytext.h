#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

namespace swb::trace {

/** How bytes are read as text. Binary never decodes: every byte above 0x7e is shown as \xNN. */
enum class TextEncoding : quint8 { Utf8, Utf16le, Latin1, Ascii, Binary };

/** Text that is safe to paint, with the ranges of it that stand for something invisible. */
struct DisplayText
{
    struct Escape
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    QString text;
    QList<Escape> escapes; ///< to be painted dim, in ascending order
    qsizetype consumed = 0; ///< bytes (or UTF-16 units) of the input that `text` shows
    bool truncated = false; ///< the input is longer than what is shown
};

/**
 * The one gateway through which foreign bytes become text on the screen, in logs and in copied
 * text.
 *
 * The result is plain text of at most `limit` characters on one line: control characters, bidi and
 * zero-width characters, unpaired surrogates, invalid bytes, private-use and unassigned code points
 * and combining runs beyond eight become visible escapes (\n, \x1b, \u202e). Backslashes stay as
 * they are. Cost is bounded by `limit`, whatever the input.
 */
DisplayText displayText(
    QByteArrayView bytes, qsizetype limit, TextEncoding encoding = TextEncoding::Utf8);

/** The same for text that came from outside: names, paths, host names, error details. */
DisplayText displayText(QStringView text, qsizetype limit = 256);

/** True if the bytes are valid in the encoding and have no control characters but white space. */
bool looksLikeText(QByteArrayView bytes, TextEncoding encoding = TextEncoding::Utf8);

} // namespace swb::trace
