#include "tests/bench/jsonline.h"

#include <QJsonDocument>

#include <cstdio>

namespace swb::bench {

void printJsonLine(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

double rounded(double value)
{
    return QByteArray::number(value, 'g', 4).toDouble();
}

} // namespace swb::bench
