#include "engine/trace/filtertokens.h"

namespace swb::trace {

QList<FilterToken> filterTokens(QStringView text)
{
    QList<FilterToken> tokens;
    FilterToken token;
    bool isOpen = false;
    bool isQuoted = false;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool atEnd = i == text.size();
        if (atEnd || (!isQuoted && text[i].isSpace())) {
            if (isOpen) {
                token.length = i - token.start;
                tokens.append(token);
            }
            isOpen = false;
            continue;
        }
        if (!isOpen) {
            token = FilterToken{i, 0, {}, -1};
            isOpen = true;
        }
        if (text[i] == u'"') {
            isQuoted = !isQuoted;
            if (token.quotedFrom < 0)
                token.quotedFrom = token.text.size();
        } else {
            token.text += text[i];
        }
    }
    return tokens;
}

} // namespace swb::trace
