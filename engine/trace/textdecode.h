#pragma once

#include "engine/trace/displaytext.h"

namespace swb::trace {

/** One step through foreign bytes: a code point, or a byte or unit that is not part of one. */
struct DecodedStep
{
    enum class Kind : quint8 {
        CodePoint,
        Byte, ///< invalid, or outside the encoding
        Surrogate, ///< an unpaired one
        CutOff, ///< the input ends within a character that is valid so far; one byte of it
    };
    Kind kind = Kind::Byte;
    quint8 length = 1; ///< bytes (or UTF-16 units) used up
    char32_t value = 0;
};

/** Precondition: bytes is not empty. Looks at four bytes at most. */
DecodedStep decodeStep(QByteArrayView bytes, TextEncoding encoding);
DecodedStep decodeStep(QStringView text);

} // namespace swb::trace
