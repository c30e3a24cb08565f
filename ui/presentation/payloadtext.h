#pragma once

#include <QByteArrayView>
#include <QString>

namespace swb::ui {

/**
 * The first bytes of a payload on one line: “Grüße, Welt\n” if they read as UTF-8 text, else hex
 * ("00 10 ff fe"). An ellipsis says that the payload, `total` bytes long, goes on.
 */
QString payloadText(QByteArrayView firstBytes, qint64 total);

} // namespace swb::ui
