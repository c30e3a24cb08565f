#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace swb::trace {

/** One part of a line of filter text, as blanks outside of quotation marks cut it. */
struct FilterToken
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString text; ///< without quotation marks
    qsizetype quotedFrom = -1; ///< where in `text` the first quoted part begins, -1: nowhere
};

/** A quotation mark that is never closed reaches to the end. */
QList<FilterToken> filterTokens(QStringView text);

} // namespace swb::trace
