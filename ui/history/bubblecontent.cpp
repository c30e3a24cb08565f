#include "ui/history/bubblecontent.h"

#include "engine/trace/displaytext.h"

namespace swb::ui {

namespace {

constexpr qsizetype previewCharacters = 48;

int sequenceLength(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xc2 && lead < 0xe0) {
        return 2;
    }
    if (lead >= 0xe0 && lead < 0xf0) {
        return 3;
    }
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

bool isContinuation(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

void appendDim(BubbleContent &content, QStringView text)
{
    content.dims.append({content.text.size(), text.size()});
    content.text.append(text);
}

qsizetype appendShown(BubbleContent &content, QByteArrayView bytes, qsizetype limit)
{
    const trace::DisplayText shown = trace::displayText(bytes, limit);
    for (const trace::DisplayText::Escape &escape : shown.escapes) {
        content.dims.append({content.text.size() + escape.start, escape.length});
    }
    content.text.append(shown.text);
    return shown.consumed;
}

/** Returns the bytes that were shown. */
qsizetype appendTextLines(
    BubbleContent &content, QByteArrayView bytes, const BubbleOptions &options)
{
    const qsizetype limit = options.unfolded ? unfoldedBytes : foldedBytes;
    qsizetype position = 0;
    while (position < bytes.size() && content.text.size() < limit) {
        const qsizetype found = bytes.indexOf('\n', position);
        const bool breaks = found >= 0;
        const qsizetype end = breaks ? found : bytes.size();
        QByteArrayView line = bytes.sliced(position, end - position);
        if (breaks && !options.controlCharacters && line.endsWith('\r')) {
            line.chop(1);
        }
        const qsizetype shown = appendShown(content, line, limit - content.text.size());
        if (shown < line.size()) {
            return position + shown;
        }
        position = end;
        if (breaks) {
            if (options.controlCharacters) {
                appendDim(content, u"\\n");
            }
            ++position;
            if (position < bytes.size()) {
                content.text.append(QChar(QChar::LineSeparator));
            }
        }
    }
    return position;
}

void appendHexLine(
    BubbleContent &content, QByteArrayView line, qsizetype offset, int digits, int columns)
{
    appendDim(content, QString(QStringLiteral("%1  ")).arg(offset, digits, 16, QLatin1Char('0')));
    QString characters;
    for (int i = 0; i < columns; ++i) {
        if (i > 0) {
            content.text.append(i % 8 == 0 ? QStringLiteral("  ") : QStringLiteral(" "));
        }
        if (i >= line.size()) {
            content.text.append(QStringLiteral("  "));
            continue;
        }
        const auto byte = static_cast<unsigned char>(line[i]);
        content.text.append(QString(QStringLiteral("%1")).arg(byte, 2, 16, QLatin1Char('0')));
        const bool printable = byte >= 0x20 && byte < 0x7f;
        characters.append(printable ? QChar(static_cast<char16_t>(byte)) : QChar(u'\u00b7'));
    }
    appendDim(content, QString(QStringLiteral("  \u2502 ") + characters));
}

void appendHexLines(BubbleContent &content, QByteArrayView bytes, qint64 totalBytes, int columns)
{
    const int digits = totalBytes <= 0x100 ? 2 : totalBytes <= 0x10000 ? 4 : 8;
    for (qsizetype offset = 0; offset < bytes.size(); offset += columns) {
        if (offset > 0) {
            content.text.append(QChar(QChar::LineSeparator));
        }
        appendHexLine(content,
            bytes.sliced(offset, qMin<qsizetype>(columns, bytes.size() - offset)), offset, digits,
            columns);
    }
}

void appendPreview(BubbleContent &content, QByteArrayView bytes, bool isText)
{
    if (isText) {
        appendShown(content, bytes.first(qMin<qsizetype>(bytes.size(), previewCharacters * 4)),
            previewCharacters);
        return;
    }
    const QByteArrayView first = bytes.first(qMin<qsizetype>(bytes.size(), 12));
    content.text.append(QString::fromLatin1(first.toByteArray().toHex(' ')));
}

} // namespace

bool isMostlyText(QByteArrayView bytes)
{
    qsizetype controls = 0;
    qsizetype i = 0;
    while (i < bytes.size() && i < 3 && isContinuation(static_cast<unsigned char>(bytes[i]))) {
        ++i;
    }
    const qsizetype cutAtStart = i;
    while (i < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const int length = sequenceLength(byte);
        if (length == 0) {
            return false;
        }
        for (int k = 1; k < length && i + k < bytes.size(); ++k) {
            if (!isContinuation(static_cast<unsigned char>(bytes[i + k]))) {
                return false;
            }
        }
        const bool space = byte == '\t' || byte == '\n' || byte == '\r';
        controls += (byte < 0x20 && !space) || byte == 0x7f ? 1 : 0;
        i += length;
    }
    return controls * 4 <= bytes.size() && cutAtStart < qMax<qsizetype>(1, bytes.size());
}

qsizetype bubbleBytesNeeded(qint64 totalBytes, const BubbleOptions &options)
{
    const qsizetype most = options.unfolded ? unfoldedBytes : foldedBytes;
    return static_cast<qsizetype>(qMin<qint64>(totalBytes, most));
}

BubbleContent bubbleContent(QByteArrayView bytes, qint64 totalBytes, const BubbleOptions &options)
{
    bytes = bytes.first(qMin(bytes.size(), bubbleBytesNeeded(totalBytes, options)));
    BubbleContent content;
    content.wasCut = bytes.size() < bubbleBytesNeeded(totalBytes, options);
    const bool isText = isMostlyText(bytes);
    const bool hex = options.hex || !isText;
    const qsizetype lines = hex ? (bytes.size() + options.hexColumns - 1) / options.hexColumns
                                : bytes.count('\n') + (bytes.endsWith('\n') ? 0 : 1);
    content.canFold = totalBytes > foldedBytes || lines > foldedLines || options.folded;
    if (content.canFold && !options.unfolded) {
        content.form = BubbleContent::Form::Folded;
        appendPreview(content, bytes, isText && !options.hex);
        content.hiddenBytes = totalBytes;
        return content;
    }
    if (hex) {
        content.form = BubbleContent::Form::Hex;
        appendHexLines(content, bytes, totalBytes, options.hexColumns);
        content.hiddenBytes = totalBytes - bytes.size();
        return content;
    }
    content.hiddenBytes = totalBytes - appendTextLines(content, bytes, options);
    return content;
}

} // namespace swb::ui
