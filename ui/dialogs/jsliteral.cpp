#include "ui/dialogs/jsliteral.h"

#include <QStringDecoder>

namespace swb::ui {

namespace {

QString hexDigits(char32_t code, int width)
{
    return QStringLiteral("%1").arg(code, width, 16, QLatin1Char('0'));
}

bool isVisible(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(char32_t code)
{
    switch (code) {
    case U'\n':
        return QStringLiteral("\\n");
    case U'\r':
        return QStringLiteral("\\r");
    case U'\t':
        return QStringLiteral("\\t");
    case U'\'':
        return QStringLiteral("\\'");
    case U'\\':
        return QStringLiteral("\\\\");
    default:
        break;
    }
    if (isVisible(code)) {
        return QString::fromUcs4(&code, 1);
    }
    if (code < 0x100) {
        return QStringLiteral("\\x") + hexDigits(code, 2);
    }
    if (code < 0x10000) {
        return QStringLiteral("\\u") + hexDigits(code, 4);
    }
    return QStringLiteral("\\u{") + hexDigits(code, 1) + u'}';
}

} // namespace

QString jsString(QStringView text)
{
    QString literal(u'\'');
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text[i].unicode();
        const bool pair
            = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            code = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        literal += escaped(code);
    }
    literal += u'\'';
    return literal;
}

QString jsBytes(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError()) {
        return jsString(text);
    }
    const QString hex = QString::fromLatin1(bytes.toByteArray().toHex());
    return QStringLiteral("Buffer.from('%1', 'hex')").arg(hex);
}

} // namespace swb::ui
