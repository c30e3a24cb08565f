#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>

namespace swb::app {

/**
 * One JSON object on one line, its fields in the order in which they are added. Characters that a
 * terminal could obey or that cannot be seen are written as \uXXXX, which means the same to every
 * reader and does no harm on a screen.
 */
class JsonLine
{
public:
    JsonLine();

    void number(QLatin1StringView key, qint64 value);
    void text(QLatin1StringView key, QStringView value);
    /** Must be valid UTF-8. */
    void utf8(QLatin1StringView key, QByteArrayView value);
    void base64(QLatin1StringView key, const QByteArray &value);
    void boolean(QLatin1StringView key, bool value);
    void beginObject(QLatin1StringView key);
    void endObject();

    /** The line with its line end. */
    QByteArray finish();

private:
    void key(QLatin1StringView name);
    void quote(QByteArrayView utf8);

    QByteArray m_line;
    bool m_first = true;
};

} // namespace swb::app
