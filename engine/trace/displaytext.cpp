#include "engine/trace/displaytext.h"

#include "engine/trace/textdecode.h"

#include <QChar>

#include <algorithm>

namespace swb::trace {

namespace {

constexpr int mostMarks = 8; ///< combining marks shown on one character

bool isPrintableAscii(char32_t value)
{
    return value >= 0x20 && value < 0x7f;
}

/** Characters that take no room although their category says otherwise. */
bool isInvisible(char32_t value)
{
    switch (value) {
    case 0x034f: // combining grapheme joiner
    case 0x115f: // Hangul fillers
    case 0x1160:
    case 0x17b4: // Khmer inherent vowels
    case 0x17b5:
    case 0x2800: // Braille blank
    case 0x3164:
    case 0xffa0:
    case 0xfffc: // object replacement: Qt would look for an object to draw
        return true;
    default:
        break;
    }
    const bool selectsVariation = (value >= 0x180b && value <= 0x180f)
        || (value >= 0xfe00 && value <= 0xfe0f) || (value >= 0xe0100 && value <= 0xe01ef);
    return selectsVariation;
}

bool mustBeEscaped(char32_t value)
{
    switch (QChar::category(value)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isInvisible(value);
    }
}

QString hexDigits(char32_t value, int width)
{
    return QString::number(static_cast<uint>(value), 16).rightJustified(width, u'0');
}

QString byteEscape(char32_t value)
{
    return QLatin1StringView("\\x") + hexDigits(value, 2);
}

QString escapeOf(char32_t value)
{
    switch (value) {
    case U'\0':
        return QStringLiteral("\\0");
    case U'\t':
        return QStringLiteral("\\t");
    case U'\n':
        return QStringLiteral("\\n");
    case U'\r':
        return QStringLiteral("\\r");
    default:
        break;
    }
    if (value < 0x80)
        return byteEscape(value);
    if (value <= 0xffff)
        return QLatin1StringView("\\u") + hexDigits(value, 4);
    return QLatin1StringView("\\u{") + hexDigits(value, 0) + u'}';
}

/** Collects the visible text piece by piece until the limit is reached. */
class Builder
{
public:
    Builder(qsizetype limit, qsizetype inputSize)
        : m_limit(std::max<qsizetype>(limit, 0)), m_inputSize(inputSize)
    {
        m_result.text.reserve(std::min(m_limit, inputSize));
    }

    qsizetype position() const { return m_result.consumed; }
    bool isAtEnd() const { return m_result.consumed == m_inputSize; }

    /** False if there was no room for what the step stands for. */
    bool append(const DecodedStep &step);
    bool appendAscii(char16_t character)
    {
        m_marks = 0;
        m_hasBase = true;
        if (m_result.text.size() == m_limit)
            return false;
        m_result.text.append(QChar(character));
        ++m_result.consumed;
        return true;
    }
    DisplayText take()
    {
        m_result.truncated = !isAtEnd();
        return std::move(m_result);
    }

private:
    bool appendCharacter(char32_t value, quint8 length);
    bool appendEscape(const QString &escape, quint8 length);

    const qsizetype m_limit;
    const qsizetype m_inputSize;
    DisplayText m_result;
    int m_marks = 0; ///< combining marks in a row
    bool m_hasBase = false; ///< a mark would sit on a character of the input, not on an escape
};

bool Builder::append(const DecodedStep &step)
{
    if (step.kind == DecodedStep::Kind::Surrogate)
        return appendEscape(escapeOf(step.value), step.length);
    if (step.kind != DecodedStep::Kind::CodePoint)
        return appendEscape(byteEscape(step.value), step.length);
    if (mustBeEscaped(step.value))
        return appendEscape(escapeOf(step.value), step.length);
    if (QChar::isMark(step.value)) {
        ++m_marks;
        if (!m_hasBase || m_marks > mostMarks)
            return appendEscape(escapeOf(step.value), step.length);
    } else {
        m_marks = 0;
    }
    m_hasBase = true;
    return appendCharacter(step.value, step.length);
}

bool Builder::appendCharacter(char32_t value, quint8 length)
{
    const auto units = QChar::fromUcs4(value);
    const QStringView view = units;
    if (view.size() > m_limit - m_result.text.size())
        return false;
    m_result.text.append(view);
    m_result.consumed += length;
    return true;
}

bool Builder::appendEscape(const QString &escape, quint8 length)
{
    m_hasBase = false;
    if (escape.size() > m_limit - m_result.text.size())
        return false;
    m_result.escapes.append({m_result.text.size(), escape.size()});
    m_result.text.append(escape);
    m_result.consumed += length;
    return true;
}

} // namespace

DisplayText displayText(QByteArrayView bytes, qsizetype limit, TextEncoding encoding)
{
    Builder builder(limit, bytes.size());
    const bool isAsciiBased = encoding != TextEncoding::Utf16le;
    while (!builder.isAtEnd()) {
        const auto first = static_cast<quint8>(bytes[builder.position()]);
        const bool fits = isAsciiBased && isPrintableAscii(first)
            ? builder.appendAscii(first)
            : builder.append(decodeStep(bytes.sliced(builder.position()), encoding));
        if (!fits)
            break;
    }
    return builder.take();
}

DisplayText displayText(QStringView text, qsizetype limit)
{
    Builder builder(limit, text.size());
    while (!builder.isAtEnd()) {
        const char16_t first = text[builder.position()].unicode();
        const bool fits = isPrintableAscii(first)
            ? builder.appendAscii(first)
            : builder.append(decodeStep(text.sliced(builder.position())));
        if (!fits)
            break;
    }
    return builder.take();
}

bool looksLikeText(QByteArrayView bytes, TextEncoding encoding)
{
    while (!bytes.isEmpty()) {
        const DecodedStep step = decodeStep(bytes, encoding);
        // Data is cut anywhere: a character that goes on in the next chunk is text.
        if (step.kind == DecodedStep::Kind::CutOff)
            return true;
        if (step.kind != DecodedStep::Kind::CodePoint)
            return false;
        const bool isWhiteSpace
            = step.value == U' ' || (step.value >= U'\t' && step.value <= U'\r');
        if (!isWhiteSpace && QChar::category(step.value) == QChar::Other_Control)
            return false;
        bytes = bytes.sliced(step.length);
    }
    return true;
}

} // namespace swb::trace
