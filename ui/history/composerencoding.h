#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

namespace swb::ui {

/** How the composer turns what was typed into bytes; the names are those of the net API. */
enum class ComposerEncoding : quint8 { Utf8, Utf16le, Latin1, Ascii, Hex, Base64 };

/** What is added behind the typed text. CrLf also stands for the line breaks inside it. */
enum class LineEnding : quint8 { None, Lf, CrLf, Nul };

/** Bytes to be sent, or the reason why the input gives none. */
struct EncodedInput
{
    QByteArray bytes;
    QString error; ///< a translated sentence; empty if `bytes` is good

    bool isValid() const { return error.isEmpty(); }
};

/**
 * The bytes that the input stands for. Never changes data silently: a character that the encoding
 * does not have, half a hex byte or a broken base64 group is an error, not a replacement.
 * White space in hex and base64 input is ignored; the line ending follows as bytes there.
 */
EncodedInput encodeInput(QStringView input, ComposerEncoding encoding, LineEnding ending);

/** "74 68 65 20 …": the first bytes in hex, with an ellipsis if there are more than `most`. */
QString firstBytesText(QByteArrayView bytes, qsizetype most);

/** Every encoding, in the order of the choice box. */
QList<ComposerEncoding> composerEncodings();
/** "utf8", "utf16le", ...; never translated. */
QString encodingName(ComposerEncoding encoding);
QList<LineEnding> lineEndings();
/** "LF", "CR LF", ...; only "none" is translated. */
QString lineEndingName(LineEnding ending);

} // namespace swb::ui
