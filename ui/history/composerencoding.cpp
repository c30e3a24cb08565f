#include "ui/history/composerencoding.h"

#include "engine/trace/displaytext.h"

#include <QCoreApplication>

namespace swb::ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ComposerEncoding", text);
}

QByteArray utf16leBytes(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (const QChar unit : text) {
        bytes.append(static_cast<char>(unit.unicode() & 0xff));
        bytes.append(static_cast<char>(unit.unicode() >> 8));
    }
    return bytes;
}

EncodedInput singleByteInput(QStringView text, char16_t highest, ComposerEncoding encoding)
{
    EncodedInput result;
    result.bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() > highest) {
            const qsizetype length = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            result.error = tr("%1 has no character %2. Choose utf8 or take it out.")
                               .arg(encodingName(encoding),
                                   trace::displayText(text.mid(i, length), 12).text);
            result.bytes.clear();
            return result;
        }
        result.bytes.append(static_cast<char>(text[i].unicode()));
    }
    return result;
}

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9') {
        return u - u'0';
    }
    if (u >= u'a' && u <= u'f') {
        return u - u'a' + 10;
    }
    return u >= u'A' && u <= u'F' ? u - u'A' + 10 : -1;
}

EncodedInput hexInput(QStringView input)
{
    EncodedInput result;
    int high = -1;
    for (const QChar c : input) {
        if (c.isSpace()) {
            continue;
        }
        const int digit = hexDigit(c);
        if (digit < 0) {
            result.error = tr("%1 is not a hex digit. Use 0 to 9 and a to f.")
                               .arg(trace::displayText(QStringView(&c, 1), 12).text);
            result.bytes.clear();
            return result;
        }
        if (high < 0) {
            high = digit;
        } else {
            result.bytes.append(static_cast<char>(high * 16 + digit));
            high = -1;
        }
    }
    if (high >= 0) {
        result.error = tr("The last byte has one hex digit. Each byte needs two.");
        result.bytes.clear();
    }
    return result;
}

EncodedInput base64Input(QStringView input)
{
    QByteArray compact;
    compact.reserve(input.size());
    bool urlAlphabet = false;
    for (const QChar c : input) {
        if (c.isSpace()) {
            continue;
        }
        urlAlphabet = urlAlphabet || c == u'-' || c == u'_';
        compact.append(c.unicode() < 0x80 ? static_cast<char>(c.unicode()) : '!');
    }
    QByteArray::Base64Options options = QByteArray::AbortOnBase64DecodingErrors;
    if (urlAlphabet) {
        options |= QByteArray::Base64UrlEncoding;
    }
    const auto decoded = QByteArray::fromBase64Encoding(compact, options);
    if (!decoded) {
        return {
            {}, tr("This is not base64. Use A to Z, a to z, 0 to 9, + and /, with = at the end.")};
    }
    if (compact.size() % 4 == 1) {
        return {{}, tr("The last group of base64 has one character. It needs at least two.")};
    }
    return {*decoded, {}};
}

QString endingText(LineEnding ending)
{
    switch (ending) {
    case LineEnding::None:
        return {};
    case LineEnding::Lf:
        return QStringLiteral("\n");
    case LineEnding::CrLf:
        return QStringLiteral("\r\n");
    case LineEnding::Nul:
        return QString(QChar(u'\0'));
    }
    return {};
}

EncodedInput encodeText(const QString &text, ComposerEncoding encoding)
{
    switch (encoding) {
    case ComposerEncoding::Utf16le:
        return {utf16leBytes(text), {}};
    case ComposerEncoding::Latin1:
        return singleByteInput(text, 0xff, encoding);
    case ComposerEncoding::Ascii:
        return singleByteInput(text, 0x7f, encoding);
    default:
        return {text.toUtf8(), {}};
    }
}

} // namespace

EncodedInput encodeInput(QStringView input, ComposerEncoding encoding, LineEnding ending)
{
    if (encoding == ComposerEncoding::Hex || encoding == ComposerEncoding::Base64) {
        EncodedInput result
            = encoding == ComposerEncoding::Hex ? hexInput(input) : base64Input(input);
        if (result.isValid()) {
            result.bytes.append(endingText(ending).toLatin1());
        }
        return result;
    }
    QString text = input.toString();
    if (ending == LineEnding::CrLf) {
        text.replace(u'\n', QStringLiteral("\r\n"));
    }
    text.append(endingText(ending));
    return encodeText(text, encoding);
}

QString firstBytesText(QByteArrayView bytes, qsizetype most)
{
    const QByteArrayView shown = bytes.first(qMin(most, bytes.size()));
    QString text = QString::fromLatin1(shown.toByteArray().toHex(' '));
    if (shown.size() < bytes.size()) {
        text.append(QStringLiteral(" \u2026"));
    }
    return text;
}

QList<ComposerEncoding> composerEncodings()
{
    return {ComposerEncoding::Utf8, ComposerEncoding::Utf16le, ComposerEncoding::Latin1,
        ComposerEncoding::Ascii, ComposerEncoding::Hex, ComposerEncoding::Base64};
}

QString encodingName(ComposerEncoding encoding)
{
    switch (encoding) {
    case ComposerEncoding::Utf8:
        return QStringLiteral("utf8");
    case ComposerEncoding::Utf16le:
        return QStringLiteral("utf16le");
    case ComposerEncoding::Latin1:
        return QStringLiteral("latin1");
    case ComposerEncoding::Ascii:
        return QStringLiteral("ascii");
    case ComposerEncoding::Hex:
        return QStringLiteral("hex");
    case ComposerEncoding::Base64:
        return QStringLiteral("base64");
    }
    return {};
}

QList<LineEnding> lineEndings()
{
    return {LineEnding::None, LineEnding::Lf, LineEnding::CrLf, LineEnding::Nul};
}

QString lineEndingName(LineEnding ending)
{
    switch (ending) {
    case LineEnding::None:
        return tr("none");
    case LineEnding::Lf:
        return QStringLiteral("LF");
    case LineEnding::CrLf:
        return QStringLiteral("CR LF");
    case LineEnding::Nul:
        return QStringLiteral("NUL");
    }
    return {};
}

} // namespace swb::ui
