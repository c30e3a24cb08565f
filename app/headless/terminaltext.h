#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace swb::app {

/**
 * Makes received bytes fit for a terminal: line ends and tabs stay, everything else that a terminal
 * could obey or that cannot be seen becomes a visible escape through trace::displayText. Holds back
 * what is incomplete at the end of a chunk: the beginning of a character, or of CR LF.
 */
class TerminalText
{
public:
    QByteArray shown(QByteArrayView bytes);
    /** What was held back; nothing more comes. */
    QByteArray rest();

private:
    QByteArray m_held;
};

} // namespace swb::app
