#pragma once

#include <QByteArray>
#include <QStringView>

namespace swb::app {

/**
 * The bytes that a text of the command line stands for: UTF-8, where `\n \r \t \0 \\` and `\xNN`
 * stand for what they do in most languages. Any other backslash stays as it is.
 */
QByteArray unescaped(QStringView text);

} // namespace swb::app
