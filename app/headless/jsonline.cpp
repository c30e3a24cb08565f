#include "app/headless/jsonline.h"

#include <QChar>
#include <QString>

namespace swb::app {

namespace {

constexpr QByteArrayView hexDigits("0123456789abcdef");

void appendUnit(QByteArray &line, char16_t unit)
{
    line += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
        line += hexDigits[(unit >> shift) & 0xf];
    }
}

void appendEscaped(QByteArray &line, char32_t character)
{
    switch (character) {
    case U'"':
        line += "\\\"";
        return;
    case U'\\':
        line += "\\\\";
        return;
    case U'\n':
        line += "\\n";
        return;
    case U'\r':
        line += "\\r";
        return;
    case U'\t':
        line += "\\t";
        return;
    default:
        break;
    }
    if (QChar::requiresSurrogates(character)) {
        appendUnit(line, QChar::highSurrogate(character));
        appendUnit(line, QChar::lowSurrogate(character));
    } else {
        appendUnit(line, static_cast<char16_t>(character));
    }
}

/** Above ASCII: C1 controls, bidi and zero-width characters, line separators, the unassigned. */
bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

struct Character
{
    char32_t value;
    qsizetype length;
};

/** The character that begins there; the bytes are valid UTF-8. */
Character characterAt(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype offset) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + offset]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    char32_t value = lead & (0xffU >> (length + 1));
    for (qsizetype offset = 1; offset < length; ++offset) {
        value = (value << 6) | (byte(offset) & 0x3f);
    }
    return {value, length};
}

bool needsEscape(char32_t character)
{
    if (character < 0x7f) {
        return character < 0x20 || character == U'"' || character == U'\\';
    }
    return character == 0x7f || isUnseen(character);
}

} // namespace

JsonLine::JsonLine()
{
    m_line.reserve(256);
    m_line += '{';
}

void JsonLine::number(QLatin1StringView name, qint64 value)
{
    key(name);
    m_line += QByteArray::number(value);
}

void JsonLine::text(QLatin1StringView name, QStringView value)
{
    utf8(name, value.toUtf8());
}

void JsonLine::utf8(QLatin1StringView name, QByteArrayView value)
{
    key(name);
    quote(value);
}

void JsonLine::base64(QLatin1StringView name, const QByteArray &value)
{
    key(name);
    m_line += '"';
    m_line += value.toBase64();
    m_line += '"';
}

void JsonLine::boolean(QLatin1StringView name, bool value)
{
    key(name);
    m_line += value ? "true" : "false";
}

void JsonLine::beginObject(QLatin1StringView name)
{
    key(name);
    m_line += '{';
    m_first = true;
}

void JsonLine::endObject()
{
    m_line += '}';
    m_first = false;
}

QByteArray JsonLine::finish()
{
    m_line += "}\n";
    return std::move(m_line);
}

void JsonLine::key(QLatin1StringView name)
{
    if (!m_first) {
        m_line += ',';
    }
    m_first = false;
    m_line += '"';
    m_line.append(name.data(), name.size());
    m_line += "\":";
}

void JsonLine::quote(QByteArrayView utf8)
{
    m_line += '"';
    qsizetype plainFrom = 0;
    for (qsizetype at = 0; at < utf8.size();) {
        const Character character = characterAt(utf8, at);
        if (needsEscape(character.value)) {
            m_line.append(utf8.sliced(plainFrom, at - plainFrom));
            appendEscaped(m_line, character.value);
            plainFrom = at + character.length;
        }
        at += character.length;
    }
    m_line.append(utf8.sliced(plainFrom));
    m_line += '"';
}

} // namespace swb::app
