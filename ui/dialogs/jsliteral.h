#pragma once

#include <QByteArrayView>
#include <QString>

namespace swb::ui {

/**
 * `text` as a JavaScript string literal in single quotes. Whatever a screen cannot show (control,
 * bidi and zero-width characters, unpaired surrogates) is escaped, so that the code reads as it
 * runs.
 */
QString jsString(QStringView text);

/** A string literal if the bytes are UTF-8, else Buffer.from('…', 'hex'). */
QString jsBytes(QByteArrayView bytes);

} // namespace swb::ui
