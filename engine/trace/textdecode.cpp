#include "engine/trace/textdecode.h"

#include <QChar>

namespace swb::trace {

namespace {

using Kind = DecodedStep::Kind;

quint8 byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<quint8>(bytes[index]);
}

DecodedStep utf8Step(QByteArrayView bytes)
{
    const quint8 first = byteAt(bytes, 0);
    if (first < 0x80)
        return {Kind::CodePoint, 1, first};

    qsizetype length = 0;
    quint8 lowest = 0x80; // of the second byte: no overlong forms, no surrogates, nothing too large
    quint8 highest = 0xbf;
    char32_t value = 0;
    if (first >= 0xc2 && first <= 0xdf) {
        length = 2;
        value = first & 0x1fU;
    } else if (first >= 0xe0 && first <= 0xef) {
        length = 3;
        value = first & 0x0fU;
        if (first == 0xe0)
            lowest = 0xa0;
        else if (first == 0xed)
            highest = 0x9f;
    } else if (first >= 0xf0 && first <= 0xf4) {
        length = 4;
        value = first & 0x07U;
        if (first == 0xf0)
            lowest = 0x90;
        else if (first == 0xf4)
            highest = 0x8f;
    } else {
        return {Kind::Byte, 1, first};
    }

    for (qsizetype i = 1; i < length; ++i) {
        if (i >= bytes.size())
            return {Kind::CutOff, 1, first};
        const quint8 next = byteAt(bytes, i);
        if (next < lowest || next > highest)
            return {Kind::Byte, 1, first};
        value = (value << 6) | (next & 0x3fU);
        lowest = 0x80;
        highest = 0xbf;
    }
    return {Kind::CodePoint, static_cast<quint8>(length), value};
}

DecodedStep utf16Step(char16_t first, bool hasSecond, char16_t second)
{
    if (!QChar::isSurrogate(first))
        return {Kind::CodePoint, 1, first};
    if (QChar::isHighSurrogate(first) && hasSecond && QChar::isLowSurrogate(second))
        return {Kind::CodePoint, 2, QChar::surrogateToUcs4(first, second)};
    return {Kind::Surrogate, 1, first};
}

char16_t utf16leUnit(QByteArrayView bytes, qsizetype index)
{
    return static_cast<char16_t>(byteAt(bytes, index) | (byteAt(bytes, index + 1) << 8));
}

DecodedStep utf16leStep(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {Kind::CutOff, 1, byteAt(bytes, 0)};
    const bool hasSecond = bytes.size() >= 4;
    DecodedStep step = utf16Step(
        utf16leUnit(bytes, 0), hasSecond, hasSecond ? utf16leUnit(bytes, 2) : char16_t(0));
    step.length = static_cast<quint8>(step.length * 2);
    return step;
}

} // namespace

DecodedStep decodeStep(QByteArrayView bytes, TextEncoding encoding)
{
    const quint8 first = byteAt(bytes, 0);
    switch (encoding) {
    case TextEncoding::Utf8:
        return utf8Step(bytes);
    case TextEncoding::Utf16le:
        return utf16leStep(bytes);
    case TextEncoding::Latin1:
        return {first >= 0x80 && first <= 0x9f ? Kind::Byte : Kind::CodePoint, 1, first};
    case TextEncoding::Ascii:
    case TextEncoding::Binary:
        break;
    }
    return {first >= 0x7f ? Kind::Byte : Kind::CodePoint, 1, first};
}

DecodedStep decodeStep(QStringView text)
{
    const bool hasSecond = text.size() >= 2;
    return utf16Step(text[0].unicode(), hasSecond, hasSecond ? text[1].unicode() : char16_t(0));
}

} // namespace swb::trace
